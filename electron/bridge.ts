import type { BackupView } from '../core/contract/backup.ts';
import type { LivePaperKind } from '../core/domain/papers/kinds.ts';
import type { DeskError } from '../core/errors/desk-error.ts';

/**
 * What the sandboxed window may ask of the shell, beside the port to the core host. One map:
 * preload and main are both derived from it, and a channel without a handler does not compile.
 * Types only; arguments are checked in `electron/ipc.ts`.
 */
export type Language = 'pl' | 'de' | 'en';
export type Theme = 'system' | 'light' | 'dark' | 'contrast';
/** Country whose formats dates and numbers follow on the screen. */
export type FormatCountry = 'PL' | 'DE' | 'AT' | 'GB';

export type DeviceSettings = {
  readonly language: Language;
  readonly theme: Theme;
  readonly formatCountry: FormatCountry;
  /** IANA zone in which deadlines are shown. */
  readonly timeZone: string;
  /** Notices of the system; off, the program still warns in its own window. */
  readonly notifications: boolean;
  readonly connection: Connection;
  /** Own offices that were opened on this device, the last one first. */
  readonly offices: readonly KnownOffice[];
  /** Column choices, sizes and the like, by name of the place; small JSON values. */
  readonly layout: Readonly<Record<string, unknown>>;
};

export type Connection =
  | { readonly kind: 'demo' }
  | {
      readonly kind: 'remote';
      readonly url: string;
      /** `token`: a bearer token; `refreshToken`: the flow of the secure application model. */
      readonly signIn: 'token' | 'refreshToken';
      readonly authority: string | null;
      readonly clientId: string | null;
      readonly country: string;
      /** The secret itself never comes back to the window. */
      readonly hasSecret: boolean;
    };

/** How an own office is reached; its secret, if one is kept, is not asked about here. */
export type KnownOffice = Omit<Extract<Connection, { kind: 'remote' }>, 'hasSecret'>;

export type ConnectionInput =
  | { readonly kind: 'demo' }
  | {
      readonly kind: 'remote';
      readonly url: string;
      readonly signIn: 'token' | 'refreshToken';
      readonly authority: string | null;
      readonly clientId: string | null;
      readonly country: string;
      /** null keeps the secret that is stored for this address. */
      readonly secret: string | null;
    };

export type SettingsPatch = Partial<Pick<DeviceSettings, 'language' | 'theme' | 'formatCountry' | 'timeZone' | 'notifications'>> & {
  readonly layout?: Readonly<Record<string, unknown>>;
};

/** How this device guards the key and the secret. */
export type Protection = 'system' | 'passphrase' | 'demo';

export type AppInfo = {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly platform: string;
  readonly isPackaged: boolean;
  readonly protection: Protection;
  /** Problems met while starting that the user should know of (a settings file set aside …). */
  readonly notices: readonly DeskError[];
};

export type PdfResult =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'printed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: DeskError };

export type BackupResult =
  | { readonly kind: 'done'; readonly path: string; readonly backup: BackupView }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: DeskError };

export type PrintableDocument =
  | { readonly kind: 'quote'; readonly id: string }
  /** A checklist in the language of the screen. */
  | { readonly kind: 'guide'; readonly id: string; readonly language: Language }
  /** The year of the radar on one sheet; `id` is `A3` or `A4`. */
  | { readonly kind: 'planner'; readonly id: string; readonly language: Language }
  /** The term advice that was kept last for a customer, in the customer's language. */
  | { readonly kind: 'advice'; readonly id: string; readonly language: Language };

/** A list on its way into a file; formulas are already neutralised. `base64` for a spreadsheet. */
export type ListFile = { readonly name: string; readonly text: string; readonly encoding?: 'utf8' | 'base64' | undefined };

/** A letter that was not sent yet, as a mail program opens it (.eml). */
export type MailFile = { readonly name: string; readonly text: string };

/** What the system shows beside the clock; `address` is a place in the program. */
export type SystemNotice = { readonly title: string; readonly body: string; readonly address: string };

/** A paper beside the quotes: issued, or as things stand about a customer or a subscription. */
export type PaperRef =
  /** Issued papers one after the other, as one file. */
  | { readonly kind: 'papers'; readonly ids: readonly string[] }
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'draftPaper'; readonly id: string; readonly about?: string | null; readonly paper: LivePaperKind; readonly language: Language; readonly secondLanguage: Language | null };

/** A quote or a companion paper that left the house. */
export type IssuedRef = { readonly kind: 'quote' | 'paper'; readonly id: string };

/** Calls with an answer. */
export type BridgeCalls = {
  readonly 'settings.get': { readonly input: null; readonly output: DeviceSettings };
  readonly 'settings.set': { readonly input: SettingsPatch; readonly output: DeviceSettings };
  /** Closes the office that is open and opens the one of this connection. */
  readonly 'connection.use': { readonly input: ConnectionInput; readonly output: { readonly ok: true } | { readonly ok: false; readonly error: DeskError } };
  /** Takes an office off the list of this device; its data stay where they are. The one that is open stays on it. */
  readonly 'office.forget': { readonly input: { readonly url: string }; readonly output: DeviceSettings };
  readonly 'app.info': { readonly input: null; readonly output: AppInfo };
  readonly 'document.savePdf': { readonly input: PrintableDocument; readonly output: PdfResult };
  readonly 'document.print': { readonly input: PrintableDocument; readonly output: PdfResult };
  readonly 'paper.savePdf': { readonly input: PaperRef; readonly output: PdfResult };
  readonly 'paper.print': { readonly input: PaperRef; readonly output: PdfResult };
  /** Makes the PDF of a paper that was just issued and keeps it for good; asks nobody. */
  readonly 'paper.keep': { readonly input: { readonly kind: 'quote' | 'paper'; readonly id: string }; readonly output: { readonly kept: boolean } };
  /** Sends an issued paper to the system's usual printer without asking anything. */
  readonly 'paper.printNow': { readonly input: IssuedRef; readonly output: PdfResult };
  /** Asks where to and writes a letter that is not sent yet, with the kept PDF of an issued paper behind it. */
  readonly 'paper.mail': { readonly input: { readonly paper: IssuedRef; readonly to: string; readonly subject: string; readonly body: string }; readonly output: PdfResult };
  /** Asks for a folder and writes the kept PDF of every paper into it; a name that is taken gets a number. */
  readonly 'paper.saveAll': { readonly input: { readonly ids: readonly string[] }; readonly output: PdfResult };
  /** Asks where to and writes a list as CSV. `name` is proposed; the text is written as it is. */
  readonly 'list.save': { readonly input: ListFile; readonly output: PdfResult };
  /** Asks where to and writes a letter as a draft for any mail program. */
  readonly 'mail.save': { readonly input: MailFile; readonly output: PdfResult };
  /** Only https addresses on the allow-list, and letters to the mailboxes of the registry, leave the program. */
  readonly 'link.open': { readonly input: { readonly url: string }; readonly output: { readonly opened: boolean } };
  /** A notice of the system; a click on it brings the window to the front and leads to the address. */
  readonly 'notification.show': { readonly input: SystemNotice; readonly output: { readonly shown: boolean } };
  /** Asks where to and writes a backup under this passphrase, checked after writing. */
  readonly 'backup.make': { readonly input: { readonly passphrase: string }; readonly output: BackupResult };
  /** Opens a backup as a restore would and says what is in it; nothing is touched. `again`: the file that was chosen last. */
  readonly 'backup.check': { readonly input: { readonly passphrase: string; readonly again: boolean }; readonly output: BackupResult };
  /** Puts the checked backup in place of the office's own data and starts the data service again. */
  readonly 'backup.restore': { readonly input: { readonly passphrase: string }; readonly output: BackupResult };
  /** Deletes the demo office's folder; one that is open begins anew. */
  readonly 'demo.discard': { readonly input: null; readonly output: { readonly discarded: boolean } };
  readonly 'host.restart': { readonly input: null; readonly output: null };
};

/** What the shell tells the window by itself. */
export type BridgeEvents = {
  readonly 'settings.changed': DeviceSettings;
  /** The core host stopped or is back; a fresh port follows a `running`. */
  readonly 'host.status': { readonly status: 'running' | 'restarting' | 'failed'; readonly restarts: number };
  /** A menu entry or its shortcut. */
  readonly 'menu.command': MenuCommand;
  /** Somebody clicked a notice of the system. */
  readonly 'notification.opened': { readonly address: string };
};

export type MenuCommand =
  | 'search'
  | 'newQuote'
  | 'print'
  | 'sync'
  | 'settings'
  | 'help'
  | 'shortcuts'
  /** The guided way to the own office. */
  | 'setUp'
  | 'about'
  | 'area.today'
  | 'area.customers'
  | 'area.subscriptions'
  | 'area.catalogue'
  | 'area.quotes'
  | 'area.outbox'
  | 'area.radar'
  | 'area.prices'
  | 'area.sync'
  | 'area.settings'
  | 'area.guides'
  | 'area.help';

/** What the preload puts on `window.desk`: named functions only. */
export type DeskBridge = {
  readonly getSettings: () => Promise<DeviceSettings>;
  readonly setSettings: (patch: SettingsPatch) => Promise<DeviceSettings>;
  readonly useConnection: (connection: ConnectionInput) => Promise<BridgeCalls['connection.use']['output']>;
  readonly forgetOffice: (url: string) => Promise<DeviceSettings>;
  readonly appInfo: () => Promise<AppInfo>;
  readonly savePdf: (document: PrintableDocument) => Promise<PdfResult>;
  readonly print: (document: PrintableDocument) => Promise<PdfResult>;
  readonly savePaper: (paper: PaperRef) => Promise<PdfResult>;
  readonly printPaper: (paper: PaperRef) => Promise<PdfResult>;
  readonly keepPaper: (document: { readonly kind: 'quote' | 'paper'; readonly id: string }) => Promise<{ readonly kept: boolean }>;
  readonly printNow: (paper: IssuedRef) => Promise<PdfResult>;
  readonly mailPaper: (letter: BridgeCalls['paper.mail']['input']) => Promise<PdfResult>;
  readonly savePapers: (ids: readonly string[]) => Promise<PdfResult>;
  readonly saveList: (file: ListFile) => Promise<PdfResult>;
  readonly saveMail: (file: MailFile) => Promise<PdfResult>;
  readonly openLink: (url: string) => Promise<{ readonly opened: boolean }>;
  readonly showNotification: (notice: SystemNotice) => Promise<{ readonly shown: boolean }>;
  readonly makeBackup: (passphrase: string) => Promise<BackupResult>;
  readonly checkBackup: (passphrase: string, again: boolean) => Promise<BackupResult>;
  readonly restoreBackup: (passphrase: string) => Promise<BackupResult>;
  readonly discardDemo: () => Promise<{ readonly discarded: boolean }>;
  readonly restartHost: () => Promise<null>;
  readonly onSettingsChanged: (listener: (settings: DeviceSettings) => void) => () => void;
  readonly onHostStatus: (listener: (status: BridgeEvents['host.status']) => void) => () => void;
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
  readonly onNotificationOpened: (listener: (opened: BridgeEvents['notification.opened']) => void) => () => void;
  /**
   * Asks for a port to the core host. It arrives as a `message` event of the window with
   * `data === 'desk:host-port'` and the port in `ports[0]`; again after every host restart.
   */
  readonly requestHostPort: () => void;
};

import type { BackupView } from '../contract/backup.ts';
import type { LivePaperKind } from '../domain/papers/kinds.ts';
import type { DocumentLanguage } from '../domain/quotes/quote.ts';
import type { Connection } from './connection.ts';
import type { Result } from '../domain/result.ts';
import type { DeskError } from '../errors/desk-error.ts';
import type { Clock, Ids, Log, Random, Sleep } from '../ports/system.ts';

/** How the stores' key is guarded. The raw key never leaves memory. */
export type KeySource =
  /** 32 bytes, unwrapped by the shell with the system's key store, or the demo's fixed key. */
  | { readonly kind: 'raw'; readonly key: Uint8Array }
  /** The key lies wrapped in `key.json` of the office's folder; the window asks for the passphrase. */
  | { readonly kind: 'passphrase' };

export type HostOptions = {
  readonly office: { readonly id: string; readonly kind: 'demo' | 'remote'; readonly host: string | null };
  /** Folder of this office's stores; made when missing. */
  readonly folder: string;
  readonly key: KeySource;
  readonly connection: Connection;
  /** IANA zone of the office. */
  readonly timeZone: string;
  readonly formatCountry: string;
  /** The account of the computer's system under which the program runs; it may stand for a person of the office. */
  readonly systemAccount?: string;
  /** Native binding of the SQLite driver, where its own prebuilt one does not fit the runtime. */
  readonly sqliteBinding: string | null;
  readonly clock: Clock;
  readonly clockIsFixed: boolean;
  readonly ids: Ids;
  readonly random: Random;
  /** Unpredictable bytes, for keys. */
  readonly randomBytes: (count: number) => Uint8Array;
  readonly sleep: Sleep;
  readonly log: Log;
  /** The network; the demo office has its own, in process. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The authority handed out a new refresh token; the shell keeps it in place of the old one. */
  readonly onNewRefreshToken: (refreshToken: string) => void;
};

/** What is printed: a whole HTML page, escaped by construction. */
export type RenderedDocument = {
  readonly html: string;
  readonly title: string;
  /** ASCII, with `.pdf`. */
  readonly fileName: string;
  readonly language: 'pl' | 'de' | 'en';
};

/** Papers that the host makes beside quotes. */
export type PaperRef =
  /** Issued companion papers one after the other, as one. */
  | { readonly kind: 'papers'; readonly ids: readonly string[] }
  /** An issued companion paper. */
  | { readonly kind: 'paper'; readonly id: string }
  /** A companion paper as things stand: about a customer or a subscription. */
  | { readonly kind: 'draftPaper'; readonly id: string; readonly about?: string | null; readonly paper: LivePaperKind; readonly language: DocumentLanguage; readonly secondLanguage: DocumentLanguage | null };

/** An issued paper whose PDF is kept for good. */
export type FrozenDocument = { readonly kind: 'quote' | 'paper'; readonly id: string };
export type FrozenFile = { readonly pdf: Uint8Array; readonly fileName: string; readonly sha256: string };

/** A message port as Node and Electron have them. */
export type HostPort = {
  readonly on: (event: string, listener: (event?: { data: unknown }) => void) => void;
  readonly postMessage: (data: unknown) => void;
  readonly start?: () => void;
  readonly close: () => void;
};

/** The passphrase is the backup's own. `path` was chosen in a dialog of the shell. */
export type BackupJob = { readonly kind: 'make' | 'check' | 'restore'; readonly path: string; readonly passphrase: string };

/** The core of the program, as the shell sees it. */
export type Host = {
  /** Answers the contract on this port until it closes. */
  readonly serve: (port: HostPort) => void;
  readonly renderDocument: (document: { kind: 'quote'; id: string } | { kind: 'guide' | 'advice' | 'planner'; id: string; language: 'pl' | 'de' | 'en' }) => Promise<Result<RenderedDocument, DeskError>>;
  readonly renderPaper: (paper: PaperRef) => Promise<Result<RenderedDocument, DeskError>>;
  /** The PDF of an issued paper as it was first printed; null while there is none. */
  readonly frozenFile: (document: FrozenDocument) => Result<FrozenFile | null, DeskError>;
  /** Keeps the PDF of an issued paper; one that is there already wins. null: the paper is not issued. */
  readonly keepFile: (document: FrozenDocument, file: { readonly fileName: string; readonly pdf: Uint8Array }) => Result<FrozenFile | null, DeskError>;
  readonly documentSaved: (name: string) => void;
  readonly setOnline: (online: boolean) => void;
  /** false: the computer is about to sleep, nothing new is sent; true: it woke up. */
  readonly setAwake: (awake: boolean) => void;
  /** Nobody has touched the computer for so long. */
  readonly idle: (seconds: number) => void;
  /** The system locked its screen. */
  readonly lock: () => void;
  readonly configure: (settings: { readonly timeZone: string; readonly formatCountry: string }) => void;
  /** Backups, for administrators; `restore` closes the office, which then has to be opened anew. */
  readonly backup: (job: BackupJob) => Promise<Result<BackupView, DeskError>>;
  /** Ends sync, closes the stores. */
  readonly close: () => Promise<void>;
};

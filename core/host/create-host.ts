import { RPCHandler } from '@orpc/server/message-port';
import type { BackupView } from '../contract/backup.ts';
import type { HostState } from '../contract/office.ts';
import { createKeyFile, hasKeyFile, unlockKeyFile } from '../db/key-file.ts';
import { warmLists } from '../db/lists/warm.ts';
import { setLedgerAside as setStoreAside } from '../db/open.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { DeskError } from '../errors/desk-error.ts';
import { createBroadcast } from './broadcast.ts';
import { toDeskError } from './failure.ts';
import type { Host, HostOptions } from './host.ts';
import { openOffice } from './office.ts';
import type { OpenOffice, StoredOffice } from './open-office.ts';
import { refusalOf } from './people/access.ts';
import { router, warmUp } from './router/router.ts';
import type { HostServices } from './services.ts';
import { systemSleep } from './system.ts';
import { frozenFile, keepFrozenFile } from './use-cases/papers/frozen-file.ts';
import { recordSavedDocument } from './use-cases/papers/saved-document.ts';

/**
 * The core of the program for one office: opens it at once when the key is at hand, otherwise
 * waits for the passphrase, and answers the contract on every port it is given. It never throws
 * for what can be expected; the window learns of trouble through `office.state`.
 */
export function createHost(options: HostOptions): Host {
  const state = createBroadcast<HostState>({ kind: 'opening' });
  const closed = new AbortController();
  let stored: StoredOffice | null = null;
  let office: OpenOffice | null = null;
  let connected: Promise<OpenOffice | null> = Promise.resolve(null);
  let key: Uint8Array | null = options.key.kind === 'raw' ? options.key.key : null;
  let online = true;
  let awake = true;

  const openWith = async (rawKey: Uint8Array): Promise<void> => {
    key = rawKey;
    const opened = await attempt(async () => openOffice(options, rawKey), options);
    if (!opened.ok) {
      state.set({ kind: 'broken', error: opened.error });
      return;
    }
    stored = opened.value.office;
    connected = connect(stored);
    state.set({ kind: 'ready', office: options.office, setAside: [...opened.value.setAside] });
    void warmUpLater();
  };

  /** Behind what the first screen asks: the code of service, sync and outbox is two thirds of all that the host reads at its start. */
  const connect = async (from: StoredOffice): Promise<OpenOffice | null> => {
    await systemSleep(BREATH_MS, closed.signal);
    if (stored !== from) return null;
    const outcome = await attempt(async () => ok(await (await import('./connect-office.ts')).connectOffice(options, from)), options);
    if (!outcome.ok) {
      stored = null;
      from.closeStores();
      state.set({ kind: 'broken', error: outcome.error });
      return null;
    }
    office = outcome.value;
    office.sync.setOnline(online);
    office.outbox.engine.setOnline(online);
    office.outbox.engine.setAwake(awake);
    return office;
  };

  /** Ends what is open, also while it is still being connected. */
  const closeOffice = async (): Promise<void> => {
    const closing = stored;
    stored = null;
    const whole = await connected;
    connected = Promise.resolve(null);
    office = null;
    if (whole) await whole.close();
    else closing?.closeStores();
  };

  const warmUpLater = async (): Promise<void> => {
    await options.sleep(WARM_UP_AFTER_MS, closed.signal);
    if (closed.signal.aborted) return;
    // A file that cannot be read is told to whoever asks for what is in it.
    await warmUp()
      .then(prepareLists)
      .catch((thrown: unknown) => options.log.error('host.warmUp', { detail: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }));
  };

  /** Between two parts there is time for whoever asks for something. */
  const prepareLists = async (): Promise<void> => {
    while (stored !== null && warmLists(stored.mirror)) {
      await options.sleep(WARM_UP_REST_MS, closed.signal);
      if (closed.signal.aborted) return;
    }
  };

  const unlock = async (passphrase: string): Promise<boolean> => {
    if (stored) return true;
    const unlocked = await attempt(() => keyFor(passphrase, options), options);
    if (!unlocked.ok) {
      state.set(
        unlocked.error.tag === 'locked' ? { kind: 'locked', passphrase: 'known', wrong: true } : { kind: 'broken', error: unlocked.error },
      );
      return false;
    }
    await openWith(unlocked.value);
    return stored !== null;
  };

  const setLedgerAside = async (): Promise<Result<{ readonly keptAs: string | null }, DeskError>> => {
    if (stored || !key) return err({ tag: 'notSupported', feature: 'setLedgerAside' });
    const moved = setStoreAside({ ...options, key });
    if (moved.ok) await openWith(key);
    return moved;
  };

  /** Checks everything first; only then the office is closed and the ledger replaced. The one of before is kept. */
  const restore = async (asked: { readonly options: HostOptions; readonly key: Uint8Array; readonly path: string; readonly passphrase: string }): Promise<Result<BackupView, DeskError>> => {
    const { placeOf, toBackupView } = await import('./use-cases/office/backup.ts');
    const { stageRestore, swapInRestored } = await import('../db/backup/backup.ts');
    const at = options.clock.now();
    const staged = await attempt(() => stageRestore(placeOf(options, asked.key), { path: asked.path, passphrase: asked.passphrase, at }), options);
    if (!staged.ok) return staged;
    state.set({ kind: 'opening' });
    await closeOffice();
    const swapped = swapInRestored(options.folder, at);
    return swapped.ok ? ok(toBackupView(staged.value, options)) : swapped;
  };

  /** The office, for whoever is signed in. */
  const open = (): Result<StoredOffice, DeskError> => {
    if (!stored) return err({ tag: 'locked', reason: 'passphraseNeeded' });
    const refusal = refusalOf('person', stored.session);
    return refusal === null ? ok(stored) : err(refusal);
  };
  const openWhole = async (): Promise<Result<OpenOffice, DeskError>> => {
    const opened = open();
    if (!opened.ok) return opened;
    const whole = await connected;
    return whole ? ok(whole) : err({ tag: 'locked', reason: 'passphraseNeeded' });
  };

  const services: HostServices = { ids: options.ids, log: options.log, state, stored: () => stored, connected: () => connected, unlock, setLedgerAside, checkConnection: async (connection) => (await import('./use-cases/office/check-connection.ts')).checkConnection(options, connection) };
  const handler = new RPCHandler(router);

  if (key) void openWith(key);
  else state.set({ kind: 'locked', passphrase: hasKeyFile(options.folder) ? 'known' : 'new', wrong: false });

  return {
    serve: (port) => {
      handler.upgrade(port, { context: { host: services } });
      port.start?.();
    },
    renderDocument: async (document) => {
      const opened = await openWhole();
      return opened.ok ? documentOf(opened.value, document) : opened;
    },
    renderPaper: async (paper) => {
      const opened = await openWhole();
      return opened.ok ? (await import('./use-cases/quotes/document.ts')).renderPaperRef(opened.value, paper) : opened;
    },
    frozenFile: (document) => {
      const opened = open();
      return opened.ok ? frozenFile(opened.value, document) : opened;
    },
    keepFile: (document, file) => {
      const opened = open();
      return opened.ok ? keepFrozenFile(opened.value, document, file) : opened;
    },
    documentSaved: (name) => {
      if (stored) recordSavedDocument(stored, name);
    },
    setOnline: (value) => {
      // The embedded server of the demo office is there without any network.
      if (options.connection.kind === 'demo') return;
      online = value;
      office?.sync.setOnline(value);
      office?.outbox.engine.setOnline(value);
    },
    setAwake: (value) => {
      awake = value;
      office?.outbox.engine.setAwake(value);
    },
    backup: async ({ kind, path, passphrase }) => {
      if (!key) return err({ tag: 'locked', reason: 'passphraseNeeded' });
      const refusal = stored === null ? null : refusalOf('administrator', stored.session);
      if (refusal !== null) return err(refusal);
      const asked = { options, key, path, passphrase };
      const { makeOfficeBackup, checkOfficeBackup } = await import('./use-cases/office/backup.ts');
      if (kind === 'check') return checkOfficeBackup(asked);
      const whole = await connected;
      if (kind === 'make') return whole ? makeOfficeBackup(whole, asked) : err({ tag: 'notSupported', feature: 'backup' });
      return restore(asked);
    },
    idle: (seconds) => stored?.session.idle(seconds),
    lock: () => void stored?.session.lock('lock'),
    configure: (place) => stored?.setPlace(place),
    close: async () => {
      closed.abort();
      await closeOffice();
    },
  };
}

/** Papers are set with libraries of their own, which nobody needs to open an office. */
async function documentOf(office: OpenOffice, document: Parameters<Host['renderDocument']>[0]): ReturnType<Host['renderDocument']> {
  if (document.kind === 'guide') return (await import('./use-cases/papers/guide-document.ts')).renderGuideDocument(office, document.id, document.language);
  if (document.kind === 'planner') return (await import('./use-cases/papers/planner-document.ts')).renderPlannerDocument(office, document.id, document.language);
  if (document.kind === 'advice') return (await import('./use-cases/prices/advice-document.ts')).renderAdviceDocument(office, document.id, document.language);
  return (await import('./use-cases/quotes/document.ts')).renderQuoteDocument(office, document.id);
}

/** What the first screen asks comes in one breath; it is answered and painted by then. */
const BREATH_MS = 200;
/** The start is over by then. */
const WARM_UP_AFTER_MS = 3_000;
/** Rest between two parts of preparing the lists, each of some 15 ms. */
const WARM_UP_REST_MS = 20;

/** The key behind a passphrase: unwrapped when the office has one, made when it is new. */
async function keyFor(passphrase: string, { folder, randomBytes }: HostOptions): Promise<Result<Uint8Array, DeskError>> {
  return hasKeyFile(folder) ? unlockKeyFile(folder, passphrase) : createKeyFile(folder, passphrase, randomBytes);
}

/** An unexpected throw while opening is shown like any other trouble instead of ending the process. */
async function attempt<Value>(
  work: () => Promise<Result<Value, DeskError>>,
  tools: Pick<HostOptions, 'ids' | 'log'>,
): Promise<Result<Value, DeskError>> {
  try {
    const outcome = await work();
    return outcome.ok ? ok(outcome.value) : outcome;
  } catch (thrown) {
    return err(toDeskError(thrown, tools));
  }
}

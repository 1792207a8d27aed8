import type { MessagePortMain } from 'electron';
import type { Connection } from '../core/host/connection.ts';
import type { BackupView } from '../core/contract/backup.ts';
import type { BackupJob, FrozenDocument, FrozenFile, RenderedDocument } from '../core/host/host.ts';
import { err, ok } from '../core/domain/result.ts';
import type { Result } from '../core/domain/result.ts';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { BridgeEvents, PaperRef, PrintableDocument } from './bridge.ts';
import type { HostOpening, HostOrder, HostReport, KeptAsGiven } from './host-protocol.ts';
import { createHostQuestions } from './host-questions.ts';
import type { HostQuestions } from './host-questions.ts';
import { createRestartPolicy } from './restart-policy.ts';

/** What `utilityProcess.fork` gives, as far as it is used here. */
export type HostChild = {
  readonly postMessage: (message: HostOrder, transfer?: MessagePortMain[]) => void;
  readonly on: {
    (event: 'message', listener: (report: HostReport) => void): unknown;
    (event: 'exit', listener: (code: number) => void): unknown;
  };
  readonly kill: () => boolean;
};

/** A window that talks to the host. */
export type HostClient = { readonly deliver: (port: MessagePortMain) => void };

export type HostParts = {
  readonly fork: () => HostChild;
  readonly channel: () => { readonly port1: MessagePortMain; readonly port2: MessagePortMain };
  readonly monotonic: () => number;
  readonly onStatus: (status: BridgeEvents['host.status']) => void;
  readonly onNewRefreshToken: (opening: HostOpening, refreshToken: string) => void;
  readonly onLog: (report: Extract<HostReport, { kind: 'log' }>) => void;
  readonly newReference: () => string;
};

/** How long a host may take to close its stores before it is ended the hard way. */
const CLOSE_LIMIT_MS = 5_000;

export type HostProcess = {
  /** Opens this office, closing the one that is open. Resolves once its stores are open; false when it gave up. */
  readonly open: (opening: HostOpening) => Promise<boolean>;
  /** Hands the window a port, now and after every restart, until it leaves. */
  readonly connect: (client: HostClient) => void;
  readonly disconnect: (client: HostClient) => void;
  readonly render: (document: PrintableDocument | PaperRef) => Promise<Result<RenderedDocument, DeskError>>;
  /** After a restore the host has to be started again. */
  readonly backup: (job: BackupJob) => Promise<Result<BackupView, DeskError>>;
  /** The PDF of an issued paper as it was first printed, or null. */
  readonly frozenFile: (document: FrozenDocument) => Promise<Result<FrozenFile | null, DeskError>>;
  readonly keepFile: (document: FrozenDocument, file: { readonly fileName: string; readonly pdf: Uint8Array }) => Promise<Result<FrozenFile | null, DeskError>>;
  /** Sent when there is a host; what must outlive a restart is in `HostOpening`. */
  readonly tell: (order: Extract<HostOrder, { kind: 'saved' | 'online' | 'awake' | 'idle' | 'lock' | 'configure' }>) => void;
  /** A person asked: forgets past crashes and starts afresh. */
  readonly restart: () => Promise<void>;
  /** There is no office to open (its key is not to be had): says so to the windows. */
  readonly giveUp: () => void;
  readonly close: () => Promise<void>;
  readonly status: () => BridgeEvents['host.status'];
};

type Running = { readonly child: HostChild; readonly ended: Promise<void>; expected: boolean };

/** Keeps the core host's process alive and brokers its ports; it never sees what they carry. */
export function createHostProcess(parts: HostParts): HostProcess {
  const policy = createRestartPolicy();
  const clients = new Set<HostClient>();
  const renders = createHostQuestions<RenderedDocument>(parts.newReference);
  const backups = createHostQuestions<BackupView>(parts.newReference);
  const files = createHostQuestions<FileAnswer>(parts.newReference);
  let opening: HostOpening | null = null;
  let running: Running | null = null;
  let timer: NodeJS.Timeout | null = null;
  let waiting: ((opened: boolean) => void)[] = [];
  let turn: Promise<void> = Promise.resolve();
  let restarts = 0;
  let status: BridgeEvents['host.status'] = { status: 'restarting', restarts: 0 };

  const say = (next: BridgeEvents['host.status']['status']): void => {
    status = { status: next, restarts };
    parts.onStatus(status);
  };

  const settle = (opened: boolean): void => {
    const resolvers = waiting;
    waiting = [];
    for (const resolve of resolvers) resolve(opened);
  };

  const deliverPort = (to: HostClient, child: HostChild): void => {
    const { port1, port2 } = parts.channel();
    child.postMessage({ kind: 'window' }, [port1]);
    to.deliver(port2);
  };

  const hear = (report: HostReport): void => {
    switch (report.kind) {
      case 'opened':
        say('running');
        settle(true);
        return;
      case 'rendered':
        renders.answer(report.request, report.result);
        return;
      case 'file':
        files.answer(report.request, report.result);
        return;
      case 'backedUp':
        backups.answer(report.request, report.result);
        return;
      case 'newRefreshToken':
        if (opening) {
          opening = { ...opening, connection: withRefreshToken(opening.connection, report.refreshToken) };
          parts.onNewRefreshToken(opening, report.refreshToken);
        }
        return;
      case 'log':
        parts.onLog(report);
    }
  };

  const start = (): void => {
    if (!opening) return;
    const child = parts.fork();
    const ended = new Promise<void>((resolve) => {
      child.on('exit', () => {
        resolve();
        afterExit(child);
      });
    });
    running = { child, ended, expected: false };
    child.on('message', (report) => {
      if (running?.child === child) hear(report);
    });
    child.postMessage({ kind: 'open', opening });
    // Sent right behind: what the windows ask meanwhile waits in their ports.
    for (const client of clients) deliverPort(client, child);
  };

  const afterExit = (child: HostChild): void => {
    if (running?.child !== child) return;
    const { expected } = running;
    running = null;
    for (const questions of [renders, backups, files]) questions.failAll();
    if (expected) return;
    restarts += 1;
    const delay = policy.next(parts.monotonic());
    if (delay === null) {
      say('failed');
      settle(false);
      return;
    }
    say('restarting');
    timer = setTimeout(start, delay);
  };

  const stop = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!running) return;
    const { child, ended } = running;
    running.expected = true;
    child.postMessage({ kind: 'close' });
    const limit = setTimeout(() => child.kill(), CLOSE_LIMIT_MS);
    await ended;
    clearTimeout(limit);
  };

  /** Opening and closing take turns, so that there is never more than one host. */
  const inTurn = (job: () => void): Promise<void> => {
    turn = turn.then(stop).then(job);
    return turn;
  };

  const ask = <Answer>(questions: HostQuestions<Answer>, order: (request: number) => HostOrder): Promise<Result<Answer, DeskError>> => {
    if (!running) return Promise.resolve(err({ tag: 'unexpected', reference: parts.newReference() }));
    const { child } = running;
    return questions.ask((request) => child.postMessage(order(request)));
  };

  const open: HostProcess['open'] = (next) =>
    new Promise((resolve) => {
      void inTurn(() => {
        settle(false);
        policy.forgive();
        opening = next;
        waiting.push(resolve);
        say('restarting');
        start();
      });
    });

  return {
    open,
    connect: (client) => {
      clients.add(client);
      if (running && !running.expected) deliverPort(client, running.child);
    },
    disconnect: (client) => {
      clients.delete(client);
    },
    render: (document) => ask(renders, (request) => ({ kind: 'render', request, document })),
    backup: (job) => ask(backups, (request) => ({ kind: 'backup', request, job })),
    frozenFile: async (document) => withBytes(await ask(files, (request) => ({ kind: 'frozen', request, document })), new Uint8Array()),
    keepFile: async (document, file) => withBytes(await ask(files, (request) => ({ kind: 'keep', request, document, file })), file.pdf),
    tell: (order) => {
      if (opening && order.kind === 'online') opening = { ...opening, online: order.online };
      if (opening && order.kind === 'configure') {
        opening = { ...opening, timeZone: order.timeZone, formatCountry: order.formatCountry };
      }
      running?.child.postMessage(order);
    },
    restart: async () => {
      if (opening) await open(opening);
    },
    giveUp: () => say('failed'),
    close: () =>
      inTurn(() => {
        opening = null;
        settle(false);
      }),
    status: () => status,
  };
}

/** A host that is started again signs in with the newest token, not with the one of this morning. */
function withRefreshToken(connection: Connection, refreshToken: string): Connection {
  if (connection.kind === 'demo' || connection.signIn.kind !== 'refreshToken') return connection;
  return { ...connection, signIn: { ...connection.signIn, refreshToken } };
}

type FileAnswer = FrozenFile | KeptAsGiven | null;

/** An answer with the bytes in it, also where they did not travel back because they came from here. */
const withBytes = (answer: Result<FileAnswer, DeskError>, given: Uint8Array): Result<FrozenFile | null, DeskError> => {
  if (!answer.ok) return answer;
  if (answer.value === null) return ok(null);
  const { pdf, ...rest } = answer.value;
  return ok({ ...rest, pdf: pdf === 'asGiven' ? given : pdf });
};

import { createHost } from '../core/host/create-host.ts';
import type { Host, HostOptions, HostPort } from '../core/host/host.ts';
import { fixedClock, systemClock, systemIds, systemRandom, systemRandomBytes, systemSleep } from '../core/host/system.ts';
import type { Log } from '../core/ports/system.ts';
import type { HostOpening, HostOrder, HostReport } from './host-protocol.ts';

// Of every answer it is asked whether it is a form. Node's own class would come with its whole HTTP client,
// 20 ms of every start; nothing in this process makes forms.
Reflect.defineProperty(globalThis, 'FormData', { value: class NoForm { readonly entries: readonly never[] = []; }, configurable: true });

/**
 * Entry of the utility process: the core host of one office around the adapters of this
 * computer. It lives as long as its office is open; another office gets another process.
 */
let host: Host | null = null;

const report = (message: HostReport): void => process.parentPort.postMessage(message);

const logAs =
  (level: 'debug' | 'info' | 'error'): Log['info'] =>
  (event, facts = {}) =>
    report({ kind: 'log', level, event, facts });

const log: Log = { debug: logAs('debug'), info: logAs('info'), error: logAs('error') };

function optionsFrom(opening: HostOpening): HostOptions {
  const { fixedClock: fixed, online: _online, ...plain } = opening;
  return {
    ...plain,
    clock: fixed === null ? systemClock : fixedClock(fixed),
    clockIsFixed: fixed !== null,
    ids: systemIds,
    random: systemRandom,
    randomBytes: systemRandomBytes,
    sleep: systemSleep,
    log,
    // The network is behind the first answers, and so is what it takes.
    fetch: async (request) => (await import('./host-fetch.ts')).systemFetch(request),
    onNewRefreshToken: (refreshToken) => report({ kind: 'newRefreshToken', refreshToken }),
  };
}

function open(opening: HostOpening): Host {
  const opened = createHost(optionsFrom(opening));
  opened.setOnline(opening.online);
  return opened;
}

const hostPort = (port: Electron.MessagePortMain): HostPort => ({
  on: (event, listener) => {
    if (event === 'close') port.on('close', () => listener());
    if (event === 'message') port.on('message', listener);
  },
  postMessage: (data) => port.postMessage(data),
  start: () => port.start(),
  close: () => port.close(),
});

async function obey(order: HostOrder, port: Electron.MessagePortMain | undefined): Promise<void> {
  switch (order.kind) {
    case 'open':
      host = open(order.opening);
      report({ kind: 'opened' });
      return;
    case 'window':
      if (port) host?.serve(hostPort(port));
      return;
    case 'render':
      if (host) {
        const { document } = order;
        const isPaper = document.kind === 'paper' || document.kind === 'papers' || document.kind === 'draftPaper';
        report({ kind: 'rendered', request: order.request, result: await (isPaper ? host.renderPaper(document) : host.renderDocument(document)) });
      }
      return;
    case 'frozen':
      if (host) report({ kind: 'file', request: order.request, result: host.frozenFile(order.document) });
      return;
    case 'keep':
      if (host) report({ kind: 'file', request: order.request, result: withoutBytes(host.keepFile(order.document, order.file), order.file.pdf) });
      return;
    case 'backup':
      if (host) report({ kind: 'backedUp', request: order.request, result: await host.backup(order.job) });
      return;
    case 'saved':
      host?.documentSaved(order.name);
      return;
    case 'awake':
      host?.setAwake(order.awake);
      return;
    case 'online':
      host?.setOnline(order.online);
      return;
    case 'idle':
      host?.idle(order.seconds);
      return;
    case 'lock':
      host?.lock();
      return;
    case 'configure':
      host?.configure({ timeZone: order.timeZone, formatCountry: order.formatCountry });
      return;
    case 'close':
      await host?.close();
      process.exit(0);
  }
}

/** A bug in the host ends the process: the shell starts a fresh one on the same stores. */
function dieOf(error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error('host.crash', { detail });
  // The report has to leave before the process does.
  setTimeout(() => process.exit(1), 50);
}

process.on('uncaughtException', dieOf);
process.on('unhandledRejection', dieOf);
process.parentPort.on('message', ({ data, ports }) => {
  obey(data, ports[0]).catch(dieOf);
});

/** What came from the shell and was kept as it is does not go back to it. */
const withoutBytes = (kept: ReturnType<Host['keepFile']>, given: Uint8Array): Extract<HostReport, { kind: 'file' }>['result'] =>
  kept.ok && kept.value?.pdf === given ? { ok: true, value: { ...kept.value, pdf: 'asGiven' } } : kept;

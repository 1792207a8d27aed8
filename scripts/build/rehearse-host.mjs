/**
 * Runs the start of the core host once, in an empty office that is thrown away afterwards: from its first
 * line to the first page of customers. What V8 has compiled by then is what every start needs.
 */
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { asFunction } from './as-function.mjs';

/**
 * The part of the contract that is asked (`core/contract`).
 * @typedef {{ office: { state: () => Promise<AsyncIterator<unknown>> }, customers: { page: (window: object) => Promise<{ total: number }> } }} FirstScreen
 */

/** It takes half a second. */
const LIMIT_MS = 20_000;
const KEY_BYTES = 32;

/**
 * @param {string} folder the bundles
 * @param {string} binding the SQLite driver's native part for this runtime; empty for the ready-made one
 * @returns {Promise<Map<string, vm.Script>>} the files that were read, by name
 */
export async function rehearseHost(folder, binding) {
  const scripts = loadAsScripts(folder);
  const office = mkdtempSync(path.join(tmpdir(), 'csp-desk-rehearsal-'));
  const parent = new EventEmitter();
  Object.assign(process, { parentPort: Object.assign(parent, { postMessage: () => {} }) });
  try {
    createRequire(path.join(folder, 'main.cjs'))('./host.cjs');
    await new Promise((resolve) => void setImmediate(resolve));
    parent.emit('message', { data: { kind: 'open', opening: openingOf(office, binding) }, ports: [] });
    await inTime(askForFirstScreen(parent));
    await inTime(close(parent));
    return scripts;
  } finally {
    rmSync(office, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Map<string, vm.Script>} grows with every file
 */
function loadAsScripts(folder) {
  /** @type {Map<string, vm.Script>} */
  const scripts = new Map();
  const { extensions } = createRequire(path.join(folder, 'main.cjs'));
  /** @type {(module: NodeModule, filename: string) => void} */
  const load = (module, filename) => {
    const script = new vm.Script(asFunction(readFileSync(filename, 'utf8')), { filename });
    scripts.set(path.basename(filename), script);
    Reflect.apply(script.runInThisContext(), module.exports, [module.exports, createRequire(filename), module, filename, folder]);
  };
  // The host's first lines would put their own loader there, which takes what was compiled before.
  Object.defineProperty(extensions, '.cjs', { get: () => load, set: () => {} });
  return scripts;
}

/**
 * As the shell opens an office: `HostOpening` in `electron/host-protocol.ts`.
 *
 * @param {string} folder
 * @param {string} binding
 */
const openingOf = (folder, binding) => ({
  office: { id: 'demo', kind: 'demo', host: null },
  folder,
  key: { kind: 'raw', key: new Uint8Array(KEY_BYTES).fill(1) },
  connection: { kind: 'demo' },
  timeZone: 'UTC',
  formatCountry: 'PL',
  systemAccount: '',
  sqliteBinding: binding === '' ? readyMadeBinding() : binding,
  fixedClock: null,
  online: false,
});

const readyMadeBinding = () => {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3/package.json');
  return path.join(path.dirname(driver), 'prebuilds', `${process.platform}-${process.arch}.node`);
};

/**
 * What the window asks for first, over a port like the window's.
 *
 * @param {EventEmitter} parent
 */
async function askForFirstScreen(parent) {
  const { port1: window, port2: host } = new MessageChannel();
  const port = new EventEmitter();
  host.on('message', (/** @type {unknown} */ data) => void port.emit('message', { data }));
  const hostSide = { postMessage: (/** @type {unknown} */ data) => host.postMessage(data), start: () => host.start(), close: () => host.close() };
  parent.emit('message', { data: { kind: 'window' }, ports: [Object.assign(port, hostSide)] });
  /** @type {FirstScreen} */
  const client = createORPCClient(new RPCLink({ port: window }));
  window.start();
  const states = await client.office.state();
  await states.next();
  await client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 50 });
}

/**
 * Not every system removes files that are open. A host that has closed ends its process; this one goes on.
 *
 * @param {EventEmitter} parent
 */
function close(parent) {
  return new Promise((resolve) => {
    const exit = Object.getOwnPropertyDescriptor(process, 'exit') ?? {};
    Object.assign(process, { exit: () => resolve(Object.defineProperty(process, 'exit', exit)) });
    parent.emit('message', { data: { kind: 'close' }, ports: [] });
  });
}

/**
 * @template Value
 * @param {Promise<Value>} work
 * @returns {Promise<Value>}
 */
function inTime(work) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer within ${LIMIT_MS / 1_000} s`)), LIMIT_MS).unref());
  return /** @type {Promise<Value>} */ (Promise.race([work, late]));
}

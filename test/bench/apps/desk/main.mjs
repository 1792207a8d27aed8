/**
 * The built program as it is, with stop watches around it. Nothing in the program knows of
 * them: they listen to Electron's own events and look at the page from an isolated world.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { app, safeStorage } from 'electron';
import { obey, say } from '../line.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { BENCH_PROGRAM = '', BENCH_ADDRESS = '' } = process.env;

// A computer with a key store: without one the program asks for a passphrase first.
Object.assign(safeStorage, {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (/** @type {string} */ text) => Buffer.from(text, 'utf8'),
  decryptString: (/** @type {Buffer} */ bytes) => bytes.toString('utf8'),
});

app.on('session-created', (session) => {
  const filePath = path.join(here, 'watch.cjs');
  if ('registerPreloadScript' in session) session.registerPreloadScript({ type: 'frame', filePath });
  else session.setPreloads([filePath]);
});

app.on('browser-window-created', (_event, window) => {
  window.once('show', () => say({ event: 'shown', at: Date.now() }));
  const { webContents } = window;
  webContents.ipc.on('bench:first-row', (_ipc, at) => say({ event: 'usable', at }));
  const load = webContents.loadURL.bind(webContents);
  // The list of customers instead of the first screen, as a link would open it.
  webContents.loadURL = (url, options) => load(`${url}${BENCH_ADDRESS}`, options);
});

obey();
await import(pathToFileURL(path.join(BENCH_PROGRAM, 'out', 'main', 'main.cjs')).href);

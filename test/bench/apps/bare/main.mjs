/** The least that an Electron program can be: one empty page in a window of the usual size. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';
import { obey, say } from '../line.mjs';

const page = path.join(path.dirname(fileURLToPath(import.meta.url)), 'index.html');

function open() {
  const window = new BrowserWindow({ width: 1366, height: 820, show: false, webPreferences: { sandbox: true } });
  window.once('show', () => say({ event: 'shown', at: Date.now() }));
  window.once('ready-to-show', () => window.show());
  return window.loadFile(page);
}

app.setPath('userData', process.env['BENCH_PROFILE'] ?? app.getPath('userData'));
app.on('window-all-closed', () => app.quit());
obey();
// Not awaited here: the app becomes ready only after this module has run.
void app.whenReady().then(open);

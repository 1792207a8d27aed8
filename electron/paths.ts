import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build puts things, seen from the bundle of the main process (`out/main`). */
const here = path.dirname(fileURLToPath(import.meta.url));

export const built = {
  host: path.join(here, 'host.cjs'),
  preload: path.join(here, '..', 'preload', 'preload.cjs'),
  renderer: path.join(here, '..', 'renderer'),
};

/** The driver's ready-made native part for this system. Electron itself finds it beside the archive. */
export const readyMadeBinding = path.join(here, '..', '..', 'node_modules', 'better-sqlite3', 'prebuilds', `${process.platform}-${process.arch}.node`);

/**
 * Flags that Chromium needs on some development machines. They belong to the launchers of
 * this folder only; the product is never started with them.
 */
import { existsSync, readFileSync, statfsSync } from 'node:fs';

/** Chromium keeps bitmaps in shared memory; containers often have 64 MB of it, which is too little. */
const ENOUGH_SHARED_MEMORY = 256 * 1024 * 1024;

/** @typedef {{ flag: string, because: string }} ChromiumFlag */

/** @returns {ChromiumFlag[]} */
export function chromiumFlags() {
  if (process.platform !== 'linux') return [];
  const flags = [];
  const refusal = sandboxRefusal();
  if (refusal !== null) flags.push({ flag: '--no-sandbox', because: refusal });
  if (!existsSync('/dev/dri')) flags.push({ flag: '--disable-gpu', because: 'this machine has no graphics card' });
  if (!existsSync('/run/dbus/system_bus_socket')) {
    flags.push({ flag: '--log-level=3', because: 'without desktop services Chromium complains at every start' });
  }
  if (sharedMemory() < ENOUGH_SHARED_MEMORY) {
    flags.push({ flag: '--disable-dev-shm-usage', because: 'this machine has little shared memory' });
  }
  return flags;
}

/** @returns {string | null} why Chromium's sandbox cannot work here */
function sandboxRefusal() {
  if (process.getuid?.() === 0) return 'Chromium refuses its sandbox to root';
  if (setting('apparmor_restrict_unprivileged_userns') === '1' || setting('unprivileged_userns_clone') === '0') {
    return 'this system keeps user namespaces from programs outside its packages';
  }
  return null;
}

/** @param {string} name */
function setting(name) {
  try {
    return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
  } catch {
    return null;
  }
}

function sharedMemory() {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks;
  } catch {
    return 0;
  }
}

/**
 * Flags that Chromium needs on some development machines. They belong to the launchers of
 * this folder only; the product is never started with them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';

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

/**
 * Chromium's sandbox needs user namespaces. Containers, and Ubuntu since 24.04, keep them from
 * programs that no package installed; trying is the only sure way to know.
 *
 * @returns {string | null} why the sandbox cannot work here
 */
function sandboxRefusal() {
  if (process.getuid?.() === 0) return 'Chromium refuses its sandbox to root';
  const { status } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
  return status === null || status === 0 ? null : 'this system gives the sandbox no user namespace';
}

function sharedMemory() {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks;
  } catch {
    return 0;
  }
}

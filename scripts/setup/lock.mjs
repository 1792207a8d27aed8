/** Keeps two set-ups that run at the same time out of each other's way. */
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A live owner touches its lock this often ... */
const HEARTBEAT = 5_000;
/** ... so a lock that was not touched for this long has lost its owner. */
const ABANDONED_AFTER = 60_000;

/**
 * Runs `work` while holding the lock file; waits when another process holds it.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when there is somebody to wait for
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  await mkdir(path.dirname(file), { recursive: true });
  let waiting = false;
  while (!(await take(file))) {
    if (await isAbandoned(file)) {
      await rm(file, { force: true });
      continue;
    }
    if (!waiting) onWait?.();
    waiting = true;
    await sleep(250);
  }
  const heartbeat = setInterval(() => void touch(file), HEARTBEAT);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(file, { force: true });
  }
}

/** @param {string} file */
async function take(file) {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(JSON.stringify({ pid: process.pid, host: os.hostname() }));
    await handle.close();
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * A process that was killed leaves its lock behind. On the same machine its number tells; a
 * cache shared between machines or containers needs the heartbeat.
 *
 * @param {string} file
 */
async function isAbandoned(file) {
  try {
    const age = Date.now() - (await stat(file)).mtimeMs;
    if (age > ABANDONED_AFTER) return true;
    const owner = JSON.parse(await readFile(file, 'utf8'));
    return owner.host === os.hostname() && !isAlive(owner.pid);
  } catch {
    // Released or still being written: look again.
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** @param {string} file */
async function touch(file) {
  const now = new Date();
  // The lock may be gone already when the work has just ended.
  await utimes(file, now, now).catch(() => undefined);
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}

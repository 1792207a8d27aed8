/** A screen in memory, for Linux machines without a display. */
import { spawn } from 'node:child_process';
import { SetupError } from './setup/say.mjs';

const START_LIMIT = 15_000;

/**
 * Runs `work` with a screen of its own. Xvfb itself picks a free display number, so that
 * several can start at the same time.
 *
 * @template T
 * @param {(display: string) => Promise<T>} work gets a display like ":1"
 * @returns {Promise<T>}
 */
export async function withXvfb(work) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Ctrl+C goes to the whole foreground group; the app must be able to end before its screen.
    detached: true,
  });
  const end = () => server.kill();
  process.once('exit', end);
  try {
    return await work(`:${await displayNumber(server)}`);
  } finally {
    process.off('exit', end);
    end();
  }
}

/**
 * Runs `work` with that many screens, none of which sees the windows, the focus, the pointer or
 * the clipboard of another.
 *
 * @template T
 * @param {number} count
 * @param {(displays: readonly string[]) => Promise<T>} work gets displays like ":1"
 * @param {readonly string[]} [begun]
 * @returns {Promise<T>}
 */
export function withScreens(count, work, begun = []) {
  return begun.length >= count ? work(begun) : withXvfb((display) => withScreens(count, work, [...begun, display]));
}

/**
 * @param {string} display
 * @param {NodeJS.ProcessEnv} base
 * @returns {NodeJS.ProcessEnv} makes programs open their windows there
 */
export function onDisplay(display, base) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...base, DISPLAY: display };
  // On a Wayland desktop Electron would prefer that one.
  delete env['WAYLAND_DISPLAY'];
  delete env['XDG_SESSION_TYPE'];
  return env;
}

/**
 * @param {import('node:child_process').ChildProcess} server writes the number to its channel 3
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      clearTimeout(timer);
      reject(new SetupError('Xvfb, the screen in memory, did not start.', {
        why,
        todo: ['Try it alone: Xvfb -displayfd 1 -nolisten tcp'],
      }));
    };
    const timer = setTimeout(() => fail(`no answer within ${START_LIMIT / 1000} s`), START_LIMIT);
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`it ended with exit code ${code}`));
    server.stdio[3]?.once('data', (number) => {
      clearTimeout(timer);
      resolve(String(number).trim());
    });
  });
}

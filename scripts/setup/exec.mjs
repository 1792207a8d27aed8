/** Starting other programs and reading what they say. */
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { SetupError } from './say.mjs';

/** Characters kept of a program's output: room for a list of packages, no room for a flood. */
const KEPT_OUTPUT = 2_000_000;

/** How long a program may take to end when it is asked to. */
const GRACE = 5_000;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} RunOptions
 *   `limit`: milliseconds after which the program is ended
 * @typedef {{ ok: boolean, output: string, timedOut: boolean }} RunResult
 */

/**
 * Runs a program quietly and hands back the end of its output. Never rejects: a program that
 * is missing is a failed result like any other.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { cwd, env, limit } = {}) {
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      shell: needsShell(command),
    });
    const timer = limit === undefined ? undefined : setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, limit);
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ ok: false, output: `${command}: ${error.message}`, timedOut });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output, timedOut });
    });
  });
}

/**
 * Runs a program in the foreground: its output goes straight to the terminal. Whoever stops
 * us stops the program first.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Omit<RunOptions, 'limit'>} [options]
 * @returns {Promise<number>} the exit code
 */
export function runInForeground(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: 'inherit' });
    const signals = passSignals(child);
    child.on('error', (error) => {
      signals.end();
      reject(error);
    });
    child.on('close', (code) => {
      signals.end();
      const stoppedBy = signals.received();
      if (stoppedBy === null) resolve(code ?? 1);
      else reject(new SetupError(`Stopped by ${stoppedBy}.`));
    });
  });
}

/**
 * Passes signals on to a program, and ends it by force when it does not follow.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignals(child) {
  /** @type {NodeJS.Signals | null} */
  let received = null;
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    received = signal;
    // A terminal gives Ctrl+C to the program as well; twice would mean "at once" to it.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), GRACE).unref();
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  return {
    received: () => received,
    end: () => {
      for (const signal of SIGNALS) process.off(signal, pass);
    },
  };
}

/**
 * Windows starts `.cmd` files (npm is one) only through its shell.
 *
 * @param {string} command
 */
function needsShell(command) {
  return process.platform === 'win32' && command.endsWith('.cmd');
}

/**
 * @param {string} program
 * @returns {Promise<string | null>} where the program lies on the PATH
 */
export async function findOnPath(program) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const folder of folders) {
    const candidate = path.join(folder, program);
    if (await isExecutable(candidate)) return candidate;
  }
  return null;
}

/** @param {string} file */
async function isExecutable(file) {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The last lines of a program's output, for an error message.
 *
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 12) {
  return stripVTControlCharacters(output).trim().split('\n').slice(-lines).join('\n');
}

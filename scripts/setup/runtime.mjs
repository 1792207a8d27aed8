/** What the set-up found out about running the app; the launchers and the e2e tests read it. */
import { readJson, writeJson } from './files.mjs';
import { inProjectCache } from './paths.mjs';
import { SetupError } from './say.mjs';

const FILE = inProjectCache('runtime.json');

/**
 * @typedef {object} Runtime
 * @property {string} label which Electron this is, for people
 * @property {'official' | 'fallback'} kind
 * @property {string} electron absolute path of the executable
 * @property {string[]} args what comes before the app's own arguments
 * @property {string} dist the folder of a plain Electron without an app, for packaging
 * @property {string | null} sqliteBinding handed to the app as CSP_DESK_SQLITE_BINDING
 * @property {string} node a Node.js that runs our TypeScript files
 */

/** @param {Runtime} runtime */
export async function writeRuntime(runtime) {
  await writeJson(FILE, runtime);
}

/** @returns {Promise<Runtime>} */
export async function readRuntime() {
  const runtime = await readJson(FILE);
  if (runtime === null) {
    throw new SetupError('The project is not set up yet.', { todo: ['Run "npm start" or "npm test" once.'] });
  }
  return runtime;
}

/**
 * The environment that the app is started with.
 *
 * @param {Runtime} runtime
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment(runtime, base = process.env) {
  const env = { ...base };
  // Set in the terminals of some editors; Electron would then start without a window.
  delete env['ELECTRON_RUN_AS_NODE'];
  if (runtime.sqliteBinding !== null) env['CSP_DESK_SQLITE_BINDING'] = runtime.sqliteBinding;
  return env;
}

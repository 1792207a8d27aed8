/** What Linux itself must have: libraries for a window, a screen for tests, a compiler, a font. */
import { run, findOnPath } from './exec.mjs';
import { installDebianPackages, isDebianLike } from './debian.mjs';
import { SetupError } from './say.mjs';

/** Shared libraries that Electron loads, with the Debian package of each. */
const WINDOW_LIBRARIES = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libcups.so.2': 'libcups2',
};

/** Programs, with the Debian package of each. */
const PROGRAMS = {
  Xvfb: 'xvfb',
  pdftotext: 'poppler-utils',
  gcc: 'g++',
  'g++': 'g++',
};

/**
 * @typedef {keyof typeof PROGRAMS} Program
 * @typedef {{ thing: string, debianPackage: string }} Missing
 */

/**
 * @param {import('./say.mjs').Progress} progress
 * @param {readonly Program[]} programs which programs this run needs
 * @returns {Promise<{ note: string, value: null }>}
 */
export async function prepareSystem(progress, programs) {
  if (process.platform !== 'linux') return { note: 'nothing needed here', value: null };
  const missing = await findMissing(programs);
  if (missing.length === 0) return { note: 'all there', value: null };
  if (!isDebianLike()) throw missingElsewhere(missing);
  const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))];
  await installDebianPackages(packages, progress);
  return { note: `installed ${packages.join(', ')}`, value: null };
}

/**
 * @param {readonly Program[]} programs
 * @returns {Promise<Missing[]>}
 */
async function findMissing(programs) {
  const [libraries, tools, font] = await Promise.all([missingLibraries(), missingPrograms(programs), missingFont()]);
  return [...libraries, ...tools, ...font];
}

/** @returns {Promise<Missing[]>} */
async function missingLibraries() {
  const known = await run('/sbin/ldconfig', ['-p']);
  // A system without this list (NixOS, Alpine) has to be trusted: Electron itself names what it misses.
  if (!known.ok) return [];
  return Object.entries(WINDOW_LIBRARIES)
    .filter(([library]) => !known.output.includes(`\t${library} `))
    .map(([thing, debianPackage]) => ({ thing, debianPackage }));
}

/**
 * @param {readonly Program[]} programs
 * @returns {Promise<Missing[]>}
 */
async function missingPrograms(programs) {
  const found = await Promise.all(programs.map(findOnPath));
  return programs
    .filter((_, index) => found[index] === null)
    .map((program) => ({ thing: program, debianPackage: PROGRAMS[program] }));
}

/**
 * The app ships the font of its screens; the system's fonts serve dialogs and printed papers.
 *
 * @returns {Promise<Missing[]>}
 */
async function missingFont() {
  const list = await run('fc-list', [':lang=pl:lang=de', 'family']);
  if (list.ok && list.output.trim() !== '') return [];
  return [
    { thing: 'a font with Polish and German letters', debianPackage: 'fonts-dejavu-core' },
    ...(list.ok ? [] : [{ thing: 'fc-list', debianPackage: 'fontconfig' }]),
  ];
}

/** @param {readonly Missing[]} missing */
function missingElsewhere(missing) {
  return new SetupError('This system lacks parts that the app or its tests need.', {
    why: missing.map(({ thing, debianPackage }) => `${thing} (on Debian in the package ${debianPackage})`).join('\n'),
    todo: ['Install the packages of your distribution that hold them, and start again.'],
  });
}

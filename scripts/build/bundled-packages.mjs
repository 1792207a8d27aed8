/** Finds the packages whose code goes into the program, for the list of their licences. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

/**
 * @typedef {object} LockEntry
 * @property {string} [name]
 * @property {string} [version]
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @typedef {{ name: string, version: string, licence: string }} BundledPackage
 * @typedef {BundledPackage & { place: string }} PlacedPackage `place` is its folder in the project
 */

/** Every room whose code is bundled. */
const ROOMS = ['core', 'electron', 'renderer'];
/** Go in ready made: what their packages name serves installing and compiling them. */
const READY_MADE = ['node_modules/electron', 'node_modules/better-sqlite3'];
/** Whole statements; those of types only leave nothing behind. */
const IMPORTS = /(?:^|\n)\s*(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s*)?'([^'.][^']*)'|\bimport\(\s*'([^'.][^']*)'\s*\)/g;

/**
 * @param {string} root the project
 * @returns {BundledPackage[]} by name, each version once
 */
export function bundledPackages(root) {
  return placedPackages(root).map(withoutPlace);
}

/**
 * The same with the folders in which they lie.
 * @param {string} root the project
 * @returns {PlacedPackage[]}
 */
export function placedPackages(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const names = ROOMS.flatMap((room) => sourcesIn(path.join(root, room))).flatMap((file) => importedPackages(readFileSync(file, 'utf8')));
  const alone = Object.fromEntries(READY_MADE.map((place) => [place, { ...packages[place], dependencies: {} }]));
  return placedIn({ ...packages, ...alone }, new Set(names));
}

/**
 * @param {PlacedPackage} found
 * @returns {BundledPackage}
 */
const withoutPlace = ({ name, version, licence }) => ({ name, version, licence });

/**
 * @param {string} source
 * @returns {string[]} names of packages
 */
export function importedPackages(source) {
  return [...source.matchAll(IMPORTS)].flatMap(([, direct, late]) => {
    const specifier = direct ?? late ?? '';
    return specifier.includes(':') || isBuiltin(specifier) ? [] : [specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')];
  });
}

/**
 * The packages and all that they need, found as Node finds them: beside, then above.
 * @param {Record<string, LockEntry>} packages those of a lock file, by path
 * @param {Iterable<string>} names
 * @returns {BundledPackage[]}
 */
export function closureOf(packages, names) {
  return placedIn(packages, names).map(withoutPlace);
}

/**
 * @param {Record<string, LockEntry>} packages
 * @param {Iterable<string>} names
 * @returns {PlacedPackage[]}
 */
function placedIn(packages, names) {
  /** @type {Set<string>} */
  const found = new Set();
  const open = [...names].flatMap((name) => placeOf(packages, '', name));
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (found.has(place)) continue;
    found.add(place);
    const from = place;
    open.push(...Object.keys(packages[place]?.dependencies ?? {}).flatMap((name) => placeOf(packages, from, name)));
  }
  const listed = [...found].map((place) => toPackage(place, packages[place] ?? {}));
  return [...new Map(listed.map((one) => [`${one.name}@${one.version}`, one])).values()].sort(byName);
}

/**
 * @param {BundledPackage} a
 * @param {BundledPackage} b
 */
function byName(a, b) {
  if (a.name === b.name) return a.version < b.version ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

/**
 * @param {Record<string, LockEntry>} packages
 * @param {string} from path of the package that asks
 * @param {string} name
 * @returns {string[]} its path, or nothing where only types have the name
 */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place]) return [place];
    if (folder === '') return [];
  }
}

/**
 * @param {string} place
 * @param {LockEntry} entry
 * @returns {PlacedPackage}
 */
function toPackage(place, { name, version = '', license = '' }) {
  return { name: name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length), version, licence: license, place };
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

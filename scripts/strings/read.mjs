/** Reads the sentences from locales/ and the keys from the code. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject, root } from '../setup/paths.mjs';
import { readJson } from '../setup/files.mjs';
import { flatten } from './catalogue.mjs';

const CODE = ['electron/**/*.{ts,tsx}', 'renderer/**/*.{ts,tsx}', 'core/**/*.ts'];
/** As in renderer/i18n. */
const DEFAULT_NAMESPACE = 'common';

/** @returns {Promise<import('./catalogue.mjs').Languages>} */
export async function readLanguages() {
  const entries = await readdir(inProject('locales'), { withFileTypes: true });
  const codes = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return new Map(await Promise.all(codes.map(async (code) => {
    /** @type {[string, import('./catalogue.mjs').Files]} */
    const language = [code, await readFiles(inProject('locales', code))];
    return language;
  })));
}

/**
 * @param {string} folder
 * @returns {Promise<import('./catalogue.mjs').Files>}
 */
async function readFiles(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return new Map(await Promise.all(names.map(async (name) => {
    /** @type {[string, import('./catalogue.mjs').Sentences]} */
    const file = [path.basename(name, '.json'), flatten(JSON.parse(await readFile(path.join(folder, name), 'utf8')))];
    return file;
  })));
}

/** @returns {Promise<readonly string[]>} patterns of keys that the code puts together while it runs */
export async function readDynamicKeys() {
  return (await readJson(inProject('locales', 'dynamic-keys.json'))) ?? [];
}

/**
 * All keys that the code asks for. i18next-cli reads the syntax tree: it knows which namespace
 * `useTranslation('quotes')` gives to a `t('title')`, and the values of literal types.
 *
 * @param {string} source
 * @param {readonly string[]} namespaces
 * @returns {Promise<import('./usage.mjs').Use[]>}
 */
export async function findUses(source, namespaces) {
  const { findKeys } = await import('i18next-cli');
  const silent = { info() {}, warn() {}, error() {} };
  /** @type {string[]} */
  const unreadable = [];
  const { allKeys } = await findKeys({
    locales: [source],
    extract: { input: CODE, output: 'locales/{{language}}/{{namespace}}.json', defaultNS: DEFAULT_NAMESPACE },
  }, silent, unreadable);
  if (unreadable.length > 0) throw new Error(unreadable.join('\n'));
  const called = [...allKeys.values()].map(({ key, ns, locations }) => ({
    key: `${ns || DEFAULT_NAMESPACE}:${key}`,
    place: locations?.[0] === undefined ? 'code' : `${locations[0].file}:${locations[0].line ?? ''}`,
  }));
  return [...called, ...(await findKeyLiterals(namespaces))];
}

/**
 * Keys that stand in tables, such as the message of each error: whole "namespace:key" literals.
 *
 * @param {readonly string[]} namespaces
 * @returns {Promise<import('./usage.mjs').Use[]>}
 */
async function findKeyLiterals(namespaces) {
  const literal = new RegExp(`['"\`]((?:${namespaces.join('|')}):[\\w.-]+)['"\`]`, 'g');
  const { glob } = await import('node:fs/promises');
  const uses = [];
  for await (const file of glob(CODE, { cwd: root })) {
    const text = await readFile(inProject(file), 'utf8');
    for (const match of text.matchAll(literal)) uses.push({ key: match[1] ?? '', place: file });
  }
  return uses;
}

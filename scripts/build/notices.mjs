/** The licence texts of everything by others that is inside the program, as the licences ask for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { placedPackages } from './bundled-packages.mjs';

/**
 * @typedef {import('./bundled-packages.mjs').PlacedPackage} PlacedPackage
 * @typedef {PlacedPackage & { text: string }} Notice
 */

const LICENCE_FILE = /^(licen[cs]e|copying|notice)s?([.-].*)?$/i;
const RULE = '='.repeat(78);

/** The words of the licence themselves; packages that only name it in their manifest mean these. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/** Carries the unchanged text of the Apache licence, and is needed to build anyway. */
const APACHE_TEXT = 'node_modules/typescript/LICENSE';

/**
 * @param {string} root the project
 * @returns {Notice[]} one for every package, by name
 */
export function noticesOf(root) {
  return placedPackages(root).map((found) => ({ ...found, text: textOf(root, found) }));
}

/**
 * @param {string} root
 * @param {PlacedPackage} found
 */
function textOf(root, found) {
  const folder = path.join(root, found.place);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => LICENCE_FILE.test(name)).sort() : [];
  const texts = files.map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  return texts.length > 0 ? texts.join(`\n\n${RULE}\n\n`) : `${copyrightOf(folder, found.name)}\n\n${standardText(root, found)}`;
}

/**
 * A build without the words of a licence must not happen.
 * @param {string} root
 * @param {PlacedPackage} found
 */
function standardText(root, { name, licence }) {
  if (licence === 'MIT') return `MIT License\n\n${MIT}`;
  if (licence === 'Apache-2.0') return readFileSync(path.join(root, APACHE_TEXT), 'utf8').replaceAll('\r\n', '\n').trim();
  throw new Error(`${name} comes without the text of its licence, ${licence}`);
}

/**
 * @param {string} folder
 * @param {string} name
 */
function copyrightOf(folder, name) {
  const { author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const who = typeof author === 'string' ? author : author?.name;
  return `Copyright (c) ${who ?? `the authors of ${name}`}`;
}

/**
 * What the page reads: each text once, and which of them belongs to `name@version`.
 * @param {readonly Notice[]} notices
 */
export function noticesForPage(notices) {
  const texts = [...new Set(notices.map(({ text }) => text))];
  return { texts, of: Object.fromEntries(notices.map(({ name, version, text }) => [`${name}@${version}`, texts.indexOf(text)])) };
}

/**
 * What lies beside the program: each text once, under the names of all it belongs to.
 * @param {readonly Notice[]} notices
 */
export function noticesAsText(notices) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, licence, text } of notices) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${licence})`]);
  const parts = [...byText].map(([text, names]) => `${RULE}\n${names.join('\n')}\n${RULE}\n\n${text}\n`);
  return ['CSP Desk contains work by others. Their licences follow. Those of Electron and Chromium', 'lie beside the program in files of their own.', '', ...parts].join('\n');
}

/** Puts both beside the page when it is built. */
export const noticesPlugin = (/** @type {string} */ root) => ({
  name: 'third-party-notices',
  /** @this {{ emitFile: (file: { type: 'asset', fileName: string, source: string }) => unknown }} */
  generateBundle() {
    const notices = noticesOf(root);
    this.emitFile({ type: 'asset', fileName: 'third-party-notices.json', source: JSON.stringify(noticesForPage(notices)) });
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source: noticesAsText(notices) });
  },
});

/** Compares the keys that the code asks for with the keys that exist. */
import { foldPlurals } from './catalogue.mjs';

/**
 * @typedef {{ key: string, place: string }} Use `key` is "namespace:section.name"
 */

/**
 * @param {object} facts
 * @param {import('./catalogue.mjs').Files} facts.files the source language
 * @param {readonly Use[]} facts.uses keys that were found in the code
 * @param {readonly string[]} facts.dynamic patterns for keys that the code puts together while
 *   it runs, for example "errors:*.title"
 * @returns {string[]} one line for each mistake
 */
export function compareUsage({ files, uses, dynamic }) {
  const existing = existingKeys(files);
  const used = new Set(uses.map(({ key }) => withoutForm(key, existing)));
  const patterns = dynamic.map((pattern) => ({ pattern, expression: toExpression(pattern) }));
  /** @param {string} key */
  const isComposed = (key) => patterns.some(({ expression }) => expression.test(key) || expression.test(`${key}.`));
  return [
    // What the finder of keys guesses for a composed key is the compiler's business: keys are typed.
    ...uses
      .filter(({ key }) => !existing.has(withoutForm(key, existing)) && !isComposed(key))
      .map(({ key, place }) => `${place} asks for ${key}, which does not exist`),
    ...[...existing]
      .filter((key) => !used.has(key) && !isComposed(key))
      .map((key) => `${key} is not used anywhere`),
    ...patterns
      .filter(({ expression }) => ![...existing].some((key) => expression.test(key)))
      .map(({ pattern }) => `locales/dynamic-keys.json: "${pattern}" fits no key`),
  ];
}

/**
 * @param {import('./catalogue.mjs').Files} files
 * @returns {Set<string>} all keys, plural forms folded
 */
function existingKeys(files) {
  return new Set([...files].flatMap(([namespace, sentences]) =>
    [...foldPlurals(sentences).keys()].map((key) => `${namespace}:${key}`)));
}

/**
 * The finder of keys names a plural by its forms.
 *
 * @param {string} key
 * @param {Set<string>} existing
 */
function withoutForm(key, existing) {
  if (existing.has(key)) return key;
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

/** @param {string} pattern "*" stands for any letters */
function toExpression(pattern) {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

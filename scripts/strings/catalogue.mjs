/**
 * Compares the languages with each other: every sentence exists in each of them, in all the
 * plural forms that the language has, with the same blanks to fill in.
 */

/**
 * @typedef {Map<string, string>} Sentences by key, "section.name"
 * @typedef {Map<string, Sentences>} Files by namespace, that is by file name
 * @typedef {Map<string, Files>} Languages by language code
 */

/** i18next shows `_zero` in every language when it is there, beside the language's own forms. */
const OPTIONAL_FORM = 'zero';
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const PLURAL_KEY = new RegExp(`^(.+)_(${FORMS.join('|')})$`);

/**
 * @param {unknown} content the parsed file of one namespace
 * @param {string} [prefix]
 * @returns {Sentences}
 */
export function flatten(content, prefix = '') {
  /** @type {Sentences} */
  const sentences = new Map();
  for (const [name, value] of Object.entries(content ?? {})) {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') sentences.set(key, value);
    else for (const [inner, sentence] of flatten(value, `${key}.`)) sentences.set(inner, sentence);
  }
  return sentences;
}

/**
 * Folds the plural forms of a sentence into one entry.
 *
 * @param {Sentences} sentences
 * @returns {Map<string, Map<string, string>>} by key without form; a sentence without plural
 *   has the one form ""
 */
export function foldPlurals(sentences) {
  /** @type {Map<string, Map<string, string>>} */
  const folded = new Map();
  for (const [key, sentence] of sentences) {
    const [base, form] = splitPlural(key, sentences);
    const forms = folded.get(base) ?? new Map();
    folded.set(base, forms.set(form, sentence));
  }
  return folded;
}

/**
 * "step_one" is a plural form only when there is a "step_other": every language has that form.
 *
 * @param {string} key
 * @param {Sentences} sentences
 * @returns {[base: string, form: string]}
 */
function splitPlural(key, sentences) {
  const [, base, form] = PLURAL_KEY.exec(key) ?? [];
  if (base === undefined || form === undefined || !sentences.has(`${base}_other`)) return [key, ''];
  return [base, form];
}

/**
 * @param {Languages} languages
 * @param {string} source the language that the others are compared with
 * @returns {string[]} one line for each mistake
 */
export function compareLanguages(languages, source) {
  const original = languages.get(source) ?? new Map();
  return [...languages].flatMap(([language, files]) => [
    ...compareNames(`${language}/`, [...original.keys()], [...files.keys()], 'file'),
    ...[...files].flatMap(([namespace, sentences]) =>
      checkFile({ language, namespace, sentences, original: original.get(namespace) ?? new Map() })),
  ]);
}

/**
 * @param {{ language: string, namespace: string, sentences: Sentences, original: Sentences }} file
 * @returns {string[]}
 */
function checkFile({ language, namespace, sentences, original }) {
  const place = `${language}/${namespace}:`;
  const folded = foldPlurals(sentences);
  const foldedOriginal = foldPlurals(original);
  return [
    ...compareNames(place, [...foldedOriginal.keys()], [...folded.keys()], 'key'),
    ...[...folded].flatMap(([key, forms]) => [
      ...checkForms(`${place}${key}`, language, forms),
      ...checkBlanks(`${place}${key}`, forms, foldedOriginal.get(key)),
    ]),
  ];
}

/**
 * @param {string} place
 * @param {readonly string[]} wanted
 * @param {readonly string[]} found
 * @param {string} kind
 */
function compareNames(place, wanted, found, kind) {
  return [
    ...wanted.filter((name) => !found.includes(name)).map((name) => `${place}${name} – this ${kind} is missing`),
    ...found.filter((name) => !wanted.includes(name)).map((name) => `${place}${name} – this ${kind} is not in the source language`),
  ];
}

/**
 * @param {string} place
 * @param {string} language
 * @param {Map<string, string>} forms
 */
function checkForms(place, language, forms) {
  const empty = [...forms].filter(([, sentence]) => sentence.trim() === '');
  const mistakes = empty.map(([form]) => `${place}${form && `_${form}`} – empty`);
  if (forms.has('')) return mistakes;
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const found = [...forms.keys()].filter((form) => form !== OPTIONAL_FORM);
  return [...mistakes, ...compareNames(`${place}_`, wanted, found, 'plural form')];
}

/**
 * Every form may leave out a blank ("one licence" needs no {{count}}), the sentence may not.
 *
 * @param {string} place
 * @param {Map<string, string>} forms
 * @param {Map<string, string> | undefined} original
 */
function checkBlanks(place, forms, original) {
  if (original === undefined) return [];
  return compareNames(`${place} `, blanksOf(original), blanksOf(forms), 'blank or tag');
}

/**
 * @param {Map<string, string>} forms
 * @returns {string[]} "{{name}}" without its format, and tags like "<b>"
 */
function blanksOf(forms) {
  const all = [...forms.values()].join('\n');
  const blanks = [...all.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => `{{${match[1]}}}`);
  const tags = [...all.matchAll(/<(\w+)\s*\/?>/g)].map((match) => `<${match[1]}>`);
  return [...new Set([...blanks, ...tags])];
}

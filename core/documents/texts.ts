import { createInstance } from 'i18next';
import type { DocumentLanguage } from '../domain/quotes/quote.ts';
import de from '../../locales/de/documents.json' with { type: 'json' };
import en from '../../locales/en/documents.json' with { type: 'json' };
import pl from '../../locales/pl/documents.json' with { type: 'json' };

type Suffix = '_one' | '_few' | '_many' | '_other';
type WithoutPlural<Key extends string> = Key extends `${infer Stem}${Suffix}` ? Stem : Key;
type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${Paths<Tree[Key]>}`;
}[keyof Tree & string];

/** A sentence of `locales/<language>/documents.json`: `documents:` and its path in the English file. */
export type DocumentKey = `documents:${Paths<typeof en>}`;

/** Turns a key into the sentence of one language. `count` picks the plural form. */
export type DocumentTexts = (key: DocumentKey, parameters?: Readonly<Record<string, string | number>>) => string;

const RESOURCES = { de: { documents: de }, en: { documents: en }, pl: { documents: pl } };

/** The sentences of one document language, independent of the language of any screen. */
export function documentTexts(language: DocumentLanguage): DocumentTexts {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    ns: ['documents'],
    defaultNS: 'documents',
    resources: RESOURCES,
    initAsync: false,
    // The `html` template escapes, once.
    interpolation: { escapeValue: false },
  });
  // A long paper says the same few words on every line.
  const said = new Map<DocumentKey, string>();
  return (key, parameters) => {
    if (parameters !== undefined) return instance.t(key, { ...parameters });
    const known = said.get(key);
    if (known !== undefined) return known;
    const text = instance.t(key);
    said.set(key, text);
    return text;
  };
}

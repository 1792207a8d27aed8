import { formerNamesOf } from '../reference/renamed-products.ts';
import { foldToBase, foldToOneWord, foldToPairs } from '../text/fold.ts';

/**
 * What the trigram index holds of a row: its words, each after two spaces, so that a query of
 * one or two letters is a trigram too (`␣␣l`, `␣lo`: a word that begins so). The name's first
 * word stands before them once more behind `^`, so that names that begin so are found by rare
 * trigrams (`␣^l`, `^lo`). Folding never produces `^`: nothing typed can mean it.
 */
export const WORD_START = '  ';
export const NAME_START = ' ^';

/** Every tenant's default domain ends so; it finds nothing and would fill the index. */
const DEFAULT_DOMAIN = /\.onmicrosoft\.com$/iu;
/** `contoso.onmicrosoft.com` → `contoso`; other domains stay whole. */
export const withoutDefaultDomain = (domain: string): string => domain.replace(DEFAULT_DOMAIN, '');

export type CustomerTexts = {
  readonly name: string;
  readonly domain: string | null;
  readonly customDomains: readonly string[];
  readonly contactName: string | null;
  readonly email: string | null;
  readonly registrationNumber: string | null;
  readonly city: string | null;
};

/** Everything by which a customer is found, folded, in one text. */
export function customerDocument(texts: CustomerTexts): string {
  const rest = [
    withoutDefaultDomain(texts.domain ?? ''),
    ...texts.customDomains.map(withoutDefaultDomain),
    texts.contactName ?? '',
    texts.email ?? '',
    texts.city ?? '',
  ];
  return named(texts.name, rest.join(' '), [foldToOneWord(texts.registrationNumber ?? '')]);
}

/** A name, other names of the same thing, and the names that each of them had before. */
export const productDocument = (title: string, ...also: readonly string[]): string =>
  named(title, [...also, ...[title, ...also].flatMap(formerNamesOf)].join(' '), []);

function named(name: string, rest: string, more: readonly string[]): string {
  const base = foldToBase(name);
  const known = new Set<string>();
  let document = '';
  if (base !== '') {
    const words = base.split(' ');
    for (const word of words) known.add(word);
    document = NAME_START + (words[0] ?? '') + WORD_START + words.join(WORD_START);
  }
  const add = (folded: string | null): void => {
    if (folded === null || folded === '') return;
    for (const word of folded.split(' ')) {
      if (known.has(word)) continue;
      known.add(word);
      document += WORD_START + word;
    }
  };
  add(foldToPairs(name));
  add(foldToBase(rest));
  add(foldToPairs(rest));
  for (const word of more) add(word);
  return document;
}

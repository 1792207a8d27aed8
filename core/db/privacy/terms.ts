import { foldToBase, foldToPairs } from '../text/fold.ts';

/** Shorter pieces stand in too many words. */
export const SHORTEST_TERM = 4;

/** What a person is found by, as it was typed: name, mail address, telephone number. */
export const usableTerms = (typed: readonly string[]): readonly string[] => [...new Set(typed.map((term) => term.trim()).filter((term) => [...new Intl.Segmenter().segment(term)].length >= SHORTEST_TERM))];

/** The ways in which a term may stand in a row: as typed, in other cases, folded for search, and inside JSON. */
export function spellings(term: string): readonly string[] {
  const cases = [term, term.toLowerCase(), term.toUpperCase(), foldToBase(term), foldToPairs(term) ?? term];
  return [...new Set(cases.flatMap((one) => [one, JSON.stringify(one).slice(1, -1)]))].filter((one) => one !== '');
}

/** Stands where a person was. */
export const MARK = '•••';

/** The text without the person; the same text when he is not in it. */
export function withoutPerson(text: string, terms: readonly string[]): string {
  const wanted = terms.flatMap(spellings).toSorted((one, other) => other.length - one.length);
  return wanted.length === 0 ? text : text.replaceAll(new RegExp(wanted.map(escaped).join('|'), 'giu'), MARK);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

import { foldToBase, foldToOneWord, foldToPairs } from '../text/fold.ts';
import { NAME_START, WORD_START } from './documents.ts';

/** What was typed, ready to be looked up. Each way is a list of words that must all be met. */
export type SearchQuery = { readonly ways: readonly (readonly string[])[] };

/** People type a few words; the rest of a pasted letter finds nothing anyway. */
const LONGEST_TEXT = 200;
const MOST_WORDS = 12;
/** Numbers as they stand on papers: `PL 525-000-12-34`, `HRB 1234`, `525 000 12 34`. */
const NUMBER_ON_PAPER = /^[a-z]{0,3}[\d\s.\-/]*\d[\d\s.\-/]*[a-z]?$/iu;
const ADDRESS_NOISE = /^https?:\/\/|^www\.|\.onmicrosoft\.com(?=\/|$|\s)/giu;

/** null when nothing was typed: then everything is meant. Words that fold to nothing find nothing. */
export function parseSearch(text: string): SearchQuery | null {
  const typed = text.slice(0, LONGEST_TEXT).replaceAll('\0', ' ').trim();
  if (typed === '') return null;
  const cleaned = typed.replace(ADDRESS_NOISE, ' ');
  const ways = [foldToBase(cleaned), foldToPairs(cleaned) ?? '', NUMBER_ON_PAPER.test(typed) ? foldToOneWord(typed) : '']
    .filter((way) => way !== '')
    .filter((way, at, all) => all.indexOf(way) === at);
  return { ways: ways.map((way) => way.split(' ').slice(0, MOST_WORDS)) };
}

/**
 * The query in FTS5's language: every part quoted, and made of letters, digits and spaces only.
 * null when it can find nothing.
 */
export const matchAnywhere = (query: SearchQuery): string | null => orWays(query, (words) => words.map((word) => quoted(inDocument(word))));

/** The same, but the first word typed begins the name. */
export const matchNameStart = (query: SearchQuery): string | null =>
  orWays(query, ([first = '', ...others]) => [quoted(atNameStart(first)), ...others.map((word) => quoted(inDocument(word)))]);

function orWays(query: SearchQuery, parts: (words: readonly string[]) => readonly string[]): string | null {
  if (query.ways.length === 0) return null;
  return query.ways.map((words) => `(${parts(words).join(' AND ')})`).join(' OR ');
}

/** Three letters are looked for anywhere in a word, fewer at its beginning. */
const inDocument = (word: string): string => (WORD_START + word).slice(Math.min(Array.from(word).length, 3) - 1);
const atNameStart = (word: string): string => (NAME_START + word).slice(Array.from(word).length > 1 ? 1 : 0);
const quoted = (part: string): string => `"${part}"`;

/** What `matchAnywhere` asks, of a document in hand. */
export const isInDocument = (query: SearchQuery, document: string): boolean =>
  query.ways.some((words) => words.every((word) => document.includes(inDocument(word))));

/** 3 equal, 2 begins so, 1 every word typed begins a word, 0 inside a word. */
export type Grade = 0 | 1 | 2 | 3;

/** Whether a text meets the query by itself, and how well. */
export function closeness(query: SearchQuery, text: string | null): Grade | null {
  if (text === null || text === '') return null;
  const forms = [foldToBase(text), foldToPairs(text) ?? ''].filter((form) => form !== '');
  const grades = query.ways.flatMap((words) => forms.map((form) => grade(words, form))).filter((found) => found !== null);
  return grades.reduce<Grade | null>((best, one) => (best === null || one > best ? one : best), null);
}

function grade(words: readonly string[], form: string): Grade | null {
  const whole = words.join(' ');
  if (form === whole) return 3;
  if (form.startsWith(whole)) return 2;
  const padded = ` ${form}`;
  if (!words.every((word) => padded.includes(word.length < 3 ? ` ${word}` : word))) return null;
  return words.every((word) => padded.includes(` ${word}`)) ? 1 : 0;
}

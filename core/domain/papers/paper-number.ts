import { invariant } from '../invariant.ts';
import { DOCUMENT_LANGUAGES } from '../quotes/quote.ts';
import type { DocumentLanguage } from '../quotes/quote.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { PAPER_KINDS } from './kinds.ts';
import type { PaperKind } from './kinds.ts';
import { namesLaptop, numberFrom, patternProblems } from './number-pattern.ts';
import type { NumberPattern, PatternProblem } from './number-pattern.ts';

/** Whatever gets a number. */
export const NUMBERED_KINDS = ['quote', ...PAPER_KINDS] as const;
export type NumberedKind = 'quote' | PaperKind;

/** The words of each language give other letters. */
const PREFIXES: Readonly<Record<NumberedKind, Readonly<Record<DocumentLanguage, string>>>> = {
  quote: { pl: 'OF', de: 'AN', en: 'QU' },
  licenceStatement: { pl: 'ZL', de: 'LU', en: 'LS' },
  agreementRecord: { pl: 'UK', de: 'KV', en: 'CA' },
  handOver: { pl: 'PD', de: 'UP', en: 'HO' },
  renewalLetter: { pl: 'OD', de: 'VL', en: 'RL' },
  emergencySheet: { pl: 'KA', de: 'NB', en: 'ES' },
  proofSheet: { pl: 'KU', de: 'NW', en: 'PS' },
  priceChange: { pl: 'ZC', de: 'PA', en: 'PC' },
  orderReceipt: { pl: 'PR', de: 'AE', en: 'OR' },
  orderConfirmation: { pl: 'PZ', de: 'AB', en: 'OC' },
  changeConfirmation: { pl: 'PM', de: 'BA', en: 'CC' },
};

const SEPARATOR: Readonly<Record<DocumentLanguage, string>> = { pl: '/', de: '-', en: '-' };

/** `OF/{YYYY}/{NNNN}`, `AN-{YYYY}-{NNNN}`: how a kind is numbered unless the office says otherwise. */
export const defaultPattern = (kind: NumberedKind, language: DocumentLanguage): NumberPattern => [PREFIXES[kind][language], '{YYYY}', '{NNNN}'].join(SEPARATOR[language]);

/** Counts that this laptop alone gives, in every year and every series; both ends are in it. */
export type NumberBlock = { readonly from: number; readonly to: number };

export type NumberSettings = {
  /** Letters that tell this laptop from the others of the office; empty: it is the only one. */
  readonly laptop: string;
  /** null: from one on, without an end. */
  readonly block: NumberBlock | null;
  /** Only what the office writes otherwise than the program, by `kind.language`. */
  readonly patterns: Readonly<Record<string, NumberPattern>>;
};

export const PLAIN_NUMBERS: NumberSettings = { laptop: '', block: null, patterns: {} };

/** The key of a pattern of the office's own, `quote.de`. */
export const patternName = (kind: NumberedKind, language: DocumentLanguage): string => `${kind}.${language}`;

/** How the numbers of a kind of paper are written in a language: the office's way, or the program's. */
export const patternOf = ({ patterns }: Pick<NumberSettings, 'patterns'>, kind: NumberedKind, language: DocumentLanguage): NumberPattern => patterns[patternName(kind, language)] ?? defaultPattern(kind, language);

export type NumberIssue = { readonly path: string; readonly problem: PatternProblem | 'laptop' | 'block' | 'clash' | 'laptopMissing' | 'unknown' };

/** Where a count may end: more than an office issues in a thousand years. */
const LARGEST_COUNT = 99_999_999;

/**
 * Everything that would let two papers have one number, or a number be none. Laptops of one office
 * are told apart by their sign in every pattern, or by blocks that do not overlap.
 */
export function numberIssues({ laptop, block, patterns }: NumberSettings): readonly NumberIssue[] {
  const known = new Set(NUMBERED_KINDS.flatMap((kind) => DOCUMENT_LANGUAGES.map((language) => patternName(kind, language))));
  const all = NUMBERED_KINDS.flatMap((kind) => DOCUMENT_LANGUAGES.map((language) => ({ path: patternName(kind, language), pattern: patternOf({ patterns }, kind, language) })));
  const samples = new Map<string, NumberPattern>();
  const isBlock = block === null || (Number.isSafeInteger(block.from) && Number.isSafeInteger(block.to) && block.from >= 1 && block.from <= block.to && block.to <= LARGEST_COUNT);
  return [
    ...(/^[A-Z]{0,4}$/.test(laptop) ? [] : [{ path: 'laptop', problem: 'laptop' } as const]),
    ...(isBlock ? [] : [{ path: 'block', problem: 'block' } as const]),
    ...Object.keys(patterns).flatMap((path): NumberIssue[] => (known.has(path) ? [] : [{ path, problem: 'unknown' }])),
    ...all.flatMap(({ path, pattern }): NumberIssue[] => {
      const problems = patternProblems(pattern).map((problem): NumberIssue => ({ path, problem }));
      if (problems.length > 0) return problems;
      // The same pattern is one series; another one that writes the same number is a trap.
      const sample = numberFrom(pattern, { year: '2026', count: 12_345_678, laptop: laptop === '' ? 'A' : laptop });
      const first = samples.get(sample);
      if (first === undefined) samples.set(sample, pattern);
      if (first !== undefined && first !== pattern) return [{ path, problem: 'clash' }];
      if (namesLaptop(pattern) && laptop === '') return [{ path, problem: 'laptopMissing' }];
      return [];
    }),
  ];
}

/** A counter, and within which counts it runs. */
export type NumberSeries = { readonly kind: string; readonly period: string; readonly block?: NumberBlock | null };

/**
 * Names the counter of a paper: one per pattern and calendar year, and per block, so that a laptop
 * that gets another block goes on in it and one that comes back to its own goes on there.
 */
export function seriesOf(settings: NumberSettings, { kind, language, day }: { readonly kind: NumberedKind; readonly language: DocumentLanguage; readonly day: CalendarDay }): NumberSeries {
  const pattern = patternOf(settings, kind, language);
  const isDefault = pattern === defaultPattern(kind, language);
  const { block, laptop } = settings;
  const year = day.slice(0, 4);
  const own = namesLaptop(pattern) ? `${pattern}@${laptop}` : pattern;
  return {
    kind: isDefault ? `${kind === 'quote' ? 'quote' : 'paper'}.${PREFIXES[kind][language]}` : `number.${own}`,
    period: block === null ? year : `${year}/${block.from}-${block.to}`,
    block,
  };
}

/** The number of a paper by its count: `ZL/2026/0007`, `LU-2026-0007`; from ten thousand on it grows a digit. */
export function numberOf(settings: NumberSettings, { kind, language, day }: { readonly kind: NumberedKind; readonly language: DocumentLanguage; readonly day: CalendarDay }, count: number): string {
  invariant(Number.isSafeInteger(count) && count > 0, 'a count that starts at one');
  return numberFrom(patternOf(settings, kind, language), { year: day.slice(0, 4), count, laptop: settings.laptop });
}

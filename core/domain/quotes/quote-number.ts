import { invariant } from '../invariant.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { DocumentLanguage } from './quote.ts';

/** Every language counts on its own, so that none of its numbers is missing. */
const PATTERNS: Readonly<Record<DocumentLanguage, { readonly prefix: string; readonly separator: string }>> = {
  pl: { prefix: 'OF', separator: '/' },
  de: { prefix: 'AN', separator: '-' },
  en: { prefix: 'QU', separator: '-' },
};

/** Names the counter from which a quote of this day takes its number: one per language and calendar year. */
export const quoteSeries = (language: DocumentLanguage, day: CalendarDay): { readonly kind: string; readonly period: string } => ({
  kind: `quote.${PATTERNS[language].prefix}`,
  period: day.slice(0, 4),
});

/** `OF/2026/0042`, `AN-2026-0042`, `QU-2026-0042`; from ten thousand on it grows a digit. */
export function quoteNumber(language: DocumentLanguage, day: CalendarDay, count: number): string {
  invariant(Number.isSafeInteger(count) && count > 0, 'a count that starts at one');
  const { prefix, separator } = PATTERNS[language];
  return [prefix, day.slice(0, 4), String(count).padStart(4, '0')].join(separator);
}

/** The number of a later version: `OF/2026/0042/2`, `AN-2026-0042-2`. */
export const versionNumber = (base: string, version: number): string => `${base}${base.includes('/') ? '/' : '-'}${version}`;

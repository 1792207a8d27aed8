import { invariant } from '../invariant.ts';
import type { DocumentLanguage } from '../quotes/quote.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { PaperKind } from './kinds.ts';

/** How the papers of a kind are numbered: the words of each language give other letters. */
const PREFIXES: Readonly<Record<PaperKind, Readonly<Record<DocumentLanguage, string>>>> = {
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

/** Names the counter of a kind of paper: one per prefix and calendar year. */
export const paperSeries = (kind: PaperKind, language: DocumentLanguage, day: CalendarDay): { readonly kind: string; readonly period: string } => ({
  kind: `paper.${PREFIXES[kind][language]}`,
  period: day.slice(0, 4),
});

/** `ZL/2026/0007`, `LU-2026-0007`; from ten thousand on it grows a digit. */
export function paperNumber(kind: PaperKind, language: DocumentLanguage, day: CalendarDay, count: number): string {
  invariant(Number.isSafeInteger(count) && count > 0, 'a count that starts at one');
  return [PREFIXES[kind][language], day.slice(0, 4), String(count).padStart(4, '0')].join(SEPARATOR[language]);
}

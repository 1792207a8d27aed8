import { addDays } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { DocumentLanguage } from './quote.ts';

const LANGUAGE_OF_COUNTRY: ReadonlyMap<string, DocumentLanguage> = new Map([
  ['PL', 'pl'],
  ['DE', 'de'],
  ['AT', 'de'],
  ['CH', 'de'],
  ['LI', 'de'],
]);

/** The customer's own language, else that of its country, else English (documents.md 1.1). */
export const defaultLanguage = (customer: { readonly language: DocumentLanguage | null; readonly country: string | null }): DocumentLanguage =>
  customer.language ?? LANGUAGE_OF_COUNTRY.get(customer.country ?? '') ?? 'en';

/** The last day of a quote made today and valid for `days` days. */
export const defaultValidity = (today: CalendarDay, days: number): CalendarDay => addDays(today, days);

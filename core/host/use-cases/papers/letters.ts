import type { LetterCustomer } from '../../../contract/documents.ts';
import { renewingCustomers } from '../../../db/repositories/renewing-customers.ts';
import { defaultLanguage } from '../../../domain/quotes/quote-defaults.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { addDays, isCalendarDay, noonOf } from '../../../domain/time/calendar-day.ts';
import type { CalendarDay } from '../../../domain/time/calendar-day.ts';
import { DAY } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { priceLetterCustomers, priceQuestionOf } from './price-change.ts';
import { customerOf, todayAt } from '../quotes/view.ts';
import type { QuoteDesk } from '../quotes/view.ts';

/** Days that a renewal letter looks ahead when nobody names a span. */
const RENEWAL_DAYS = 30;

/** First and last day of the terms that a renewal letter is about. */
export type RenewalSpan = { readonly from: CalendarDay; readonly until: CalendarDay };

/** `2026-12-01..2026-12-31`; nothing: the next thirty days. null: it says something else. */
export function renewalSpanOf(about: string | null, today: CalendarDay): RenewalSpan | null {
  if (about === null) return { from: today, until: addDays(today, RENEWAL_DAYS - 1) };
  const [from = '', until = ''] = about.split('..');
  return isCalendarDay(from) && isCalendarDay(until) && from <= until ? { from, until } : null;
}

/** The span as instants, the second out. Terms end with days of UTC. */
export const instantsOf = ({ from, until }: RenewalSpan): { readonly from: number; readonly until: number } => ({ from: noonOf(from) - DAY / 2, until: noonOf(until) + DAY / 2 });

/** Days from today to the end of a span, both included. */
export const daysUntil = ({ until }: RenewalSpan, today: CalendarDay): number => Math.max(1, Math.round((noonOf(until) - noonOf(today)) / DAY) + 1);

/** Whom a letter goes to, by name, each with the language of its papers. */
export function letterCustomers(desk: QuoteDesk, { kind, about }: { readonly kind: 'renewalLetter' | 'priceChange'; readonly about: string | null }): Result<LetterCustomer[], DeskError> {
  const found = kind === 'renewalLetter' ? renewing(desk, about) : pricedAnew(desk, about);
  if (!found.ok) return found;
  return ok(found.value.map((customer) => ({ ...customer, language: languageOf(desk, customer.id) })));
}

type Found = Result<readonly Omit<LetterCustomer, 'language'>[], DeskError>;

function renewing(desk: QuoteDesk, about: string | null): Found {
  const span = renewalSpanOf(about, todayAt(desk));
  return span === null ? err({ tag: 'validation', issues: [{ path: 'about', problem: 'noSuchDay' }] }) : ok(renewingCustomers(desk.mirror, instantsOf(span)));
}

function pricedAnew(desk: QuoteDesk, about: string | null): Found {
  const question = priceQuestionOf(about);
  return question === null ? ok([]) : priceLetterCustomers(desk, question);
}

function languageOf(desk: QuoteDesk, id: string): LetterCustomer['language'] {
  const customer = customerOf(desk, id);
  return defaultLanguage({ language: customer?.language ?? null, country: customer?.address?.country ?? customer?.country ?? null });
}

import { WHOLE } from '../money/percentage.ts';
import { isCalendarDay } from '../time/calendar-day.ts';
import type { PriceBook, PriceRule } from './price-book.ts';

/** What is wrong with a book that a person made, by field (`rules.2` is the third rule). */
export type BookProblem = { readonly path: string; readonly problem: 'missing' | 'order' | 'noSuchDay' | 'stepTooSmall' | 'marginTooLarge' | 'offListTooLarge' | 'negative' | 'otherCurrency' | 'twice' };

/** Everything wrong at once; nothing: the book can be used. */
export function bookProblems(book: PriceBook): readonly BookProblem[] {
  const found: BookProblem[] = [];
  const object = (condition: boolean, path: string, problem: BookProblem['problem']): void => {
    if (condition) found.push({ path, problem });
  };
  const { name, owner, validFrom, validTo, rounding, rules } = book;
  object(name.trim() === '', 'name', 'missing');
  object(owner.kind === 'group' && owner.group.trim() === '', 'owner', 'missing');
  object((validFrom !== null && !isCalendarDay(validFrom)) || (validTo !== null && !isCalendarDay(validTo)), 'validTo', 'noSuchDay');
  object(validFrom !== null && validTo !== null && validTo < validFrom, 'validTo', 'order');
  object(rounding.less >= rounding.step, 'rounding', 'stepTooSmall');
  object(rules.length === 0, 'rules', 'missing');
  object(new Set(rules.map(({ id }) => id)).size !== rules.length, 'rules', 'twice');
  for (const [place, rule] of rules.entries()) found.push(...ruleProblems(rule, book.currency).map((problem) => ({ path: `rules.${place}`, problem })));
  return found;
}

function ruleProblems({ pricing, minimum, match }: PriceRule, currency: string): readonly BookProblem['problem'][] {
  const found: BookProblem['problem'][] = [];
  if (pricing.kind === 'margin' && pricing.basisPoints >= WHOLE) found.push('marginTooLarge');
  if (pricing.kind === 'offList' && pricing.basisPoints > WHOLE) found.push('offListTooLarge');
  const amount = pricing.kind === 'surcharge' ? pricing.amount : pricing.kind === 'fixed' ? pricing.price : null;
  if (amount !== null && amount.amount < 0) found.push('negative');
  if (amount !== null && amount.currency !== currency) found.push('otherCurrency');
  // One amount for everything would sell a suite at the price of an add-on.
  if (pricing.kind === 'fixed' && match.productId === null) found.push('missing');
  if (minimum?.kind === 'percent' && minimum.basisPoints >= WHOLE) found.push('marginTooLarge');
  if (minimum?.kind === 'amount' && minimum.amount.currency !== currency) found.push('otherCurrency');
  if (minimum?.kind === 'amount' && minimum.amount.amount < 0) found.push('negative');
  return found;
}

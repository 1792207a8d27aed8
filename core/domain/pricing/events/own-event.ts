import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { PriceEvent } from './price-event.ts';
import { fractionOf } from './price-event.ts';

/** What is wrong with an event that a person entered, by field. */
export type OwnEventProblem = { readonly path: 'text' | 'effectiveAt' | 'until' | 'change' | 'scope'; readonly problem: 'missing' | 'order' | 'notAFactor' | 'tooLarge' | 'otherCurrency' | 'empty' };

/** Ten times as dear, or a tenth: beyond that it is a slip of the finger. */
const LARGEST = 10n;

/** Checks what a person entered; every problem comes back at once. */
export function checkOwnEvent(event: PriceEvent): Result<PriceEvent, readonly OwnEventProblem[]> {
  const problems: OwnEventProblem[] = [];
  if (event.text.kind === 'own' && [event.text.pl, event.text.de, event.text.en].every((said) => said.trim() === '')) problems.push({ path: 'text', problem: 'missing' });
  if (event.announcedAt !== null && event.announcedAt > event.effectiveAt) problems.push({ path: 'effectiveAt', problem: 'order' });
  if (event.until !== null && event.until <= event.effectiveAt) problems.push({ path: 'until', problem: 'order' });
  if (Object.values(event.scope).some((list) => list !== null && list.length === 0)) problems.push({ path: 'scope', problem: 'empty' });
  const { change } = event;
  if (change.kind === 'newPrice' && change.from.currency !== change.to.currency) problems.push({ path: 'change', problem: 'otherCurrency' });
  const fraction = fractionOf(change);
  if (fraction !== null) {
    const { numerator, denominator } = fraction;
    if (numerator <= 0n || denominator <= 0n) problems.push({ path: 'change', problem: 'notAFactor' });
    else if (numerator > denominator * LARGEST || denominator > numerator * LARGEST) problems.push({ path: 'change', problem: 'tooLarge' });
  }
  return problems.length === 0 ? ok(event) : err(problems);
}

/** The text of an event in a language; where the office wrote none, what it wrote in another. */
export function ownText(text: { readonly pl: string; readonly de: string; readonly en: string }, language: 'pl' | 'de' | 'en'): string {
  return [text[language], text.en, text.pl, text.de].find((said) => said.trim() !== '') ?? '';
}

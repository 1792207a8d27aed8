import type { OwnEventInput, PriceEventView } from '../../../contract/price-events.ts';
import * as ownEvents from '../../../db/repositories/own-price-events.ts';
import { productId } from '../../../domain/ids.ts';
import { knownEvents } from '../../../domain/pricing/events/known-events.ts';
import { checkOwnEvent } from '../../../domain/pricing/events/own-event.ts';
import type { PriceEvent } from '../../../domain/pricing/events/price-event.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { instant } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'clock' | 'ids' | 'changes'>;

/** What Microsoft announced and what the office entered, by their day. */
export const allEvents = ({ ledger }: Pick<Desk, 'ledger'>): readonly PriceEvent[] =>
  [...knownEvents(), ...ownEvents.all(ledger)].toSorted((one, other) => one.effectiveAt - other.effectiveAt);

/** Keeps an event of the office; everything wrong with it comes back at once, by field. */
export function saveEvent({ ledger, clock, ids, changes }: Desk, input: OwnEventInput): Result<PriceEventView, DeskError> {
  const checked = checkOwnEvent(eventOf(input, input.id ?? ids.next()));
  if (!checked.ok) return err({ tag: 'validation', issues: checked.error.map(({ path, problem }) => ({ path, problem })) });
  ownEvents.put(ledger, checked.value, clock.now());
  changes.add(['prices']);
  return ok(toView(checked.value));
}

/** Hides an event of the office's own. */
export function removeEvent({ ledger, clock, changes }: Desk, id: string): { readonly id: string } {
  ownEvents.remove(ledger, id, clock.now());
  changes.add(['prices']);
  return { id };
}

function eventOf({ text, announcedAt, effectiveAt, until, scope, change, source }: OwnEventInput, id: string): PriceEvent {
  return {
    id, text, change, source,
    announcedAt: announcedAt === null ? null : instant(announcedAt),
    effectiveAt: instant(effectiveAt),
    until: until === null ? null : instant(until),
    scope: { ...scope, productIds: scope.productIds?.map(productId) ?? null },
    rule: null,
  };
}

/** As the window reads it. */
export const toView = ({ rule, scope, ...event }: PriceEvent): PriceEventView => ({
  ...event,
  scope: {
    currencies: listOf(scope.currencies),
    productIds: listOf(scope.productIds),
    terms: listOf(scope.terms),
    plans: listOf(scope.plans),
    segments: listOf(scope.segments),
    models: listOf(scope.models),
  },
  rule: rule?.id ?? null,
});

const listOf = <Item>(list: readonly Item[] | null): Item[] | null => (list === null ? null : [...list]);

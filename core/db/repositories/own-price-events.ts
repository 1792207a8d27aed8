import { like } from 'drizzle-orm';
import { priceEventView } from '../../contract/price-events.ts';
import { productId } from '../../domain/ids.ts';
import type { PriceEvent } from '../../domain/pricing/events/price-event.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { settings } from '../schema/ledger.ts';
import { fromJson } from './json.ts';
import * as values from './settings.ts';

const PREFIX = 'prices.event.';

/** Events that the office entered, by their day. What cannot be read any more is left alone. */
export const all = (db: LedgerRead): readonly PriceEvent[] =>
  db.orm
    .select({ value: settings.value })
    .from(settings)
    .where(like(settings.name, `${PREFIX}%`))
    .all()
    .flatMap(({ value }) => eventOf(fromJson(value)) ?? [])
    .toSorted((one, other) => one.effectiveAt - other.effectiveAt);

/** Keeps an event of the office's own; a rule of the catalogue belongs to published ones only. */
export const put = (db: LedgerDb, event: PriceEvent, at: Instant): void => values.set(db, `${PREFIX}${event.id}`, { ...event, rule: null }, at);

/** Hides an event: what was once simulated with it can still be explained. */
export const remove = (db: LedgerDb, id: string, at: Instant): void => values.set(db, `${PREFIX}${id}`, null, at);

function eventOf(value: unknown): PriceEvent | null {
  const parsed = priceEventView.safeParse(value);
  if (!parsed.success || parsed.data.text.kind !== 'own') return null;
  const { text, announcedAt, effectiveAt, until, scope, ...rest } = parsed.data;
  return {
    ...rest,
    text,
    announcedAt: announcedAt === null ? null : instant(announcedAt),
    effectiveAt: instant(effectiveAt),
    until: until === null ? null : instant(until),
    scope: { ...scope, productIds: scope.productIds?.map(productId) ?? null },
    rule: null,
  };
}

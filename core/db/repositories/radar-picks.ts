import type { Instant } from '../../domain/time/instant.ts';
import { radarItems } from '../lists/radar-items.ts';
import { chosen } from './radar-chosen.ts';
import type { RadarView, Stores } from './radar-chosen.ts';
import { rowsOf } from './radar-rows.ts';

export type RadarChoice = RadarView & {
  /** Rows as the list names them. */
  readonly ids: readonly string[];
  /** All of the list but these. */
  readonly inverted: boolean;
};

/** Customers and subscriptions behind chosen rows, each once. */
export function chosenOf(stores: Stores, choice: RadarChoice, now: Instant): { readonly customerIds: readonly string[]; readonly subscriptionIds: readonly string[] } {
  const { mirror } = stores;
  const subscriptions = choice.inverted ? restOf(stores, choice, now) : choice.ids.map(subscriptionOf);
  const rows = mirror.sql.all('SELECT s.guid AS subscription, c.guid AS customer FROM subscriptions s JOIN customers c ON c.id = s.customer_id WHERE s.guid IN (SELECT value FROM json_each(?)) ORDER BY c.name_key, s.id', [JSON.stringify(subscriptions)]) as { subscription: string; customer: string }[];
  return { customerIds: [...new Set(rows.map(({ customer }) => customer))], subscriptionIds: rows.map(({ subscription }) => subscription) };
}

/** A row is a subscription and what happens to it. */
const subscriptionOf = (row: string): string => row.split('.')[0] ?? '';

function restOf(stores: Stores, choice: RadarChoice, now: Instant): readonly string[] {
  const items = radarItems(stores.mirror, now);
  const left = new Set(choice.ids);
  return rowsOf(stores, items, [...chosen(stores, items, choice, now)]).flatMap(({ id, subscriptionId }) => (left.has(id) ? [] : [subscriptionId]));
}

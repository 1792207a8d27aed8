import type { RadarRow } from '../../contract/radar.ts';
import { termOf } from '../codes.ts';
import type { RadarItems } from '../lists/radar-items.ts';
import { NO_VALUE } from '../lists/stable-order.ts';
import type { Stores } from './radar-chosen.ts';
import { mutedOf, notesOf, pinnedOf } from './radar-marks.ts';

type Row = { id: number; guid: string; customer: string; customer_name: string; product: string; quantity: number; term: number | null; has_change: number };

const ROWS = `SELECT s.id, s.guid, c.guid AS customer, c.name AS customer_name, p.text AS product, s.quantity, s.term, s.scheduled_change IS NOT NULL AS has_change
  FROM subscriptions s JOIN customers c ON c.id = s.customer_id JOIN labels p ON p.id = s.product_label WHERE s.id IN (SELECT value FROM json_each(?))`;
/** Names of `KIND`, by their number. */
export const NAMES = ['renewal', 'end', 'window', 'renewal'] as const;

/** The rows behind places in `items`, in the order of `numbers`; one whose subscription is gone meanwhile is left out. Two queries for a page of any length. */
export function rowsOf({ mirror, ledger }: Stores, items: RadarItems, numbers: readonly number[]): RadarRow[] {
  const rows = mirror.sql.all(ROWS, [JSON.stringify(numbers.map((item) => items.subscription[item]))]) as Row[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const notes = notesOf(ledger, rows.map(({ guid }) => guid));
  const muted = new Set(mutedOf(ledger));
  const pinned = new Set(pinnedOf(ledger));
  return numbers.flatMap((item) => {
    const row = byId.get(items.subscription[item] ?? 0);
    if (row === undefined) return [];
    const kind = NAMES[items.kind[item] ?? 0] ?? 'renewal';
    const minor = items.money[item] ?? NO_VALUE;
    return [
      {
        id: `${row.guid}.${kind}`,
        subscriptionId: row.guid,
        customerId: row.customer,
        customerName: row.customer_name,
        product: row.product,
        quantity: row.quantity,
        term: termOf(row.term),
        kind,
        at: items.at[item] ?? 0,
        money: minor === NO_VALUE || items.currency === null ? null : { minor, currency: items.currency },
        hasScheduledChange: row.has_change === 1,
        isPinned: pinned.has(row.guid),
        isMuted: muted.has(row.guid),
        note: notes.get(row.guid) ?? '',
      },
    ];
  });
}

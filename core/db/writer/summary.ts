import { PRESENT } from '../codes.ts';
import type { MirrorDb } from '../handles.ts';
import { FACT } from '../lists/subscription-facts.ts';

type Summary = { readonly seats: number; readonly live: number; readonly active: number; readonly troubled: number };

/** The kept summary: an index answers it, whatever the number of subscriptions. */
export function renewSummary(db: MirrorDb, customer: number): void {
  const sums = db.sql.get(SUMMARY, [customer, PRESENT]) as Summary | null;
  db.sql.run('UPDATE customers SET seats = ?, subscriptions = ?, active_subscriptions = ?, troubled = ? WHERE id = ?', [
    sums?.seats ?? 0,
    sums?.live ?? 0,
    sums?.active ?? 0,
    sums?.troubled ?? 0,
    customer,
  ]);
}

const SUMMARY = `SELECT
    coalesce(sum(CASE WHEN facts & ${FACT.seated} THEN quantity ELSE 0 END), 0) AS seats,
    coalesce(sum(facts & ${FACT.ended} = 0), 0) AS live,
    coalesce(sum(facts & ${FACT.active} <> 0), 0) AS active,
    coalesce(sum(status IN (2, 3)), 0) AS troubled
  FROM subscriptions WHERE customer_id = ? AND removed = ?`;

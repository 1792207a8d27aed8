import type { Today } from '../../contract/office.ts';
import { addDays } from '../../domain/time/calendar-day.ts';
import type { CalendarDay } from '../../domain/time/calendar-day.ts';
import { DAY } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerRead, MirrorRead } from '../handles.ts';
import { customersBehind } from '../lists/customer-lists.ts';
import { SOON_MS } from '../lists/windows.ts';
import { endingWithin } from './promotions.ts';
import { expiring } from './quote-lists.ts';
import { renewals, windowsOpen } from './subscriptions.ts';

/** Lines of each list on the page; the counters say how many there are. */
const LINES = 12;
const PROMOTIONS_WITHIN = 45 * DAY;
const QUOTE_DAYS = 14;

/**
 * The page of the day at `now`. Quotes go by `day`, the office's calendar day. The ranges of 30,
 * 60 and 90 days each count from now, the longer include the shorter.
 */
export function today({ mirror, ledger }: { readonly mirror: MirrorRead; readonly ledger: LedgerRead }, now: Instant, day: CalendarDay): Today {
  return {
    asOf: mirror.sql.number('SELECT max(details_as_of) FROM customers WHERE removed = 0'),
    counters: {
      windowsOpen: windowsOpen(mirror, now),
      renewIn30Days: renewals(mirror, now, SOON_MS),
      attention: customersBehind(mirror, 'attention', now).length,
    },
    windows: nextWindows(mirror, now),
    renewals: nextRenewals(mirror, now),
    renewalsByRange: { days30: renewals(mirror, now, SOON_MS), days60: renewals(mirror, now, 60 * DAY), days90: renewals(mirror, now, 90 * DAY) },
    quotesExpiring: expiring(ledger, { from: day, until: addDays(day, QUOTE_DAYS) }, LINES),
    promotionsEnding: endingWithin(mirror, now, PROMOTIONS_WITHIN, LINES),
  };
}

type Row = { subscriptionId: string; customerId: string; customerName: string; product: string; quantity: number; endsAt: number };

const LINE = 's.guid AS subscriptionId, c.guid AS customerId, c.name AS customerName, p.text AS product, s.quantity';
const JOINED = 'JOIN customers c ON c.id = s.customer_id JOIN labels p ON p.id = s.product_label';

/** One line per subscription, with the window of it that closes first. */
const nextWindows = (db: MirrorRead, now: Instant): Today['windows'] =>
  (db.sql.all(
    `SELECT ${LINE}, d.closes_at AS endsAt FROM deadlines d JOIN subscriptions s ON s.id = d.subscription_id ${JOINED}
     WHERE d.closes_at > @now AND NOT EXISTS
       (SELECT 1 FROM deadlines e WHERE e.subscription_id = d.subscription_id AND e.closes_at > @now AND e.closes_at < d.closes_at)
     ORDER BY d.closes_at, d.subscription_id LIMIT @lines`,
    { now, lines: LINES },
  ) as Row[]);

/** Ends of terms within 30 days, those that renew and those that do not. */
const nextRenewals = (db: MirrorRead, now: Instant): Today['renewals'] =>
  (db.sql
    .all(
      `SELECT ${LINE}, s.ends_at AS endsAt, s.auto_renew FROM subscriptions s ${JOINED}
       WHERE s.removed = 0 AND s.ends_at > @now AND s.ends_at <= @soon AND s.status = 1
       ORDER BY s.ends_at, s.id LIMIT @lines`,
      { now, soon: now + SOON_MS, lines: LINES },
    ) as (Row & { auto_renew: number })[])
    .map(({ auto_renew, ...line }) => ({ ...line, autoRenew: auto_renew === 1 }));

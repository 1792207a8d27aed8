import * as z from 'zod';
import { currency, guid } from '../../../contract/base.ts';
import type { ExposureRow, ExposureView } from '../../../contract/exposure.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { allCustomerNames } from '../../../db/repositories/running-terms.ts';
import type { LedgerRead, MirrorRead } from '../../../db/handles.ts';
import type { Money } from '../../../domain/money/money.ts';
import { limitVerdict } from '../../../domain/pricing/exposure/credit-limit.ts';
import { exposureBook } from '../../../domain/pricing/exposure/exposure-book.ts';
import type { ExposureBook } from '../../../domain/pricing/exposure/exposure-book.ts';
import { lastDayOfTerm } from '../../../domain/nce/term-end.ts';
import { monthsOf } from '../../../domain/pricing/simulator/horizon.ts';
import { utcDayOf } from '../../../domain/time/utc-calendar.ts';
import type { OpenOffice } from '../../open-office.ts';
import { pricedOffice } from './contracts.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock' | 'changes'>;

/** What the office still owes for running terms, at cost, and how it runs off (M-9). */
export function exposureOf(desk: Desk): ExposureView {
  const book = bookOf(desk);
  return {
    asOf: desk.clock.now(),
    results: [...book.total].map(([of, total]) => {
      const runOff = book.runOff.get(of) ?? [];
      return {
        currency: of,
        total,
        subscriptions: book.rows.filter(({ remaining }) => remaining.currency === of).length,
        customers: [...book.byCustomer.values()].filter((owed) => owed.has(of)).length,
        months: [...monthsOf({ from: book.from, months: runOff.length })],
        runOff: [...runOff],
      };
    }),
    unpriced: pricedOffice(desk.mirror).unpriced + book.uncounted,
  };
}

/** Customers by what is owed for them, the most first. */
export function exposureRows(desk: Desk, { from, count }: { readonly from: number; readonly count: number }): { total: number; from: number; rows: ExposureRow[] } {
  const book = bookOf(desk);
  const limits = limitsOf(desk.ledger);
  const names = allCustomerNames(desk.mirror);
  const owed = [...book.byCustomer]
    .flatMap(([customerId, sums]) => [...sums].map(([of, minor]) => ({ customerId, currency: of, minor })))
    .toSorted((one, other) => other.minor - one.minor || one.customerId.localeCompare(other.customerId));
  const rows = owed.slice(from, from + count).map(({ customerId, currency: of, minor }): ExposureRow => {
    const limit = limits.get(`${customerId}:${of}`) ?? null;
    const verdict = limitVerdict({ owed: { minor, currency: of }, order: null, limit: limit === null ? null : { minor: limit, currency: of } });
    return { customerId, customerName: names.get(customerId) ?? customerId, currency: of, owed: minor, limit, verdict: verdict.kind === 'otherCurrency' ? 'none' : verdict.kind };
  });
  return { total: owed.length, from, rows };
}

/** How an order would stand to the customer's limit; null where nobody set one in its currency. */
export function limitWithOrder(desk: Pick<Desk, 'ledger' | 'mirror' | 'clock'>, customerId: string, order: Money): OrderLimit | null {
  const minor = limitsOf(desk.ledger).get(`${customerId}:${order.currency}`);
  if (minor === undefined) return null;
  const { currency: of } = order;
  const owed = { minor: bookOf(desk).byCustomer.get(customerId)?.get(of) ?? 0, currency: of };
  const limit = { minor, currency: of };
  const verdict = limitVerdict({ owed, order, limit });
  return verdict.kind === 'near' || verdict.kind === 'over' ? { verdict: verdict.kind, owed, limit } : null;
}

/** What the office still owes for a customer's running terms, at cost. */
export const owedFor = (desk: Pick<Desk, 'mirror' | 'clock'>, customerId: string, of: Money['currency']): Money => ({ minor: bookOf(desk).byCustomer.get(customerId)?.get(of) ?? 0, currency: of });

/** A limit that an order comes close to or exceeds. */
export type OrderLimit = { readonly verdict: 'near' | 'over'; readonly owed: Money; readonly limit: Money };

const LIMITS = 'prices.limits';
const limitList = z.array(z.object({ customerId: guid, currency, minor: z.number().int().min(0) }));

/** Notes how much the office will owe for a customer at most; null takes the limit away. */
export function setLimit({ ledger, clock, changes }: Desk, input: { readonly customerId: string; readonly currency: string; readonly minor: number | null }): { readonly customerId: string } {
  const { customerId, currency: of, minor } = input;
  const others = readLimits(ledger).filter((limit) => limit.customerId !== customerId || limit.currency !== of);
  settings.set(ledger, LIMITS, minor === null ? others : [...others, { customerId, currency: of, minor }], clock.now());
  changes.add(['prices']);
  return { customerId };
}

function readLimits(ledger: LedgerRead): z.infer<typeof limitList> {
  const parsed = limitList.safeParse(settings.get(ledger, LIMITS));
  return parsed.success ? parsed.data : [];
}

const limitsOf = (ledger: LedgerRead): ReadonlyMap<string, number> => new Map(readLimits(ledger).map(({ customerId, currency: of, minor }) => [`${customerId}:${of}`, minor]));

/** The book of the day, kept until data change. */
function bookOf({ mirror, clock }: { readonly mirror: MirrorRead; readonly clock: OpenOffice['clock'] }): ExposureBook {
  const today = utcDayOf(clock.now());
  return mirror.lists.keep(`prices/exposure/${today}`, () =>
    exposureBook(
      pricedOffice(mirror).contracts
        // Legacy orders may be given back at any time when they are paid monthly (S-167).
        .filter(({ item, endsOn }) => endsOn >= today && !(item.model === 'legacy' && item.plan === 'monthly'))
        .map(({ id, customerId, item, startsOn, endsOn, cost, quantity }) => ({
          id, customerId, quantity,
          unitPrice: cost,
          span: { start: startsOn, end: endsOn, plan: item.plan, isCustomEnd: endsOn !== lastDayOfTerm(startsOn, item.term) },
        })),
      today,
    ),
  );
}

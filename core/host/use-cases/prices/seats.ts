import type { SeatRow } from '../../../contract/seats.ts';
import * as stored from '../../../db/repositories/assigned-seats.ts';
import { allCustomerNames, customerDomains, openWindows, running } from '../../../db/repositories/running-terms.ts';
import { lastDayOfTerm } from '../../../domain/nce/term-end.ts';
import { idleSeats } from '../../../domain/pricing/exposure/idle-seats.ts';
import type { SeatUse } from '../../../domain/pricing/exposure/idle-seats.ts';
import { readSeatFile } from '../../../domain/pricing/exposure/seat-file.ts';
import type { SeatFileProblem } from '../../../domain/pricing/exposure/seat-file.ts';
import type { Contract } from '../../../domain/pricing/simulator/question.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { MINUTE, toIso } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { startOfUtcDay, utcDayOf } from '../../../domain/time/utc-calendar.ts';
import type { UtcDay } from '../../../domain/time/utc-calendar.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { seesFigures } from '../../people/figures.ts';
import { readTable } from '../customers/import/read-table.ts';
import { pricedOffice } from './contracts.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock' | 'changes' | 'session'>;
type Show = 'idle' | 'short' | 'unknown' | 'all';

/** Bought less assigned, times price and what is left of the term, the next window first (M-5). */
export function seatPage(desk: Desk, { show, from, count }: { readonly show: Show; readonly from: number; readonly count: number }): { total: number; from: number; rows: SeatRow[] } {
  const found = reportOf(desk);
  const rows = show === 'all' ? [...found.idle, ...found.short, ...found.unknown, ...found.full] : found[show];
  const names = allCustomerNames(desk.mirror);
  const mayFigures = seesFigures(desk);
  return { total: rows.length, from, rows: rows.slice(from, from + count).map((row) => ({ ...row, wasted: mayFigures ? row.wasted : null, customerName: names.get(row.customerId) ?? row.customerId })) };
}

/** How many subscriptions of each kind, and the money that lies idle. */
export function seatTotals(desk: Desk): { idle: number; short: number; unknown: number; all: number; wasted: { currency: string; minor: number; seats: number }[] } {
  const { idle, short, unknown, full } = reportOf(desk);
  const sums = new Map<string, { minor: number; seats: number }>();
  for (const { wasted, idle: seats } of idle) {
    if (wasted === null) continue;
    const sum = sums.get(wasted.currency) ?? { minor: 0, seats: 0 };
    sums.set(wasted.currency, { minor: sum.minor + wasted.minor, seats: sum.seats + (seats ?? 0) });
  }
  return { idle: idle.length, short: short.length, unknown: unknown.length, all: idle.length + short.length + unknown.length + full.length, wasted: !seesFigures(desk) ? [] : [...sums].map(([currency, sum]) => ({ currency, ...sum })) };
}

/** Notes what somebody counted. */
export function noteSeats({ ledger, mirror, clock, changes }: Desk, { subscriptionId, assigned }: { readonly subscriptionId: string; readonly assigned: number | null }): Result<{ readonly subscriptionId: string }, DeskError> {
  if (!running(mirror).some(({ id }) => id === subscriptionId)) return err({ tag: 'notFound', what: 'subscription', id: subscriptionId });
  stored.put(ledger, [{ subscriptionId, assigned }], { source: '', at: clock.now() });
  changes.add(['prices']);
  return ok({ subscriptionId });
}

type Problem = SeatFileProblem | { readonly line: number; readonly problem: 'notUtf8'; readonly value: string };
type Imported = { readonly kind: 'kept'; readonly rows: number } | { readonly kind: 'refused'; readonly count: number; readonly problems: Problem[] };

/** Problems of a file that are shown; the rest is counted. */
const SHOWN = 50;

/** Takes seats from a CSV or a spreadsheet: all rows or none. */
export async function importSeats({ ledger, mirror, clock, changes }: Desk, { name, content }: { readonly name: string; readonly content: string }): Promise<Imported> {
  const table = await readTable(Buffer.from(content, 'base64'), null);
  if (!table.ok) return { kind: 'refused', count: 1, problems: [{ line: 1, problem: table.error === 'empty' ? 'empty' : 'notUtf8', value: '' }] };
  const names = allCustomerNames(mirror);
  const domains = customerDomains(mirror);
  const targets = running(mirror).map(({ id, customerId, product }) => ({ id, customer: names.get(customerId) ?? '', domain: domains.get(customerId) ?? null, product }));
  const { notes, problems } = readSeatFile(table.value.lines, targets);
  if (problems.length > 0) return { kind: 'refused', count: problems.length, problems: problems.slice(0, SHOWN).map((problem) => ({ ...problem })) };
  stored.put(ledger, notes, { source: name, at: clock.now() });
  changes.add(['prices']);
  return { kind: 'kept', rows: notes.length };
}

type Bare = Omit<SeatRow, 'customerName'>;
type Report = Readonly<Record<'idle' | 'short' | 'unknown' | 'full', readonly Bare[]>>;

/** Windows close by the minute; the report of an office with half a million subscriptions is not made anew for every page of it. */
const HOLDS = 5 * MINUTE;

function reportOf(desk: Desk): Report {
  const now = desk.clock.now();
  return desk.mirror.lists.keepUntil(`prices/seats/${stored.version(desk.ledger)}`, now, () => ({ value: freshReport(desk, now), until: now + HOLDS }));
}

function freshReport({ ledger, mirror }: Desk, now: Instant): Report {
  const today = utcDayOf(now);
  const notes = stored.all(ledger);
  const open = openWindows(mirror, now);
  const { contracts, titles } = pricedOffice(mirror);
  const running = contracts.filter(({ endsOn }) => endsOn >= today);
  const uses = running.map((contract): SeatUse => useOf(contract, { assigned: notes.get(contract.id)?.assigned ?? null, today, isOpen: open.has(contract.id) }));
  const report = idleSeats(uses, today);
  const byId = new Map(running.map((contract) => [contract.id, contract]));
  const rowOf = (use: SeatUse, wasted: SeatRow['wasted']): Bare[] => {
    const contract = byId.get(use.id);
    if (contract === undefined) return [];
    const note = notes.get(use.id);
    return [{
      subscriptionId: use.id,
      customerId: use.customerId,
      product: titles.get(contract.product) ?? contract.product,
      term: contract.item.term,
      billingPlan: contract.item.plan,
      bought: use.bought,
      assigned: use.assigned,
      notedAt: note?.notedAt ?? null,
      source: note?.source ?? '',
      idle: use.assigned === null ? null : use.bought - use.assigned,
      wasted,
      nextWindowOn: dayText(use.nextWindowOn),
      isOpen: use.nextWindowOn <= today,
    }];
  };
  const isFull = ({ assigned, bought }: SeatUse): boolean => assigned !== null && assigned === bought;
  return {
    idle: report.idle.flatMap(({ use, wasted }) => rowOf(use, wasted)),
    short: report.short.flatMap((use) => rowOf(use, null)),
    unknown: report.unknown.flatMap((use) => rowOf(use, null)),
    full: uses.filter(isFull).flatMap((use) => rowOf(use, null)),
  };
}

type At = { readonly assigned: number | null; readonly today: UtcDay; readonly isOpen: boolean };

/** S-167: a legacy order paid monthly may shrink at any time; others in an open window or at their renewal. */
function useOf({ id, customerId, quantity, item, cost, startsOn, endsOn }: Contract, { assigned, today, isOpen }: At): SeatUse {
  const isFree = isOpen || (item.model === 'legacy' && item.plan === 'monthly');
  return {
    id, customerId, assigned,
    bought: quantity,
    span: { start: startsOn, end: endsOn, plan: item.plan, isCustomEnd: endsOn !== lastDayOfTerm(startsOn, item.term) },
    unitPrice: cost,
    nextWindowOn: isFree ? today : endsOn + 1,
  };
}

const dayText = (day: UtcDay): string => toIso(startOfUtcDay(day)).slice(0, 10);

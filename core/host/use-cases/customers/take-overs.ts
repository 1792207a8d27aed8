import * as z from 'zod';
import { takeOver } from '../../../contract/radar.ts';
import type { TakeOver, TakeOverView } from '../../../contract/radar.ts';
import * as settings from '../../../db/repositories/settings.ts';
import type { LedgerRead } from '../../../db/handles.ts';
import { overlapOf } from '../../../domain/radar/overlap.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn, isCalendarDay } from '../../../domain/time/calendar-day.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { nameOf } from '../carts/cart-view.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock' | 'changes' | 'place' | 'ids'>;

const NAME = 'radar.takeOvers';
const list = z.array(takeOver);
/** Longer lists are no notes of a person any more. */
const MOST = 2_000;

/** Customers who come from another distributor, the next end first; those that are over come last. */
export function takeOvers(desk: Desk): readonly TakeOverView[] {
  const today = dayIn(desk.clock.now(), desk.place().timeZone);
  return read(desk.ledger)
    .map((one): TakeOverView => {
      const { days, cost, isOver } = overlapOf(one, today);
      return { ...one, customerName: nameOf(desk, one.customerId) ?? one.customerName, overlapDays: days, overlapCost: cost, isOver };
    })
    .toSorted((one, other) => Number(one.isOver) - Number(other.isOver) || one.endsOn.localeCompare(other.endsOn) || one.customerName.localeCompare(other.customerName));
}

/** Keeps a take-over from another distributor; without an id it is a new one (S-130). */
export function saveTakeOver({ ledger, clock, changes, ids }: Desk, typed: Omit<TakeOver, 'id'> & { readonly id: string | null }): Result<TakeOver, DeskError> {
  const input: TakeOver = { ...typed, id: typed.id ?? ids.next() };
  const others = read(ledger).filter(({ id }) => id !== input.id);
  const issues = [
    ...(isCalendarDay(input.endsOn) ? [] : [{ path: 'endsOn', problem: 'noSuchDay' }]),
    ...(input.startsOn === null || isCalendarDay(input.startsOn) ? [] : [{ path: 'startsOn', problem: 'noSuchDay' }]),
    ...(others.length < MOST ? [] : [{ path: 'id', problem: 'tooMany' }]),
  ];
  if (issues.length > 0) return err({ tag: 'validation', issues });
  settings.set(ledger, NAME, [...others, input], clock.now());
  changes.add(['radarMarks']);
  return ok(input);
}

/** Forgets a take-over; no harm where there is none. */
export function removeTakeOver({ ledger, clock, changes }: Desk, id: string): { readonly id: string } {
  settings.set(ledger, NAME, read(ledger).filter((one) => one.id !== id), clock.now());
  changes.add(['radarMarks']);
  return { id };
}

function read(ledger: LedgerRead): readonly TakeOver[] {
  const parsed = list.safeParse(settings.get(ledger, NAME) ?? []);
  return parsed.success ? parsed.data : [];
}

import type { Money, UnitPrice } from '../../money/money.ts';
import type { TermSpan } from '../../nce/charge-cycle.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';
import { exposure } from '../nce-exposure.ts';

/** Seats bought and seats in use; nobody knows the second unless it was imported or typed. */
export type SeatUse = {
  readonly id: string;
  readonly customerId: string;
  readonly bought: number;
  readonly assigned: number | null;
  readonly span: TermSpan;
  readonly unitPrice: UnitPrice;
  /** When seats may be given back next: now, or at the renewal. */
  readonly nextWindowOn: UtcDay;
};

/** `wasted`: what the idle seats still cost to the end of the term. More assigned than bought is told as a shortage. */
export type IdleSeats = { readonly use: SeatUse; readonly idle: number; readonly wasted: Money; readonly nextWindowOn: UtcDay };

export type SeatReport = { readonly idle: readonly IdleSeats[]; readonly short: readonly SeatUse[]; readonly unknown: readonly SeatUse[] };

/** Money lying idle, by the next window and then by the amount (M-5). */
export function idleSeats(uses: readonly SeatUse[], on: UtcDay): SeatReport {
  const idle: IdleSeats[] = [];
  for (const use of uses) {
    if (use.assigned === null || use.assigned >= use.bought) continue;
    const seats = use.bought - use.assigned;
    const owed = exposure({ span: use.span, unitPrice: use.unitPrice, quantity: seats }, on);
    idle.push({ use, idle: seats, wasted: owed?.remaining ?? { minor: 0, currency: use.unitPrice.currency }, nextWindowOn: use.nextWindowOn });
  }
  return {
    idle: idle.toSorted((one, other) => one.nextWindowOn - other.nextWindowOn || other.wasted.minor - one.wasted.minor || other.idle - one.idle),
    short: uses.filter(({ bought, assigned }) => assigned !== null && assigned > bought),
    unknown: uses.filter(({ assigned }) => assigned === null),
  };
}

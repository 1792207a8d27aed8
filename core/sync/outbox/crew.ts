import { customerId } from '../../domain/ids.ts';
import type { CustomerId, IntentId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/system.ts';
import type { Book } from './book.ts';
import { carryOut } from './carry-out.ts';
import type { Desk } from './desk.ts';
import { heldBy } from './line.ts';
import type { LineState } from './line.ts';
import type { Pacing } from './pacing.ts';
import type { Plan, Planned } from './plan.ts';
import { createUnderWay } from './under-way.ts';
import type { UnderWay } from './under-way.ts';

/** Work under way: one intent of a customer at a time, several customers beside each other. */
export type Crew = Pick<UnderWay, 'atRest' | 'ended' | 'restIfDone'> & {
  /** Starts what is due, as far as hands are free and the line is open. */
  readonly startWhatIsDue: () => void;
  readonly isWorkingOn: (id: IntentId) => boolean;
  /** After the last change of this customer its copy is read anew. */
  readonly refreshLater: (customer: CustomerId) => void;
};

type CrewOptions = {
  readonly desk: Desk;
  readonly book: Book;
  readonly plan: Plan;
  readonly pacing: Pacing;
  readonly clock: Clock;
  readonly line: () => LineState;
  readonly refresh: (customer: CustomerId) => Promise<unknown>;
  /** Looks for the next; called whenever a hand is free again. */
  readonly next: () => void;
  /** Something was thrown: nothing more is sent for now. */
  readonly failed: (thrown: unknown) => void;
  readonly tell: () => void;
};

/** At most `policy.parallel` at work, never two on one line (customer or subscription); all in the order of queueing. */
export function createCrew({ desk, book, plan, pacing, clock, line, refresh, next, failed, tell }: CrewOptions): Crew {
  const underWay = createUnderWay();
  const working = new Map<string, IntentId>();
  const toRefresh = new Set<CustomerId>();

  const isHeld = (): boolean => heldBy(line(), clock.monotonic()) !== null;
  const isDue = (one: Planned): boolean => one.job !== null && pacing.isDue(one.stored.intent.id);

  const startWhatIsDue = (): void => {
    if (isHeld()) return;
    for (const row of book.open()) {
      if (working.size >= desk.policy.parallel) return;
      const one = row.readable ? plan.of(row.stored.intent.id) : null;
      if (one !== null && !working.has(one.line) && isDue(one)) start(one);
    }
  };

  const start = (one: Planned): void => {
    const { id } = one.stored.intent;
    pacing.hurry(id);
    working.set(one.line, id);
    underWay.add(work(one));
  };

  const work = async ({ stored, job, line: key }: Planned): Promise<void> => {
    try {
      if (job !== null) await carryOut(stored, { desk, job, customer: customerOf(stored) });
    } catch (thrown) {
      failed(thrown);
      pacing.postpone(stored.intent.id, desk.policy.lookEveryMs);
    } finally {
      working.delete(key);
    }
    // Nobody waits until a copy is fresh.
    next();
    if (toRefresh.size > 0) {
      await refreshWhoIsDone();
      next();
    }
    tell();
  };

  const customerOf = ({ intent: { customer } }: Planned['stored']): CustomerId | null => {
    if (customer.kind === 'known') return customer.id;
    const end = book.endOf(customer.by);
    return end?.kind === 'confirmed' && end.confirmation.customerId !== null ? customerId(end.confirmation.customerId) : null;
  };

  /** Nothing waits for it but this customer's queue. */
  const refreshWhoIsDone = async (): Promise<void> => {
    const held = isHeld();
    const done = [...toRefresh].filter((id) => !working.has(id) && (held || !plan.line(id).some(isDue)));
    done.forEach((id) => toRefresh.delete(id));
    if (desk.isClosing()) return;
    await Promise.allSettled(done.map((id) => refresh(id)));
  };

  return {
    startWhatIsDue,
    isWorkingOn: (id) => [...working.values()].includes(id),
    refreshLater: (customer) => void toRefresh.add(customer),
    atRest: underWay.atRest,
    ended: underWay.ended,
    restIfDone: underWay.restIfDone,
  };
}

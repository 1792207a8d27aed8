import type { CustomerId, IntentId } from '../../domain/ids.ts';
import { customerId } from '../../domain/ids.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { StoredRow } from '../../ports/outbox-store.ts';
import { createAlarm } from '../alarm.ts';
import { createBook } from './book.ts';
import { carryOut } from './carry-out.ts';
import type { Desk } from './desk.ts';
import { heldBy, openLine, stepLine } from './line.ts';
import type { LineEvent, LineState } from './line.ts';
import type { OutboxEngine, OutboxOptions } from './options.ts';
import { planOf } from './plan.ts';
import type { Planned } from './plan.ts';
import { DEFAULT_OUTBOX_POLICY } from './policy.ts';
import { createScreens } from './screens.ts';
import { begin } from './start.ts';
import { watchDeadlines } from './watch.ts';

/**
 * The engine around intents: decides who is next, lets nothing leave while the line is held, and
 * comes back by itself. It knows ports only; what an intent may become is decided in
 * `core/domain/intents`.
 */
export function createOutbox(options: OutboxOptions, pausedBy: string | null = null): OutboxEngine {
  const { clock, store } = options;
  const policy = { ...DEFAULT_OUTBOX_POLICY, ...options.policy };
  const cut = new AbortController();
  let isClosing = false;
  const book = createBook(store);
  const working = new Map<string, IntentId>();
  const appointments = new Map<IntentId, number>();
  const doubtfulSince = new Map<IntentId, number>();
  const strikes = new Map<IntentId, number>();
  const toRefresh = new Set<CustomerId>();
  const underWay = new Set<Promise<unknown>>();
  const resting = new Set<() => void>();
  let line = openLine(pausedBy);
  let problem: DeskError | null = null;
  const lookedFor = new Set<IntentId>();
  let plannedRows: readonly StoredRow[] | null = null;
  let plannedNow: readonly Planned[] = [];
  let newestAtStart = 0;

  const alarm = createAlarm(clock, options.sleep, () => pump());

  const screens = createScreens(options, cut.signal, (thrown) => {
    problem = problemOf(thrown);
  });
  const tellScreens = screens.tell;

  const onLine = (event: LineEvent): void => {
    const { longestPauseMs, failuresInARow } = policy;
    line = stepLine(line, event, { now: clock.monotonic(), random: options.random(), longestPauseMs, failuresInARow });
  };

  const desk: Desk = {
    options,
    policy,
    holder: options.ids.next(),
    signal: cut.signal,
    isClosing: () => isClosing,
    doubtfulFor: (id) => clock.monotonic() - (doubtfulSince.get(id) ?? clock.monotonic()),
    isFromBefore: ({ sequence, intent }) => sequence <= newestAtStart && !lookedFor.has(intent.id),
    lookedFor: (id) => void lookedFor.add(id),
    postpone: (id, milliseconds) => void appointments.set(id, clock.monotonic() + milliseconds),
    strike: (id) => {
      const count = (strikes.get(id) ?? 0) + 1;
      strikes.set(id, count);
      return count;
    },
    moved: (id) => void strikes.delete(id),
    heard: () => onLine({ type: 'answered' }),
    failed: (error) => onLine({ type: 'failed', error }),
    refreshLater: (customer) => void toRefresh.add(customer),
    changed: (stored) => {
      book.put(stored);
      noteDoubt(stored.intent.id, stored.intent.state.kind === 'unknown');
      tellScreens();
    },
  };

  const noteDoubt = (id: IntentId, isUnknown: boolean): void => {
    if (!isUnknown) doubtfulSince.delete(id);
    else if (!doubtfulSince.has(id)) doubtfulSince.set(id, clock.monotonic());
  };

  const pump = (): void => {
    if (!line.isOpen) return;
    guarded(() => {
      book.catchUp();
      const next = watchDeadlines(options, book.open(), desk.changed);
      const planned = plan();
      for (const { stored } of planned) noteDoubt(stored.intent.id, stored.intent.state.kind === 'unknown');
      planned.forEach(startIfDue);
      alarm.set(wakeAt(planned, next));
    });
    restIfDone();
  };

  /** Made anew only when something in the book has changed. */
  const plan = (): readonly Planned[] => {
    const rows = book.open();
    if (rows !== plannedRows) {
      plannedRows = rows;
      plannedNow = planOf(rows, book.endOf);
    }
    return plannedNow;
  };

  const isDue = ({ job, stored }: Planned): boolean =>
    job !== null && heldBy(line, clock.monotonic()) === null && (appointments.get(stored.intent.id) ?? -Infinity) <= clock.monotonic();

  const startIfDue = (one: Planned): void => {
    const { intent } = one.stored;
    if (working.has(one.line) || working.size >= policy.parallel || !isDue(one)) return;
    appointments.delete(intent.id);
    working.set(one.line, intent.id);
    void track(work(one));
  };

  const work = async ({ stored, job, line: key }: Planned): Promise<void> => {
    const { intent } = stored;
    try {
      if (job !== null) await carryOut(intent.id, { desk, job, customer: customerOf(stored) });
    } catch (thrown) {
      trouble(thrown);
      desk.postpone(intent.id, policy.lookEveryMs);
    } finally {
      working.delete(key);
    }
    // Nobody waits until a copy is fresh.
    pump();
    await refreshWhoIsDone();
    tellScreens();
    pump();
  };

  const customerOf = ({ intent: { customer } }: Planned['stored']): CustomerId | null => {
    if (customer.kind === 'known') return customer.id;
    const end = book.endOf(customer.by);
    return end?.kind === 'confirmed' && end.confirmation.customerId !== null ? customerId(end.confirmation.customerId) : null;
  };

  /** After the last change of a customer its copy is read anew; nothing waits for it but this customer's queue. */
  const refreshWhoIsDone = async (): Promise<void> => {
    const busy = new Set(toRefresh.size === 0 ? [] : plan().filter(isDue).map((one) => one.line));
    const done = [...toRefresh].filter((id) => !working.has(id) && !busy.has(id));
    done.forEach((id) => toRefresh.delete(id));
    if (isClosing) return;
    await Promise.allSettled(done.map((id) => options.refresh(id)));
  };

  /** When to look again: the next appointment, the end of a pause, the next warning. */
  const wakeAt = (planned: readonly Planned[], nextWarning: number | null): number | null => {
    const now = clock.monotonic();
    const times: number[] = planned.length === 0 ? [] : [now + policy.guardEveryMs];
    if (nextWarning !== null) times.push(now + Math.max(0, nextWarning - clock.now()));
    if (heldBy(line, now) === null) for (const { job, stored } of planned) if (job !== null) times.push(appointments.get(stored.intent.id) ?? Number.POSITIVE_INFINITY);
    if (line.quietUntil !== null && heldBy(line, now) === 'backOff') times.push(line.quietUntil);
    const first = Math.min(...times.filter((at) => at > now));
    // Whole milliseconds: a wait below the resolution of the clock would never end.
    return Number.isFinite(first) ? Math.max(Math.ceil(first), Math.floor(now) + 1) : null;
  };

  const guarded = (task: () => void): void => {
    try {
      task();
      if (problem?.tag === 'storage') problem = null;
    } catch (thrown) {
      trouble(thrown);
      alarm.set(clock.monotonic() + policy.lookEveryMs);
    }
  };

  /** A store that fails stops everything before anything more is sent; the next round tries it again. */
  const trouble = (thrown: unknown): void => {
    problem = problemOf(thrown);
    onLine({ type: 'failed', error: problem });
    tellScreens();
  };

  const problemOf = (thrown: unknown): DeskError => {
    const known = options.explain(thrown);
    if (known !== null) return known;
    const reference = `outbox-${clock.now()}`;
    options.log.error('outbox.unexpected', { reference, stack: thrown instanceof Error ? (thrown.stack ?? thrown.message) : typeof thrown });
    return { tag: 'unexpected', reference };
  };

  const track = (task: Promise<unknown>): Promise<unknown> => {
    underWay.add(task);
    return task.finally(() => {
      underWay.delete(task);
      restIfDone();
    });
  };

  const restIfDone = (): void => {
    if (underWay.size > 0) return;
    for (const wake of resting) wake();
    resting.clear();
  };

  const told = (event: LineEvent): void => {
    onLine(event);
    tellScreens();
    pump();
  };

  const switched = (event: Extract<LineEvent, { type: 'paused' }> | { readonly type: 'resumed' }, by: string): void => {
    guarded(() => store.note([{ event: { code: event.type === 'paused' ? 'outbox.paused' : 'outbox.resumed', by }, correlationId: null }], clock.now()));
    told(event);
  };

  guarded(() => {
    begin(options);
    book.catchUp();
    newestAtStart = store.newestSequence();
  });

  return {
    pump: ({ manual } = { manual: false }) => {
      if (manual) {
        onLine({ type: 'manual' });
        appointments.clear();
      }
      pump();
    },
    pause: (by) => switched({ type: 'paused', by }, by),
    resume: (by) => switched({ type: 'resumed' }, by),
    setOnline: (online) => told({ type: online ? 'online' : 'offline' }),
    setAwake: (awake) => told({ type: awake ? 'awake' : 'asleep' }),
    hurry: (id) => {
      appointments.delete(id);
      pump();
    },
    line: (): LineState => line,
    planned: () => {
      book.catchUp();
      return plan();
    },
    unreadable: () => book.open().flatMap((row) => (row.readable ? [] : [row.unreadable])),
    appointmentOf: (id) => appointments.get(id) ?? null,
    isWorkingOn: (id) => [...working.values()].includes(id),
    problem: () => problem ?? line.problem,
    atRest: () => (underWay.size === 0 ? Promise.resolve() : new Promise((resolve) => resting.add(resolve))),
    close: async () => {
      onLine({ type: 'closed' });
      isClosing = true;
      alarm.set(null);
      const ended = Promise.allSettled(underWay);
      const grace = new AbortController();
      await Promise.race([ended, options.sleep(policy.graceMs, grace.signal)]);
      grace.abort();
      cut.abort();
      await ended;
    },
  };
}

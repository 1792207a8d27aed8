import type { CustomerId, IntentId } from '../../domain/ids.ts';
import { customerId } from '../../domain/ids.ts';
import { isFinal } from '../../domain/intents/intent.ts';
import { createAlarm } from '../alarm.ts';
import { createBook } from './book.ts';
import { carryOut } from './carry-out.ts';
import { createCommits } from './commits.ts';
import type { Desk } from './desk.ts';
import { heldBy, openLine, stepLine } from './line.ts';
import type { LineEvent } from './line.ts';
import type { OutboxEngine, OutboxOptions } from './options.ts';
import { createPacing } from './pacing.ts';
import { createPlan } from './plan.ts';
import type { Planned } from './plan.ts';
import { DEFAULT_OUTBOX_POLICY } from './policy.ts';
import { createScreens } from './screens.ts';
import { begin } from './start.ts';
import { createTrouble } from './trouble.ts';
import { createUnderWay } from './under-way.ts';
import { createDeadlineWatch } from './watch.ts';

/**
 * The engine around intents: decides who is next, lets nothing leave while the line is held, and
 * comes back by itself. It knows ports only; what an intent may become is decided in
 * `core/domain/intents`.
 */
export function createOutbox(options: OutboxOptions, pausedBy: string | null = null): OutboxEngine {
  const { clock, store, highWater } = options;
  const policy = { ...DEFAULT_OUTBOX_POLICY, ...options.policy };
  const cut = new AbortController();
  let isClosing = false;
  let line = openLine(pausedBy);
  let newestAtStart = 0;
  const lookedFor = new Set<IntentId>();
  const working = new Map<string, IntentId>();
  const toRefresh = new Set<CustomerId>();

  const underWay = createUnderWay();
  const pacing = createPacing(clock);
  const trouble = createTrouble(options);
  const alarm = createAlarm(clock, options.sleep, () => pump());
  const { tell } = createScreens(options, cut.signal, trouble.note);
  const plan = createPlan((id) => book.endOf(id));
  const book = createBook(store, (id, row) => {
    plan.put(id, row);
    if (row === null) pacing.forget(id);
    else if (row.readable) pacing.doubt(id, row.stored.intent.state.kind === 'unknown');
  });
  const changed: Desk['changed'] = (stored) => {
    book.put(stored);
    tell();
  };
  const watchDeadlines = createDeadlineWatch(options, changed);

  const onLine = (event: LineEvent): void => {
    const { longestPauseMs, failuresInARow } = policy;
    line = stepLine(line, event, { now: clock.monotonic(), random: options.random(), longestPauseMs, failuresInARow });
  };

  const desk: Desk = {
    options,
    policy,
    commit: createCommits({ store, highWater, turn: options.turn ?? (() => Promise.resolve()) }),
    holder: options.ids.next(),
    signal: cut.signal,
    isClosing: () => isClosing,
    doubtfulFor: pacing.doubtfulFor,
    isFromBefore: ({ sequence, intent }) => sequence <= newestAtStart && !lookedFor.has(intent.id),
    lookedFor: (id) => void lookedFor.add(id),
    postpone: pacing.postpone,
    strike: pacing.strike,
    moved: pacing.moved,
    heard: () => onLine({ type: 'answered' }),
    failed: (error) => onLine({ type: 'failed', error }),
    refreshLater: (customer) => void toRefresh.add(customer),
    isOver: (id) => {
      const end = book.endOf(id);
      return end !== null && isFinal(end);
    },
    changed,
  };

  const pump = (): void => {
    if (!line.isOpen) return;
    guarded(() => {
      book.catchUp();
      const nextWarning = watchDeadlines(book.open());
      startWhatIsDue();
      alarm.set(wakeAt(nextWarning));
    });
    underWay.restIfDone();
  };

  const hasJob = (one: Planned | null): boolean => one !== null && one.job !== null;
  const isDue = (one: Planned): boolean => hasJob(one) && pacing.isDue(one.stored.intent.id);

  const startWhatIsDue = (): void => {
    if (heldBy(line, clock.monotonic()) !== null) return;
    for (const row of book.open()) {
      if (working.size >= policy.parallel) return;
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
      stop(thrown);
      pacing.postpone(stored.intent.id, policy.lookEveryMs);
    } finally {
      working.delete(key);
    }
    // Nobody waits until a copy is fresh.
    pump();
    if (toRefresh.size > 0) {
      await refreshWhoIsDone();
      pump();
    }
    tell();
  };

  const customerOf = ({ intent: { customer } }: Planned['stored']): CustomerId | null => {
    if (customer.kind === 'known') return customer.id;
    const end = book.endOf(customer.by);
    return end?.kind === 'confirmed' && end.confirmation.customerId !== null ? customerId(end.confirmation.customerId) : null;
  };

  /** After the last change of a customer its copy is read anew; nothing waits for it but this customer's queue. */
  const refreshWhoIsDone = async (): Promise<void> => {
    const isHeld = heldBy(line, clock.monotonic()) !== null;
    const done = [...toRefresh].filter((id) => !working.has(id) && (isHeld || !plan.line(id).some(isDue)));
    done.forEach((id) => toRefresh.delete(id));
    if (isClosing) return;
    await Promise.allSettled(done.map((id) => options.refresh(id)));
  };

  /** When to look again: the next appointment, the end of a pause, the next warning. */
  const wakeAt = (nextWarning: number | null): number | null => {
    const now = clock.monotonic();
    const held = heldBy(line, now);
    const times: number[] = book.open().length === 0 ? [] : [now + policy.guardEveryMs];
    if (nextWarning !== null) times.push(nextWarning);
    if (held === null) for (const [id, at] of pacing.appointments()) if (hasJob(plan.of(id))) times.push(at);
    if (line.quietUntil !== null && held === 'backOff') times.push(line.quietUntil);
    const first = times.reduce((least, at) => (at > now && at < least ? at : least), Infinity);
    // Whole milliseconds: a wait below the resolution of the clock would never end.
    return Number.isFinite(first) ? Math.max(Math.ceil(first), Math.ceil(now) + 1) : null;
  };

  const guarded = (task: () => void): void => {
    try {
      task();
      trouble.storeWorks();
    } catch (thrown) {
      stop(thrown);
      alarm.set(clock.monotonic() + policy.lookEveryMs);
    }
  };

  /** A store that fails stops everything before anything more is sent; the next round tries it again. */
  const stop = (thrown: unknown): void => {
    onLine({ type: 'failed', error: trouble.note(thrown) });
    tell();
  };

  const told = (event: LineEvent): void => {
    onLine(event);
    tell();
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
        pacing.hurryAll();
      }
      pump();
    },
    pause: (by) => switched({ type: 'paused', by }, by),
    resume: (by) => switched({ type: 'resumed' }, by),
    setOnline: (online) => told({ type: online ? 'online' : 'offline' }),
    setAwake: (awake) => told({ type: awake ? 'awake' : 'asleep' }),
    hurry: (id) => {
      pacing.hurry(id);
      pump();
    },
    line: () => line,
    planned: () => {
      book.catchUp();
      return book.open().flatMap((row) => (row.readable ? (plan.of(row.stored.intent.id) ?? []) : []));
    },
    unreadable: () => book.open().flatMap((row) => (row.readable ? [] : [row.unreadable])),
    appointmentOf: pacing.appointmentOf,
    isWorkingOn: (id) => [...working.values()].includes(id),
    problem: () => trouble.known() ?? line.problem,
    atRest: underWay.atRest,
    close: async () => {
      onLine({ type: 'closed' });
      isClosing = true;
      alarm.set(null);
      const grace = new AbortController();
      await Promise.race([underWay.ended(), options.sleep(policy.graceMs, grace.signal)]);
      grace.abort();
      cut.abort();
      await underWay.ended();
    },
  };
}

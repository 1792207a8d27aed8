import type { IntentId } from '../../domain/ids.ts';
import { isFinal } from '../../domain/intents/intent.ts';
import { createAlarm } from '../alarm.ts';
import { createBook } from './book.ts';
import { createCommits } from './commits.ts';
import { createCrew } from './crew.ts';
import type { Desk } from './desk.ts';
import { openLine, stepLine } from './line.ts';
import type { LineEvent } from './line.ts';
import type { OutboxEngine, OutboxOptions } from './options.ts';
import { createPacing } from './pacing.ts';
import { createPlan } from './plan.ts';
import { DEFAULT_OUTBOX_POLICY } from './policy.ts';
import { createScreens } from './screens.ts';
import { begin } from './start.ts';
import { createTrouble } from './trouble.ts';
import { wakeAt } from './wake.ts';
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

  const pacing = createPacing(clock);
  const trouble = createTrouble(options);
  const alarm = createAlarm(clock, options.sleep, () => pump());
  const { tell } = createScreens(options, cut.signal, trouble.note);
  const plan = createPlan((id) => book.endOf(id));
  const book = createBook(store, (id, row) => {
    plan.put(id, row);
    if (row === null) pacing.forget(id);
    else if (row.readable) pacing.doubt(row.stored.intent);
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
    refreshLater: (customer) => crew.refreshLater(customer),
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
      crew.startWhatIsDue();
      const hasJob = (id: IntentId): boolean => (plan.of(id)?.job ?? null) !== null;
      alarm.set(wakeAt({ now: clock.monotonic(), line, isAnythingOpen: book.open().length > 0, guardEveryMs: policy.guardEveryMs, nextWarning, appointments: pacing.appointments(), hasJob }));
    });
    crew.restIfDone();
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

  const crew = createCrew({ desk, book, plan, pacing, clock, line: () => line, refresh: options.refresh, next: pump, failed: stop, tell });

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
    isWorkingOn: crew.isWorkingOn,
    problem: () => trouble.known() ?? line.problem,
    atRest: crew.atRest,
    close: async () => {
      onLine({ type: 'closed' });
      isClosing = true;
      alarm.set(null);
      const grace = new AbortController();
      await Promise.race([crew.ended(), options.sleep(policy.graceMs, grace.signal)]);
      grace.abort();
      cut.abort();
      await crew.ended();
    },
  };
}

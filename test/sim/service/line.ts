import { err } from '../../../core/domain/result.ts';
import type { Result } from '../../../core/domain/result.ts';
import { HOUR, instant, SECOND } from '../../../core/domain/time/instant.ts';
import type { Instant } from '../../../core/domain/time/instant.ts';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import type { WriteCall, WriteOutcome } from '../../../core/ports/remote-writes.ts';
import type { Dice } from '../random.ts';
import type { SimTime } from '../time.ts';
import type { Arrival, Habits, Operation, ReadFault, WriteFault } from './kinds.ts';

const lost: DeskError = { tag: 'offline', reason: 'timeout' };
/** A request that is carried out late is carried out before the vendor's own client would have given up. */
const LONGEST_DELAY = 150 * SECOND;

export type ServiceLine = ReturnType<typeof createServiceLine>;

/** The way to the service and back, with its faults: whether a write was carried out and what was answered are two things. */
export function createServiceLine({ time, dice, habits }: { readonly time: SimTime; readonly dice: Dice; readonly habits: Habits }) {
  const arrivals: Arrival[] = [];
  const memory = new Map<string, { readonly at: Instant; readonly outcome: WriteOutcome<unknown> }>();
  let writeFault: (operation: Operation) => WriteFault | null = () => null;
  let readFault: () => ReadFault | null = () => null;
  let isLineUp = true;
  let heard: { readonly at: Instant } | null = null;
  let onArrival: (arrival: Arrival) => void = () => {};

  /** Dates of HTTP have whole seconds. */
  const tell = (): void => {
    heard = { at: instant(Math.floor(time.now() / SECOND) * SECOND) };
  };

  /** What was answered under this id before, as long as it is remembered. */
  function once<Value>(operation: Operation, call: WriteCall, run: () => WriteOutcome<Value>): WriteOutcome<Value> {
    const key = `${operation} ${call.requestId}`;
    const known = memory.get(key);
    if (known !== undefined && time.now() - known.at < habits.memoryHours * HOUR) return known.outcome as WriteOutcome<Value>;
    const outcome = run();
    if (habits.memoryHours > 0) memory.set(key, { at: time.now(), outcome });
    return outcome;
  }

  async function perform<Value>(operation: Operation, call: WriteCall, { run, isLate = () => false, touch = () => {} }: { readonly run: () => WriteOutcome<Value>; readonly isLate?: () => boolean; readonly touch?: () => void }): Promise<WriteOutcome<Value>> {
    const arrival: Arrival = { operation, requestId: call.requestId, sentAt: time.now(), isLate: isLate() };
    arrivals.push(arrival);
    onArrival(arrival);
    const fault = isLineUp ? writeFault(operation) : 'unreachable';
    await time.sleep(dice.between(5, 900));
    const answer = (): WriteOutcome<Value> => once(operation, call, run);
    switch (fault) {
      case 'unreachable':
        return { kind: 'notDone', error: { tag: 'offline', reason: 'unreachable' }, retryAfterMs: null };
      case 'dropBefore':
      case '503before':
        await time.sleep(dice.between(100, 60_000));
        return { kind: 'unknown', error: lost, correlationId: null };
      case '429':
        tell();
        return { kind: 'notDone', error: { tag: 'rateLimited', retryAfterMs: 1_000 * dice.below(60) }, retryAfterMs: null };
      case 'tokenExpired':
        tell();
        return { kind: 'notDone', error: { tag: 'rateLimited', retryAfterMs: null }, retryAfterMs: null };
      case 'busy':
        tell();
        return { kind: 'notDone', error: { tag: 'conflict', what: 'order', id: 'busy' }, retryAfterMs: 120_000 };
      case 'dropAfter':
      case '500after':
      case 'truncated':
        answer();
        await time.sleep(dice.between(0, 60_000));
        return { kind: 'unknown', error: lost, correlationId: null };
      case 'delay':
        void time.at(time.elapsed() + dice.between(1_000, LONGEST_DELAY), answer);
        await time.sleep(dice.between(0, 20_000));
        return { kind: 'unknown', error: lost, correlationId: null };
      case 'duplicate':
        if (operation !== 'createTransition' || habits.memoryHours > 0) answer();
        tell();
        return answer();
      case 'staleEtag':
        touch();
        tell();
        return answer();
      case null:
        tell();
        return answer();
    }
  }

  async function read<Value>(value: () => Result<Value, DeskError>): Promise<Result<Value, DeskError>> {
    const fault = isLineUp ? readFault() : 'unreachable';
    await time.sleep(dice.between(5, 400));
    switch (fault) {
      case 'unreachable':
        return err({ tag: 'offline', reason: 'unreachable' });
      case '429':
        tell();
        return err({ tag: 'rateLimited', retryAfterMs: 1_000 * dice.below(30) });
      case '500':
        return err({ tag: 'server', status: 500, code: null, description: null, correlationId: null });
      case 'html':
        return err({ tag: 'badAnswer', reason: 'html', detail: 'gateway' });
      case null:
        tell();
        return value();
    }
  }

  return {
    arrivals,
    perform,
    read,
    heard: () => heard,
    setUp: (up: boolean): void => {
      isLineUp = up;
    },
    setFaults: (faults: { readonly write: (operation: Operation) => WriteFault | null; readonly read: () => ReadFault | null }): void => {
      writeFault = faults.write;
      readFault = faults.read;
    },
    onArrival: (listener: (arrival: Arrival) => void): void => {
      onArrival = listener;
    },
  };
}

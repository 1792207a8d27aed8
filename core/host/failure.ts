import { StorageFailure } from '../db/failures.ts';
import type { Result } from '../domain/result.ts';
import type { DeskError } from '../errors/desk-error.ts';
import type { Ids, Log } from '../ports/system.ts';

/** Carries an expected failure out of a handler; the router turns it into the contract's error. */
export class DeskFailure extends Error {
  readonly deskError: DeskError;
  constructor(deskError: DeskError) {
    super(deskError.tag);
    this.name = 'DeskFailure';
    this.deskError = deskError;
  }
}

/** The value, or the failure on its way to the window. */
export function valueOf<Value>(result: Result<Value, DeskError>): Value {
  if (!result.ok) throw new DeskFailure(result.error);
  return result.value;
}

/** The value, or "there is no such thing". */
export function foundOr<Value>(value: Value | null, what: Extract<DeskError, { tag: 'notFound' }>['what'], id: string): Value {
  if (value === null) throw new DeskFailure({ tag: 'notFound', what, id });
  return value;
}

/**
 * What was thrown, as the taxonomy knows it. A throw that nobody expected is a bug: it gets a
 * reference that stands in the log beside its stack and on the screen to be copied.
 */
export function toDeskError(thrown: unknown, { ids, log }: { readonly ids: Ids; readonly log: Log }): DeskError {
  if (thrown instanceof DeskFailure || thrown instanceof StorageFailure) return thrown.deskError;
  const reference = ids.next().slice(0, 8);
  log.error('host.unexpected', { reference, detail: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
  return { tag: 'unexpected', reference };
}

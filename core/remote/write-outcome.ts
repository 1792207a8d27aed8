import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { DeskError } from '../errors/desk-error.ts';
import type { WriteOutcome } from '../ports/remote-writes.ts';
import { errorOfAnswer } from './answer-errors.ts';
import type { About } from './answer-errors.ts';
import type { Answer } from './exchange.ts';
import { badAnswer, readJson } from './json.ts';
import type { Parse } from './reader.ts';
import { errorBodyOf } from './schemas/error-body.ts';
import type { Attempted } from './write-attempt.ts';

/** Somebody's work on the same thing is under way, perhaps our own earlier attempt (API page, sections 4 and 6.3). */
const IN_PROGRESS: ReadonlySet<string> = new Set(['800060', '800064']);
/** It was done before, perhaps by our own earlier attempt: cart checked out, request id used for another body. */
const DONE_BEFORE: ReadonlySet<string> = new Set(['800065', '800002']);
/** Busy with something else; nothing was done (section 6.2: wait two minutes). */
const BUSY: ReadonlySet<string> = new Set(['800082', '900278']);
const BUSY_WAIT_MS = 120_000;
/** What the path names is not there; other codes with a 404 speak about what the body names. */
const MISSING: ReadonlySet<string> = new Set(['1000', '20000', '20002', '20003', '60002', '60003']);
/** A proxy that asks who we are, wants a length, or will not repeat early data, has passed nothing on. */
const NOT_PASSED_ON: ReadonlySet<number> = new Set([407, 411, 425]);

/** How one attempt ended (port `WriteOutcome`). `read` makes the value of a successful answer. */
export function outcomeOf<Value>(attempted: Attempted, about: About, read: (answer: Answer) => Result<Value, DeskError>): WriteOutcome<Value> {
  switch (attempted.kind) {
    case 'unsent':
      return { kind: 'notDone', error: attempted.error, retryAfterMs: attempted.error.tag === 'rateLimited' ? attempted.error.retryAfterMs : null };
    case 'lost':
      return { kind: 'unknown', error: attempted.error, correlationId: attempted.correlationId };
    case 'answered':
      return ofAnswer(attempted, about, read);
  }
}

function ofAnswer<Value>({ answer, retryAfterMs, correlationId }: Extract<Attempted, { kind: 'answered' }>, about: About, read: (answer: Answer) => Result<Value, DeskError>): WriteOutcome<Value> {
  if (answer.status >= 200 && answer.status < 300) {
    const value = read(answer);
    return value.ok ? { kind: 'done', value: value.value, correlationId } : { kind: 'unknown', error: value.error, correlationId };
  }
  const error = refusalOf(answer, about, retryAfterMs);
  switch (verdictOf(answer, error)) {
    case 'notDone':
      return { kind: 'notDone', error, retryAfterMs };
    case 'busy':
      return { kind: 'notDone', error, retryAfterMs: retryAfterMs ?? BUSY_WAIT_MS };
    case 'refused':
      return { kind: 'refused', error, correlationId };
    case 'unknown':
      return { kind: 'unknown', error, correlationId };
  }
}

/** By status and code only. What does not come from the service itself proves nothing. */
function verdictOf(answer: Answer, error: DeskError): 'notDone' | 'busy' | 'refused' | 'unknown' {
  const { status } = answer;
  // 501 is the only promise of the five hundreds: it was never tried.
  if (status < 400 || (status >= 500 && status !== 501)) return 'unknown';
  if (status === 429 || error.tag === 'signInNeeded' || NOT_PASSED_ON.has(status)) return 'notDone';
  // A precondition that failed says by itself that nothing was done.
  if (status === 412) return 'refused';
  const code = codeOf(answer);
  if (code === null || IN_PROGRESS.has(code) || DONE_BEFORE.has(code)) return 'unknown';
  return status === 409 && BUSY.has(code) ? 'busy' : 'refused';
}

function codeOf(answer: Answer): string | null {
  const body = readJson(answer);
  return body.ok ? (errorBodyOf(body.value)?.code ?? null) : null;
}

/** The error with its code: "not found" only when the thing itself is, not something that the body names. */
function refusalOf(answer: Answer, about: About, retryAfterMs: number | null): DeskError {
  const error = errorOfAnswer(answer, about, retryAfterMs);
  if (error.tag !== 'notFound') return error;
  const said = readJson(answer);
  const body = said.ok ? errorBodyOf(said.value) : null;
  if (body === null || body.code === null || MISSING.has(body.code)) return error;
  return { tag: 'server', status: answer.status, code: body.code, description: body.description, correlationId: answer.correlationId };
}

/** The body of a successful write as a value; what cannot be read is a broken answer, and so nobody knows. */
export const readWith =
  <Value>(name: string, parse: Parse<Value>) =>
  (answer: Answer): Result<{ readonly entity: Value; readonly raw: unknown }, DeskError> => {
    const json = readJson(answer);
    if (!json.ok) return json;
    const entity = parse(json.value);
    return entity.ok ? ok({ entity: entity.value, raw: json.value }) : err(badAnswer('shape', `${name}: ${entity.error}`));
  };

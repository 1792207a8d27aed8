import type { DeskError } from '../errors/desk-error.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { Answer } from './exchange.ts';

type BadAnswer = Extract<DeskError, { tag: 'badAnswer' }>;

/** `detail` is for the diagnostic report: sizes, types and names of fields, never what the server said. */
export const badAnswer = (reason: BadAnswer['reason'], detail: string): BadAnswer => ({ tag: 'badAnswer', reason, detail });

/** The body as JSON whatever its declared type, or why it is none. */
export function readJson(answer: Pick<Answer, 'body' | 'headers'>): Result<unknown, BadAnswer> {
  const said = new TextDecoder().decode(answer.body).trim();
  const detail = `${answer.headers.get('content-type') ?? 'no content type'}, ${answer.body.byteLength} bytes`;
  if (said === '') return err(badAnswer('empty', detail));
  if (said.startsWith('<')) return err(badAnswer('html', detail));
  const json = parse(said);
  if (json !== undefined) return ok(json);
  return err(badAnswer(isCutOff(said) ? 'truncated' : 'notJson', detail));
}

/** undefined: not JSON (JSON itself has no such value). */
function parse(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}

/** It begins as an object or a list and ends before all that was opened is closed. */
function isCutOff(said: string): boolean {
  if (!said.startsWith('{') && !said.startsWith('[')) return false;
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < said.length; at += 1) {
    const sign = said[at];
    if (isInText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return isInText || depth > 0;
}

import * as z from 'zod';
import { camelKeysIfNeeded, number, text } from './wire.ts';

/**
 * The four kinds of error bodies (API page, section 6.1) in one shape: classic and newer bodies
 * carry `code`, the throttle's carries `statusCode`, the empty one nothing.
 */
const wireError = z.object({ code: text, description: text, message: text, statusCode: number, errorName: text });

export type ErrorBody = {
  /** The service's own code, number or text on the wire; null when the body names none. */
  readonly code: string | null;
  readonly description: string | null;
};

/** A parsed JSON body → its error, or null when it is no error of this service. */
export function errorBodyOf(json: unknown): ErrorBody | null {
  const read = wireError.safeParse(camelKeysIfNeeded(json));
  if (!read.success) return null;
  const { code, description, message, statusCode, errorName } = read.data;
  if (code === null && statusCode === null && message === null && description === null) return null;
  return { code, description: description ?? message ?? errorName };
}

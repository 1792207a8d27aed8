import * as z from 'zod';
import { parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';

/**
 * Readers of single fields, tolerant by design: a field that is missing, null or of another type
 * than documented reads as "not said" and never loses the entity around it (API page, sections
 * 5, 18 and 19). Only an entity's own id is required.
 */
const reading = <Value>(read: (value: unknown) => Value) => z.unknown().optional().transform(read);

/** Trimmed text; numbers as written; what is empty is null. */
export const text = reading(readText);
export const flag = reading(readFlag);
/** A finite number, also when it comes as text. */
export const number = reading(readNumber);
/** An instant; the service's ways of saying "none" (year 1, year 9999) are null. */
export const moment = reading(readMoment);
/** An enum value in one spelling: lower case without `_`, `-` and blanks. */
export const word = reading(readWord);
/** Texts of a list; a single text counts as a list of one. */
export const texts = reading((value) => (Array.isArray(value) ? value : [value]).map(readText).filter((one) => one !== null));

/** A sub-object by its own schema, null when it is not there or not one. */
export const part = <Schema extends z.ZodType>(schema: Schema) => reading((value): z.output<Schema> | null => parsed(schema, value));
/** A list by the schema of its items; an item that is not one is left out. */
export const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  reading((value): z.output<Schema>[] => (Array.isArray(value) ? value.map((one) => parsed(schema, one)).filter((one) => one !== null) : []));

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> | null {
  // What is not even an object is most often null; a failure of zod is dear.
  if (typeof value !== 'object' || value === null) return null;
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}

/** The one field without which an entity is nobody: text or number, not empty. */
export const identity = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));

/** Text or number → trimmed text; anything else, and an empty one, is null. */
export function readText(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

/** A boolean, or `"True"` and `"false"` as some services write them; anything else is null. */
export function readFlag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const said = readWord(value);
  return said === 'true' ? true : said === 'false' ? false : null;
}

/** A number, or one written as text (invoice lines are: API page, section 14); null for what is none. */
export function readNumber(value: unknown): number | null {
  const said = readText(value);
  if (said === null) return null;
  const count = Number(said);
  return Number.isFinite(count) ? count : null;
}

const YEAR_2 = Date.parse('0002-01-01T00:00:00Z');
const YEAR_9000 = Date.UTC(9000, 0);

/** UTC. The service writes "no date" as one of the years 1 or 9999: both are null. */
export function readMoment(value: unknown): Instant | null {
  const said = readText(value);
  const at = said === null ? null : parseInstant(said);
  return at === null || at < YEAR_2 || at >= YEAR_9000 ? null : at;
}

/** An enum value, folded (`foldWord`); null for none. */
export function readWord(value: unknown): string | null {
  const said = readText(value);
  return said === null ? null : foldWord(said);
}

/** `one_time`, `OneTime`, `one-time` → `onetime`: the service writes enums in several ways (API page, section 19). */
export const foldWord = (said: string): string => said.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Keys in camel case as the service answers; foreign servers and audit values use PascalCase. */
export function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camel(key), camelKeys(inner)]));
}

/** The same, without the work for an object that is in camel case already. */
export function camelKeysIfNeeded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.keys(value).some((key) => camel(key) !== key) ? camelKeys(value) : value;
}

const camel = (key: string): string => key.charAt(0).toLowerCase() + key.slice(1);

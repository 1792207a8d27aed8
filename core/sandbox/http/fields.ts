import { parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** A body or a part of one, as a client wrote it; names are in camel case already. */
export type Fields = Readonly<Record<string, unknown>>;

/** null for what is no object: a list, a text, nothing. */
export const fieldsOf = (value: unknown): Fields | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null);

/** An object inside another; null where it is missing. */
export const partIn = (fields: Fields | null, name: string): Fields | null => fieldsOf(fields?.[name]);

/** Objects of a list; none where it is missing. What is no object among them is passed over. */
export const listIn = (fields: Fields | null, name: string): readonly Fields[] => {
  const value = fields?.[name];
  return Array.isArray(value) ? value.map(fieldsOf).filter((one) => one !== null) : [];
};

/** Trimmed text; numbers as written; empty is null. */
export function textIn(fields: Fields | null, name: string): string | null {
  const value = fields?.[name];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

/** A number, also as text; NaN when it is there and none, null when it is not there. */
export function numberIn(fields: Fields | null, name: string): number | null {
  const said = textIn(fields, name);
  return said === null ? null : Number(said);
}

/** Also written as text; null where it is missing or neither. */
export function flagIn(fields: Fields | null, name: string): boolean | null {
  const value = fields?.[name];
  if (typeof value === 'boolean') return value;
  const said = textIn(fields, name)?.toLowerCase();
  return said === 'true' ? true : said === 'false' ? false : null;
}

/** UTC; null where it is missing or no date. */
export function momentIn(fields: Fields | null, name: string): Instant | null {
  const said = textIn(fields, name);
  return said === null ? null : parseInstant(said);
}

/** An enum value without case and separators: `one_time`, `OneTime` → `onetime`. */
export const wordIn = (fields: Fields | null, name: string): string | null => textIn(fields, name)?.toLowerCase().replaceAll(/[\s_-]/g, '') ?? null;

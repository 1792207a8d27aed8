import type { IntentId } from '../ids.ts';
import type { NewCartLine } from '../orders/cart.ts';

/** Longest name of a line that we send; the marker always fits. */
const LONGEST_NAME = 100;

/** A short mark of an intent that comes back in orders and migrations: the second evidence of an order. */
export const markerOf = (id: IntentId): string => `CD-${id.slice(-8)}`;

/** Does this text carry the mark of the intent? */
export const carriesMarker = (text: string | null, id: IntentId): boolean => text !== null && text.toLowerCase().includes(markerOf(id).toLowerCase());

/** Does this text carry the mark of any intent? Without one the service may simply not echo names. */
export const carriesAnyMarker = (text: string | null): boolean => text !== null && /\bCD-[0-9a-f]{8}\b/i.test(text);

const marked = (name: string | null, id: IntentId): string => {
  const mark = `[${markerOf(id)}]`;
  return name === null || name.trim() === '' ? mark : `${name.trim().slice(0, LONGEST_NAME - mark.length - 1)} ${mark}`;
};

/** The lines as they are sent. */
export const markedLines = (lines: readonly NewCartLine[], id: IntentId): readonly NewCartLine[] =>
  lines.map((line) => ({ ...line, friendlyName: marked(line.friendlyName, id), addOns: markedLines(line.addOns, id) }));

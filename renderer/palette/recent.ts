import type { SearchHit } from '../../core/contract/office.ts';

/** What was opened from the palette last, newest first; kept on this device. */
export type Recent = Pick<SearchHit, 'kind' | 'id' | 'customerId' | 'title' | 'detail'>;

const MOST = 8;
const KINDS: readonly SearchHit['kind'][] = ['customer', 'subscription', 'product', 'order', 'quote'];

/** A safe list out of whatever the settings hold. */
export function readRecent(stored: unknown): readonly Recent[] {
  return Array.isArray(stored) ? stored.map(readOne).filter((one) => one !== null).slice(0, MOST) : [];
}

function readOne(stored: unknown): Recent | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { kind, id, customerId, title, detail } = stored as Readonly<Record<string, unknown>>;
  const known = KINDS.find((one) => one === kind);
  if (!known || typeof id !== 'string' || typeof title !== 'string') return null;
  return { kind: known, id, customerId: textOrNull(customerId), title, detail: textOrNull(detail) };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export function withRecent(list: readonly Recent[], { kind, id, customerId, title, detail }: Recent): readonly Recent[] {
  const others = list.filter((one) => one.kind !== kind || one.id !== id);
  return [{ kind, id, customerId, title, detail }, ...others].slice(0, MOST);
}

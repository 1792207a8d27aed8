import type { KeyboardEvent } from 'react';

/** What a key means in a list. Pure, so that the table of keys can be read and tested. */
export type GridKey =
  | { readonly kind: 'move'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'open' | 'toggle' | 'all' | 'none' | 'copy' }
  | { readonly kind: 'type'; readonly text: string };

export type KeyPlace = { readonly current: number | null; readonly total: number; readonly pageSize: number };
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function gridKey(press: KeyPress, { current, total, pageSize }: KeyPlace): GridKey | null {
  if (press.altKey) return null;
  const command = press.ctrlKey || press.metaKey;
  if (command && press.key.toLowerCase() === 'a') return { kind: 'all' };
  if (command && press.key.toLowerCase() === 'c') return { kind: 'copy' };
  const target = targetOf(press.key, { current, total, pageSize });
  if (target !== null) return total === 0 ? null : { kind: 'move', to: Math.max(0, Math.min(total - 1, target)), extend: press.shiftKey };
  if (command) return null;
  if (press.key === 'Enter') return { kind: 'open' };
  if (press.key === ' ') return { kind: 'toggle' };
  if (press.key === 'Escape') return { kind: 'none' };
  // `?` opens the sheet of shortcuts, everywhere.
  return press.key.length === 1 && press.key !== '?' ? { kind: 'type', text: press.key } : null;
}

function targetOf(key: string, { current, total, pageSize }: KeyPlace): number | null {
  const from = current ?? -1;
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return current === null ? 0 : from - 1;
    case 'PageDown':
      return Math.max(0, from) + pageSize;
    case 'PageUp':
      return from - pageSize;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

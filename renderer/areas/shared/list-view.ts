import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { useLayout } from '../../app/settings.tsx';
import type { GridSort } from '../../components/grid/types.ts';
import { useAddress } from '../../frame/address.ts';

/** Search and filter of a list stand in the address: they survive going back and can be linked to. */
export function useListView<Filter extends string>(filters: readonly Filter[], fallback: Filter) {
  const { query, setQuery } = useAddress();
  const asked = query.get('filter');
  const filter = filters.find((known) => known === asked) ?? fallback;
  const search = query.get('q') ?? '';
  const setFilter = useCallback((next: Filter) => setQuery({ filter: next === fallback ? null : next }), [setQuery, fallback]);
  const setSearch = useCallback((text: string) => setQuery({ q: text === '' ? null : text }), [setQuery]);
  return { filter, search: search.slice(0, MAX_SEARCH), setFilter, setSearch };
}

/** The contract takes no longer search text (`searchText`). */
const MAX_SEARCH = 200;

/** The order of a list, kept on this device. `read` comes from `sortReader` and lives outside the component. */
export function useSort<Key extends string>(name: string, read: (stored: unknown) => GridSort<Key>) {
  return useLayout(`${name}.sort`, read);
}

/** Makes a safe order of whatever the settings hold. */
export function sortReader<Key extends string>(keys: readonly Key[], fallback: GridSort<Key>): (stored: unknown) => GridSort<Key> {
  return (stored) => {
    if (typeof stored !== 'object' || stored === null || !('key' in stored) || !('direction' in stored)) return fallback;
    const key = keys.find((known) => known === stored.key);
    const direction = stored.direction === 'asc' || stored.direction === 'desc' ? stored.direction : null;
    return key === undefined || direction === null ? fallback : { key, direction };
  };
}

/** The search box of a list: `/` jumps to it, and a letter typed in the list begins a search there. */
export function useSearchBox(setSearch: (text: string) => void): readonly [RefObject<HTMLInputElement | null>, (text: string) => void] {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      ref.current?.focus();
      ref.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const type = useCallback(
    (text: string) => {
      if (text !== '/') setSearch(text);
      ref.current?.focus();
    },
    [setSearch],
  );
  return [ref, type];
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Area } from './area.ts';
import { parseAddress, type Address } from './parse-address.ts';

/** `/customers`, `x y` → `/customers/x%20y` */
export const addressOf = (area: Area, ...rest: readonly string[]): string => `/${[area, ...rest].map(encodeURIComponent).join('/')}`;

/** For `<a href>`: `/customers/1` → `#/customers/1` */
export const href = (to: string): string => `#${to.startsWith('/') ? to : `/${to}`}`;

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** Changes the address; `replace` leaves no step for going back. */
export function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const target = href(to);
  if (target === window.location.hash) return;
  if (!replace) {
    window.location.hash = target;
    return;
  }
  window.history.replaceState(null, '', target);
  window.dispatchEvent(new Event('hashchange'));
}

export type QueryPatch = Readonly<Record<string, string | null>>;

/** The address now, and the ways to change it. */
export function useAddress(): Address & {
  readonly go: typeof go;
  /** Changes query fields in place; null takes one away. */
  readonly setQuery: (patch: QueryPatch) => void;
} {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const address = useMemo(() => parseAddress(hash), [hash]);
  const setQuery = useCallback((patch: QueryPatch) => go(withQuery(window.location.hash, patch), { replace: true }), []);
  return { ...address, go, setQuery };
}

/** The same address with other query fields. */
export function withQuery(hash: string, patch: QueryPatch): string {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

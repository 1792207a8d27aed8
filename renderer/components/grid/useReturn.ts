import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useEvent } from '../useEvent.ts';
import { useGridMemory, type LeftAt } from './memory.tsx';

/** Where this list was left, if it is still the same list. Read once, at the first paint. */
export function useLeftAt(name: string, key: string): LeftAt | null {
  const memory = useGridMemory();
  const [left] = useState(() => memory?.get(name) ?? null);
  return left?.key === key ? left : null;
}

export type ReturnOptions = {
  readonly name: string;
  readonly key: string;
  readonly left: LeftAt | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly top: Readonly<RefObject<number>>;
  readonly current: number | null;
  readonly hasRows: boolean;
};

/** Goes back to where the list was left once its rows are there, and notes the place on leaving. */
export function useReturn({ name, key, left, scroller, top, current, hasRows }: ReturnOptions): void {
  const memory = useGridMemory();
  const returned = useRef(false);
  useLayoutEffect(() => {
    if (!hasRows || returned.current) return;
    returned.current = true;
    if (!left) return;
    scroller.current?.scrollTo({ top: left.top });
    if (left.current !== null) scroller.current?.focus({ preventScroll: true });
  }, [hasRows, left, scroller]);
  const note = useEvent(() => memory?.set(name, { key, top: top.current, current }));
  useEffect(() => () => void note(), [note]);
}

import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Picture } from './useRows.ts';
import { ROW_HEIGHT } from './view.ts';

export type PlacementOptions<Row> = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly layer: RefObject<HTMLDivElement | null>;
  readonly picture: Picture<Row> | null;
  readonly held: boolean;
};

/**
 * Keeps the painted rows where they belong. The layer that carries them is sticky: scrolling
 * never moves it away, so a fast hand sees the last rows for a moment, never an empty area.
 * A held picture stays where it was; another list starts at its top.
 */
export function usePlacement<Row>({ scroller, layer, picture, held }: PlacementOptions<Row>): void {
  const shownKey = useRef<string | null>(null);
  const offset = useRef(0);
  const first = picture?.range.first ?? 0;
  const key = picture?.key ?? null;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    if (shownKey.current !== null && key !== null && shownKey.current !== key) element.scrollTo({ top: 0 });
    if (key !== null) shownKey.current = key;
    const place = (): void => {
      if (!held) offset.current = element.scrollTop;
      layer.current?.style.setProperty('transform', `translateY(${first * ROW_HEIGHT - offset.current}px)`);
    };
    place();
    element.addEventListener('scroll', place, { passive: true });
    return () => element.removeEventListener('scroll', place);
  }, [scroller, layer, first, key, held]);
}

import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Picture } from './useRows.ts';
import type { Viewport } from './useViewport.ts';
import { baseShiftOf } from './view.ts';

export type PlacementOptions<Row> = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly layer: RefObject<HTMLDivElement | null>;
  readonly picture: Picture<Row> | null;
} & Pick<Viewport, 'top' | 'bodyHeight' | 'toStart'>;

/**
 * Keeps the painted rows where they belong. The layer that carries them is sticky: scrolling
 * never moves it away. Where the scroll bar has run ahead of the rows, the nearest rows stay in
 * view until the right ones are there; an empty area is never seen. Another list starts at its top.
 */
export function usePlacement<Row>({ scroller, layer, picture, top, bodyHeight, toStart }: PlacementOptions<Row>): void {
  const shownKey = useRef<string | null>(null);
  const key = picture?.key ?? null;
  const first = picture?.range.first ?? 0;
  const last = picture === null ? 0 : Math.min(picture.range.last, picture.total - 1);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    if (shownKey.current !== null && key !== null && shownKey.current !== key) toStart();
    if (key !== null) shownKey.current = key;
    const place = (): void => {
      const shift = baseShiftOf({ top: top.current, height: bodyHeight, first, last });
      layer.current?.style.setProperty('transform', `translateY(${shift}px)`);
    };
    place();
    element.addEventListener('scroll', place, { passive: true });
    return () => element.removeEventListener('scroll', place);
  }, [scroller, layer, first, last, key, top, bodyHeight, toStart]);
}

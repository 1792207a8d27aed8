import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Picture } from './useRows.ts';
import { shiftOf } from './view.ts';

export type PlacementOptions<Row> = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly layer: RefObject<HTMLDivElement | null>;
  readonly picture: Picture<Row> | null;
  readonly top: RefObject<number>;
  readonly bodyHeight: number;
};

/**
 * Keeps the painted rows where they belong. The layer that carries them is sticky: scrolling
 * never moves it away. Where the scroll bar has run ahead of the rows, the nearest rows stay in
 * view until the right ones are there; an empty area is never seen. Another list starts at its top.
 */
export function usePlacement<Row>({ scroller, layer, picture, top, bodyHeight }: PlacementOptions<Row>): void {
  const shownKey = useRef<string | null>(null);
  const key = picture?.key ?? null;
  const first = picture?.range.first ?? 0;
  const last = picture === null ? 0 : Math.min(picture.range.last, picture.total - 1);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    if (shownKey.current !== null && key !== null && shownKey.current !== key) {
      element.scrollTo({ top: 0 });
      top.current = 0;
    }
    if (key !== null) shownKey.current = key;
    const place = (): void => {
      const shift = shiftOf({ top: top.current, height: bodyHeight, first, last });
      layer.current?.style.setProperty('transform', `translateY(${shift}px)`);
    };
    const onScroll = (): void => {
      top.current = element.scrollTop;
      place();
    };
    place();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [scroller, layer, first, last, key, top, bodyHeight]);
}

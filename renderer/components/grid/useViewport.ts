import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Picture, View } from './useRows.ts';

export const ROW_HEIGHT = 36;
export const HEADER_HEIGHT = 36;
/** Rows painted beyond each edge of what is seen. */
const OVERSCAN = 8;

export type Viewport = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly view: View;
  /** Rows that fit; the step of Page Up and Page Down. */
  readonly pageSize: number;
  readonly show: (index: number) => void;
  /** Pixels below the header. */
  readonly bodyHeight: number;
};

/** Which rows the window shows. `total` may lag behind by one answer. */
export function useViewport(total: number): Viewport {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingEnd: HEADER_HEIGHT,
  });
  const items = virtualizer.getVirtualItems();
  const height = virtualizer.scrollRect?.height ?? 0;
  const show = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  return {
    scroller,
    view: {
      range: { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 },
      offset: virtualizer.scrollOffset ?? 0,
      direction: virtualizer.scrollDirection === 'backward' ? 'backward' : 'forward',
    },
    pageSize: Math.max(1, Math.floor((height - HEADER_HEIGHT) / ROW_HEIGHT) - 1),
    show,
    bodyHeight: Math.max(0, height - HEADER_HEIGHT),
  };
}

/**
 * Keeps the painted rows where they belong. The layer that carries them is sticky: scrolling
 * never moves it away, so a fast hand sees the last rows for a moment, never an empty area.
 * Another list starts at its top.
 */
export function usePlacement<Row>(scroller: RefObject<HTMLDivElement | null>, picture: Picture<Row> | null, held: boolean): RefObject<HTMLDivElement | null> {
  const layer = useRef<HTMLDivElement>(null);
  const shownKey = useRef<string | null>(null);
  const first = picture?.range.first ?? 0;
  const heldOffset = held ? (picture?.offset ?? 0) : null;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !picture) return undefined;
    if (shownKey.current !== null && shownKey.current !== picture.key) element.scrollTop = 0;
    shownKey.current = picture.key;
    const place = (): void => {
      const offset = heldOffset ?? element.scrollTop;
      if (layer.current) layer.current.style.transform = `translateY(${first * ROW_HEIGHT - offset}px)`;
    };
    place();
    element.addEventListener('scroll', place, { passive: true });
    return () => element.removeEventListener('scroll', place);
  });
  return layer;
}

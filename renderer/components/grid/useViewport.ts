import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { ROW_HEIGHT, sameView, viewOf, type View } from './view.ts';

export const HEADER_HEIGHT = 36;

export type Viewport = {
  readonly view: View;
  /** Pixels below the header. */
  readonly bodyHeight: number;
  /** Scrolls as little as needed to make a row wholly visible. */
  readonly show: (index: number) => void;
};

/**
 * Which rows the window shows. React hears of scrolling only when other rows come into view,
 * and then in the same frame, so that the painted rows never lag behind the scroll bar.
 */
export function useViewport(scroller: RefObject<HTMLDivElement | null>, total: number): Viewport {
  const [place, setPlace] = useState({ top: 0, height: 0, direction: 'forward' as View['direction'] });
  const view = viewOf({ ...place, total });
  const current = useRef({ view, total });
  useLayoutEffect(() => {
    current.current = { view, total };
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let lastTop = element.scrollTop;
    const onScroll = (): void => {
      const top = element.scrollTop;
      const direction = top < lastTop ? 'backward' : 'forward';
      lastTop = top;
      const next = { top, height: bodyOf(element), direction } as const;
      if (sameView(viewOf({ ...next, total: current.current.total }), current.current.view)) return;
      flushSync(() => setPlace(next));
    };
    const onResize = (): void => setPlace((before) => ({ ...before, top: element.scrollTop, height: bodyOf(element) }));
    const sizes = new ResizeObserver(onResize);
    sizes.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);

  const show = useCallback(
    (index: number): void => {
      const element = scroller.current;
      if (!element) return;
      const top = index * ROW_HEIGHT;
      const bottom = top + ROW_HEIGHT - bodyOf(element);
      if (top < element.scrollTop) element.scrollTo({ top });
      else if (bottom > element.scrollTop) element.scrollTo({ top: bottom });
    },
    [scroller],
  );
  return { view, bodyHeight: place.height, show };
}

const bodyOf = (scroller: HTMLElement): number => Math.max(0, scroller.clientHeight - HEADER_HEIGHT);

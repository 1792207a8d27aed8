import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useStands } from '../../host/useStands.ts';
import { ROW_HEIGHT, sameView, viewOf, type View } from './view.ts';

export const HEADER_HEIGHT = 36;

export type Viewport = {
  readonly view: View;
  /** Where the scroll bar stood at the last scrolling; reading the element after painting would cost a layout. */
  readonly top: Readonly<RefObject<number>>;
  /** Pixels below the header. */
  readonly bodyHeight: number;
  /** Scrolls as little as needed to make a row wholly visible. */
  readonly show: (index: number) => void;
  readonly toStart: () => void;
};

/**
 * Which rows the window shows. React hears of scrolling only when other rows come into view,
 * and then in the same frame, so that the painted rows never lag behind the scroll bar.
 */
export function useViewport(scroller: RefObject<HTMLDivElement | null>, total: number): Viewport {
  const [place, setPlace] = useState({ top: 0, height: 0, direction: 'forward' as View['direction'] });
  const seenOnly = !useStands();
  const view = place.height === 0 ? firstView(total) : viewOf({ ...place, total, seenOnly });
  const top = useRef(0);
  const current = useRef({ view, total, seenOnly });
  useLayoutEffect(() => {
    current.current = { view, total, seenOnly };
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = (): void => {
      const direction = element.scrollTop < top.current ? 'backward' : 'forward';
      top.current = element.scrollTop;
      const next = { top: top.current, height: bodyOf(element), direction } as const;
      const { view: shown, ...known } = current.current;
      if (sameView(viewOf({ ...next, ...known }), shown)) return;
      flushSync(() => setPlace(next));
    };
    // Read here, where the layout is fresh; inside of `setPlace` React would read it after drawing, and lay out the whole page once more.
    const onResize = (): void => {
      const now = { top: element.scrollTop, height: bodyOf(element) };
      top.current = now.top;
      setPlace((before) => (before.top === now.top && before.height === now.height ? before : { ...before, ...now }));
    };
    // The observer speaks in the first frame; the height would come with the second.
    onResize();
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
      const start = index * ROW_HEIGHT;
      const bottom = start + ROW_HEIGHT - bodyOf(element);
      if (start < element.scrollTop) element.scrollTo({ top: start });
      else if (bottom > element.scrollTop) element.scrollTo({ top: bottom });
    },
    [scroller],
  );
  const toStart = useCallback((): void => {
    top.current = 0;
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller]);
  return { view, top, bodyHeight: place.height, show, toStart };
}

/** Before the list knows its own height: no more rows than the window could show. */
function firstView(total: number): View {
  const view = viewOf({ top: 0, height: 0, total, direction: 'forward' });
  return { ...view, range: { first: 0, last: Math.min(view.range.last, Math.ceil(window.innerHeight / ROW_HEIGHT)) } };
}

const bodyOf = (scroller: HTMLElement): number => Math.max(0, scroller.clientHeight - HEADER_HEIGHT);

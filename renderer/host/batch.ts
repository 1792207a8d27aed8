/**
 * Collects what comes in quick succession: the first item goes out at once, the following ones
 * together after `quietMs`. During a sync rows change by the thousand; a list reads them twice
 * a second, not a thousand times.
 */
export function createBatcher<Item>(quietMs: number, flush: (items: ReadonlySet<Item>) => void): {
  readonly add: (items: Iterable<Item>) => void;
  readonly stop: () => void;
} {
  let waiting = new Set<Item>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const release = (): void => {
    timer = null;
    if (waiting.size === 0) return;
    const items = waiting;
    waiting = new Set();
    timer = setTimeout(release, quietMs);
    flush(items);
  };
  return {
    add: (items) => {
      for (const item of items) waiting.add(item);
      if (timer === null) release();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

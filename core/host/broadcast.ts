/**
 * A value that others watch: whoever iterates gets the value of now and then every newer one.
 * A slow reader skips what is outdated; it never makes the host wait or its memory grow.
 */
export type Broadcast<Value> = {
  readonly current: () => Value;
  readonly set: (value: Value) => void;
  readonly iterate: (signal?: AbortSignal) => AsyncGenerator<Value, void, void>;
};

/** `initial` is what the first reader gets before anything was set. */
export function createBroadcast<Value>(initial: Value): Broadcast<Value> {
  let value = initial;
  let version = 0;
  const waiting = new Set<() => void>();

  const wakeAll = (): void => {
    const woken = [...waiting];
    waiting.clear();
    for (const wake of woken) wake();
  };

  async function* iterate(signal?: AbortSignal): AsyncGenerator<Value, void, void> {
    let seen = -1;
    signal?.addEventListener('abort', wakeAll, { once: true });
    try {
      while (!signal?.aborted) {
        if (seen === version) await new Promise<void>((wake) => waiting.add(wake));
        else {
          seen = version;
          yield value;
        }
      }
    } finally {
      signal?.removeEventListener('abort', wakeAll);
    }
  }

  return {
    current: () => value,
    set: (next) => {
      value = next;
      version += 1;
      wakeAll();
    },
    iterate,
  };
}

/**
 * Events that must not be lost between two reads but may be merged: whoever iterates gets the
 * union of what happened since the last time.
 */
export type Accumulator<Item> = {
  readonly add: (items: Iterable<Item>) => void;
  readonly iterate: (signal?: AbortSignal) => AsyncGenerator<readonly Item[], void, void>;
};

/** A reader gets what is added from its first `iterate` on; nothing is kept while nobody reads. */
export function createAccumulator<Item>(): Accumulator<Item> {
  type Reader = { readonly pending: Set<Item>; wake: (() => void) | null };
  const readers = new Set<Reader>();

  const wake = (reader: Reader): void => {
    const resume = reader.wake;
    reader.wake = null;
    resume?.();
  };

  async function* iterate(signal?: AbortSignal): AsyncGenerator<readonly Item[], void, void> {
    const reader: Reader = { pending: new Set(), wake: null };
    const onAbort = (): void => wake(reader);
    readers.add(reader);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      while (!signal?.aborted) {
        if (reader.pending.size === 0) {
          await new Promise<void>((resume) => {
            reader.wake = resume;
          });
        } else {
          const items = [...reader.pending];
          reader.pending.clear();
          yield items;
        }
      }
    } finally {
      readers.delete(reader);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  return {
    add: (items) => {
      const list = [...items];
      for (const reader of readers) {
        for (const item of list) reader.pending.add(item);
        wake(reader);
      }
    },
    iterate,
  };
}

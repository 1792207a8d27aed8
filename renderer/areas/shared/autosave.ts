/** Where the draft stands between the hand and the ledger. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** Kept in the window; tried again by itself. */
  | { readonly kind: 'failed'; readonly error: unknown };

export type AutosaveParts<Input> = {
  /** Answers when the input is durable; the number is the time to show. */
  readonly save: (input: Input) => Promise<number>;
  readonly isSame: (one: Input, other: Input) => boolean;
  /** Quiet time after the last change. */
  readonly delayMs: number;
  /** Time until the next try after a failure. */
  readonly retryMs: number;
  readonly onState: (state: SaveState) => void;
};

export type Autosave<Input> = {
  /** The newest content; null: it cannot be kept as it is (a field is not a number yet). */
  readonly offer: (input: Input | null) => void;
  /** Saves now whatever waits; true when everything that was offered is kept. */
  readonly flush: () => Promise<boolean>;
  /** Saves what waits and stops trying again. */
  readonly close: () => void;
};

/**
 * Keeps a draft while it is being written: one save at a time, always the newest content, again
 * after a failure. What was offered stays here until the host has it.
 */
export function createAutosave<Input>(initial: Input, parts: AutosaveParts<Input>): Autosave<Input> {
  let kept = initial;
  let keptAt: number | null = null;
  let wanted: Input | null = initial;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let closed = false;

  const pending = (): Input | null => (isDirty() ? wanted : null);
  const isDirty = (): boolean => wanted === null || !parts.isSame(wanted, kept);
  const tell = (state: SaveState): void => {
    if (!closed) parts.onState(state);
  };
  const stopWaiting = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const wait = (milliseconds: number): void => {
    stopWaiting();
    timer = closed ? null : setTimeout(() => void run(), milliseconds);
  };

  const once = async (input: Input): Promise<boolean> => {
    tell({ kind: 'saving' });
    try {
      keptAt = await parts.save(input);
      kept = input;
      tell(isDirty() ? { kind: 'unsaved' } : { kind: 'saved', at: keptAt });
      return true;
    } catch (error) {
      tell({ kind: 'failed', error });
      return false;
    }
  };

  const run = async (): Promise<void> => {
    stopWaiting();
    if (running) return running;
    running = (async () => {
      for (let input = pending(); input !== null; input = pending()) {
        if (!(await once(input))) {
          wait(parts.retryMs);
          return;
        }
      }
    })();
    try {
      await running;
    } finally {
      running = null;
    }
  };

  return {
    offer: (input) => {
      const changed = input === null || wanted === null || !parts.isSame(input, wanted);
      wanted = input;
      if (!changed) return;
      if (!isDirty() && running === null) {
        // Back at what is kept, by undo or by hand.
        stopWaiting();
        tell({ kind: 'saved', at: keptAt });
        return;
      }
      tell({ kind: 'unsaved' });
      if (input !== null) wait(parts.delayMs);
    },
    flush: async () => {
      await run();
      return !isDirty();
    },
    close: () => {
      closed = true;
      stopWaiting();
      if (isDirty()) void run();
    },
  };
}

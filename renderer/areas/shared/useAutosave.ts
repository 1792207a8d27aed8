import { useCallback, useEffect, useRef, useState } from 'react';
import { createAutosave } from './autosave.ts';
import type { Autosave, SaveState } from './autosave.ts';

export type Autosaving = {
  readonly state: SaveState;
  /** Everything that was typed is in the ledger when it is true. */
  readonly flush: () => Promise<boolean>;
};

export type Kept<Input> = {
  /** As the ledger has it when the form opens; null: there is nothing that could be kept. */
  readonly initial: Input | null;
  /** When that was written. */
  readonly savedAt: number;
  /** As it stands in the form; null while something is half typed. */
  readonly input: Input | null;
  /** Writes it and says when. Called with whatever is newest. */
  readonly save: (input: Input) => Promise<number>;
  /** How long nobody types before it is written, in milliseconds. */
  readonly quietMs: number;
};

/** Until a write that failed is tried again. */
const AGAIN_AFTER_MS = 3_000;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Keeps a form while it is being written. Nothing is lost when the host stops: the form has it and tries again. */
export function useAutosave<Input>({ initial, savedAt, input, save, quietMs }: Kept<Input>): Autosaving {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: savedAt });
  const [start] = useState({ initial, quietMs });
  const autosave = useRef<Autosave<Input> | null>(null);
  const newest = useRef(save);
  useEffect(() => {
    newest.current = save;
  }, [save]);

  useEffect(() => {
    if (start.initial === null) return undefined;
    const made = createAutosave<Input>(start.initial, { save: (kept) => newest.current(kept), isSame, delayMs: start.quietMs, retryMs: AGAIN_AFTER_MS, onState: setState });
    autosave.current = made;
    return () => {
      autosave.current = null;
      made.close();
    };
  }, [start]);

  // An input that is made anew with every drawing is offered when it says something new.
  const offered = useRef<string | null>(null);
  useEffect(() => {
    const text = JSON.stringify(input);
    if (offered.current === text) return;
    offered.current = text;
    autosave.current?.offer(input);
  }, [input]);

  const flush = useCallback(async () => (autosave.current ? autosave.current.flush() : true), []);
  return { state, flush };
}

import type { DeskError } from '../../errors/desk-error.ts';
import type { OutboxOptions } from './options.ts';

/** What was thrown last, as screens may show it: a store that failed in use, or a bug. */
export type Trouble = {
  readonly note: (thrown: unknown) => DeskError;
  /** The store can be written again. */
  readonly storeWorks: () => void;
  readonly known: () => DeskError | null;
};

/** `explain` knows the store's failures (null: not one of them). What it does not know is logged as a bug with a reference. */
export function createTrouble({ clock, explain, log }: Pick<OutboxOptions, 'clock' | 'explain' | 'log'>): Trouble {
  let problem: DeskError | null = null;
  const understood = (thrown: unknown): DeskError => {
    const known = explain(thrown);
    if (known !== null) return known;
    const reference = `outbox-${clock.now()}`;
    log.error('outbox.unexpected', { reference, stack: thrown instanceof Error ? (thrown.stack ?? thrown.message) : typeof thrown });
    return { tag: 'unexpected', reference };
  };
  return {
    note: (thrown) => {
      problem = understood(thrown);
      return problem;
    },
    storeWorks: () => {
      if (problem?.tag === 'storage') problem = null;
    },
    known: () => problem,
  };
}

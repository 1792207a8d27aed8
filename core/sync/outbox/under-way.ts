/** Work that has begun and not ended. */
export type UnderWay = {
  readonly add: (task: Promise<unknown>) => void;
  /** Resolves when nothing is under way. */
  readonly atRest: () => Promise<void>;
  readonly restIfDone: () => void;
  /** Resolves when what is under way now has ended, however it ended. */
  readonly ended: () => Promise<unknown>;
};

/** Only counts: a task has to see to its own failures and must not reject. */
export function createUnderWay(): UnderWay {
  const tasks = new Set<Promise<unknown>>();
  const resting = new Set<() => void>();
  const restIfDone = (): void => {
    if (tasks.size > 0) return;
    for (const wake of resting) wake();
    resting.clear();
  };
  return {
    add: (task) => {
      tasks.add(task);
      void task.finally(() => {
        tasks.delete(task);
        restIfDone();
      });
    },
    atRest: () => (tasks.size === 0 ? Promise.resolve() : new Promise((resolve) => resting.add(resolve))),
    restIfDone,
    ended: () => Promise.allSettled(tasks),
  };
}

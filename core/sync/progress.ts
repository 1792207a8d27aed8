import type { SyncProgress } from '../contract/sync.ts';

export type Resource = SyncProgress['resource'];

/** What a run has done so far, in the order in which it came to it. */
export type Progress = {
  readonly list: () => SyncProgress[];
  readonly reset: () => void;
  readonly set: (resource: Resource, done: number, total: number | null) => void;
  readonly add: (resource: Resource, count: number) => void;
};

/** `changed` is called at every step; showing fewer of them is the caller's business. */
export function createProgress(changed: () => void): Progress {
  const entries = new Map<Resource, SyncProgress>();
  const set: Progress['set'] = (resource, done, total) => {
    entries.set(resource, { resource, done, total });
    changed();
  };
  return {
    list: () => [...entries.values()],
    reset: () => entries.clear(),
    set,
    add: (resource, count) => {
      const entry = entries.get(resource);
      set(resource, (entry?.done ?? 0) + count, entry?.total ?? null);
    },
  };
}

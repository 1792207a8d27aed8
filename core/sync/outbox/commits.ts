import type { HighWater, OutboxStore } from '../../ports/outbox-store.ts';

/** What a write is: a lease alone, a change, or an attempt that counts (the second place is told of it as well). */
export type WriteKind = 'mark' | 'change' | 'attempt';

/** Writes in its turn; resolves, with what `work` gave back, when that is on the disk. `work` may run twice and does nothing but write. */
export type Commit = <Value>(kind: WriteKind, work: () => Value) => Promise<Value>;

type Waiting = { readonly kind: WriteKind; readonly work: () => void; readonly done: () => void; readonly failed: (thrown: unknown) => void };

type Places = { readonly store: Pick<OutboxStore, 'together' | 'sync' | 'mark'>; readonly highWater: Pick<HighWater, 'set'>; /** Resolves in the next turn of the event loop. */ readonly turn: () => Promise<void> };

/**
 * Writes that come up in the same turn of the event loop share one transaction, and the waits
 * for the disk of several transactions are one. Nobody goes on before the disk has it: what is
 * to be durable before the first byte is. Where the common transaction fails each is tried by
 * itself, so that the trouble of one is not everybody's.
 */
export function createCommits({ store, highWater, turn }: Places): Commit {
  let waiting: Waiting[] = [];

  const write = (group: readonly Waiting[]): void => {
    const marksOnly = group.every(({ kind }) => kind === 'mark');
    const counts = group.some(({ kind }) => kind === 'attempt');
    const mark = store.together(
      () => {
        for (const { work } of group) work();
        return counts ? store.mark() : null;
      },
      marksOnly ? 'mark' : 'atSync',
    );
    void settle(group, mark);
  };
  /** Leases hold at once; everything else when it is on the disk, an attempt that counts when the second place knows of it as well. */
  const settle = async (group: readonly Waiting[], mark: number | null): Promise<void> => {
    for (const { kind, done } of group) if (kind === 'mark') done();
    const others = group.filter(({ kind }) => kind !== 'mark');
    try {
      if (others.length > 0) await store.sync?.();
      if (mark !== null) highWater.set(mark);
      for (const { done } of others) done();
    } catch (thrown) {
      for (const { failed } of others) failed(thrown);
    }
  };
  const alone = (one: Waiting): void => {
    try {
      write([one]);
    } catch (thrown) {
      one.failed(thrown);
    }
  };
  const flush = async (): Promise<void> => {
    await turn();
    const group = waiting;
    waiting = [];
    try {
      write(group);
    } catch (thrown) {
      const [first] = group;
      if (group.length > 1) group.forEach(alone);
      else first?.failed(thrown);
    }
  };

  return (kind, work) =>
    new Promise((resolve, reject) => {
      let done = (): void => {};
      const keep = (): void => {
        const value = work();
        done = () => resolve(value);
      };
      waiting.push({ kind, work: keep, done: () => done(), failed: reject });
      if (waiting.length === 1) void flush();
    });
}

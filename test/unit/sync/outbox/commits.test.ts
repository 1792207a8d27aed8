import { describe, expect, test } from 'vitest';
import { createCommits } from '../../../../core/sync/outbox/commits.ts';

/** A store that only counts, and whose disk is as slow as the test wants. */
function aStore() {
  const happened: string[] = [];
  const disk: { readonly resolve: () => void; readonly reject: (thrown: Error) => void }[] = [];
  let mark = 0;
  const store = {
    together: <Value>(work: () => Value, durability = 'now'): Value => {
      const before = happened.length;
      try {
        const value = work();
        happened.push(`commit ${durability}`);
        return value;
      } catch (thrown) {
        happened.length = before;
        happened.push('undone');
        throw thrown;
      }
    },
    sync: () => new Promise<void>((resolve, reject) => void disk.push({ resolve, reject })),
    mark: () => (mark += 1),
  };
  const commit = createCommits({ store, highWater: { set: (to) => void happened.push(`second place ${to}`) }, turn: () => Promise.resolve() });
  return { happened, disk, commit, write: (name: string) => () => happened.push(name) };
}

const settled = () => new Promise((resolve) => void setImmediate(resolve));

describe('writes of the outbox', () => {
  test('of one turn share a transaction, in the order in which they came', async () => {
    const { happened, commit, write } = aStore();
    void commit('change', write('one'));
    void commit('mark', write('two'));
    await settled();
    void commit('mark', write('three'));
    await settled();
    expect(happened).toEqual(['one', 'two', 'commit atSync', 'three', 'commit mark']);
  });

  test('that count wait for the disk, then for the second place, before anybody goes on; leases do not', async () => {
    const { happened, disk, commit, write } = aStore();
    void commit('attempt', write('sending')).then(() => happened.push('first byte'));
    void commit('mark', write('lease')).then(() => happened.push('look'));
    await settled();
    expect(happened).toEqual(['sending', 'lease', 'commit atSync', 'look']);
    disk[0]?.resolve();
    await settled();
    expect(happened.slice(4)).toEqual(['second place 1', 'first byte']);
  });

  test('go on with nothing when the disk fails', async () => {
    const { happened, disk, commit, write } = aStore();
    const outcome = commit('attempt', write('sending')).then(
      () => 'first byte',
      (thrown: unknown) => (thrown instanceof Error ? thrown.message : ''),
    );
    await settled();
    disk[0]?.reject(new Error('the disk is gone'));
    expect(await outcome).toBe('the disk is gone');
    expect(happened).toEqual(['sending', 'commit atSync']);
  });

  test('suffer nothing from one among them that fails', async () => {
    const { happened, disk, commit, write } = aStore();
    const good = commit('change', write('good'));
    const bad = commit('change', () => {
      throw new Error('a bug');
    });
    await expect(bad).rejects.toThrow('a bug');
    disk[0]?.resolve();
    await good;
    expect(happened).toEqual(['undone', 'good', 'commit atSync', 'undone']);
  });
});

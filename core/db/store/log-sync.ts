import { close, closeSync, fdatasync, open } from 'node:fs';
import { promisify } from 'node:util';

/** Waits for the disk without holding the thread. */
export type LogSync = {
  /** Resolves when every commit that was made before the call is on the disk. Rejects with the system's error. */
  readonly sync: () => Promise<void>;
  readonly close: () => void;
};

const opened = promisify(open);
const closed = promisify(close);
const flushed = promisify(fdatasync);

/**
 * What `synchronous = FULL` does at the end of a commit (the write-ahead log is flushed), done
 * beside the thread and once for everybody who waits. In WAL mode a commit is its frames in the
 * log: once they are on the disk it outlives a power cut; before a checkpoint SQLite flushes the
 * log by itself, under NORMAL as well (sqlite.org/pragma.html#pragma_synchronous).
 */
export function createLogSync(storePath: string): LogSync {
  let file: number | null = null;
  let isClosed = false;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const handle = async (): Promise<number> => {
    if (file !== null) return file;
    const fresh = await opened(`${storePath}-wal`, 'r+');
    if (isClosed) {
      await closed(fresh);
      throw new Error('the store is closed');
    }
    file = fresh;
    return fresh;
  };
  const flush = async (): Promise<void> => flushed(await handle());
  const begin = (): Promise<void> => {
    next = null;
    running = flush().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    sync: () => {
      if (running === null) return begin();
      // The one under way may have begun before our commit.
      next ??= running.then(begin, begin);
      return next;
    },
    close: () => {
      isClosed = true;
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../scripts/setup/lock.mjs';

describe('the lock of a set-up', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'csp-desk-lock-'));
    file = path.join(folder, 'lock');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('lets one work after the other, and tells who waits', async () => {
    const events: string[] = [];
    const secondWaits = Promise.withResolvers<void>();
    let second: Promise<unknown> = Promise.resolve();
    await withLock(file, async () => {
      second = withLock(file, () => Promise.resolve(events.push('second works')), secondWaits.resolve);
      await secondWaits.promise;
      events.push('first is done');
    });
    await second;
    expect(events).toEqual(['first is done', 'second works']);
  });

  it('is free again after a failure', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(withLock(file, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('is taken over from a process that is gone', async () => {
    // No process has this number: it is above the highest that Linux, macOS and Windows give.
    await writeFile(file, JSON.stringify({ pid: 2 ** 30, host: os.hostname() }));
    await expect(withLock(file, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('is taken over from another machine that stopped touching it', async () => {
    await writeFile(file, JSON.stringify({ pid: process.pid, host: 'another machine' }));
    const longAgo = new Date(Date.UTC(2020, 0, 1));
    await utimes(file, longAgo, longAgo);
    await expect(withLock(file, () => Promise.resolve('done'))).resolves.toBe('done');
  });
});

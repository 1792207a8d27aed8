import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cached, cacheFolder, isComplete } from '../../../scripts/setup/cache.mjs';

const fill = async (folder: string): Promise<void> => {
  await mkdir(path.join(folder, 'inner'));
  await writeFile(path.join(folder, 'inner', 'file'), 'content');
};

describe('the folder of the cache', () => {
  it.each([
    ['linux', {}, '/home/ada/.cache/csp-desk'],
    ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, '/var/cache/ada/csp-desk'],
    ['darwin', {}, '/home/ada/Library/Caches/csp-desk'],
    ['linux', { CSP_DESK_CACHE: '/big/disk' }, '/big/disk'],
  ] as const)('on %s with %o is %s', (platform, env, expected) => {
    expect(cacheFolder(env, platform, '/home/ada')).toBe(expected);
  });
});

describe('a cache entry', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'csp-desk-cache-'));
    vi.stubEnv('CSP_DESK_CACHE', folder);
  });

  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  it('is made once', async () => {
    const make = vi.fn(fill);
    const first = await cached('thing', make);
    const second = await cached('thing', make);
    expect(second).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is made once when two ask at the same time', async () => {
    const make = vi.fn(fill);
    await Promise.all([cached('thing', make), cached('thing', make)]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing behind when it cannot be made', async () => {
    const torn = cached('thing', async (unfinished) => {
      await fill(unfinished);
      throw new Error('no connection');
    });
    await expect(torn).rejects.toThrow('no connection');
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['without a stamp', (entry: string) => rm(path.join(entry, '.complete'))],
    ['with a file cut short', (entry: string) => truncate(path.join(entry, 'inner', 'file'), 3)],
    ['with a file missing', (entry: string) => rm(path.join(entry, 'inner', 'file'))],
  ])('is made again when it is found %s', async (_, damage) => {
    const entry = await cached('thing', fill);
    await damage(entry);
    expect(await isComplete(entry)).toBe(false);
    await cached('thing', fill);
    expect(await readFile(path.join(entry, 'inner', 'file'), 'utf8')).toBe('content');
  });
});

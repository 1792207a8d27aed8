import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openStores } from '../../../../core/db/open.ts';
import type { OpenOptions, Stores } from '../../../../core/db/open.ts';
import { silentLog } from '../../../../core/ports/system.ts';
import { handClock } from '../../../builders/clock.ts';

export const KEY = new Uint8Array(32).fill(7);
export const ANOTHER_KEY = new Uint8Array(32).fill(9);

/** A folder of its own, gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'csp-desk-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const options = (folder: string, over: Partial<OpenOptions> = {}): OpenOptions => ({
  folder,
  key: KEY,
  sqliteBinding: null,
  clock: handClock(),
  log: silentLog,
  ...over,
});

/** The stores of a folder, closed after the test; a failure to open fails the test. */
export function openOrFail(given: OpenOptions): Stores {
  const opened = openStores(given);
  if (!opened.ok) throw new Error(`stores did not open: ${JSON.stringify(opened.error)}`);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) opened.value.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...opened.value, close };
}

/** New stores in a folder of their own. */
export const freshStores = (over: Partial<OpenOptions> = {}): Stores & { readonly folder: string } => {
  const folder = aFolder();
  return { ...openOrFail(options(folder, over)), folder };
};

/** Stores that all tests of a block read, filled once. */
export function sharedStores(fill: (stores: Stores) => void): () => Stores {
  let shared: Stores | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'csp-desk-db-'));
  beforeAll(() => {
    const opened = openStores(options(folder));
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    shared = opened.value;
    fill(shared);
  });
  afterAll(() => {
    shared?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (shared === null) throw new Error('the stores are not open yet');
    return shared;
  };
}

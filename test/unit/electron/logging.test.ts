import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLog } from '../../../electron/logging.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = (): string => path.join(folder, 'csp-desk.log');
const lines = (): string[] => readFileSync(file(), 'utf8').trim().split('\n');

describe('the log', () => {
  test('waits until it may load, then writes in order, redacted, without debug', async () => {
    let load = (): void => {};
    const log = openLog(folder, new Promise((resolve) => (load = resolve)));
    log.info('app.start', { version: '1.2.3', owner: 'Müller' });
    log.debug('not.written');
    log.error('host.crash', { reason: 'killed' });
    expect(readdirSync(folder)).toEqual([]);
    load();
    await vi.waitFor(() => expect(lines()).toHaveLength(2));
    expect(lines()[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info app\.start \{"version":"1\.2\.3","owner":"\[hidden\]"\}$/);
    expect(lines()[1]).toMatch(/Z error host\.crash \{"reason":"killed"\}$/);
    expect(statSync(file()).mode & 0o077).toBe(0);
  });

  test('keeps the last four megabytes, the newest line in the file without a number', async () => {
    const log = openLog(folder, Promise.resolve());
    const facts = Object.fromEntries(['resource', 'procedure', 'state', 'step', 'table'].map((name) => [name, 'a.b'.repeat(10)]));
    const count = 30_000;
    for (let row = 0; row < count; row += 1) log.error('fill.up', { ...facts, rows: row });
    log.error('the.end');
    await vi.waitFor(() => expect(lines().at(-1)).toContain('the.end'), { timeout: 20_000 });
    expect(readdirSync(folder).sort()).toEqual(['csp-desk.1.log', 'csp-desk.2.log', 'csp-desk.3.log', 'csp-desk.log']);
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).size).toBeLessThan(1_100_000);
  }, 30_000);
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

/**
 * The rules of the map must be able to fail: each row plants one forbidden import in a small
 * tree of its own and expects the tool to name the rule.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
let tree = '';

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'csp-desk-boundaries-'));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  symlinkSync(join(root, '.dependency-cruiser.mjs'), join(tree, '.dependency-cruiser.mjs'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

function plant(file: string, content: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), content);
}

function violatedRules(): string[] {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const folders = ['core', 'electron', 'renderer', 'test'].filter((folder) => {
    mkdirSync(join(tree, folder), { recursive: true });
    return true;
  });
  try {
    execFileSync(process.execPath, [bin, '--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...folders], { cwd: tree, stdio: 'pipe' });
    return [];
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    if (output === '') throw error;
    return [...output.matchAll(/error ([\w-]+):/g)].map((match) => match[1] ?? '');
  }
}

test.each([
  ['core-domain', 'core/domain/rule.ts', '../db/store.ts', 'core/db/store.ts'],
  ['core-sync', 'core/sync/pull.ts', '../remote/client.ts', 'core/remote/client.ts'],
  ['core-remote', 'core/remote/client.ts', '../db/store.ts', 'core/db/store.ts'],
  ['core-knows-no-shell-and-no-screen', 'core/host/host.ts', '../../electron/main.ts', 'electron/main.ts'],
  ['renderer', 'renderer/app.tsx', '../core/db/store.ts', 'core/db/store.ts'],
  ['main-runs-no-sql', 'electron/main.ts', '../core/db/store.ts', 'core/db/store.ts'],
  ['nothing-imports-tests', 'core/domain/rule.ts', '../../test/builders/x.ts', 'test/builders/x.ts'],
])('%s: %s may not import %s', (rule, file, imported, target) => {
  plant(target, 'export const planted = 1;\n');
  plant(file, `import { planted } from '${imported}';\nexport const used = planted;\n`);
  expect(violatedRules()).toContain(rule);
});

test('a circle is found', () => {
  plant('core/domain/a.ts', "import { b } from './b.ts';\nexport const a = () => b;\n");
  plant('core/domain/b.ts', "import { a } from './a.ts';\nexport const b = () => a;\n");
  expect(violatedRules()).toContain('no-circles');
});

test('Node does not reach the domain', () => {
  plant('core/domain/rule.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n");
  expect(violatedRules()).toContain('domain-does-no-io');
});

test('a clean tree passes', () => {
  plant('core/domain/a.ts', 'export const a = 1;\n');
  plant('core/db/store.ts', "import { a } from '../domain/a.ts';\nexport const stored = a;\n");
  expect(violatedRules()).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { bundledPackages, closureOf, importedPackages } from '../../../scripts/build/bundled-packages.mjs';

describe('packages inside the program', () => {
  it('are those that code imports, not those of types, of Node or of the project', () => {
    const source = ["import { a } from 'hono';", "import type { B } from 'only-types';", "import {\n  c,\n} from '@orpc/client/fetch';", "import fs from 'node:fs';", "import 'react';", "import './own.ts';", "const late = await import('n2words/pl');", "export { d } from 'zod';"].join('\n');
    expect(importedPackages(source)).toEqual(['hono', '@orpc/client', 'react', 'n2words', 'zod']);
  });

  it('bring with them what they need, in the version that stands beside them', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '^2.0.0', c: '*', typesOnly: '*' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC', dependencies: { c: '*' } },
      'node_modules/b': { version: '1.0.0', license: 'MIT' },
      'node_modules/c': { name: 'real-c', version: '3.0.0', license: 'Apache-2.0', dependencies: { a: '*' } },
      'node_modules/d': { version: '4.0.0', license: 'MIT' },
    };
    expect(closureOf(packages, ['a'])).toEqual([
      { name: 'a', version: '1.0.0', licence: 'MIT' },
      { name: 'b', version: '2.0.0', licence: 'ISC' },
      { name: 'real-c', version: '3.0.0', licence: 'Apache-2.0' },
    ]);
  });

  it('all say their licence, and no tool of ours is among them', () => {
    const packages = bundledPackages(process.cwd());
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['electron', 'react', 'better-sqlite3-multiple-ciphers', '@fontsource-variable/inter', 'zod']));
    expect(names.filter((name) => /^(vitest|vite|typescript|electron-builder|electron-vite|oxlint|knip|@types\/node)$/.test(name))).toEqual([]);
    expect(packages.filter(({ licence, version }) => licence === '' || version === '')).toEqual([]);
  });
});

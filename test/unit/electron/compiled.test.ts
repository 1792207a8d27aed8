import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useCompiled } from '../../../electron/start/compiled.ts';
import { asFunction } from '../../../scripts/build/as-function.mjs';

/** What the build puts beside a bundle, made from the text given. */
const compiledFrom = (text: string): Buffer => new vm.Script(asFunction(text)).createCachedData();

describe('bundles that start from compiled code', () => {
  const { extensions } = createRequire(import.meta.url);
  const before = extensions['.cjs'];
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'csp-desk-compiled-'));
    useCompiled(folder);
  });

  afterAll(() => {
    if (before === undefined) Reflect.deleteProperty(extensions, '.cjs');
    else extensions['.cjs'] = before;
    rmSync(folder, { recursive: true });
  });

  const loaded = (name: string, text: string, compiled: Buffer | null): unknown => {
    const bundle = path.join(folder, name);
    writeFileSync(bundle, text);
    if (compiled !== null) writeFileSync(`${bundle}.compiled`, compiled);
    const load: (id: string) => unknown = createRequire(path.join(folder, 'main.cjs'));
    return load(`./${name}`);
  };

  it('run the compiled code and not the text: seen where, of equal length, they differ', () => {
    expect(loaded('differs.cjs', 'module.exports = 1;', compiledFrom('module.exports = 2;'))).toBe(2);
  });

  it('are compiled as ever where there is nothing beside them', () => {
    expect(loaded('alone.cjs', 'module.exports = 3;', null)).toBe(3);
  });

  it.each([
    ['of another text', compiledFrom('module.exports = "longer";')],
    ['cut off', compiledFrom('module.exports = 4;').subarray(0, 40)],
    ['empty', Buffer.alloc(0)],
    ['not compiled code at all', Buffer.from('nothing that could be run, but long enough for a head')],
  ])('are compiled as ever where the compiled code is %s', (what, compiled) => {
    expect(loaded(`${what.replaceAll(' ', '-')}.cjs`, 'module.exports = 4;', compiled)).toBe(4);
  });

  it('find each other, what Node brings, and their own place', () => {
    loaded('other.cjs', 'exports.value = 5;', compiledFrom('exports.value = 5;'));
    const text = "exports.place = __dirname; exports.same = module.exports === exports && this === exports; exports.value = require('./other.cjs').value; exports.separator = require('node:path').sep;";
    expect(loaded('asks.cjs', text, compiledFrom(text))).toEqual({ place: folder, same: true, value: 5, separator: path.sep });
  });
});

import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { hostStartOrNot, makeStartScript, startOrNot } from '../../../scripts/build/start-script.mjs';

type Bundle = Parameters<typeof makeStartScript>[0];

const HTML = `<head>
    <script type="module" crossorigin src="./assets/start-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  </head>`;

const chunk = (fileName: string, code: string, imports: readonly string[] = []): unknown => ({ type: 'chunk', name: /\/(\w+)-/.exec(fileName)?.[1], fileName, code, imports });
const asset = (fileName: string, source: string): unknown => ({ type: 'asset', fileName, source });

/** What a bundler would hand over, as far as it is looked at. */
function bundleOf(parts: Readonly<Record<string, unknown>>): Bundle {
  const bundle: unknown = { 'index.html': asset('index.html', HTML), 'assets/index-1.css': asset('assets/index-1.css', '@font-face{src:url(./inter-1.woff2)}\n'), ...parts };
  return bundle as Bundle;
}

function made(parts: Readonly<Record<string, unknown>>): { readonly code: (file: string) => string; readonly page: string; readonly files: readonly string[] } {
  const bundle = bundleOf(parts);
  makeStartScript(bundle);
  const code = (file: string): string => {
    const one = bundle[file];
    return one?.type === 'chunk' ? one.code : '';
  };
  const page = bundle['index.html'];
  return { code, page: page?.type === 'asset' ? String(page.source) : '', files: Object.keys(bundle) };
}

/** Runs a plain script as a page would, and answers with what it leaves behind. */
function run(code: string): Record<string, unknown> {
  const page = vm.createContext({ document: { currentScript: { src: 'app://desk/assets/start-1.js' } } });
  vm.runInContext(code, page);
  return vm.runInContext('deskStart', page) as Record<string, unknown>;
}

describe('the script that the page starts with', () => {
  it('is a plain script that shares what the module exported, also what is assigned later', () => {
    const { code } = made({ 'assets/start-1.js': chunk('assets/start-1.js', 'let a=1;const b=2;function later(){a=3}later();export{a as x,b as $y};') });
    const shared = run(code('assets/start-1.js'));
    expect([shared['x'], shared['$y']]).toEqual([3, 2]);
  });

  it('has the helpers of the bundler inside', () => {
    const { code } = made({
      'assets/helpers-1.js': chunk('assets/helpers-1.js', 'const twice=n=>2*n;export{twice as t};'),
      'assets/start-1.js': chunk('assets/start-1.js', 'import{t as e}from"./helpers-1.js";const six=e(3);export{six as x};', ['assets/helpers-1.js']),
    });
    expect(run(code('assets/start-1.js'))['x']).toBe(6);
  });

  it('knows its own address, and leaves no name of its own in the page', () => {
    const { code } = made({ 'assets/start-1.js': chunk('assets/start-1.js', 'const where=import.meta.url;export{where as x};') });
    expect(run(code('assets/start-1.js'))['x']).toBe('app://desk/assets/start-1.js');
    expect(run(`${code('assets/start-1.js')};globalThis.deskStart={seen:typeof where}`)['seen']).toBe('undefined');
  });

  it('is written in ASCII and says the same', () => {
    const { code } = made({ 'assets/start-1.js': chunk('assets/start-1.js', 'const a="Łódź 😀",b=/ą/u.test("ąę"),c=`ß`;export{a as x,b as y,c as z};') });
    expect(Buffer.from(code('assets/start-1.js'), 'utf8').every((byte) => byte < 0x80)).toBe(true);
    expect({ ...run(code('assets/start-1.js')) }).toEqual({ x: 'Łódź 😀', y: true, z: 'ß' });
  });

  it.each([
    ['waits for', { 'assets/other-1.js': chunk('assets/other-1.js', 'export{};', ['assets/third-1.js']), 'assets/start-1.js': chunk('assets/start-1.js', 'import{a}from"./other-1.js";export{a};') }],
    ['a whole file', { 'assets/other-1.js': chunk('assets/other-1.js', 'export{};'), 'assets/start-1.js': chunk('assets/start-1.js', 'import*as a from"./other-1.js";export{a};') }],
    ['cannot become a script', { 'assets/start-1.js': chunk('assets/start-1.js', 'export const a=1;') }],
    ['0 scripts', { 'assets/another-1.js': chunk('assets/another-1.js', '') }],
  ])('is refused with words: %s', (words, parts) => {
    expect(() => made(parts)).toThrow(words);
  });
});

describe('what is loaded later', () => {
  it('finds what it shares with the start in the page', () => {
    const { code } = made({
      'assets/start-1.js': chunk('assets/start-1.js', 'const a=1;export{a as x};'),
      'assets/prices-1.js': chunk('assets/prices-1.js', 'import{t as e}from"./other-1.js";import{x as b}from"./start-1.js";export{b as p};', ['assets/start-1.js']),
    });
    expect(code('assets/prices-1.js')).toBe('import{t as e}from"./other-1.js";const{x:b}=globalThis.deskStart;export{b as p};');
  });
});

describe('the page', () => {
  const { page, files } = made({
    'assets/start-1.js': chunk('assets/start-1.js', 'export{};'),
    'assets/bundle-pl-1.js': chunk('assets/bundle-pl-1.js', ''),
    'assets/bundle-en-1.js': chunk('assets/bundle-en-1.js', ''),
    'assets/inter-1.woff2': asset('assets/inter-1.woff2', ''),
  });

  it('has one plain script and its style inside', () => {
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script defer src="./assets/start-1.js">']);
    expect(page).toContain('<style nonce="%CSP_NONCE%">@font-face{src:url(./assets/inter-1.woff2)}</style>');
    expect(files).not.toContain('assets/index-1.css');
  });

  it('asks for words by language, and for letters', () => {
    expect([...page.matchAll(/data-only="(\w+)"/g)].map(([, only]) => only)).toEqual(['pl', 'en', 'inter']);
  });
});

describe('what belongs to the start', () => {
  const graph: Readonly<Record<string, readonly string[]>> = { start: ['a', 'b'], a: ['c'], b: [], c: ['start'], late: ['c'] };
  const modules = { getModuleInfo: (id: string) => ({ importedIds: graph[id] ?? [] }) } as unknown as Parameters<ReturnType<typeof startOrNot>>[1];

  it.each([
    ['start', 'start'],
    ['a', 'start'],
    ['c', 'start'],
    ['late', null],
    ['\0rolldown/runtime.js', 'start'],
    ['\0vite/preload-helper.js', 'start'],
  ])('%s: %s', (id, name) => {
    expect(startOrNot('start')(id, modules)).toBe(name);
  });

  it.each([
    ['start', 'host-start'],
    ['a', 'host-start'],
    ['b', null],
    ['late', null],
    ['shell', null],
  ])('of the core host and not of the shell: %s: %s', (id, name) => {
    const both = { getModuleInfo: (one: string) => ({ importedIds: one === 'shell' ? ['b'] : (graph[one] ?? []) }) } as unknown as typeof modules;
    expect(hostStartOrNot('start', ['shell'])(id, both)).toBe(name);
  });
});

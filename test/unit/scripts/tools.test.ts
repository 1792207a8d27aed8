import { describe, expect, it } from 'vitest';
import { matchesLock } from '../../../scripts/setup/dependencies.mjs';
import { explainInstallFailure } from '../../../scripts/setup/electron-official.mjs';
import { isNewEnough } from '../../../scripts/setup/node.mjs';
import { explainNpmFailure, npmCommand } from '../../../scripts/setup/npm.mjs';
import { parseDefines } from '../../../scripts/setup/sqlite.mjs';
import { findTool } from '../../../scripts/setup/tools.mjs';

describe('a Node.js', () => {
  it.each([
    ['20.20.2', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['23.5.0', false],
    ['23.6.0', true],
    ['24.0.0', true],
    ['26.10.0', true],
  ])('%s is new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});

describe('npm', () => {
  it('is the one that runs the script', () => {
    const command = npmCommand({ npm_execpath: '/usr/lib/npm/bin/npm-cli.js' }, 'linux');
    expect(command).toEqual({ command: process.execPath, args: ['/usr/lib/npm/bin/npm-cli.js'] });
  });

  it.each([
    ['linux', { npm_execpath: '/usr/lib/yarn/yarn.js' }, 'npm'],
    ['win32', {}, 'npm.cmd'],
  ] as const)('comes from the PATH otherwise (%s)', (platform, env, expected) => {
    expect(npmCommand(env, platform)).toEqual({ command: expected, args: [] });
  });

  it('is quoted by its first error lines', () => {
    const output = 'npm warn old\nnpm error code ENOTFOUND\nnpm error\nnpm error     at Socket (net.js)\nnpm error no such host\n';
    expect(explainNpmFailure(output)).toBe('code ENOTFOUND\nno such host');
  });
});

describe("the failure of Electron's installer", () => {
  it.each([
    ['TypeError: fetch failed\n    at node:internal', 'no connection to its release site'],
    ['HTTPError: Response code 403 (Forbidden) for x\n    at y', 'Response code 403 (Forbidden) for x'],
    ['disk is full', 'disk is full'],
  ])('%j is told as %j', (output, expected) => {
    expect(explainInstallFailure(output)).toBe(expected);
  });
});

describe('the installed packages', () => {
  const machine = { platform: 'linux', arch: 'x64' };
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-darwin': { version: '1.0.0', optional: true, os: ['darwin'] },
    'node_modules/b-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/b-musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  };
  const installed = {
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-linux': { version: '1.0.0', optional: true },
  };

  it('match the lock file without those of other systems', () => {
    expect(matchesLock(locked, installed, machine)).toBe(true);
  });

  it.each([
    ['one has another version', { ...installed, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['one has other content', { ...installed, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
    ['one for this system is missing', { 'node_modules/a': installed['node_modules/a'] }],
    ['one is left over', { ...installed, 'node_modules/c': { version: '1.0.0' } }],
  ])('do not match when %s', (_, packages) => {
    expect(matchesLock(locked, packages, machine)).toBe(false);
  });
});

describe('a tool', () => {
  const packages = {
    'node_modules/a/node_modules/typescript': { bin: { tsc: 'bin/old.js' } },
    'node_modules/typescript': { bin: { tsc: 'bin/tsc' } },
  };

  it('is found in our own packages', () => {
    expect(findTool(packages, 'tsc')).toBe('node_modules/typescript/bin/tsc');
    expect(findTool(packages, 'eslint')).toBeNull();
  });
});

describe('the settings of SQLite', () => {
  it('become compiler flags', () => {
    const gypi = "{ 'defines': [ 'HAVE_INT8_T=1', 'SQLITE_ENABLE_FTS5', 'SQLITE_DEFAULT_CACHE_SIZE=-16000' ] }";
    expect(parseDefines(gypi)).toEqual(['-DHAVE_INT8_T=1', '-DSQLITE_ENABLE_FTS5', '-DSQLITE_DEFAULT_CACHE_SIZE=-16000']);
  });
});

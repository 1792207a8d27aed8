import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMissingOptional } from '../../../scripts/lock/missing-optional.mjs';

describe('the lock file', () => {
  it('locks the packages of all systems, or npm ci would refuse it', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    expect(findMissingOptional(lock.packages)).toEqual({});
  });

  it('names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});

describe('a missing package of another system', () => {
  it('is described by its name', () => {
    const tool = { dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.2.3', '@tool/darwin-x64': '1.2.3' } };
    const missing = findMissingOptional({
      'node_modules/tool': tool,
      'node_modules/@tool/darwin-x64': { version: '1.2.3' },
    });
    expect(missing).toEqual({
      'node_modules/@tool/linux-arm64-musl': {
        version: '1.2.3', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'],
      },
    });
  });
});

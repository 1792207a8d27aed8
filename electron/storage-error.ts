import type { DeskError, StorageProblem, StoreName } from '../core/errors/desk-error.ts';

const PROBLEMS: Readonly<Record<string, StorageProblem>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
};

/** What the file system said, as an error that a screen can explain. */
export const storageError = (problem: unknown, store: StoreName | null, path: string): DeskError => ({
  tag: 'storage',
  problem: PROBLEMS[codeOf(problem)] ?? 'unknown',
  store,
  path,
  keptAs: null,
});

export const codeOf = (problem: unknown): string =>
  problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : '';

import type { DeskError, StorageProblem, StoreName } from '../errors/desk-error.ts';

type StorageError = Extract<DeskError, { readonly tag: 'storage' }>;

/**
 * A store failed while it was in use (disk full, damaged page, folder gone). Thrown, because
 * every statement can meet it; the host turns it into its `deskError` in one place.
 */
export class StorageFailure extends Error {
  readonly deskError: StorageError;
  constructor(deskError: StorageError, cause: unknown) {
    super(`storage: ${deskError.problem}`, { cause });
    this.name = 'StorageFailure';
    this.deskError = deskError;
  }
}

type Subject = { readonly store: StoreName; readonly path: string };

/** The failure as a `StorageFailure`, or null when it is not about the file (a bug). */
export function toStorageFailure(error: unknown, subject: Subject): StorageFailure | null {
  if (error instanceof StorageFailure) return error;
  const problem = problemOf(error);
  return problem === null ? null : new StorageFailure(storageError(problem, subject), error);
}

/** A failure of a store, with the file it is about. */
export const storageError = (problem: StorageProblem, { store, path }: Subject): StorageError => ({
  tag: 'storage',
  problem,
  store,
  path,
  keptAs: null,
});

/** Which trouble with a file a thrown value stands for, read from its code, never its text. */
export function problemOf(error: unknown): StorageProblem | null {
  if (error instanceof StorageFailure) return error.deskError.problem;
  const code = codeOf(error);
  if (code === null) return null;
  return BY_CODE.find(([start]) => code === start || code.startsWith(`${start}_`))?.[1] ?? null;
}

/** A row that must be there once only was about to be there twice. */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE';

function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** SQLite's result codes (with their extended forms) and Node's file system codes. */
const BY_CODE: readonly (readonly [string, StorageProblem])[] = [
  ['SQLITE_CORRUPT', 'corrupt'],
  // A page whose tag does not match, too: the cipher gives no more than this.
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_IOERR_SHORT_READ', 'corrupt'],
  ['SQLITE_IOERR_CORRUPTFS', 'corrupt'],
  ['SQLITE_FULL', 'full'],
  // A quota or size limit of the file system ends in a failed write.
  ['SQLITE_IOERR_WRITE', 'full'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_PERM', 'readOnly'],
  ['SQLITE_BUSY', 'inUse'],
  ['SQLITE_LOCKED', 'inUse'],
  ['SQLITE_CANTOPEN', 'unknown'],
  ['SQLITE_IOERR', 'unknown'],
  ['SQLITE_NOMEM', 'unknown'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EFBIG', 'full'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'readOnly'],
  ['EPERM', 'readOnly'],
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'unknown'],
  ['EISDIR', 'foreign'],
  ['EBUSY', 'inUse'],
  ['EEXIST', 'inUse'],
  ['EIO', 'unknown'],
];

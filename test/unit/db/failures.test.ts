import { expect, test } from 'vitest';
import { problemOf, StorageFailure, toStorageFailure } from '../../../core/db/failures.ts';

const thrown = (code: string): Error => Object.assign(new Error('file is not a database, disk full, readonly'), { code });

test.each([
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_CORRUPT_VTAB', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR_WRITE', 'full'],
  ['SQLITE_IOERR_READ', 'unknown'],
  ['SQLITE_READONLY_DIRECTORY', 'readOnly'],
  ['SQLITE_BUSY_SNAPSHOT', 'inUse'],
  ['ENOSPC', 'full'],
  ['EACCES', 'readOnly'],
  ['EROFS', 'readOnly'],
  ['SQLITE_CONSTRAINT_UNIQUE', null],
  ['SQLITE_ERROR', null],
  ['SQLITE_FULLER', null],
])('%s means %s', (code, problem) => {
  expect(problemOf(thrown(code))).toBe(problem);
});

test('the words of an error mean nothing', () => {
  expect(problemOf(new Error('database disk image is malformed'))).toBeNull();
  expect(problemOf('SQLITE_FULL')).toBeNull();
});

test('a failure carries file and problem, and is not wrapped twice', () => {
  const failure = toStorageFailure(thrown('SQLITE_FULL'), { store: 'ledger', path: '/office/ledger.db' });
  expect(failure?.deskError).toEqual({ tag: 'storage', problem: 'full', store: 'ledger', path: '/office/ledger.db', keptAs: null });
  expect(toStorageFailure(failure, { store: 'mirror', path: 'x' })).toBe(failure);
  expect(failure).toBeInstanceOf(StorageFailure);
});

import { describe, expect, test } from 'vitest';
import { hashOf, pendingMigrations, textHashOf } from '../../../../core/db/migrations/guard.ts';
import { ledgerMigrations } from '../../../../core/db/migrations/ledger/index.ts';
import type { Migration } from '../../../../core/db/migrations/migration.ts';
import { mirrorMigrations } from '../../../../core/db/migrations/mirror/index.ts';

const step = (number: number, sql = `CREATE TABLE t${number} (id INTEGER)`): Migration => ({ number, name: `step ${number}`, sql });
const applied = (...steps: readonly Migration[]) => steps.map((one) => ({ number: one.number, name: one.name, sha256: hashOf(one) }));

describe('the guard', () => {
  test('names what is left to do, in order', () => {
    expect(pendingMigrations([step(1), step(2), step(3)], applied(step(1)))).toEqual({ ok: true, value: [step(2), step(3)] });
  });

  test('leaves a file alone that has everything', () => {
    expect(pendingMigrations([step(1), step(2)], applied(step(2), step(1)))).toEqual({ ok: true, value: [] });
  });

  test('refuses a file of a newer program', () => {
    expect(pendingMigrations([step(1)], applied(step(1), step(2)))).toEqual({ ok: false, error: 'newer' });
  });

  test('refuses when the text of an applied step has changed', () => {
    expect(pendingMigrations([step(1, 'DROP TABLE t1')], applied(step(1)))).toEqual({ ok: false, error: 'migrationEdited' });
  });

  test('refuses when a step was merged late, under a number that the file has already passed', () => {
    const late = [step(1), step(2, 'CREATE TABLE late (id INTEGER)'), step(3)];
    expect(pendingMigrations(late, applied(step(1), step(2), step(3)))).toEqual({ ok: false, error: 'migrationEdited' });
    expect(pendingMigrations(late, applied(step(1), step(3)))).toEqual({ ok: false, error: 'migrationEdited' });
  });

  test('does not mind how lines end', () => {
    expect(hashOf(step(1, 'A\r\nB\r\n'))).toBe(hashOf(step(1, '\nA\nB')));
  });

  test('holds a gap in our own numbers for a bug', () => {
    expect(() => pendingMigrations([step(1), step(3)], [])).toThrow('out of order');
  });
});

/**
 * Steps that went out are never edited: files in the field carry these hashes. A new step adds
 * a line here.
 */
test.each([
  ['ledger', ledgerMigrations],
  ['mirror', mirrorMigrations],
])('the released steps of the %s are what they were', (_, migrations) => {
  expect(migrations.map(({ sha256 }) => sha256)).toEqual(migrations.map(textHashOf));
  expect(migrations.map((one) => `${one.number} ${one.name} ${hashOf(one)}`)).toMatchSnapshot();
});

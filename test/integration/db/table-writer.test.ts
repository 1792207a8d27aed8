import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { customers } from '../../../core/db/schema/mirror.ts';
import { customerTable, toDetailColumns, toNewRow } from '../../../core/db/writer/customer-row.ts';
import { NOW } from '../../builders/clock.ts';
import { aCustomer, aCustomerId } from '../../builders/customer.ts';
import { freshStores } from './support/stores.ts';

/** More patterns of nulls than the writer keeps statements for. */
const PATTERNS = 600;

test('a row reads back as it was written, whichever of its columns are null', () => {
  const { mirror } = freshStores();
  const columns = Object.entries(getTableColumns(customers));
  const nullable = columns.filter(([, column]) => !column.notNull).map(([key]) => key);
  const written = mirror.sql.transaction(() =>
    Array.from({ length: PATTERNS }, (_, pattern) => {
      const customer = aCustomer({ id: aCustomerId(pattern + 1) });
      const row = toNewRow(customer, toDetailColumns(customer, NOW), NOW);
      // Of the columns that may be null, those whose bit is set; their order spreads the patterns over the whole row.
      const nulls = nullable.filter((_name, place) => (((pattern * 2_654_435_761) >>> place) & 1) === 1);
      const left = { ...row, ...Object.fromEntries(nulls.map((key) => [key, null])) };
      return { id: customerTable.insert(mirror.sql, left), ...left };
    }),
  );
  const distinct = new Set(written.map((row) => JSON.stringify(Object.entries(row).map(([, value]) => value === null))));
  expect(distinct.size).toBeGreaterThan(500);
  expect(mirror.orm.select().from(customers).orderBy(customers.id).all()).toEqual(written);
});

import { describe, expect, it } from 'vitest';
import { readSeatFile } from '../../../../../core/domain/pricing/exposure/seat-file.ts';

const TARGETS = [
  { id: 'one', customer: 'Müller GmbH', domain: 'mueller.onmicrosoft.com', product: 'Microsoft 365 E3' },
  { id: 'two', customer: 'Müller GmbH', domain: 'mueller.onmicrosoft.com', product: 'Visio Plan 2' },
  { id: 'three', customer: 'Nowak', domain: null, product: 'Visio Plan 2' },
  { id: 'four', customer: 'Nowak', domain: null, product: 'Visio Plan 2' },
];
const read = (...rows: readonly (readonly string[])[]) => readSeatFile(rows.map((cells, at) => ({ line: at + 1, cells })), TARGETS);

describe('a file of seats in use', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['by subscription', ['Subscription ID', 'Assigned'], ['ONE', '7']],
    ['by customer', ['Kunde', 'Produkt', 'Zugewiesene Lizenzen'], ['Müller GmbH', 'microsoft 365 e3', '7']],
    ['by domain, with other columns', ['Domain', 'Total licenses', 'Product name', 'Assigned licenses'], ['mueller.onmicrosoft.com', '10', 'Microsoft 365 E3', '7']],
    ['in Polish', ['Klient', 'Nazwa produktu', 'Przypisane licencje'], ['Müller GmbH', 'Microsoft 365 E3', '\u00a07']],
  ])('is read %s', (_how, heading, row) => {
    expect(read(heading, row)).toEqual({ notes: [{ subscriptionId: 'one', assigned: 7 }], problems: [] });
  });

  it('names every line that cannot be used', () => {
    const heading = ['Customer', 'Product', 'Assigned'];
    const { problems } = read(heading, ['Müller GmbH', 'Microsoft 365 E3', '-1'], ['Müller GmbH', 'Teams', '1'], ['Nowak', 'Visio Plan 2', '1'], ['', '', ''], ['Müller GmbH', 'Visio Plan 2', '2'], ['Müller GmbH', 'Visio Plan 2', '3']);
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([[2, 'notANumber'], [3, 'noSubscription'], [4, 'ambiguous'], [7, 'twice']]);
  });

  it('needs its columns and something below them', () => {
    expect(read(['Name', 'Seats'], ['a', '1']).problems).toMatchObject([{ problem: 'noColumns', line: 1 }]);
    expect(read(['Subscription ID', 'Assigned']).problems).toMatchObject([{ problem: 'empty' }]);
    expect(read().problems).toMatchObject([{ problem: 'empty' }]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, readList } from '../../../../core/domain/bulk/quantity-list.ts';
import type { ListField, ListProblem } from '../../../../core/domain/bulk/quantity-list.ts';

const ID = '11111111-2222-4333-8444-555555555555';
const COLUMNS: readonly (ListField | null)[] = ['subscription', 'customer', 'product', 'quantity'];
const read = (...lines: readonly (readonly string[])[]) => readList(lines.map((cells, place) => ({ line: place + 2, cells })), COLUMNS);

describe('the columns of a quantity list', () => {
  test.each<[string, readonly string[], readonly (ListField | null)[]]>([
    ['English', ['Subscription ID', 'Customer', 'Product', 'Quantity'], ['subscription', 'customer', 'product', 'quantity']],
    ['German', ['Kunde', 'Produkt', 'Anzahl'], ['customer', 'product', 'quantity']],
    ['Polish, with accents and capitals', ['KLIENT', 'Produkt', 'Ilość'], ['customer', 'product', 'quantity']],
    ['with a column that says nothing, and one twice', ['Bemerkung', 'Menge', 'Anzahl'], [null, 'quantity', null]],
  ])('in %s', (_name, header, expected) => expect(columnsOf(header)).toEqual(expected));
});

describe('a line of a quantity list', () => {
  test.each<[string, readonly string[], number | null, ListProblem | null]>([
    ['by its id', [ID, '', '', '12'], 12, null],
    ['by its id in braces and capitals', [`{${ID.toUpperCase()}}`, '', '', '12'], 12, null],
    ['by customer and product', ['', 'Müller GmbH', 'Business Standard', '12'], 12, null],
    ['with grouped thousands', [ID, '', '', '1.200'], 1_200, null],
    ['with a blank between thousands', [ID, '', '', '1 200'], 1_200, null],
    ['as a spreadsheet writes a whole number', [ID, '', '', '12,00'], 12, null],
    ['with zero, which the rules refuse', [ID, '', '', '0'], 0, null],
    ['without a quantity', [ID, '', '', ''], null, 'noQuantity'],
    ['with half a licence', [ID, '', '', '2,5'], null, 'badQuantity'],
    ['with a word', [ID, '', '', 'zwölf'], null, 'badQuantity'],
    ['with less than none', [ID, '', '', '-3'], null, 'badQuantity'],
    ['with an id that is none', ['1234', '', '', '12'], 12, 'badId'],
    ['with a customer alone', ['', 'Müller GmbH', '', '12'], 12, 'noSubject'],
  ])('%s', (_name, cells, quantity, problem) => expect(read(cells)[0]).toMatchObject({ quantity, problem, line: 2 }));

  test('about the same twice: the second is a mistake, whatever it says', () => {
    expect(read([ID, '', '', '5'], ['', 'A', 'B', '1'], [ID.toUpperCase(), '', '', '6'], ['', 'a ', 'B', '2']).map(({ problem }) => problem)).toEqual([null, null, 'twice', 'twice']);
  });

  test('an empty line is none, and the numbers of the others stay', () => {
    expect(read([ID, '', '', '5'], ['', ' ', '', ''], ['', 'A', 'B', '1']).map(({ line }) => line)).toEqual([2, 4]);
  });

  test('every line with text is answered for, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 20 }), (lines) => {
        const withText = lines.filter((cells) => cells.some((cell) => cell.trim() !== ''));
        const rows = read(...lines);
        expect(rows).toHaveLength(withText.length);
        for (const { problem, quantity } of rows) expect(problem !== null || (quantity !== null && Number.isSafeInteger(quantity) && quantity >= 0)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ROWS } from '../../../../core/contract/base.ts';
import { isShown, leastWidth, NO_CHOICE, orderedColumns, readChoice, trackOf, withMoved, withShown } from '../../../../renderer/components/grid/columns.ts';
import { gridKey } from '../../../../renderer/components/grid/keys.ts';
import { addPicks, allPicked, isPicked, namedRows, noPicks, pickCount, togglePick } from '../../../../renderer/components/grid/picks.ts';
import { csvLine, csvSeparator, fileNameOf, neutral, toTsv } from '../../../../renderer/components/grid/text.ts';
import { GRID_WINDOW } from '../../../../renderer/components/grid/types.ts';
import { MOST_ROWS } from '../../../../renderer/components/grid/useTake.ts';
import { baseOf, baseShiftOf, lineCount, ROW_HEIGHT, sameView, shiftOf, viewOf } from '../../../../renderer/components/grid/view.ts';
import { isWhole, sameRows, windowsAround, windowsOf } from '../../../../renderer/components/grid/windows.ts';

describe('which rows are painted', () => {
  it.each([
    ['at the top', 0, 0, 25],
    ['scrolled by half a row', 18, 0, 25],
    ['in the middle', 36_000, 992, 1_025],
    ['at the end', 3_600_000 - 612, 99_975, 99_999],
  ] as const)('%s', (_, top, first, last) => {
    expect(viewOf({ top, height: 612, total: 100_000, direction: 'forward' }).range).toEqual({ first, last });
  });

  it('are those that are seen and no more until the first screen stands', () => {
    expect(viewOf({ top: 0, height: 612, total: 100_000, direction: 'forward', seenOnly: true }).range).toEqual({ first: 0, last: 17 });
    expect(viewOf({ top: 36_018, height: 612, total: 100_000, direction: 'forward', seenOnly: true }).range).toEqual({ first: 1_000, last: 1_017 });
  });

  it('are as many at every place away from the ends, so that scrolling takes no line out of the page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1_000, max: 3_000_000 }), (height, top) => {
        const { first, last } = viewOf({ top, height, total: 100_000, direction: 'forward' }).range;
        expect(last - first + 1).toBe(lineCount(height));
      }),
    );
  });

  it('never paints more than a hundred lines, on any screen', () => {
    for (const height of [300, 768, 1_440, 2_160, 2_880]) {
      const { first, last } = viewOf({ top: 500_000, height, total: 100_000, direction: 'forward' }).range;
      expect(last - first + 1).toBeLessThanOrEqual(100);
    }
  });

  it('stays inside a list that has become shorter', () => {
    const { first, last } = viewOf({ top: 36_000, height: 612, total: 3, direction: 'forward' }).range;
    expect([first <= last, last]).toEqual([true, 2]);
  });

  it('tells a new view from the same one', () => {
    const view = viewOf({ top: 0, height: 612, total: 1_000, direction: 'forward' });
    expect(sameView(view, viewOf({ top: 10, height: 602, total: 1_000, direction: 'forward' }))).toBe(true);
    expect(sameView(view, viewOf({ top: 40, height: 612, total: 1_000, direction: 'forward' }))).toBe(false);
  });
});

describe('where the painted rows stand', () => {
  const height = 612;

  it.each([
    ['the scroll bar stands on them', 1_000 * ROW_HEIGHT + 5, -8 * ROW_HEIGHT - 5],
    ['it has run far below them', 90_000 * ROW_HEIGHT, height - 33 * ROW_HEIGHT],
    ['it has run far above them', 0, 0],
  ])('%s', (_, top, shift) => {
    expect(shiftOf({ top, height, first: 992, last: 1_024 }) + 0).toBe(shift);
  });

  it('covers what is seen from top to bottom, wherever the scroll bar is', () => {
    for (let top = 0; top < 3_000_000; top += 7_919) {
      const shift = shiftOf({ top, height, first: 992, last: 1_024 });
      expect(shift).toBeLessThanOrEqual(0);
      expect(shift + 33 * ROW_HEIGHT).toBeGreaterThanOrEqual(height);
    }
  });

  it('leaves a short list at the top', () => {
    expect(shiftOf({ top: 0, height, first: 0, last: 2 }) + 0).toBe(0);
  });
});

describe('which windows are asked for', () => {
  it('fit into one message of the contract', () => {
    expect(GRID_WINDOW).toBeLessThanOrEqual(200);
    expect(MOST_ROWS).toBe(MAX_ROWS);
  });

  it.each([
    [{ first: 0, last: 24 }, [0]],
    [{ first: 40, last: 60 }, [0, 1]],
    [{ first: 50, last: 99 }, [1]],
  ])('%o needs %o', (range, expected) => {
    expect(windowsOf(range)).toEqual(expected);
  });

  it.each([
    ['forward', [9], [10, 11, 12, 13, 14, 15, 8, 7]],
    ['backward', [9], [8, 7, 6, 5, 4, 3, 10, 11]],
    ['forward', [0], [1, 2, 3, 4, 5, 6]],
    ['forward', [19], [18, 17]],
    ['backward', [0, 1], [2, 3]],
  ] as const)('%s from %o loads %o early', (direction, visible, expected) => {
    expect(windowsAround(visible, direction, 1_000)).toEqual(expected);
  });

  it('knows whether every row of a view is there', () => {
    const page = (number: number, count = GRID_WINDOW) => ({ total: 75, from: number * GRID_WINDOW, rows: Array.from({ length: count }, (_, index) => ({ index })) });
    const both = new Map([[0, page(0)], [1, page(1, 25)]]);
    expect(isWhole({ range: { first: 40, last: 80 }, total: 75, pages: both })).toBe(true);
    expect(isWhole({ range: { first: 40, last: 60 }, total: 75, pages: new Map([[0, page(0)]]) })).toBe(false);
    expect(isWhole({ range: { first: 0, last: 40 }, total: 0, pages: new Map([[0, { total: 0, from: 0, rows: [] }]]) })).toBe(true);
    expect(sameRows({ first: 0, last: 10 }, both, new Map([[0, page(0)]]))).toBe(false);
  });
});

describe('keys in a list', () => {
  const press = (key: string, more: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });
  const place = { current: 10, total: 100, pageSize: 15 };

  it.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 25],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
  ])('%s goes to row %i', (key, to) => {
    expect(gridKey(press(key), place)).toEqual({ kind: 'move', to, extend: false });
  });

  it('starts at the first row and stops at the last', () => {
    expect(gridKey(press('ArrowDown'), { ...place, current: null })).toMatchObject({ to: 0 });
    expect(gridKey(press('PageDown'), { ...place, current: 95 })).toMatchObject({ to: 99 });
    expect(gridKey(press('End'), { ...place, total: 0 })).toBeNull();
  });

  it.each([
    [press('Enter'), { kind: 'open' }],
    [press(' '), { kind: 'toggle' }],
    [press('Escape'), { kind: 'none' }],
    [press('a', { ctrlKey: true }), { kind: 'all' }],
    [press('C', { metaKey: true }), { kind: 'copy' }],
    [press('ł'), { kind: 'type', text: 'ł' }],
    [press('M', { shiftKey: true }), { kind: 'type', text: 'M' }],
    [press('?', { shiftKey: true }), null],
    [press('k', { ctrlKey: true }), null],
    [press('1', { altKey: true }), null],
    [press('F5'), null],
    [press('ArrowDown', { shiftKey: true }), { kind: 'move', to: 11, extend: true }],
  ])('%o', (key, expected) => {
    expect(gridKey(key, place)).toEqual(expected);
  });
});

describe('picked rows', () => {
  const row = (index: number) => ({ id: `r${index}`, index, row: { index } });

  it('are toggled, extended and counted', () => {
    const picks = addPicks(togglePick(togglePick(noPicks(), row(5)), row(2)), [row(3), row(5)]);
    expect(namedRows(picks)).toEqual([{ index: 2 }, { index: 3 }, { index: 5 }]);
    expect(pickCount(picks, 100)).toBe(3);
    expect(pickCount(togglePick(picks, row(3)), 100)).toBe(2);
  });

  it('can be all but some, without a hundred thousand names', () => {
    const picks = togglePick(allPicked(), row(7));
    expect([isPicked(picks, 'r7'), isPicked(picks, 'r8'), pickCount(picks, 100_000), namedRows(picks)]).toEqual([false, true, 99_999, null]);
    expect(pickCount(addPicks(picks, [row(7)]), 100_000)).toBe(100_000);
  });
});

describe('columns as a person arranged them', () => {
  const columns = [
    { id: 'name', width: 200, minWidth: 140, grow: 2, rowHeader: true },
    { id: 'city', width: 120, minWidth: 80 },
    { id: 'seats', width: 80 },
    { id: 'asOf', width: 100, hidden: true },
  ];

  it('keep the order of the screen until moved; new columns come last', () => {
    const choice = { ...NO_CHOICE, order: ['seats', 'name'] };
    expect(orderedColumns(columns, choice).map(({ id }) => id)).toEqual(['seats', 'name', 'city', 'asOf']);
    expect(withMoved(['name', 'city', 'seats'], NO_CHOICE, { id: 'city', by: -1 }).order).toEqual(['city', 'name', 'seats']);
    expect(withMoved(['name', 'city'], NO_CHOICE, { id: 'name', by: -1 })).toBe(NO_CHOICE);
  });

  it('are shown and hidden, but for the one that names the row', () => {
    const shown = (choice: typeof NO_CHOICE) => columns.filter((column) => isShown(column, choice)).map(({ id }) => id);
    expect(shown(NO_CHOICE)).toEqual(['name', 'city', 'seats']);
    expect(shown(withShown(withShown(NO_CHOICE, 'asOf', true), 'city', false))).toEqual(['name', 'seats', 'asOf']);
    expect(shown(withShown(NO_CHOICE, 'name', false))).toContain('name');
  });

  it('give way down to their least width before the list scrolls sideways', () => {
    expect(columns.map((column) => trackOf(column, { ...NO_CHOICE, widths: { seats: 95 } }))).toEqual(['minmax(140px, 2fr)', 'minmax(80px, 120px)', '95px', '100px']);
    expect(leastWidth(columns.slice(0, 3), NO_CHOICE)).toBe(300);
  });

  it.each([undefined, null, 7, 'x', [], {}, { order: 3, widths: 'wide' }, { order: [1, 'city'], hidden: {}, widths: { city: 'x', seats: 1e9, name: Number.NaN } }])('survive %j in the settings file', (stored) => {
    const choice = readChoice(stored);
    for (const width of Object.values(choice.widths)) expect(width).toBeLessThanOrEqual(900);
    expect(choice.order.every((id) => typeof id === 'string')).toBe(true);
  });
});

describe('rows as text', () => {
  const columns = [
    { header: 'Name', text: (row: { name: string; sum: string }) => row.name },
    { header: 'Sum', text: (row: { name: string; sum: string }) => row.sum },
  ];

  it.each([
    ['=1+1', "'=1+1"],
    ['+48 123', "'+48 123"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-cmd', "'-cmd"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['-12,50', '-12,50'],
    ['\u221212,50', '\u221212,50'],
    ['Müller = Söhne', 'Müller = Söhne'],
    ['', ''],
  ])('%j becomes %j: no formula comes alive in a spreadsheet', (cell, expected) => {
    expect(neutral(cell)).toBe(expected);
  });

  it('go to the clipboard one row a line', () => {
    expect(toTsv(columns, [{ name: 'Łódzki\tŻuraw\nSp. z o.o.', sum: '1 234,50 zł' }, { name: '=HYPERLINK("x")', sum: '0' }])).toBe(
      'Name\tSum\r\nŁódzki Żuraw Sp. z o.o.\t1 234,50 zł\r\n\'=HYPERLINK("x")\t0',
    );
  });

  it('go into a file quoted, with the separator of the country', () => {
    expect(csvLine(['a;b', 'say "no"', '=1'], csvSeparator('DE'))).toBe('"a;b";"say ""no""";"\'=1"\r\n');
    expect(csvSeparator('GB')).toBe(',');
  });

  it.each([
    ['Kunden', 'Kunden'],
    ['Customers: all / open', 'Customers-all-open'],
    ['../..', '..-..'],
    ['???', 'list'],
  ])('%j gives the file name %j', (label, expected) => {
    expect(fileNameOf(label)).toBe(expected);
  });
});

describe('lines that take up other rows', () => {
  it('are placed from a row that stays the same over long ways', () => {
    expect([0, 999, 1_000, 99_999].map(baseOf)).toEqual([0, 0, 1_000, 99_000]);
    const painted = { top: 1_010 * ROW_HEIGHT, height: 612, first: 1_002, last: 1_040 };
    expect(baseShiftOf(painted) + 2 * ROW_HEIGHT).toBe(shiftOf(painted));
  });
});

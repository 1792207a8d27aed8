import { describe, expect, test } from 'vitest';
import * as journal from '../../../core/db/repositories/journal.ts';
import * as officeProfile from '../../../core/db/repositories/office-profile.ts';
import * as quoteLists from '../../../core/db/repositories/quote-lists.ts';
import type { StoredQuote } from '../../../core/db/repositories/quote-rows.ts';
import * as quotes from '../../../core/db/repositories/quotes.ts';
import * as settings from '../../../core/db/repositories/settings.ts';
import { quoteId } from '../../../core/domain/ids.ts';
import { after, MINUTE } from '../../../core/domain/time/instant.ts';
import { NOW } from '../../builders/clock.ts';
import { aCustomerId } from '../../builders/customer.ts';
import { polishOffice } from '../../builders/office.ts';
import { aQuoteId, quoteInput, quoteLineInput } from '../../builders/stored-quote.ts';
import { aFolder, freshStores, openOrFail, options } from './support/stores.ts';

const SERIES = { kind: 'quote.OF', period: '2026' };
const issueOf = (number = 1) => ({
  id: quoteId(aQuoteId(number)),
  at: after(NOW, MINUTE),
  series: SERIES,
  numberOf: (count: number) => `OF/2026/${String(count).padStart(4, '0')}`,
  freeze: (quote: StoredQuote, given: string) => JSON.stringify({ given, lines: quote.lines.length, issuedAt: quote.issuedAt }),
});
const saved = (over: Parameters<typeof quoteInput>[0] = {}, at = NOW) => ({ input: quoteInput(over), customerName: 'Piekarnia Łódzka', commitmentMinor: 58_938, at });

describe('a quote', () => {
  test('comes back as it was saved, gaps and all', () => {
    const { ledger } = freshStores();
    const input = quoteInput({ subject: '', introduction: '', lines: [quoteLineInput(), quoteLineInput({ id: '70000000-0000-4000-8000-000000000002', productId: null, skuId: null, title: 'Wdrożenie', term: null, billingPlan: 'oneTime', unitPrice: { amount: 131_250, scale: 4, currency: 'EUR' }, discountBasisPoints: 0 })] });
    const expected = { ...input, state: 'draft', number: null, customerName: 'Żabka', createdAt: NOW, updatedAt: NOW, issuedAt: null, frozen: null, frozenSha256: null };
    expect(quotes.save(ledger, { input, customerName: 'Żabka', commitmentMinor: 1, at: NOW })).toEqual({ ok: true, value: expected });
    expect(quotes.get(ledger, quoteId(input.id))).toEqual(expected);
  });

  test('keeps its birthday when it is saved again, and loses the lines that are gone', () => {
    const { ledger } = freshStores();
    quotes.save(ledger, saved());
    const again = quotes.save(ledger, saved({ subject: 'Nowy temat', lines: [] }, after(NOW, MINUTE)));
    expect(again).toMatchObject({ ok: true, value: { subject: 'Nowy temat', lines: [], createdAt: NOW, updatedAt: after(NOW, MINUTE) } });
  });

  test('stands in the list by last change, of all or of one customer or state', () => {
    const { ledger } = freshStores();
    for (const [number, customer] of [[1, 1], [2, 2], [3, 1], [4, 1]] as const) quotes.save(ledger, saved({ id: aQuoteId(number), customerId: aCustomerId(customer) }, after(NOW, number)));
    quotes.issue(ledger, issueOf(3));
    const list = (over: Partial<quoteLists.QuoteListQuery> = {}) => {
      const { total, rows } = quoteLists.page(ledger, { customerId: null, state: null, from: 0, count: 50, ...over });
      return [total, rows.map(({ id }) => Number(id.slice(-2)))];
    };
    expect(list()).toEqual([4, [3, 4, 2, 1]]);
    expect(list({ from: 1, count: 2 })).toEqual([4, [4, 2]]);
    expect(list({ customerId: aCustomerId(1) })).toEqual([3, [3, 4, 1]]);
    expect(list({ state: 'issued' })).toEqual([1, [3]]);
    expect(list({ state: 'draft', customerId: aCustomerId(1) })).toEqual([2, [4, 1]]);
    expect(quoteLists.page(ledger, { customerId: null, state: 'issued', from: 0, count: 1 }).rows).toEqual([
      {
        id: aQuoteId(3),
        number: 'OF/2026/0001',
        state: 'issued',
        customerId: aCustomerId(1),
        customerName: 'Piekarnia Łódzka',
        subject: 'Licencje na rok 2027',
        language: 'pl',
        validUntil: '2026-12-06',
        updatedAt: after(NOW, MINUTE),
        commitment: { minor: 58_938, currency: 'PLN' },
      },
    ]);
  });

  test('that is not there is not found', () => {
    const { ledger } = freshStores();
    const notFound = { ok: false, error: { tag: 'notFound', what: 'quote', id: aQuoteId() } };
    expect(quotes.get(ledger, quoteId(aQuoteId()))).toBeNull();
    expect(quotes.issue(ledger, issueOf())).toEqual(notFound);
    expect(quotes.remove(ledger, quoteId(aQuoteId()), NOW)).toEqual(notFound);
    expect(quotes.restore(ledger, quoteId(aQuoteId()))).toEqual(notFound);
  });

  test('is removed and restored with its lines', () => {
    const { ledger } = freshStores();
    quotes.save(ledger, saved());
    const before = quotes.get(ledger, quoteId(aQuoteId()));
    expect(quotes.remove(ledger, quoteId(aQuoteId()), NOW)).toEqual({ ok: true, value: { id: aQuoteId() } });
    expect(quotes.get(ledger, quoteId(aQuoteId()))).toBeNull();
    expect(quoteLists.page(ledger, { customerId: null, state: null, from: 0, count: 9 }).total).toBe(0);
    expect(quotes.save(ledger, saved())).toMatchObject({ ok: false, error: { tag: 'notFound' } });
    expect(quotes.restore(ledger, quoteId(aQuoteId()))).toEqual({ ok: true, value: before });
  });
});

describe('an issued quote', () => {
  test('has its number, its frozen content and its line in the journal, all or nothing', () => {
    const { ledger } = freshStores();
    quotes.save(ledger, saved());
    const issued = quotes.issue(ledger, issueOf());
    expect(issued).toMatchObject({ ok: true, value: { state: 'issued', number: 'OF/2026/0001', issuedAt: after(NOW, MINUTE), frozen: JSON.stringify({ given: 'OF/2026/0001', lines: 1, issuedAt: after(NOW, MINUTE) }) } });
    expect(issued.ok && quotes.isAsIssued(issued.value)).toBe(true);
    expect(journal.page(ledger, { before: null, limit: 5 }).lines.map(({ event }) => event)).toEqual([{ code: 'quote.issued', number: 'OF/2026/0001', customer: 'Piekarnia Łódzka' }]);
  });

  test('gives back its number when freezing fails', () => {
    const { ledger } = freshStores();
    quotes.save(ledger, saved());
    expect(() =>
      quotes.issue(ledger, {
        ...issueOf(),
        freeze: () => {
          throw new Error('no paper');
        },
      }),
    ).toThrow('no paper');
    expect(quotes.get(ledger, quoteId(aQuoteId()))?.state).toBe('draft');
    expect(quotes.issue(ledger, issueOf())).toMatchObject({ ok: true, value: { number: 'OF/2026/0001' } });
  });

  test('refuses every change', () => {
    const { ledger } = freshStores();
    quotes.save(ledger, saved());
    quotes.issue(ledger, issueOf());
    const before = quotes.get(ledger, quoteId(aQuoteId()));
    const conflict = { ok: false, error: { tag: 'conflict', what: 'quote', id: aQuoteId() } };
    expect(quotes.save(ledger, saved({ subject: 'inny' }))).toEqual(conflict);
    expect(quotes.remove(ledger, quoteId(aQuoteId()), NOW)).toEqual(conflict);
    expect(quotes.issue(ledger, issueOf())).toEqual(conflict);
    expect(quotes.get(ledger, quoteId(aQuoteId()))).toEqual(before);
  });

  test.each(['UPDATE quotes SET number = 1', 'UPDATE quotes SET removed_at = 1', 'DELETE FROM quotes', 'UPDATE quote_lines SET quantity = 1', 'DELETE FROM quote_lines'])(
    'withstands a mistake of our own: %s',
    (statement) => {
      const { ledger } = freshStores();
      quotes.save(ledger, saved());
      quotes.issue(ledger, issueOf());
      expect(() => ledger.sql.run(statement)).toThrow('issued');
    },
  );

  test('has a number that is never given twice, in each series by itself, over restarts', () => {
    const folder = aFolder();
    const numbers: unknown[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { ledger, close } = openOrFail(options(folder));
      for (const [offset, series] of [[1, SERIES], [2, { kind: 'quote.AN', period: '2026' }], [3, { kind: 'quote.OF', period: '2027' }]] as const) {
        const number = round * 3 + offset;
        quotes.save(ledger, saved({ id: aQuoteId(number) }));
        const issued = quotes.issue(ledger, { ...issueOf(number), series, numberOf: (count) => `${series.kind}/${series.period}/${count}` });
        numbers.push(issued.ok ? issued.value.number : issued.error);
      }
      close();
    }
    expect(numbers).toEqual([1, 2, 3].flatMap((count) => [`quote.OF/2026/${count}`, `quote.AN/2026/${count}`, `quote.OF/2027/${count}`]));
  });

  test('shows when its frozen content is not what was issued', () => {
    const { ledger } = freshStores();
    quotes.save(ledger, saved());
    const issued = quotes.issue(ledger, issueOf());
    expect(issued.ok && quotes.isAsIssued({ ...issued.value, frozen: '{}' })).toBe(false);
  });

  test('is named while it binds for its last days', () => {
    const { ledger } = freshStores();
    ['2026-11-21', '2026-11-22', '2026-12-05', '2026-12-07'].forEach((validUntil, place) => {
      quotes.save(ledger, saved({ id: aQuoteId(place + 1), validUntil }));
      quotes.issue(ledger, issueOf(place + 1));
    });
    quotes.save(ledger, saved({ id: aQuoteId(9), validUntil: '2026-11-25' }));
    expect(quoteLists.expiring(ledger, { from: '2026-11-22', until: '2026-12-06' }, 9).map(({ validUntil }) => validUntil)).toEqual(['2026-11-22', '2026-12-05']);
  });
});

describe('the journal', () => {
  test('is read from the newest line back, window by window', () => {
    const { ledger } = freshStores();
    const writer = journal.createJournalWriter(ledger);
    for (let number = 1; number <= 7; number += 1) writer.append({ at: after(NOW, number), event: { code: 'customer.added', name: `Firma ${number}` }, correlationId: number === 3 ? 'abc' : null });
    const first = journal.page(ledger, { before: null, limit: 3 });
    expect([first.lines.map(({ id }) => id), first.more]).toEqual([[7, 6, 5], true]);
    const second = journal.page(ledger, { before: 5, limit: 4 });
    expect([second.lines.map(({ id }) => id), second.more]).toEqual([[4, 3, 2, 1], false]);
    expect(second.lines[1]).toEqual({ id: 3, at: after(NOW, 3), event: { code: 'customer.added', name: 'Firma 3' }, correlationId: 'abc' });
  });
});

describe('the office', () => {
  test('is unknown until it is saved, and then is what was saved last', () => {
    const { ledger } = freshStores();
    expect(officeProfile.get(ledger)).toBeNull();
    officeProfile.save(ledger, officeProfile.EMPTY_PROFILE, NOW);
    expect(officeProfile.save(ledger, polishOffice(), NOW)).toEqual(polishOffice());
    expect(officeProfile.get(ledger)).toEqual(polishOffice());
  });

  test('keeps small values by name', () => {
    const { ledger } = freshStores();
    expect(settings.get(ledger, 'price.margin')).toBeNull();
    settings.set(ledger, 'price.margin', { basisPoints: 1_500 }, NOW);
    settings.set(ledger, 'price.margin', { basisPoints: 1_800 }, NOW);
    expect(settings.get(ledger, 'price.margin')).toEqual({ basisPoints: 1_800 });
  });
});

import { describe, expect, test } from 'vitest';
import type { QuoteOrder, QuoteOrderLine } from '../../../../core/contract/quotes.ts';
import { costOf, oldestReading, orderableLines, queueInputOf } from '../../../../renderer/areas/orders/order-of.ts';

/** From what the host says can be ordered to the intent that is queued. */
const line = (over: Partial<QuoteOrderLine> = {}): QuoteOrderLine => ({
  number: 0, title: 'Business Basic', quantity: 4, term: 'P1Y', billingPlan: 'monthly', catalogItemId: 'P:0001:A', asOf: 10, cost: { minor: 26_611, currency: 'EUR' }, problem: null, ...over,
});
const order = (...lines: readonly QuoteOrderLine[]): QuoteOrder => ({
  quoteId: '11111111-2222-4333-8444-555555555555', number: 'OF/2026/0001', customerId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', customerName: 'Müller GmbH',
  commitment: { minor: 33_264, currency: 'EUR' }, cancelUntil: null, limit: null, lines: [...lines],
});
const FREE = line({ number: 0, catalogItemId: null, cost: null, asOf: null, problem: 'freeLine' });

describe('an order of a quote', () => {
  test('takes the lines that can be ordered, numbered anew, at the prices that were shown', () => {
    const input = queueInputOf(order(FREE, line({ number: 1 })), ' OF/2026/0001 ');
    expect(input).toMatchObject({
      action: { kind: 'order', lines: [{ number: 0, catalogItemId: 'P:0001:A', quantity: 4, friendlyName: 'OF/2026/0001' }] },
      prices: [{ number: 0, extendedPrice: { minor: 26_611, currency: 'EUR' } }],
      draft: false,
    });
  });
  test('is none when nothing can be ordered', () => {
    expect(queueInputOf(order(FREE, line({ problem: 'notSold' })), 'x')).toBeNull();
    expect(orderableLines(order(line({ problem: 'notSold' })))).toEqual([]);
  });
  test('without a name sends none', () => {
    expect(queueInputOf(order(line()), '  ')?.action).toMatchObject({ lines: [{ friendlyName: null }] });
  });
});

test.each<[string, readonly QuoteOrderLine[], number | null]>([
  ['the sum of all lines', [line(), line()], 53_222],
  ['unknown where one is', [line(), line({ cost: null })], null],
  ['unknown in two currencies', [line(), line({ cost: { minor: 1, currency: 'PLN' } })], null],
  ['unknown without lines', [], null],
])('cost: %s', (_, lines, minor) => expect(costOf(lines)?.minor ?? null).toBe(minor));

test('the oldest reading is the one to name', () => {
  expect(oldestReading([line({ asOf: 30 }), line({ asOf: 20 }), FREE])).toBe(20);
  expect(oldestReading([FREE])).toBeNull();
});

import { readSheet } from 'read-excel-file/universal';
import { beforeAll, describe, expect, test } from 'vitest';
import { utc } from '../../../core/domain/time/utc-calendar.ts';
import { demoDesk } from '../../builders/desk.ts';

/** Planner, adviser, letters, seats and revenue through the contract, with the sample office in Poland. */

const desk = demoDesk();

const euro = (amount: number) => ({ amount, scale: 2, currency: 'EUR' });
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('the planner for legacy orders', () => {
  const march = { today: '2023-03-02', riseOn: '2023-04-01', basisPoints: 1_100, months: 12 };
  const typed = { quantity: 10, payment: 'monthly' as const, price: euro(2_000), newPrice: euro(2_000), monthPeak: null, segment: 'commercial' as const, startsOn: '2022-08-01', renewsOn: '2023-08-01' };

  test('T-10, T-11, S-142: the order of the page', async () => {
    const plan = await desk.client.prices.legacy.plan({ question: march, order: typed });
    const of = (kind: string) => plan.options.find((option) => option.kind === kind);
    expect(of('keep')).toMatchObject({ total: { minor: 257_600 }, doubleCharge: { minor: 0 } });
    expect(of('switchBest')).toMatchObject({ on: '2023-03-31', service: { minor: 240_000 }, doubleCharge: { minor: 645 } });
    expect(of('switchNow')).toMatchObject({ on: '2023-03-02', doubleCharge: { minor: 19_355 } });
    expect(plan).toMatchObject({ cheapest: 'switchBest', proposed: { first: '2023-03-25', last: '2023-03-31' }, advice: 'replaceBefore', difference: { minor: 16_955 }, movedByMicrosoft: null });
    // Over two years both pay the new price in the second.
    expect(plan.twice.find(({ kind }) => kind === 'keep')).toMatchObject({ total: { minor: 257_600 + 266_400 } });
  });

  test('S-141 against S-146: one that renews before the rise may be kept or replaced', async () => {
    const plan = await desk.client.prices.legacy.plan({ question: { ...march, today: '2023-01-10' }, order: { ...typed, startsOn: '2022-02-01', renewsOn: '2023-02-01' } });
    expect(plan.advice).toBe('keepOrReplace');
  });

  test('S-150: paid annually, the rest of the year comes back', async () => {
    const plan = await desk.client.prices.legacy.plan({ question: march, order: { ...typed, payment: 'annual' } });
    expect(plan.options.find(({ kind }) => kind === 'switchNow')).toMatchObject({ doubleCharge: { minor: 0 }, creditNote: { minor: 99_945 } });
  });

  test('R-18.5: an order that Microsoft moves within the time says so', async () => {
    const plan = await desk.client.prices.legacy.plan({ question: { ...march, months: 24 }, order: typed });
    expect(plan.movedByMicrosoft).toEqual({ on: '2024-08-01', rule: 'R-18.5' });
  });

  test('lists the orders of the office; what the office notes gives a plan and a quote', async () => {
    const question = { today: null, riseOn: '2027-04-01', basisPoints: 1_100, months: 12 };
    const before = await desk.client.prices.legacy.rows({ question, from: 0, count: 100 });
    expect(before.total).toBeGreaterThan(2);
    expect(before.rows.every(({ plan }) => plan === null)).toBe(true);
    const order = before.rows.find(({ product }) => product === 'Office 365 Business Essentials');
    expect(order?.suggestion?.target.title).toBe('Microsoft 365 Business Basic');
    if (order?.suggestion === null || order === undefined) throw new Error('nothing suggested');
    const { newPrice, target } = order.suggestion;
    await desk.client.prices.legacy.note({ subscriptionId: order.subscriptionId, facts: { price: newPrice, newPrice, monthPeak: null, segment: 'commercial', target } });
    const after = await desk.client.prices.legacy.rows({ question, from: 0, count: 100 });
    expect(after.rows.find(({ subscriptionId }) => subscriptionId === order.subscriptionId)?.plan?.options).toHaveLength(3);
    const { quoteId } = await desk.client.prices.legacy.quote({ subscriptionId: order.subscriptionId, term: 'P1Y', billingPlan: 'monthly' });
    expect(await desk.client.quotes.get({ id: quoteId })).toMatchObject({ customerId: order.customerId, currency: newPrice.currency, lines: [{ title: target.title, quantity: order.quantity, term: 'P1Y', billingPlan: 'monthly' }] });
  });
});

describe('the term adviser', () => {
  const prices = { monthlyTerm: euro(1_440), annualPaidMonthly: euro(1_200), annualPaidUpfront: euro(14_400) };
  const flat = (seats: number) => Array.from({ length: 12 }, () => seats);

  test('at a factor of 1.20 the month wins up to ten months of twelve', async () => {
    const advice = await desk.client.prices.adviser.advise({ least: flat(5), likely: flat(10), most: flat(12), prices, currency: 'EUR', firstRenewal: 12 });
    expect(advice.breakEven).toEqual({ annualPaidMonthly: 10, annualPaidUpfront: 10 });
    expect(advice.options).toHaveLength(5);
    expect(advice.options[0]?.cost.likely.minor).toBe(144_000);
  });

  test('refuses prices of another currency by name', async () => {
    const asked = { least: [1], likely: [1], most: [1], prices: { ...prices, monthlyTerm: { amount: 1, scale: 2, currency: 'PLN' } }, currency: 'EUR', firstRenewal: 12 };
    await expect(desk.client.prices.adviser.advise(asked)).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'prices.monthlyTerm', problem: 'otherCurrency' }] } });
  });

  test('takes the prices of an article and makes a draft of the first month', async () => {
    const { rows } = await desk.client.catalogue.page({ search: 'business standard', kind: 'main', segment: null, from: 0, count: 10 });
    const [article] = rows;
    if (article === undefined) throw new Error('nothing in the catalogue');
    const { productId, skuId } = article;
    const { currency, title: _title, ...known } = await desk.client.prices.adviser.prices({ productId, skuId, customerId: null });
    expect(known.annualPaidMonthly).not.toBeNull();
    const customer = (await desk.client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 })).rows[0];
    const advice = { least: flat(5), likely: [...flat(5).slice(0, 10), 25, 25], most: flat(30), prices: known, currency, firstRenewal: 12 };
    const { quoteId } = await desk.client.prices.adviser.quote({ customerId: customer?.id ?? '', productId, skuId, advice, option: 'mixPaidMonthly' });
    expect((await desk.client.quotes.get({ id: quoteId })).lines).toMatchObject([{ quantity: 5, term: 'P1Y', billingPlan: 'monthly', unitPrice: known.annualPaidMonthly }]);
  });
});

describe('what becomes of a simulation', () => {
  const everything = { currencies: ['EUR'], productIds: null, terms: null, plans: null, segments: null, models: null };
  const rise = { id: null, text: { kind: 'own' as const, pl: 'Podwyżka', de: 'Erhöhung', en: '=Rise' }, announcedAt: null, effectiveAt: utc(2027, 1, 1), until: null, scope: everything, change: { kind: 'factor' as const, numerator: 111, denominator: 100 }, source: '' };
  let eventId = '';
  beforeAll(async () => {
    eventId = (await desk.client.prices.saveEvent(rise)).id;
  });

  test.each([['pl', 'Klient'], ['de', 'Kunde'], ['en', 'Customer']] as const)('a spreadsheet in %s: amounts are numbers, texts are texts', async (language, customer) => {
    const { content, rows } = await desk.client.prices.outputs.workbook({ eventIds: [eventId], months: 12, passOn: 'factor', language });
    const table = await readSheet(new Uint8Array(Buffer.from(content, 'base64')).buffer);
    expect(table[0]?.[0]).toBe(customer);
    expect(table).toHaveLength(rows + 1);
    const line = table[1] ?? [];
    expect([typeof line[0], typeof line[2], line[5] instanceof Date, typeof line[6], line[12]]).toEqual(['string', 'number', true, 'number', 'EUR']);
    // The sum of the column is the sum on the screen.
    const view = await desk.client.prices.simulate({ eventIds: [eventId], months: 12, passOn: 'factor' });
    const total = view.results.reduce((so, { total: { revenueAfter, revenueBefore } }) => so + revenueAfter - revenueBefore, 0);
    expect(Math.round(table.slice(1).reduce((so, row) => so + Number(row[10]), 0) * 100)).toBe(total);
  });

  test('letters, each in its customer\u2019s language, with numbers of their own', async () => {
    const { documents } = desk.client;
    const about = `${eventId}~amount`;
    const { customers } = await documents.letterCustomers({ kind: 'priceChange', about });
    expect(new Set(customers.map(({ language }) => language))).toEqual(new Set(['pl', 'de', 'en']));
    const written: string[] = [];
    for (const language of ['pl', 'de', 'en'] as const) {
      const { id: subjectId } = customers.find((customer) => customer.language === language) ?? expect.fail(`nobody in ${language}`);
      written.push((await documents.issue({ kind: 'priceChange', subjectId, about, language, secondLanguage: null })).number);
    }
    expect(new Set(written).size).toBe(3);
    const papers = await desk.client.documents.page({ customerId: null, kind: 'priceChange', from: 0, count: 10 });
    expect(papers.total).toBe(3);
  });

  test('quote drafts of what saves money before the day', async () => {
    const asked = { eventIds: [eventId], months: 12, passOn: 'factor' as const };
    const { rows } = await desk.client.prices.simulationRows({ ...asked, sort: 'revenue', direction: 'desc', customerId: null, from: 0, count: 500 });
    const worth = rows.find(({ advice }) => advice[0]?.kind === 'extend');
    if (worth === undefined) throw new Error('nothing to extend');
    const { quotes } = await desk.client.prices.outputs.quotes({ ...asked, customerIds: [worth.customerId] });
    expect(quotes).toHaveLength(1);
    const quote = await desk.client.quotes.get({ id: quotes[0]?.quoteId ?? '' });
    expect(quote.lines.some(({ title, term }) => title === worth.product && term !== worth.term)).toBe(true);
  });
});

describe('idle seats', () => {
  test('cost what is left of their term; typed and imported, all or nothing', async () => {
    const { rows } = await desk.client.prices.seats.page({ show: 'unknown', from: 0, count: 500 });
    const annual = rows.filter(({ term, bought, isOpen }) => term === 'P1Y' && bought > 4 && !isOpen);
    const [one, two] = annual;
    if (one === undefined || two === undefined) throw new Error('nothing to count');
    await desk.client.prices.seats.note({ subscriptionId: one.subscriptionId, assigned: one.bought - 2 });
    const idle = await desk.client.prices.seats.page({ show: 'idle', from: 0, count: 10 });
    expect(idle).toMatchObject({ total: 1, rows: [{ idle: 2, source: '' }] });
    expect(idle.rows[0]?.wasted?.minor ?? 0).toBeGreaterThanOrEqual(0);

    const wrong = `Subscription ID;Assigned\n${two.subscriptionId};many\n00000000-0000-4000-8000-000000000000;1\n`;
    expect(await desk.client.prices.seats.importFile({ name: 'seats.csv', content: base64(wrong) })).toMatchObject({ kind: 'refused', problems: [{ line: 2, problem: 'notANumber' }, { line: 3, problem: 'noSubscription' }] });
    const good = `Subscription ID;Assigned\n${two.subscriptionId};${two.bought + 1}\n`;
    expect(await desk.client.prices.seats.importFile({ name: 'seats.csv', content: base64(good) })).toEqual({ kind: 'kept', rows: 1 });
    expect(await desk.client.prices.seats.totals()).toMatchObject({ idle: 1, short: 1 });
    expect((await desk.client.prices.seats.page({ show: 'short', from: 0, count: 10 })).rows).toMatchObject([{ idle: -1, source: 'seats.csv' }]);
  });
});

describe('recurring revenue', () => {
  test.each(['customer', 'product', 'term'] as const)('by %s adds up to the months', async (groupBy) => {
    const view = await desk.client.prices.revenue.view({ months: 12, groupBy });
    expect(view.months).toHaveLength(12);
    for (const { byMonth, total, groups } of view.results) {
      expect(byMonth.reduce((so, { contracted }) => so + contracted.revenue, 0)).toBe(total.contracted.revenue);
      if (groups.length < 200) expect(groups.reduce((so, { assumed }) => so + assumed.revenue, 0)).toBe(total.assumed.revenue);
      expect(total.contracted.cost).toBeLessThan(total.contracted.revenue);
    }
  });
});

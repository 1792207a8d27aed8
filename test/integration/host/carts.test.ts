import { describe, expect, test } from 'vitest';
import type { CartView } from '../../../core/contract/carts.ts';
import { demoDesk } from '../../builders/desk.ts';

/** Carts through the contract, with real stores and the sample office in Poland. */

const desk = demoDesk();

async function customerNamed(search: string): Promise<string> {
  const { rows } = await desk.client.customers.page({ search, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 10 });
  return rows[0]?.id ?? expect.fail(`no customer like ${search}`);
}

async function article(search: string, kind: 'main' | 'addOn' | 'all' = 'main') {
  const { rows } = await desk.client.catalogue.page({ search, kind, segment: null, from: 0, count: 5 });
  return rows[0] ?? expect.fail(`no article like ${search}`);
}

async function added(search: string, { cartId = null, kind = 'main', quantity = 4 }: { readonly cartId?: string | null; readonly kind?: 'main' | 'addOn'; readonly quantity?: number } = {}): Promise<CartView> {
  const { productId, skuId } = await article(search, kind);
  return desk.client.carts.add({ cartId, line: { productId, skuId, segment: 'commercial', term: 'P1Y', billingPlan: 'monthly', quantity } });
}

const inputOf = ({ id, name, customerId, lines }: CartView) => ({ id, name, customerId, lines });
const confirmedOf = ({ lines }: CartView) => lines.map(({ id, commitment, cost }) => ({ lineId: id, commitment, cost }));
const setCustomer = async (cart: CartView, search: string): Promise<CartView> => desk.client.carts.save({ ...inputOf(cart), customerId: await customerNamed(search) });

describe('a cart', () => {
  test('shows every way to buy side by side with the cost of a year, and what the customer commits to', async () => {
    const cart = await added('business basic');
    const [line] = cart.lines;
    expect(line).toMatchObject({ title: 'Microsoft 365 Business Basic', quantity: 4, issues: [] });
    const ways = line?.choices.map(({ term, billingPlan }) => `${term} ${billingPlan}`);
    expect(ways).toEqual(expect.arrayContaining(['P1M monthly', 'P1Y monthly', 'P1Y annual']));
    expect(line?.choices.every(({ perYear, costPerYear }) => perYear !== null && costPerYear !== null && costPerYear.minor < perYear.minor)).toBe(true);
    expect(cart.commitment).toEqual(line?.choices.find(({ term, billingPlan }) => term === 'P1Y' && billingPlan === 'monthly')?.perYear);
    expect(cart.blockers).toEqual(['noCustomer']);
    expect(cart.cancelUntil).not.toBeNull();
  });

  test('names what stands in the way, and proposes a name', async () => {
    const cart = await setCustomer(await added('business basic'), 'zuraw');
    expect(cart.blockers).toEqual([]);
    expect(cart.proposedName).toBe('Łódzki Żuraw Sp. z o.o. – Microsoft 365 Business Basic – 2026-11');
    expect(cart.requirements.every(({ state }) => state === 'unknown')).toBe(true);
  });

  test('follows the price book of its customer, in price and margin, as quotes do; costs stay what they are', async () => {
    const [plain, other] = [await setCustomer(await added('business basic'), 'zuraw'), await setCustomer(await added('business basic'), 'müller')];
    expect([plain.byBook, plain.lines[0]?.priceBook, plain.saleCost]).toEqual([false, null, plain.cost]);
    const pricing = { kind: 'margin' as const, basisPoints: 5_000 };
    const rule = { id: '11111111-1111-4111-8111-111111111111', match: { productId: null, skuId: null, segment: null, term: null, plan: null }, pricing, minimum: null };
    const { currency } = plain.cost ?? expect.fail('no cost');
    const owner = { kind: 'customer' as const, customerId: plain.customerId ?? '' };
    const book = await desk.client.prices.books.save({ id: null, name: 'Half', owner, currency, rounding: { step: 1, less: 0, direction: 'nearest' }, validFrom: null, validTo: null, rules: [rule] });

    const priced = await desk.client.carts.get({ id: plain.id });
    expect(priced.byBook).toBe(true);
    expect(priced.lines[0]).toMatchObject({ priceBook: 'Half', list: plain.lines[0]?.list, cost: plain.lines[0]?.cost });
    expect([priced.cost, priced.saleCost]).toEqual([plain.cost, plain.cost]);
    // Half of what the customer pays stays, but for the cent to which a seat is rounded.
    expect((priced.commitment?.minor ?? 0) / (priced.cost?.minor ?? 1)).toBeCloseTo(2, 2);
    const { productId = '', skuId = '' } = priced.lines[0] ?? {};
    const quoted = (await desk.client.catalogue.get({ productId, skuId, customerId: owner.customerId })).prices.find(({ term, billingPlan }) => term === 'P1Y' && billingPlan === 'monthly');
    expect(priced.lines[0]?.sale).toEqual(quoted?.sale);
    // Nobody else is touched; without the book, the list price holds again.
    expect((await desk.client.carts.get({ id: other.id })).commitment).toEqual(other.commitment);
    await desk.client.prices.books.remove({ id: book.id });
    expect((await desk.client.carts.get({ id: plain.id })).commitment).toEqual(plain.commitment);
  });

  test('asks for the base licence of an add-on and finds it in the cart (R-13.1)', async () => {
    const alone = await added('teams phone', { kind: 'addOn' });
    expect(alone.lines[0]?.issues.map(({ code }) => code)).toEqual(['prerequisiteMissing']);
    const both = await added('business basic', { cartId: alone.id });
    expect(both.lines.map(({ issues }) => issues)).toEqual([[], []]);
    expect(both.lines[0]?.prerequisites.some(({ state }) => state === 'inCart')).toBe(true);
  });

  test('refuses what is billed by use, by name (S-119)', async () => {
    const { productId, skuId } = await article('azure', 'all');
    await expect(desk.client.carts.add({ cartId: null, line: { productId, skuId, segment: null, term: null, billingPlan: 'none', quantity: 1 } })).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ problem: 'byEnquiryOnly' }] } });
  });

  test('keeps to the most seats that one subscription may have (R-5.3)', async () => {
    const cart = await added('business basic', { quantity: 250 });
    const more = await desk.client.carts.save({ ...inputOf(cart), lines: cart.lines.map((line) => ({ ...line, quantity: 301 })) });
    expect(more.lines[0]?.issues.map(({ code }) => code)).toContain('businessLimit');
    expect(more.blockers).toContain('lineIssues');
  });

  test('can be discarded, taken back and put together once more', async () => {
    const cart = await added('business standard');
    await desk.client.carts.remove({ id: cart.id });
    await expect(desk.client.carts.get({ id: cart.id })).rejects.toMatchObject({ data: { tag: 'notFound', what: 'cart' } });
    expect((await desk.client.carts.restore({ id: cart.id })).lines).toHaveLength(1);
    const copy = await desk.client.carts.copy({ id: cart.id });
    expect(copy.id).not.toBe(cart.id);
    expect(copy.lines.map(({ title }) => title)).toEqual(cart.lines.map(({ title }) => title));
  });
});

describe('a promotion', () => {
  test('is shown where it runs for this term and plan, and the service says who gets it (R-14.6)', async () => {
    const cart = await setCustomer(await added('teams phone', { kind: 'addOn' }), 'zuraw');
    const [line] = cart.lines;
    expect(line?.promotion).toMatchObject({ name: expect.any(String) as string, discount: expect.any(Number) as number });
    const { answers } = await desk.client.carts.promotions({ id: cart.id });
    expect(answers).toEqual([{ lineId: line?.id, promotionId: line?.promotion?.id, verdict: expect.stringMatching(/^(eligible|notEligible)$/) as string, reasons: expect.any(Array) as string[] }]);
    expect(answers[0]?.reasons.length === 0).toBe(answers[0]?.verdict === 'eligible');
  });

  test('is asked about for nobody while there is no customer', async () => {
    const cart = await added('teams phone', { kind: 'addOn' });
    expect(await desk.client.carts.promotions({ id: cart.id })).toEqual({ answers: [] });
  });
});

describe('ordering a cart', () => {
  test('is refused while something is missing, or when prices are not those that were confirmed', async () => {
    const cart = await added('business basic');
    expect(await desk.client.carts.order({ id: cart.id, confirmed: confirmedOf(cart) })).toEqual({ kind: 'blocked' });
    const ready = await setCustomer(cart, 'zuraw');
    const other = confirmedOf(ready).map((line) => ({ ...line, cost: { minor: 1, currency: 'PLN' } }));
    expect(await desk.client.carts.order({ id: ready.id, confirmed: other })).toEqual({ kind: 'changed' });
    expect(await desk.client.carts.order({ id: ready.id, confirmed: [] })).toEqual({ kind: 'changed' });
  });

  test('puts it into the queue once, under its name', async () => {
    const cart = await setCustomer(await added('business basic', { quantity: 7 }), 'zuraw');
    const named = await desk.client.carts.save({ ...inputOf(cart), name: 'Nowi pracownicy' });
    const outcome = await desk.client.carts.order({ id: named.id, confirmed: confirmedOf(named) });
    const intentId = outcome.kind === 'ordered' ? outcome.intentId : expect.fail(JSON.stringify(outcome));
    const { entry } = await desk.client.outbox.one({ id: intentId });
    expect(entry.action).toMatchObject({ kind: 'order', lines: [{ quantity: 7, friendlyName: 'Nowi pracownicy', term: 'P1Y', billingPlan: 'monthly' }] });
    expect(await desk.client.carts.get({ id: named.id })).toMatchObject({ intentId });
    await expect(desk.client.carts.order({ id: named.id, confirmed: confirmedOf(named) })).rejects.toMatchObject({ data: { tag: 'conflict', what: 'cart' } });
    await expect(desk.client.carts.save({ ...inputOf(named), name: 'x' })).rejects.toMatchObject({ data: { tag: 'conflict' } });
  });
});

test('several carts survive a restart of the program', async () => {
  const cart = await setCustomer(await added('business premium', { quantity: 9 }), 'zuraw');
  const before = (await desk.client.carts.list()).rows;
  await desk.restart();
  const after = (await desk.client.carts.list()).rows;
  expect(before.length).toBeGreaterThan(1);
  expect(after).toEqual(before);
  expect((await desk.client.carts.get({ id: cart.id })).lines).toEqual(cart.lines);
});

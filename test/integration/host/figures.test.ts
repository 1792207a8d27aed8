import { isContractProcedure } from '@orpc/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../core/contract/contract.ts';
import type { PersonView } from '../../../core/contract/people.ts';
import { needOf } from '../../../core/host/people/access.ts';
import { demoDesk } from '../../builders/desk.ts';
import { personInput } from '../../builders/person.ts';
import { amountsIn, officeAmounts } from '../../builders/amounts.ts';

/**
 * What the office pays, earns and owes is shown to nobody without that right (issue 8, part 4).
 * Every procedure that such a person may call and whose answer carries amounts stands here: a new
 * one that does not fails the first test.
 */

const desk = demoDesk();
const ANNA_PIN = '4728';
const EWA_PIN = '9163';
let anna: PersonView;
let ewa: PersonView;

/** `customer`: what the customer pays, or what was typed. `published`: Microsoft's own figures. `plain`: data of the rules without amounts. `withheld`: see below. */
type Kind = 'customer' | 'published' | 'plain' | 'withheld';

const of = (kind: Kind, ...names: readonly string[]): Readonly<Record<string, Kind>> => Object.fromEntries(names.map((name) => [name, kind]));

const ANSWERS: Readonly<Record<string, Kind>> = {
  ...of('customer', 'quotes.page', 'quotes.get', 'quotes.create', 'quotes.save', 'quotes.setCustomerTaxNumber', 'quotes.issue', 'quotes.restore', 'quotes.copy'),
  // Take-overs: what the customer paid elsewhere, typed by the office.
  ...of('customer', 'radar.takeOvers', 'radar.saveTakeOver', 'prices.adviser.advise', 'prices.adviser.prices'),
  // At list price; so are the prices that a quote is checked against.
  ...of('published', 'radar.page', 'radar.overview', 'documents.checkQuote', 'prices.events', 'prices.saveEvent'),
  ...of('plain', 'office.readiness', 'sync.journal', 'customers.readiness', 'customerDrafts.checkLink', 'customerDrafts.queue', 'customerDrafts.confirmAgreement', 'customerImport.preview', 'outbox.targets', 'news.sources', 'news.addSource'),
  ...of('withheld', 'subscriptions.verdicts', 'subscriptions.course', 'catalogue.page', 'catalogue.get'),
  ...of('withheld', 'carts.get', 'carts.create', 'carts.add', 'carts.save', 'carts.restore', 'carts.copy', 'carts.order', 'quotes.order'),
  ...of('withheld', 'outbox.page', 'outbox.one', 'outbox.overlay', 'outbox.following', 'outbox.judge', 'outbox.queue', 'outbox.edit', 'outbox.release', 'outbox.undo', 'outbox.retry', 'outbox.decide', 'outbox.acknowledge', 'outbox.bulkPreview', 'outbox.bulkQueue'),
  ...of('withheld', 'prices.exposure', 'prices.exposureRows', 'prices.books.sale', 'prices.seats.page', 'prices.seats.totals'),
};

const signIn = async (person: PersonView, pin: string): Promise<void> => {
  await desk.client.people.lock({ because: 'lock' });
  await desk.client.people.signIn({ id: person.id, pin });
};

describe('answers with amounts', () => {
  it('are all known, and with what they carry', () => {
    const asked = proceduresOf(contract).filter(([path]) => !['figures', 'administrator'].includes(needOf(path)));
    const carrying = asked.filter(([, procedure]) => amountsIn(procedure['~orpc'].outputSchema).length > 0).map(([path]) => path.join('.'));
    expect(carrying.toSorted()).toEqual(Object.keys(ANSWERS).toSorted());
  });
});

describe('without the right to figures', () => {
  beforeAll(async () => {
    anna = (await desk.client.people.save(personInput())).person;
    await desk.client.people.changePin({ current: null, pin: ANNA_PIN });
    ewa = (await desk.client.people.save(personInput({ name: 'Ewa Wzorowa', role: 'resellerEmployee', seesFigures: false, pin: EWA_PIN }))).person;
    await signIn(ewa, EWA_PIN);
    await desk.client.people.changePin({ current: EWA_PIN, pin: '8264' });
  });

  it('no answer carries what the office pays; with it, all of them do', async () => {
    const { client } = desk;
    const { rows } = await client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 200 });
    const one = rows.find(({ model, isTrial, quantity }) => model === 'nce' && !isTrial && quantity < 200);
    if (one === undefined) throw new Error('the demo office has no such subscription');
    const { productId = '', skuId = '' } = (await client.catalogue.page({ search: 'business standard', kind: 'main', segment: null, from: 0, count: 1 })).rows[0] ?? {};
    const more = { kind: 'changeSubscription' as const, change: { kind: 'quantity' as const, quantity: one.quantity + 1 } };
    const wish = { action: more, customer: { kind: 'known' as const, id: one.customerId }, subscriptionId: one.id, dependsOn: [], prices: [], draft: true };
    const bulk = { of: 'chosen' as const, ids: [one.id], change: { kind: 'addSeats' as const, count: 1 } };
    const line = { productId, skuId, term: 'P1Y' as const, billingPlan: 'monthly' as const, segment: null, quantity: 3 };
    const cart = await client.carts.add({ cartId: null, line });
    const asks: Readonly<Record<string, { readonly call: () => Promise<unknown>; readonly hasAmounts: boolean }>> = {
      verdicts: { call: () => client.subscriptions.verdicts({ id: one.id, at: null }), hasAmounts: true },
      course: { call: () => client.subscriptions.course({ id: one.id }), hasAmounts: true },
      'catalogue page': { call: () => client.catalogue.page({ search: '', kind: 'all', segment: null, from: 0, count: 20 }), hasAmounts: true },
      article: { call: () => client.catalogue.get({ productId, skuId, customerId: one.customerId }), hasAmounts: true },
      cart: { call: () => client.carts.get({ id: cart.id }), hasAmounts: true },
      'copied cart': { call: () => client.carts.copy({ id: cart.id }), hasAmounts: true },
      'filled cart': { call: () => client.carts.add({ cartId: cart.id, line }), hasAmounts: true },
      'judged wish': { call: () => client.outbox.judge(wish), hasAmounts: true },
      'bulk preview': { call: () => client.outbox.bulkPreview(bulk), hasAmounts: true },
      'sale prices': { call: () => client.prices.books.sale({ productId, skuId, customerId: one.customerId }), hasAmounts: true },
      exposure: { call: () => client.prices.exposure(), hasAmounts: true },
      'exposure by customer': { call: () => client.prices.exposureRows({ from: 0, count: 20 }), hasAmounts: true },
      'idle seats': { call: () => client.prices.seats.page({ show: 'all', from: 0, count: 20 }), hasAmounts: false },
      'idle money': { call: () => client.prices.seats.totals(), hasAmounts: false },
      queue: { call: () => client.outbox.page({ filter: 'all', customerId: null, batch: null, from: 0, count: 20 }), hasAmounts: false },
    };
    for (const [name, { call }] of Object.entries(asks)) expect([name, officeAmounts(await call())]).toEqual([name, []]);
    await signIn(anna, ANNA_PIN);
    for (const [name, { call, hasAmounts }] of Object.entries(asks)) if (hasAmounts) expect([name, officeAmounts(await call()).length > 0]).toEqual([name, true]);
  });
});

type Found = readonly [path: readonly string[], procedure: { readonly '~orpc': { readonly outputSchema?: unknown } }];

const proceduresOf = (node: unknown, path: readonly string[] = []): readonly Found[] => {
  if (isContractProcedure(node)) return [[path, node]];
  return typeof node === 'object' && node !== null ? Object.entries(node).flatMap(([name, part]) => proceduresOf(part, [...path, name])) : [];
};

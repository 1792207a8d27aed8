import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../core/contract/contract.ts';
import type { PersonView, PresenceView } from '../../../core/contract/people.ts';
import { PERMISSIONS } from '../../../core/domain/nce/readiness.ts';
import { ACCESS } from '../../../core/host/people/access.ts';
import { demoDesk } from '../../builders/desk.ts';
import { personInput } from '../../builders/person.ts';

const desk = demoDesk();

async function presence(): Promise<PresenceView> {
  for await (const view of await desk.client.people.presence()) return view;
  throw new Error('no presence');
}

const refusal = (call: Promise<unknown>): Promise<unknown> => call.then(() => null, (error: { data?: unknown }) => error.data ?? error);

/** A change that the rules allow, queued as a draft so that nothing leaves. */
async function aWish() {
  const { rows } = await desk.client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 200 });
  const found = rows.find(({ model, isTrial, quantity }) => model === 'nce' && !isTrial && quantity < 200);
  if (!found) throw new Error('the demo office has no such subscription');
  return { ...renaming('Biuro'), customer: { kind: 'known' as const, id: found.customerId }, subscriptionId: found.id, dependsOn: [], prices: [], draft: true };
}

const renaming = (name: string) => ({ action: { kind: 'changeSubscription' as const, change: { kind: 'friendlyName' as const, name } } });

const ANNA_PIN = '4728';
const EWA_PIN = '9163';
let anna: PersonView;
let ewa: PersonView;
let recoveryCode = '';

describe('people of an office', () => {
  it('names every procedure with what it asks', () => {
    expect(leavesOf(contract, isContractProcedure).filter((name) => !leavesOf(ACCESS, (one) => typeof one === 'string').includes(name))).toEqual([]);
  });

  it('asks nobody while there is no list, and lets whoever opened it do everything', async () => {
    expect(await presence()).toMatchObject({ kind: 'open', person: null, canLock: false });
    expect(await desk.client.people.lock({ because: 'lock' })).toEqual({ locked: false });
    expect(await refusal(desk.client.outbox.queue(await aWish()))).toBeNull();
  });

  it('says what stands before the first order of the office, and forgets it once it is there', async () => {
    const missing = async (): Promise<readonly string[]> => (await desk.client.office.readiness()).requirements.filter(({ state }) => state === 'met').map(({ code }) => code);
    expect(await missing()).not.toContain('customerNumberMissing');
    await desk.client.guides.saveFact({ fact: 'customerNo', value: '4711' });
    expect(await missing()).toContain('customerNumberMissing');
    expect((await desk.client.office.readiness()).requirements.every(({ about }) => about === 'office' || about === 'employee')).toBe(true);
  });

  it('makes the first person an administrator, who is here at once and not asked for a PIN', async () => {
    expect(await refusal(desk.client.people.save(personInput({ role: 'reader' })))).toMatchObject({ tag: 'validation', issues: [{ path: 'role', problem: 'firstIsAdministrator' }] });
    const saved = await desk.client.people.save(personInput());
    anna = saved.person;
    expect(saved.recoveryCode).toBeNull();
    expect(await presence()).toMatchObject({ kind: 'open', person: { name: 'Anna Szefowa' }, canLock: false });
  });

  it('takes a second person only when both have a PIN, and hands out the code for the day when all are forgotten', async () => {
    const second = personInput({ name: 'Ewa Wzorowa', role: 'resellerEmployee', seesFigures: false, pin: EWA_PIN });
    expect(await refusal(desk.client.people.save(second))).toMatchObject({ issues: [{ problem: 'pinFirst' }] });
    expect(await refusal(desk.client.people.changePin({ current: null, pin: '1111' }))).toMatchObject({ issues: [{ path: 'pin', problem: 'tooEasy' }] });
    const own = await desk.client.people.changePin({ current: null, pin: ANNA_PIN });
    expect(own.person).toMatchObject({ hasPin: true, pinIsTemporary: false });
    recoveryCode = own.recoveryCode ?? '';
    expect(recoveryCode).toMatch(/^([A-Z0-9]{4}-){4}[A-Z0-9]{4}$/);
    expect(await refusal(desk.client.people.save({ ...second, pin: null }))).toMatchObject({ issues: [{ path: 'pin', problem: 'pinNeeded' }] });
    ({ person: ewa } = await desk.client.people.save(second));
    expect(ewa).toMatchObject({ hasPin: true, pinIsTemporary: true });
  });

  it('keeps the last administrator', async () => {
    expect(await refusal(desk.client.people.remove({ id: anna.id }))).toMatchObject({ issues: [{ problem: 'lastAdministrator' }] });
    expect(await refusal(desk.client.people.save({ ...personInput(), id: anna.id, role: 'reader' }))).toMatchObject({ issues: [{ problem: 'lastAdministrator' }] });
  });

  it('lets nothing be read while it is locked, and goes on after the PIN', async () => {
    expect(await desk.client.people.lock({ because: 'lock' })).toEqual({ locked: true });
    expect(await presence()).toMatchObject({ kind: 'closed', because: 'lock', last: anna.id });
    for (const call of [desk.client.customers.counts(), desk.client.people.list(), desk.client.outbox.queue(NEVER)]) expect(await refusal(call)).toEqual({ tag: 'locked', reason: 'personNeeded' });
    expect(await desk.host.renderDocument({ kind: 'quote', id: 'x' })).toEqual({ ok: false, error: { tag: 'locked', reason: 'personNeeded' } });
    expect(await desk.client.people.signIn({ id: anna.id, pin: '0000' })).toEqual({ kind: 'refused', waitUntil: null });
    expect(await desk.client.people.signIn({ id: anna.id, pin: null })).toEqual({ kind: 'refused', waitUntil: null });
    expect(await desk.client.people.signIn({ id: anna.id, pin: ANNA_PIN })).toEqual({ kind: 'in' });
    expect(await refusal(desk.client.customers.counts())).toBeNull();
  });

  it('locks by itself when nobody has touched the computer for the time that the office chose', async () => {
    await desk.client.people.saveRules({ discountLimits: { administrator: null, resellerEmployee: 1_000, accounting: 0, reader: 0 }, idleLockMinutes: 5 });
    desk.host.idle(299);
    expect(await presence()).toMatchObject({ kind: 'open' });
    desk.host.idle(300);
    expect(await presence()).toMatchObject({ kind: 'closed', because: 'idle' });
    await desk.client.people.signIn({ id: anna.id, pin: ANNA_PIN });
    await desk.client.people.saveRules({ discountLimits: { administrator: null, resellerEmployee: 1_000, accounting: 0, reader: 0 }, idleLockMinutes: null });
    desk.host.idle(30_000);
    expect(await presence()).toMatchObject({ kind: 'open' });
    desk.host.lock();
    expect(await presence()).toMatchObject({ kind: 'closed', because: 'lock' });
    await desk.client.people.signIn({ id: anna.id, pin: ANNA_PIN });
  });

  it('lets Ewa choose a PIN of her own after the first sign-in, and nobody but an administrator change the list', async () => {
    await desk.client.people.signIn({ id: ewa.id, pin: EWA_PIN });
    expect(await presence()).toMatchObject({ kind: 'open', person: { name: 'Ewa Wzorowa', pinIsTemporary: true }, discountLimit: 1_000 });
    expect(await refusal(desk.client.people.changePin({ current: '1212', pin: '5820' }))).toMatchObject({ issues: [{ path: 'current', problem: 'wrong' }] });
    expect((await desk.client.people.changePin({ current: EWA_PIN, pin: '5820' })).person.pinIsTemporary).toBe(false);
    expect(await refusal(desk.client.people.save(personInput({ name: 'X', pin: '5820' })))).toEqual({ tag: 'notAllowed', missing: ['administrator'], limit: null });
    expect(await refusal(desk.client.people.saveRules({ discountLimits: { administrator: null, resellerEmployee: null, accounting: null, reader: null }, idleLockMinutes: null }))).toMatchObject({ missing: ['administrator'] });
  });

  it('answers Ewa without the figures that she may not see', async () => {
    expect(await desk.client.prices.exposure()).toMatchObject({ results: [], withheld: true });
    expect((await desk.client.prices.exposureRows({ from: 0, count: 10 })).rows).toEqual([]);
    const { rows } = await desk.client.catalogue.page({ search: '', kind: 'main', segment: null, from: 0, count: 5 });
    expect(rows.map(({ priceFrom }) => priceFrom?.cost ?? null)).toEqual(rows.map(() => null));
    const [row] = rows;
    if (row) expect((await desk.client.catalogue.get(row)).prices.every(({ cost }) => cost === null)).toBe(true);
    expect(await refusal(desk.client.prices.simulate({ eventIds: ['x'], months: 3, passOn: 'factor' }))).toEqual({ tag: 'notAllowed', missing: ['figures'], limit: null });
    const [subscription] = (await desk.client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 1 })).rows;
    if (!subscription) throw new Error('no subscription');
    expect((await desk.client.subscriptions.course({ id: subscription.id })).money).toEqual({ price: null, exposure: null });
    const { verdicts } = await desk.client.subscriptions.verdicts({ id: subscription.id, at: null });
    expect(Object.values(verdicts).map((verdict) => ('money' in verdict ? verdict.money : null)).filter((money) => money !== null)).toEqual([]);
  });

  it('does not let Ewa issue a quote with more discount than her role may give', async () => {
    const [customer] = (await desk.client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 })).rows;
    if (!customer) throw new Error('no customer');
    const draft = await desk.client.quotes.create({ customerId: customer.id });
    const line = { id: '22222222-2222-4222-8222-222222222222', productId: null, skuId: null, title: 'Praca', note: '', term: null, billingPlan: 'oneTime', quantity: 1, unitPrice: { amount: 10_000, scale: 2, currency: draft.currency } } as const;
    const { totals: _totals, blockers: _blockers, ...input } = draft;
    await desk.client.quotes.save({ ...input, lines: [{ ...line, discountBasisPoints: 1_001 }] });
    expect(await refusal(desk.client.quotes.issue({ id: draft.id }))).toEqual({ tag: 'notAllowed', missing: ['discount'], limit: 1_000 });
    await desk.client.quotes.save({ ...input, lines: [{ ...line, discountBasisPoints: 1_000 }] });
    expect(await refusal(desk.client.quotes.issue({ id: draft.id }))).toBeNull();
  });

  it('writes the name of whoever is signed in under what is queued', async () => {
    const wish = await aWish();
    const outcome = await desk.client.outbox.queue({ ...wish, ...renaming('Biuro 2') });
    expect(outcome).toMatchObject({ kind: 'queued', entry: { author: 'Ewa Wzorowa' } });
  });

  const sets = Array.from({ length: 16 }, (_, bits) => PERMISSIONS.filter((_permission, index) => (bits >> index) % 2 === 1));

  it.each(sets.map((permissions) => [permissions.join(', ') || 'none', permissions] as const))('S-031: with %s the host queues, or names exactly what is missing', async (_, permissions) => {
    await desk.client.people.signIn({ id: anna.id, pin: ANNA_PIN });
    await desk.client.people.save(personInput({ id: ewa.id, name: ewa.name, role: 'resellerEmployee', permissions: [...permissions], seesFigures: false }));
    await desk.client.people.signIn({ id: ewa.id, pin: '5820' });
    const missing = PERMISSIONS.filter((permission) => !permissions.includes(permission));
    const expected = missing.length === 0 ? null : { tag: 'notAllowed', missing, limit: null };
    const wish = await aWish();
    expect(await refusal(desk.client.outbox.queue({ ...wish, ...renaming(`N ${permissions.join('')}`) }))).toEqual(expected);
    const { requirements } = await desk.client.customers.readiness({ id: wish.customer.id, product: null });
    expect(requirements.filter(({ about, state }) => about === 'employee' && state === 'missing')).toHaveLength(missing.length);
  });

  it('makes guessing slow, also after a restart, and opens by the code', async () => {
    await desk.client.people.lock({ because: 'signOut' });
    for (let wrong = 0; wrong < 4; wrong += 1) expect(await desk.client.people.signIn({ id: anna.id, pin: '0000' })).toMatchObject({ waitUntil: null });
    const refused = await desk.client.people.signIn({ id: anna.id, pin: '0000' });
    expect(refused).toMatchObject({ kind: 'refused', waitUntil: expect.any(Number) });
    await desk.restart();
    expect(await desk.client.people.signIn({ id: anna.id, pin: ANNA_PIN })).toEqual(refused);
    expect(await presence()).toMatchObject({ kind: 'closed', because: 'start', people: [{ name: 'Anna Szefowa', waitUntil: expect.any(Number) }, { waitUntil: null }] });
    expect(await desk.client.people.recover({ code: 'AAAA-AAAA-AAAA-AAAA-AAAA', id: anna.id, pin: '7041' })).toMatchObject({ kind: 'refused' });
    expect(await desk.client.people.recover({ code: recoveryCode, id: ewa.id, pin: '7041' })).toMatchObject({ kind: 'refused' });
    expect(await desk.client.people.recover({ code: recoveryCode.toLowerCase().replaceAll('-', ' '), id: anna.id, pin: '7041' })).toEqual({ kind: 'in' });
    expect(await presence()).toMatchObject({ kind: 'open', person: { name: 'Anna Szefowa' } });
  });

  it('signs in the person whose account of the system runs the program', async () => {
    await desk.client.people.save(personInput({ id: ewa.id, name: ewa.name, role: 'resellerEmployee', systemAccount: 'ewa' }));
    await desk.restart({ systemAccount: 'EWA' });
    expect(await presence()).toMatchObject({ kind: 'open', person: { name: 'Ewa Wzorowa' } });
  });
});

/** Shaped well enough to reach the question who asks. */
const NEVER = { ...renaming('x'), customer: null, subscriptionId: null, dependsOn: [], prices: [], draft: true };

/** Paths of everything in a tree that is a leaf. */
const leavesOf = (tree: object, isLeaf: (one: unknown) => boolean): readonly string[] =>
  Object.entries(tree).flatMap(([name, one]: [string, unknown]) => (isLeaf(one) ? [name] : typeof one === 'object' && one !== null ? leavesOf(one, isLeaf).map((rest) => `${name}.${rest}`) : []));

import { describe, expect, it } from 'vitest';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import type { ActionKind, Verdict } from '../../../../core/domain/nce/verdict.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { toIso } from '../../../../core/domain/time/instant.ts';
import { boughtAt, moment } from '../../../builders/nce.ts';

const ask = (kind: ActionKind, subscription: Subscription, at: string, known: Partial<RuleContext> = {}): Verdict => actionsAt(subscription, moment(at), ruleContext(known))[kind];
const untilOf = (verdict: Verdict): string | null => (verdict.kind === 'allowed' && verdict.until !== null ? toIso(verdict.until) : null);
const serverCodeOf = (verdict: Verdict): string | null => (verdict.kind === 'refused' ? verdict.serverCode : null);
const mostOf = (verdict: Verdict): number => (verdict.kind === 'allowed' && verdict.detail?.kind === 'reduce' ? verdict.detail.most : 0);
/** Nothing was added since the purchase. */
const noAdditions = { additions: [] };

const MARCH_1 = boughtAt('2026-03-01T08:00:00Z', '2027-02-28');
const fiveMore = { additions: [{ quantity: 5, at: moment('2026-03-20T12:00:00Z') }] };
const FIFTEEN = { ...MARCH_1, quantity: 15 };
const ONE_YEAR = boughtAt('2026-03-02T09:15:00Z', '2027-03-01');

describe('the end of the cancellation window', () => {
  it.each<[string, Subscription, string, boolean]>([
    ['R-3.1 Ex 1, T01', ONE_YEAR, '2026-03-09T09:14:59Z', true],
    ['R-3.1 Ex 1: equality is read as closed (D)', ONE_YEAR, '2026-03-09T09:15:00Z', false],
    ['R-3.1 Ex 1', ONE_YEAR, '2026-03-09T09:15:01Z', false],
    ['R-3.1 Ex 2 (clock change in Berlin)', boughtAt('2026-03-25T20:00:00Z', '2027-03-24'), '2026-04-01T19:59:59Z', true],
    ['R-3.1 Ex 2 (clock change in Berlin)', boughtAt('2026-03-25T20:00:00Z', '2027-03-24'), '2026-04-01T20:00:00Z', false],
    ['R-3.2 Ex 1: counted from the completed renewal', boughtAt('2026-06-15T07:42:10Z', '2027-06-14'), '2026-06-22T07:42:09Z', true],
    ['R-3.2 Ex 1: counted from the completed renewal', boughtAt('2026-06-15T07:42:10Z', '2027-06-14'), '2026-06-22T07:42:10Z', false],
    ['R-3.2 Ex 2: a charge cycle opens nothing', boughtAt('2026-04-10T10:00:00Z', '2027-04-09'), '2026-05-12T10:00:00Z', false],
    ['R-3.3 Ex 4, T05: an addition opens nothing for the whole', FIFTEEN, '2026-03-21T12:00:00Z', false],
    ['R-3.7 Ex 1: while suspended', { ...MARCH_1, status: 'suspended', autoRenew: false }, '2026-03-05T00:00:00Z', true],
    ['R-3.6 Ex 1: day 3', MARCH_1, '2026-03-03T12:00:00Z', true],
    ['R-11.4 Ex 1: an upgrade on day 100 opens nothing', MARCH_1, '2026-06-09T00:00:00Z', false],
    // Inventory S, T-05, in UTC: the office sees 11:00, 11:00 summer time, 09:00 winter time and 16:30.
    ['T-05', boughtAt('2023-03-15T10:00:00Z', '2024-03-14'), '2023-03-22T09:59:59Z', true],
    ['T-05', boughtAt('2023-03-15T10:00:00Z', '2024-03-14'), '2023-03-22T10:00:00Z', false],
    ['T-05', boughtAt('2023-03-24T09:00:00Z', '2024-03-23'), '2023-03-31T08:59:59Z', true],
    ['T-05', boughtAt('2023-03-24T09:00:00Z', '2024-03-23'), '2023-03-31T09:00:00Z', false],
    ['T-05', boughtAt('2023-10-27T08:00:00Z', '2024-10-26'), '2023-11-03T07:59:59Z', true],
    ['T-05', boughtAt('2023-10-27T08:00:00Z', '2024-10-26'), '2023-11-03T08:00:00Z', false],
    ['T-05', boughtAt('2024-02-26T15:30:00Z', '2025-02-25'), '2024-03-04T15:29:59Z', true],
    ['T-05', boughtAt('2024-02-26T15:30:00Z', '2025-02-25'), '2024-03-04T15:30:00Z', false],
    // The rules of that day: 72 hours, and seven days from 12 March 2022 on, known since the 18th.
    ['R-3.1 history: 72 hours', boughtAt('2022-02-10T10:00:00Z', '2023-02-09'), '2022-02-13T09:59:59Z', true],
    ['R-3.1 history: 72 hours', boughtAt('2022-02-10T10:00:00Z', '2023-02-09'), '2022-02-13T10:00:00Z', false],
    ['R-3.1 history: bought on 12 March, asked before the change was known', boughtAt('2022-03-12T10:00:00Z', '2023-03-11'), '2022-03-16T10:00:00Z', false],
    ['R-3.1 history: bought on 12 March, asked afterwards', boughtAt('2022-03-12T10:00:00Z', '2023-03-11'), '2022-03-18T10:00:00Z', true],
    ['R-3.1 history: known from the first moment of the 18th', boughtAt('2022-03-12T10:00:00Z', '2023-03-11'), '2022-03-18T00:00:00Z', true],
    ['R-3.1 history: not known a second before', boughtAt('2022-03-12T10:00:00Z', '2023-03-11'), '2022-03-17T23:59:59Z', false],
    ['R-3.1 history: bought on 11 March keeps 72 hours', boughtAt('2022-03-11T10:00:00Z', '2023-03-10'), '2022-03-18T00:00:00Z', false],
    // Section 16.
    ['R-16 Ex 1: software subscription, day 5', boughtAt('2026-06-01T10:00:00Z', '2029-05-31', { model: 'softwareSubscription', term: 'P3Y', billingPlan: 'triennial' }), '2026-06-06T10:00:00Z', true],
    ['R-16 Ex 1: software subscription, day 8', boughtAt('2026-06-01T10:00:00Z', '2029-05-31', { model: 'softwareSubscription', term: 'P3Y', billingPlan: 'triennial' }), '2026-06-09T10:00:00Z', false],
    ['R-16: software subscription before July 2022, 30 days', boughtAt('2022-06-01T10:00:00Z', '2023-05-31', { model: 'softwareSubscription', billingPlan: 'annual' }), '2022-06-30T10:00:00Z', true],
    ['R-16 Ex 2: perpetual, day 30', boughtAt('2026-06-01T10:00:00Z', '2026-06-01', { model: 'perpetual', term: null, billingPlan: 'oneTime' }), '2026-07-01T20:00:00Z', true],
    ['R-16 Ex 2: perpetual, 3 July', boughtAt('2026-06-01T10:00:00Z', '2026-06-01', { model: 'perpetual', term: null, billingPlan: 'oneTime' }), '2026-07-03T10:00:00Z', false],
    ['R-16: marketplace, 72 hours', boughtAt('2026-06-01T10:00:00Z', '2027-05-31', { model: 'marketplace' }), '2026-06-04T09:59:59Z', true],
    ['R-16: marketplace, 72 hours', boughtAt('2026-06-01T10:00:00Z', '2027-05-31', { model: 'marketplace' }), '2026-06-04T10:00:00Z', false],
    ['R-16: marketplace in 2023, annual, 14 days', boughtAt('2023-06-01T10:00:00Z', '2024-05-31', { model: 'marketplace' }), '2023-06-15T09:59:59Z', true],
    ['R-16: marketplace in 2023, monthly, 24 hours', boughtAt('2023-06-01T10:00:00Z', '2023-06-30', { model: 'marketplace', term: 'P1M' }), '2023-06-02T10:00:00Z', false],
    ['R-8.3: the extended service term on any day', boughtAt('2026-06-10T10:00:00Z', '2026-07-09', { term: 'P1M', offerName: 'Microsoft 365 E3 Extended Service Term' }), '2026-06-25T10:00:00Z', true],
    ['Inventory Q: Azure on any day', boughtAt('2026-06-01T10:00:00Z', '2099-12-31', { model: 'azure', term: null, billingPlan: 'none', quantity: 0 }), '2028-06-25T10:00:00Z', true],
    ['R-15.1: a trial is not cancelled', boughtAt('2026-06-01T10:00:00Z', '2026-06-30', { isTrial: true, quantity: 25, term: null, billingPlan: 'none' }), '2026-06-02T10:00:00Z', false],
  ])('%s', (_rule, subscription, at, expected) => {
    expect(ask('cancel', subscription, at, noAdditions).kind).toBe(expected ? 'allowed' : 'refused');
  });

  it.each([
    ['R-3.1 Ex 1', ONE_YEAR, '2026-03-04T00:00:00Z', '2026-03-09T09:15:00.000Z'],
    ['R-3.1 Ex 2', boughtAt('2026-03-25T20:00:00Z', '2027-03-24'), '2026-03-26T00:00:00Z', '2026-04-01T20:00:00.000Z'],
    ['R-3.2 Ex 1', boughtAt('2026-06-15T07:42:10Z', '2027-06-14'), '2026-06-16T00:00:00Z', '2026-06-22T07:42:10.000Z'],
    ['R-16: 30 calendar days', boughtAt('2026-06-01T10:00:00Z', '2026-06-01', { model: 'perpetual', term: null, billingPlan: 'oneTime' }), '2026-06-02T00:00:00Z', '2026-07-02T00:00:00.000Z'],
  ])('%s is said to be %s', (_rule, subscription, at, until) => {
    expect(untilOf(ask('cancel', subscription, at))).toBe(until);
  });

  it('is refused with the code of the service and the day of the next chance (R-3.1, S-111)', () => {
    const verdict = ask('cancel', ONE_YEAR, '2026-06-01T00:00:00Z');
    expect(verdict).toMatchObject({ kind: 'refused', serverCode: '900117', reason: { code: 'windowClosed', closedAt: moment('2026-03-09T09:15:00Z') }, next: moment('2027-03-02') });
    expect(ask('cancel', { ...ONE_YEAR, autoRenew: false }, '2026-06-01T00:00:00Z')).toMatchObject({ next: null });
  });

  it('warns by the earlier reading, calendar days, and a little before (inventory R, 6)', () => {
    expect(ask('cancel', ONE_YEAR, '2026-03-04T00:00:00Z')).toMatchObject({ warnBy: moment('2026-03-09T00:00:00Z') });
    expect(ask('cancel', boughtAt('2026-03-02T00:01:00Z', '2027-03-01'), '2026-03-04T00:00:00Z')).toMatchObject({ warnBy: moment('2026-03-08T23:56:00Z') });
  });

  it('warns of thirty calendar days by the earlier reading too', () => {
    const perpetual = (start: string) => boughtAt(start, '2026-06-01', { model: 'perpetual', term: null, billingPlan: 'oneTime' });
    expect(ask('cancel', perpetual('2026-06-01T10:00:00Z'), '2026-06-02')).toMatchObject({ warnBy: moment('2026-07-01') });
    expect(ask('cancel', perpetual('2026-06-01T00:01:00Z'), '2026-06-02')).toMatchObject({ warnBy: moment('2026-06-30T23:56:00Z') });
  });

  it("gives way to the server's own instant, later or earlier (R-3.2, R-3.5)", () => {
    const later = { ...ONE_YEAR, cancellationAllowedUntil: moment('2026-03-09T23:59:00Z') };
    const earlier = { ...ONE_YEAR, cancellationAllowedUntil: moment('2026-03-08T00:00:00Z') };
    expect(ask('cancel', later, '2026-03-09T20:00:00Z')).toMatchObject({ kind: 'allowed', basis: 'server', until: moment('2026-03-09T23:59:00Z'), warnBy: moment('2026-03-09T23:54:00Z') });
    expect(ask('cancel', earlier, '2026-03-08T00:00:00Z')).toMatchObject({ kind: 'refused', reason: { closedAt: moment('2026-03-08T00:00:00Z') } });
  });

  it('is counted from the completed renewal where that is known (R-3.2)', () => {
    const renewed = boughtAt('2025-06-15T00:00:00Z', '2027-06-14');
    expect(untilOf(ask('cancel', renewed, '2026-06-20T00:00:00Z', { renewalCompletedAt: moment('2026-06-15T07:42:10Z') }))).toBe('2026-06-22T07:42:10.000Z');
    expect(ask('cancel', renewed, '2026-06-20T00:00:00Z')).toMatchObject({ until: moment('2026-06-22T00:00:00Z'), isCautious: true });
  });

  it('does not take the day of a completed renewal for one of another term', () => {
    expect(untilOf(ask('cancel', ONE_YEAR, '2026-03-04T00:00:00Z', { renewalCompletedAt: moment('2025-03-02T05:00:00Z') }))).toBe('2026-03-09T09:15:00.000Z');
  });
});

describe('the refund of a cancellation (R-4.3)', () => {
  const options = { refundOptions: [{ type: 'full', expiresAt: moment('2026-03-03T00:00:00Z') }, { type: 'partial', expiresAt: moment('2026-03-09T09:15:00Z') }] } as const;
  it.each<[string, Partial<Subscription>, string, 'full' | 'prorated', boolean]>([
    ["the server's full option is open", options, '2026-03-02T23:59:59Z', 'full', false],
    ["the server's full option is over", options, '2026-03-03T00:00:00Z', 'prorated', false],
    ['an option without an end has none (R-3.5)', { refundOptions: [{ type: 'full', expiresAt: null }] }, '2026-03-08T00:00:00Z', 'full', false],
    ['an unknown option promises nothing', { refundOptions: [{ type: 'unknown', expiresAt: null }] }, '2026-03-02T10:00:00Z', 'prorated', false],
    ['nothing said, before midnight', {}, '2026-03-02T23:59:59Z', 'full', true],
    ['nothing said, after midnight but within 24 hours: the cautious reading (D)', {}, '2026-03-03T00:00:00Z', 'prorated', true],
    ['nothing said, after 24 hours', {}, '2026-03-03T09:15:00Z', 'prorated', false],
  ])('%s', (_case, said, at, refund, isCautious) => {
    const verdict = ask('cancel', { ...ONE_YEAR, ...said }, at);
    expect(verdict).toMatchObject({ kind: 'allowed', isCautious, detail: { kind: 'cancel', refund } });
  });

  it('is full for perpetual licences and the marketplace, by the day for software subscriptions', () => {
    const refund = (changes: Partial<Subscription>) => ask('cancel', { ...ONE_YEAR, ...changes }, '2026-03-04T00:00:00Z');
    expect(refund({ model: 'perpetual', term: null, billingPlan: 'oneTime' })).toMatchObject({ detail: { refund: 'full', fullUntil: moment('2026-04-02') } });
    expect(refund({ model: 'marketplace' })).toMatchObject({ detail: { refund: 'full' } });
    expect(refund({ model: 'softwareSubscription', billingPlan: 'annual' })).toMatchObject({ detail: { refund: 'prorated' } });
  });
});

describe('giving back seats', () => {
  it.each<[string, Subscription, string, Partial<RuleContext>, number]>([
    ['R-3.3 Ex 1, T03: to 12 of 15 on 22 March', FIFTEEN, '2026-03-22T00:00:00Z', fiveMore, 5],
    ['R-3.3 Ex 2: on 27 March 12:00:01 nothing is open', FIFTEEN, '2026-03-27T12:00:01Z', fiveMore, 0],
    ['R-3.3 Ex 3: 26 March', { ...MARCH_1, quantity: 17 }, '2026-03-26T00:00:00Z', { additions: [...fiveMore.additions, { quantity: 2, at: moment('2026-03-24T09:00:00Z') }] }, 7],
    ['R-3.3 Ex 3: 28 March', { ...MARCH_1, quantity: 17 }, '2026-03-28T00:00:00Z', { additions: [...fiveMore.additions, { quantity: 2, at: moment('2026-03-24T09:00:00Z') }] }, 2],
    ['R-3.3 Ex 3: 1 April', { ...MARCH_1, quantity: 17 }, '2026-04-01T00:00:00Z', { additions: [...fiveMore.additions, { quantity: 2, at: moment('2026-03-24T09:00:00Z') }] }, 0],
    ['R-3.3: in the first window all but one', MARCH_1, '2026-03-03T00:00:00Z', noAdditions, 9],
    ['R-3.7 Ex 2: not while suspended', { ...MARCH_1, status: 'suspended' }, '2026-03-05T00:00:00Z', noAdditions, 0],
    ['R-3.4 Ex 1: the last seat stays', { ...MARCH_1, quantity: 1 }, '2026-03-03T00:00:00Z', noAdditions, 0],
    ["R-3.4: the SKU's minimum stays", MARCH_1, '2026-03-03T00:00:00Z', { ...noAdditions, sku: { minimumQuantity: 8, maximumQuantity: null, upgradeTargets: [] } }, 2],
    ['inventory R, 5: the other reading has no window of its own', FIFTEEN, '2026-03-22T00:00:00Z', { ...fiveMore, additionWindows: 'purchaseOnly' }, 0],
    ['inventory R, 5: the other reading, first days', FIFTEEN, '2026-03-03T00:00:00Z', { ...fiveMore, additionWindows: 'purchaseOnly' }, 14],
    ['R-7.5: after a renewal, within seven days', boughtAt('2026-04-01T04:00:00Z', '2027-03-31', { quantity: 200 }), '2026-04-07T00:00:00Z', noAdditions, 199],
    ['R-7.5: on day 8 locked for the year', boughtAt('2026-04-01T04:00:00Z', '2027-03-31', { quantity: 200 }), '2026-04-08T04:00:00Z', noAdditions, 0],
    ['S-167: legacy paid by the month, any time', { ...MARCH_1, model: 'legacy' }, '2026-08-01T00:00:00Z', {}, 9],
    ['S-121: legacy paid by the year, through the distributor', { ...MARCH_1, model: 'legacy', billingPlan: 'annual' }, '2026-08-01T00:00:00Z', {}, 0],
    ['R-16: software subscriptions only as a whole', { ...MARCH_1, model: 'softwareSubscription', billingPlan: 'annual' }, '2026-03-03T00:00:00Z', {}, 0],
    ['R-8.3: not in the extended service term (D)', { ...MARCH_1, term: 'P1M', commitmentEndsAt: moment('2026-03-31T23:59:59Z'), offerName: 'Microsoft 365 E3 Extended Service Term' }, '2026-03-03T00:00:00Z', {}, 0],
    ['an addition of before the term is no batch of it', MARCH_1, '2026-03-10T00:00:00Z', { additions: [{ quantity: 5, at: moment('2026-02-28T00:00:00Z') }] }, 0],
    ['an addition still to come is no batch yet', MARCH_1, '2026-03-19T00:00:00Z', fiveMore, 0],
  ])('%s', (_rule, subscription, at, known, most) => {
    expect(mostOf(ask('reduceSeats', subscription, at, known))).toBe(most);
  });

  it.each<[string, Subscription, string, string]>([
    ['R-3.3 Ex 2', FIFTEEN, '2026-03-27T12:00:01Z', '900257'],
    ['R-3.7 Ex 2', { ...FIFTEEN, status: 'suspended' }, '2026-03-21T00:00:00Z', '2001'],
    ['R-3.4 Ex 1', { ...MARCH_1, quantity: 1 }, '2026-03-03T00:00:00Z', '2002'],
    ['R-15.1', { ...MARCH_1, isTrial: true }, '2026-03-03T00:00:00Z', '800107'],
  ])('%s is refused as the service would: %s', (_rule, subscription, at, code) => {
    expect(serverCodeOf(ask('reduceSeats', subscription, at, fiveMore.additions.length > 0 && subscription.quantity > 10 ? fiveMore : noAdditions))).toBe(code);
  });

  it('names each batch with its own deadline, and the soonest of them to warn by', () => {
    expect(ask('reduceSeats', { ...MARCH_1, quantity: 12 }, '2026-03-06T00:00:00Z', { additions: [{ quantity: 2, at: moment('2026-03-05T12:00:00Z') }] })).toMatchObject({
      kind: 'allowed',
      until: moment('2026-03-12T12:00:00Z'),
      warnBy: moment('2026-03-08T00:00:00Z'),
      detail: { kind: 'reduce', most: 11, lowestQuantity: 1, batches: [{ quantity: 10, allowedUntil: moment('2026-03-08T08:00:00Z') }, { quantity: 2, allowedUntil: moment('2026-03-12T12:00:00Z') }] },
    });
  });

  it("takes the server's batches before its own arithmetic (R-3.5)", () => {
    const said = { ...MARCH_1, reducible: { total: 3, batches: [{ quantity: 3, allowedUntil: moment('2026-08-02T00:00:00Z') }] } };
    expect(ask('reduceSeats', said, '2026-08-01T00:00:00Z')).toMatchObject({ basis: 'server', detail: { most: 3 }, warnBy: moment('2026-08-01T23:55:00Z') });
    expect(ask('reduceSeats', said, '2026-08-02T00:00:00Z')).toMatchObject({ kind: 'refused', reason: { code: 'windowClosed', closedAt: moment('2026-08-02T00:00:00Z') } });
  });

  it('believes the server that nothing is open, and dates the closing no later than now', () => {
    const said = { ...MARCH_1, reducible: { total: 0, batches: [] } };
    expect(ask('reduceSeats', said, '2026-03-03T00:00:00Z')).toMatchObject({ kind: 'refused', reason: { closedAt: moment('2026-03-03T00:00:00Z') } });
    expect(ask('reduceSeats', said, '2026-05-03T00:00:00Z')).toMatchObject({ kind: 'refused', reason: { closedAt: moment('2026-03-08T08:00:00Z') } });
  });

  it('never offers more seats than there are, whatever the server says', () => {
    const said = { ...MARCH_1, reducible: { total: 40, batches: [{ quantity: 40, allowedUntil: moment('2026-03-08T00:00:00Z') }, { quantity: 4, allowedUntil: moment('2026-03-09T00:00:00Z') }] } };
    expect(ask('reduceSeats', said, '2026-03-03T00:00:00Z')).toMatchObject({ detail: { most: 9, batches: [{ quantity: 10 }] } });
  });

  it('reads batches in any order', () => {
    const [early, late] = [{ quantity: 1, allowedUntil: moment('2026-08-02') }, { quantity: 2, allowedUntil: moment('2026-08-05') }];
    const said = (...batches: readonly (typeof early)[]) => ({ ...MARCH_1, reducible: { total: 3, batches } });
    for (const subscription of [said(early, late), said(late, early)]) {
      expect(ask('reduceSeats', subscription, '2026-08-01')).toMatchObject({ until: moment('2026-08-05'), warnBy: moment('2026-08-01T23:55:00Z'), detail: { most: 3 } });
      expect(ask('reduceSeats', subscription, '2026-08-06')).toMatchObject({ reason: { closedAt: moment('2026-08-05') } });
    }
  });

  it('counts an addition of this very moment, and none of the purchase, of nothing or of less', () => {
    const known = (...additions: readonly (readonly [number, string])[]) => ({ additions: additions.map(([quantity, at]) => ({ quantity, at: moment(at) })) });
    expect(mostOf(ask('reduceSeats', FIFTEEN, '2026-03-20T12:00:00Z', known([5, '2026-03-20T12:00:00Z'])))).toBe(5);
    expect(mostOf(ask('reduceSeats', FIFTEEN, '2026-03-20T12:00:00Z', known([0, '2026-03-19'], [-2, '2026-03-19'], [5, '2026-03-01T08:00:00Z'])))).toBe(0);
    expect(ask('reduceSeats', FIFTEEN, '2026-03-03', known([0, '2026-03-02'], [-2, '2026-03-02'], [5, '2026-03-01T08:00:00Z']))).toMatchObject({ detail: { batches: [{ quantity: 15 }] } });
    expect(ask('reduceSeats', FIFTEEN, '2026-03-03', known([20, '2026-03-02']))).toMatchObject({ detail: { most: 14, batches: [{ quantity: 15, allowedUntil: moment('2026-03-09') }] } });
  });

  it('is closed to the second, additions known or not', () => {
    expect(ask('reduceSeats', MARCH_1, '2026-03-08T07:59:59Z')).toMatchObject({ kind: 'allowed' });
    expect(ask('reduceSeats', MARCH_1, '2026-03-08T08:00:00Z')).toMatchObject({ kind: 'cannotTell' });
    expect(ask('reduceSeats', MARCH_1, '2026-03-08T08:00:00Z', noAdditions)).toMatchObject({ kind: 'refused', reason: { closedAt: moment('2026-03-08T08:00:00Z') } });
    expect(ask('reduceSeats', MARCH_1, '2026-03-03')).toMatchObject({ basis: 'rules', isCautious: false, warnBy: moment('2026-03-08') });
  });

  it('ignores batches that make no sense', () => {
    const said = { ...MARCH_1, reducible: { total: 3, batches: [{ quantity: -4, allowedUntil: moment('2026-08-05') }, { quantity: 0, allowedUntil: moment('2026-08-05') }, { quantity: Number.NaN, allowedUntil: moment('2026-08-05') }, { quantity: 2, allowedUntil: moment('2026-08-04') }] } };
    expect(ask('reduceSeats', said, '2026-08-01')).toMatchObject({ until: moment('2026-08-04'), detail: { most: 2, batches: [{ quantity: 2 }] } });
  });

  it('cannot tell after the first window, when nobody knows of additions (R-3.3)', () => {
    expect(ask('reduceSeats', MARCH_1, '2026-03-22T00:00:00Z')).toMatchObject({ kind: 'cannotTell', because: ['seatsUnknown'] });
  });

  it('R-3.2 Ex 3: a partial upgrade inherits the window', () => {
    const source = boughtAt('2026-03-01T10:00:00Z', '2027-02-28');
    const sku = { minimumQuantity: 1, maximumQuantity: null, upgradeTargets: ['CFQ7TTC0LCHC:0001'] };
    expect(ask('upgradePartial', source, '2026-03-04T00:00:00Z', { sku })).toMatchObject({ kind: 'allowed', detail: { windowUntil: moment('2026-03-08T10:00:00Z') } });
    expect(ask('upgradePartial', source, '2026-03-09T00:00:00Z', { sku })).toMatchObject({ kind: 'allowed', detail: { windowUntil: null } });
  });
});

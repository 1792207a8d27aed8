import { describe, expect, it } from 'vitest';
import { productId, promotionId, skuId, subscriptionId } from '../../../../core/domain/ids.ts';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import { addOnsOf, migratedEnd, migrationOutlook } from '../../../../core/domain/nce/moves.ts';
import { stageAt } from '../../../../core/domain/nce/stage.ts';
import { upgradeIntoProblems } from '../../../../core/domain/nce/upgrade-into.ts';
import { renewalPrice } from '../../../../core/domain/pricing/nce-price-lock.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { aSubscription, boughtAt, day, moment, price } from '../../../builders/nce.ts';

/** Worked examples of the catalogue that the tables of the other files have no row for. */

describe('price lock and promotions', () => {
  it('R-6.1 Ex 2: a monthly term bought on 15 June renews on 15 July at the July list', () => {
    const prices = [{ from: moment('2026-01-01'), price: price('15.00') }, { from: moment('2026-07-01'), price: price('16.80') }];
    const bought = boughtAt('2026-06-15T09:00:00Z', '2026-07-14', { term: 'P1M' });
    const next = stageAt(bought, moment('2026-07-16T10:00:00Z'), ruleContext());
    expect(next.kind === 'running' && renewalPrice(prices, next.term.openedAt)).toEqual(price('16.80'));
  });

  it('R-15.3 Ex 1: a trial converts at the list price, whatever promotion runs', () => {
    const trial = boughtAt('2026-06-01T10:00:00Z', '2026-06-30', { isTrial: true, term: null, billingPlan: 'none' });
    const promotions = [{ id: 'P-15', term: 'P1Y', plan: 'monthly', startsAt: null, endsAt: null }] as const;
    const convert = actionsAt(trial, moment('2026-06-10'), ruleContext({ promotions })).convertTrial;
    expect(convert.kind === 'allowed' && convert.consequences.map(({ code }) => code)).toEqual(['currentListPrice']);
  });

  it('R-14.5 Ex 3: a change of seats deletes the schedule and the promotion in it; the renewal has none', () => {
    const scheduled: Subscription = boughtAt('2026-04-10T09:00:00Z', '2027-04-09', {
      scheduledChange: { action: 'renew', effectiveAt: null, productId: productId('CFQ7TTC0LDPB'), skuId: skuId('0001'), term: 'P1Y', billingPlan: 'annual', quantity: 10, customTermEndsAt: null, promotionId: promotionId('P-10') },
    });
    const add = actionsAt(scheduled, moment('2026-08-01'), ruleContext()).addSeats;
    expect(add.kind === 'allowed' && add.consequences.map(({ code }) => code)).toContain('scheduledChangeDeleted');
    expect(stageAt({ ...scheduled, scheduledChange: null }, moment('2027-05-01'), ruleContext())).toMatchObject({ term: { plan: 'monthly' } });
  });
});

describe('two into one (R-11.5)', () => {
  it('R-11.5 Ex 2: the first makes the subscription, the second joins it: an upgrade opens no window that would stand in the way', () => {
    const second = boughtAt('2026-01-01T10:00:00Z', '2026-12-31');
    const made = { ...boughtAt('2026-01-01T10:00:00Z', '2026-12-31'), id: subscriptionId('99999999-2222-4333-8444-555555555555') };
    expect(upgradeIntoProblems({ source: second, target: made, at: moment('2026-09-15'), context: ruleContext() })).toEqual([]);
  });
});

describe('moving from the old model (section 18)', () => {
  const base = aSubscription({ model: 'legacy' });
  const addOn = (number: number, parent: string): Subscription => aSubscription({ model: 'legacy', id: subscriptionId(`00000000-0000-4000-8000-00000000000${String(number)}`), parentSubscriptionId: subscriptionId(parent) });

  it('R-18.3 Ex 2: an add-on of an add-on stands beside its parent, not inside it', () => {
    const first = addOn(1, base.id);
    const nested = addOn(2, first.id);
    const other = addOn(3, '77777777-2222-4333-8444-555555555555');
    expect(addOnsOf(base.id, [other, nested, first]).map(({ id }) => id)).toEqual([first.id, nested.id]);
  });
  it('R-18.3: a circle of parents ends', () => {
    const one = addOn(1, '00000000-0000-4000-8000-000000000002');
    const two = addOn(2, one.id);
    expect(addOnsOf(one.id, [one, two])).toEqual([two]);
  });

  const started = moment('2022-06-11T00:06:02Z');
  const running = { state: 'running', startedAt: started, legacyStatus: 'suspended', hasNewSubscription: false } as const;
  it.each([
    ['R-18.4 Ex 1 (doc): four minutes', { ...running, state: 'completed' }, '2022-06-11T00:10:07Z', 'done'],
    ['R-18.4: up to six hours as usual', running, '2022-06-11T06:06:02Z', 'running'],
    ['R-18.4: then it is slow', running, '2022-06-11T06:06:03Z', 'slow'],
    ['R-18.4: after 72 hours it is a case for support', running, '2022-06-14T00:06:03Z', 'support'],
    ['R-18.4: not a second before', running, '2022-06-14T00:06:02Z', 'slow'],
    ['R-18.4 Ex 2: failed, and the old one is active: again', { ...running, state: 'failed', legacyStatus: 'active' }, '2022-06-11T01:00:00Z', 'retry'],
    ['R-18.4 Ex 2: failed, the old one suspended and no new one: support', { ...running, state: 'failed' }, '2022-06-11T01:00:00Z', 'support'],
    ['R-18.4: failed, but the new one is there', { ...running, state: 'failed', hasNewSubscription: true }, '2022-06-11T01:00:00Z', 'done'],
  ] as const)('%s', (_, migration, at, expected) => expect(migrationOutlook(migration, moment(at))).toBe(expected));

  it('R-18.5 Ex 2: who wants a monthly term moves before the renewal; the renewal itself makes a year', () => {
    const legacy = boughtAt('2023-01-20T10:00:00Z', '2024-01-19', { model: 'legacy' });
    expect(stageAt(legacy, moment('2024-01-25'), ruleContext())).toMatchObject({ term: { family: 'licence', term: 'P1Y' } });
    expect(actionsAt(legacy, moment('2024-01-10'), ruleContext()).migrateFromLegacy.kind).toBe('allowed');
    expect(migratedEnd({ endsOn: day('2024-01-19'), term: 'P1Y' }, { on: day('2024-01-10'), term: 'P1M', isFullTerm: false })).toBe(day('2024-01-19'));
  });
});

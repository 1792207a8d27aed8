import { describe, expect, it } from 'vitest';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import type { ChangeRequest } from '../../../../core/domain/nce/request.ts';
import { upgradeIntoProblems } from '../../../../core/domain/nce/upgrade-into.ts';
import { ACTION_KINDS } from '../../../../core/domain/nce/verdict.ts';
import type { ActionKind, Verdict } from '../../../../core/domain/nce/verdict.ts';
import { promotionId, subscriptionId } from '../../../../core/domain/ids.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { boughtAt, day, endOf, moment } from '../../../builders/nce.ts';
import { ask, AZURE, codes, EXTENDED, LEGACY, MARKET, MONTH, NOW, PENDING, PERPETUAL, request, scheduled, sku, SOFTWARE, SUSPENDED, THREE, TRIAL, word, YEAR } from '../../../builders/nce-kinds.ts';

describe('each action on each kind of subscription', () => {
  const table: Readonly<Record<ActionKind, readonly string[]>> = {
    //                   year, month, suspended, trial, extended, perpetual, azure, software, marketplace, legacy (2023)
    addSeats: ['allowed', 'allowed', 'suspended', 'trial', 'extendedTerm', 'newOrderInstead', 'notInFamily', 'allowed', 'allowed', 'allowed'],
    reduceSeats: ['windowClosed', 'windowClosed', 'suspended', 'trial', 'extendedTerm', 'wholeOnly', 'notInFamily', 'wholeOnly', 'wholeOnly', 'allowed'],
    cancel: ['windowClosed', 'windowClosed', 'windowClosed', 'trial', 'allowed', 'windowClosed', 'allowed', 'windowClosed', 'windowClosed', 'allowed'],
    switchAutoRenew: ['allowed', 'allowed', 'suspended', 'allowed', 'extendedTerm', 'notInFamily', 'notInFamily', 'allowed', 'allowed', 'allowed'],
    scheduleChange: ['allowed', 'allowed', 'suspended', 'allowed', 'extendedTerm', 'notInFamily', 'notInFamily', 'allowed', 'notInFamily', 'legacy'],
    changeTerm: ['allowed', 'allowed', 'suspended', 'trial', 'extendedTerm', 'notInFamily', 'notInFamily', 'notInFamily', 'notInFamily', 'legacy'],
    changeBillingPlan: ['planFixed', 'planFixed', 'suspended', 'trial', 'extendedTerm', 'notInFamily', 'notInFamily', 'notInFamily', 'notInFamily', 'legacy'],
    upgradeFull: ['allowed', 'allowed', 'suspended', 'trial', 'allowed', 'notInFamily', 'notInFamily', 'notInFamily', 'notInFamily', 'legacy'],
    upgradePartial: ['allowed', 'allowed', 'suspended', 'trial', 'allowed', 'notInFamily', 'notInFamily', 'notInFamily', 'notInFamily', 'legacy'],
    alignEndDate: ['allowed', 'allowed', 'suspended', 'trial', 'extendedTerm', 'notInFamily', 'notInFamily', 'notInFamily', 'notInFamily', 'legacy'],
    suspend: ['allowed', 'allowed', 'suspended', 'trial', 'allowed', 'notInFamily', 'notInFamily', 'allowed', 'notInFamily', 'allowed'],
    reactivate: ['notSuspended', 'notSuspended', 'allowed', 'notSuspended', 'notSuspended', 'notSuspended', 'notSuspended', 'notSuspended', 'notSuspended', 'notSuspended'],
    convertTrial: ['notATrial', 'notATrial', 'notATrial', 'allowed', 'notATrial', 'notATrial', 'notATrial', 'notATrial', 'notATrial', 'notATrial'],
    enterExtendedTerm: ['allowed', 'allowed', 'suspended', 'trial', 'extendedTerm', 'notInFamily', 'notInFamily', 'notInFamily', 'notInFamily', 'legacy'],
    leaveExtendedTerm: ['notExtendedTerm', 'notExtendedTerm', 'notExtendedTerm', 'notExtendedTerm', 'allowed', 'notExtendedTerm', 'notExtendedTerm', 'notExtendedTerm', 'notExtendedTerm', 'notExtendedTerm'],
    migrateFromLegacy: ['notLegacy', 'notLegacy', 'notLegacy', 'notLegacy', 'notLegacy', 'notLegacy', 'notLegacy', 'notLegacy', 'notLegacy', 'allowed'],
  };
  const kinds = [YEAR, MONTH, SUSPENDED, TRIAL, EXTENDED, PERPETUAL, AZURE, SOFTWARE, MARKET];
  it.each(ACTION_KINDS)('%s', (kind) => {
    const found = [...kinds.map((subscription) => word(ask(kind, subscription, { sku, additions: [] }))), word(ask(kind, LEGACY, {}, '2023-06-01'))];
    expect(found).toEqual(table[kind]);
  });

  it('names the family, gives every verdict its rules, and every rule a source', () => {
    expect(ask('changeTerm', SOFTWARE)).toMatchObject({ reason: { family: 'softwareSubscription' } });
    expect(ask('upgradeFull', MARKET)).toMatchObject({ reason: { family: 'marketplace' } });
    expect(ask('suspend', AZURE)).toMatchObject({ reason: { family: 'azurePlan' } });
    expect(ask('scheduleChange', PERPETUAL)).toMatchObject({ reason: { family: 'perpetual' } });
    for (const subscription of [...kinds, LEGACY]) {
      for (const verdict of Object.values<Verdict>(actionsAt(subscription, moment(NOW), ruleContext({ sku })))) {
        expect(verdict.rules.length).toBeGreaterThan(0);
        for (const { id, source } of verdict.rules) expect([id, source.length > 0]).toEqual([id, true]);
      }
    }
  });

  it.each<[ActionKind, string]>([
    ['addSeats', 'allowed'],
    ['cancel', 'allowed'],
    ['reduceSeats', 'allowed'],
    ['switchAutoRenew', 'renewalPending'],
    ['scheduleChange', 'renewalPending'],
    ['changeTerm', 'renewalPending'],
    ['changeBillingPlan', 'renewalPending'],
    ['upgradeFull', 'renewalPending'],
    ['alignEndDate', 'renewalPending'],
    ['suspend', 'renewalPending'],
    ['enterExtendedTerm', 'renewalPending'],
    ['migrateFromLegacy', 'notLegacy'],
  ])('R-7.1 Ex 2: while a renewal is worked off, %s is %s', (kind, expected) => {
    const verdict = ask(kind, YEAR, { sku }, PENDING);
    expect(word(verdict)).toBe(expected);
    if (verdict.kind === 'refused' && expected === 'renewalPending') expect(verdict).toMatchObject({ next: moment('2027-03-03'), serverCode: '900277', reason: { until: moment('2027-03-03') } });
    if (verdict.kind === 'allowed') expect(codes(verdict)).toContain('mayAnswerConflict');
  });

  it('R-7.1 Ex 2: two hours before the end auto-renew is still to be switched', () => {
    expect(ask('switchAutoRenew', YEAR, {}, '2027-03-01T22:00:00Z')).toMatchObject({ kind: 'allowed', until: moment('2027-03-02'), warnBy: moment('2027-03-01T23:55:00Z'), detail: { to: 'off' } });
  });

  it.each([
    ['notStarted', YEAR, '2026-03-01', { startsAt: moment('2026-03-02T09:15:00Z') }],
    ['inRetention', { ...YEAR, status: 'suspended' as const }, '2027-03-10', { status: 'expired', until: moment('2027-04-01') }],
    ['over', { ...YEAR, status: 'deleted' as const }, NOW, { since: null }],
  ])('everything is refused when it is %s (R-9.1 Ex 2)', (code, subscription, iso, figures) => {
    for (const kind of ACTION_KINDS) expect(ask(kind, subscription, {}, iso)).toMatchObject({ kind: 'refused', reason: { code, ...figures } });
  });
  it('R-9.1 Ex 2: an expired one is not reactivated', () => {
    expect(ask('reactivate', { ...YEAR, status: 'expired' }, {}, '2027-03-10')).toMatchObject({ serverCode: '800040' });
    expect(ask('addSeats', YEAR, {}, '2026-03-01')).toMatchObject({ next: moment('2026-03-02T09:15:00Z') });
  });
});

describe('the renewal (section 7 and 8)', () => {
  it('R-8.2 Ex 1: off alone is no end, says the warning', () => {
    const ends = boughtAt('2025-07-01T10:00:00Z', '2026-06-30');
    expect(ask('switchAutoRenew', ends, {}, '2026-06-01')).toMatchObject({ detail: { to: 'off' }, consequences: [{ code: 'extendedTermInstead', from: moment('2026-07-01') }] });
    expect(ask('switchAutoRenew', { ...ends, autoRenew: false }, {}, '2026-06-01')).toMatchObject({ detail: { to: 'on' }, consequences: [] });
  });
  it('R-8.5: before that it meant thirty free days', () => {
    const ends = boughtAt('2024-07-01T10:00:00Z', '2025-06-30', { scheduledChange: scheduled });
    expect(ask('switchAutoRenew', ends, {}, '2025-06-01')).toMatchObject({ consequences: [{ code: 'graceThenEnd', from: moment('2025-07-01'), until: moment('2025-07-31') }, { code: 'scheduledChangeDeleted' }] });
  });
  it('R-15.1: a trial becomes paid, or just ends', () => {
    expect(ask('switchAutoRenew', TRIAL)).toMatchObject({ consequences: [] });
    expect(ask('switchAutoRenew', { ...TRIAL, autoRenew: false })).toMatchObject({ consequences: [{ code: 'convertsToPaid', at: moment('2026-10-01') }] });
  });
  it('R-7.2 Ex 1 and 2: scheduling needs auto-renew', () => {
    expect(ask('scheduleChange', YEAR)).toMatchObject({ kind: 'allowed', until: moment('2027-03-02'), effectiveAt: moment('2027-03-02'), detail: { endDateUntil: moment('2027-03-01') } });
    expect(word(ask('scheduleChange', { ...YEAR, autoRenew: false }))).toBe('autoRenewOff');
    expect(codes(ask('scheduleChange', { ...YEAR, scheduledChange: scheduled }))).toEqual(['scheduledChangeDeleted', 'currentListPrice']);
  });
  it('R-7.3 Ex 2: suspending loses the schedule and auto-renew; billing goes on (T23, R-9.2 Ex 1)', () => {
    expect(codes(ask('suspend', { ...YEAR, scheduledChange: scheduled }))).toEqual(['accessLostAtOnce', 'billingContinues', 'autoRenewSwitchedOff', 'scheduledChangeDeleted']);
    expect(ask('reactivate', SUSPENDED)).toMatchObject({ kind: 'allowed', until: moment('2027-03-02'), consequences: [{ code: 'autoRenewByHand' }] });
  });
  it('R-9.2 Ex 2: legacy is not billed while suspended', () => expect(codes(ask('suspend', LEGACY, {}, '2023-06-01'))).toEqual(['accessLostAtOnce']));
  it('R-8.2, R-8.1: the extended service term may be chosen where it will be enforced, once it can be', () => {
    expect(ask('enterExtendedTerm', YEAR)).toMatchObject({ kind: 'allowed', until: moment('2027-03-02'), effectiveAt: moment('2027-03-02') });
    expect(ask('enterExtendedTerm', boughtAt('2025-07-01T10:00:00Z', '2026-06-30'), {}, '2026-02-15T23:59:59Z')).toMatchObject({ reason: { code: 'optionsNotYet', from: moment('2026-02-16') }, next: moment('2026-02-16') });
    expect(word(ask('enterExtendedTerm', boughtAt('2025-07-01T10:00:00Z', '2026-06-30'), {}, '2026-02-16'))).toBe('allowed');
    expect(word(ask('enterExtendedTerm', boughtAt('2025-03-31T10:00:00Z', '2026-03-30'), {}, '2026-03-01'))).toBe('graceInstead');
    expect(word(ask('enterExtendedTerm', SOFTWARE))).toBe('notInFamily');
  });
  it('R-8.3 Ex 2: leaving it opens a window again (C)', () => expect(codes(ask('leaveExtendedTerm', EXTENDED))).toEqual(['currentListPrice', 'newWindow']));
});

describe('another term, plan or product', () => {
  it.each<[string, Subscription, ChangeRequest, string]>([
    ['R-10.1 Ex 1', THREE, { kind: 'term', term: 'P3Y', plan: 'annual' }, 'allowed'],
    ['R-10.1: and back', { ...THREE, billingPlan: 'annual' }, { kind: 'term', term: 'P3Y', plan: 'monthly' }, 'allowed'],
    ['R-10.1 Ex 2, T11', YEAR, { kind: 'term', term: 'P1Y', plan: 'annual' }, 'planFixed'],
    ['R-10.1 Ex 3', { ...THREE, billingPlan: 'annual' }, { kind: 'term', term: 'P3Y', plan: 'triennial' }, 'noSuchPlan 900270'],
    ['R-10.1: upfront is for good', { ...THREE, billingPlan: 'triennial' }, { kind: 'term', term: 'P3Y', plan: 'monthly' }, 'planFixed'],
    ['R-10.2 Ex 1', MONTH, { kind: 'term', term: 'P1Y', plan: 'annual' }, 'allowed'],
    ['R-10.2: to three years', MONTH, { kind: 'term', term: 'P3Y', plan: 'triennial' }, 'allowed'],
    ['R-10.2: a year to three', YEAR, { kind: 'term', term: 'P3Y', plan: 'monthly' }, 'allowed'],
    ['R-10.2 Ex 2, T13', YEAR, { kind: 'term', term: 'P1M', plan: 'monthly' }, 'shorterTerm 800122'],
    ['R-10.2 Ex 3', YEAR, { kind: 'term', term: 'P1Y', plan: 'annual' }, 'planFixed'],
    ['R-10.2: never shorter', THREE, { kind: 'term', term: 'P1Y', plan: 'monthly' }, 'shorterTerm 800122'],
    ['R-10.2: not for trials', TRIAL, { kind: 'term', term: 'P1Y', plan: 'monthly' }, 'trial 800107'],
    ['R-1.1 Ex 1', YEAR, { kind: 'term', term: 'P1Y', plan: 'triennial' }, 'noSuchPlan 900270'],
    ['R-1.1 Ex 2', MONTH, { kind: 'term', term: 'P1M', plan: 'annual' }, 'noSuchPlan 900270'],
    ['nothing new', YEAR, { kind: 'term', term: 'P1Y', plan: 'monthly' }, 'unchanged'],
    ['nothing known', { ...YEAR, term: null }, { kind: 'term', term: 'P1M', plan: 'monthly' }, 'termUnknown'],
    ['no end known', { ...YEAR, commitmentEndsAt: null }, { kind: 'term', term: 'P1M', plan: 'monthly' }, 'endUnknown'],
    ['R-11.1 Ex 1', YEAR, { kind: 'upgrade', target: 'CFQ7TTC0LCHC:0001', quantity: 10 }, 'allowed'],
    ['R-11.2 Ex 1: more seats', YEAR, { kind: 'upgrade', target: 'CFQ7TTC0LCHC:0001', quantity: 12 }, 'allowed'],
    ['R-11.2 Ex 2: partly', YEAR, { kind: 'upgrade', target: 'CFQ7TTC0LCHC:0001', quantity: 4 }, 'allowed'],
    ['R-11.1 Ex 2: not listed', YEAR, { kind: 'upgrade', target: 'CFQ7TTC0LH18:0001', quantity: 10 }, 'noUpgradePath'],
    ['no seats', YEAR, { kind: 'upgrade', target: 'CFQ7TTC0LCHC:0001', quantity: 0 }, 'notAWholeNumber 2002'],
    ['half a seat', YEAR, { kind: 'upgrade', target: 'CFQ7TTC0LCHC:0001', quantity: 0.5 }, 'notAWholeNumber 2002'],
    ['R-11.1: only from active', SUSPENDED, { kind: 'upgrade', target: 'CFQ7TTC0LCHC:0001', quantity: 10 }, 'suspended 2001'],
  ])('%s', (_rule, subscription, wanted, expected) => expect(request(subscription, wanted, { sku })).toBe(expected));

  it('R-10.1: takes effect with the next charge cycle, if there is one', () => {
    expect(ask('changeBillingPlan', THREE)).toMatchObject({ kind: 'allowed', effectiveAt: moment('2026-10-02'), until: moment('2026-10-02'), detail: { targets: [{ term: 'P3Y', plan: 'annual' }] } });
    expect(ask('changeBillingPlan', { ...THREE, billingPlan: 'annual' })).toMatchObject({ effectiveAt: moment('2027-03-02') });
    expect(ask('changeBillingPlan', THREE, {}, '2029-02-10')).toMatchObject({ reason: { code: 'planFixed' }, next: moment('2029-03-02') });
    expect(word(ask('changeBillingPlan', { ...THREE, billingPlan: null }))).toBe('planUnknown');
  });
  it('R-10.2, R-14.7: a longer term is dearer by the list and may lose a promotion', () => {
    expect(word(ask('changeTerm', THREE))).toBe('longestTerm');
    expect(ask('changeTerm', { ...YEAR, promotionId: promotionId('P'), scheduledChange: scheduled })).toMatchObject({
      isCautious: true,
      until: moment('2027-03-02'),
      consequences: [{ code: 'currentListPrice' }, { code: 'noNewWindow' }, { code: 'promotionMayBeLost' }, { code: 'scheduledChangeDeleted' }],
    });
    expect(ask('changeTerm', MONTH)).toMatchObject({ detail: { targets: [{ term: 'P1Y', plan: 'monthly' }, { term: 'P1Y', plan: 'annual' }, { term: 'P3Y', plan: 'monthly' }, { term: 'P3Y', plan: 'annual' }, { term: 'P3Y', plan: 'triennial' }] } });
  });
  it('R-11.2, R-11.4: upgrades', () => {
    expect(word(ask('upgradeFull', YEAR))).toBe('upgradePathsUnknown');
    expect(word(ask('upgradeFull', YEAR, { sku: { ...sku, upgradeTargets: [] } }))).toBe('noUpgradePath');
    expect(word(ask('upgradePartial', { ...YEAR, quantity: 1 }, { sku }))).toBe('singleSeat');
    expect(ask('upgradeFull', YEAR, { sku })).toMatchObject({ until: moment('2027-03-02'), detail: { targets: sku.upgradeTargets, mostSeats: null }, consequences: [{ code: 'currentListPrice' }, { code: 'noNewWindow' }] });
    expect(ask('upgradePartial', YEAR, { sku })).toMatchObject({ detail: { mostSeats: 9, windowUntil: null }, consequences: [{ code: 'licencesByHand' }, { code: 'currentListPrice' }, { code: 'noNewWindow' }] });
    expect(ask('upgradePartial', YEAR, { sku }, '2026-03-04')).toMatchObject({ consequences: [{ code: 'licencesByHand' }, { code: 'currentListPrice' }, { code: 'windowInherited', until: moment('2026-03-09T09:15:00Z') }] });
    expect(ask('upgradePartial', { ...YEAR, cancellationAllowedUntil: moment('2026-03-05') }, { sku }, '2026-03-04')).toMatchObject({ detail: { windowUntil: moment('2026-03-05') } });
    // Ex 2
    expect(codes(ask('upgradeFull', { ...YEAR, scheduledChange: scheduled }, { sku }))).toContain('scheduledChangeDeleted');
    expect(ask('upgradeFull', EXTENDED, { sku })).toMatchObject({ until: null });
    expect(ask('upgradePartial', EXTENDED, { sku })).toMatchObject({ until: null });
  });

  const source = boughtAt('2026-01-01T10:00:00Z', '2026-12-31');
  const target = (end: string, changes: Partial<Subscription> = {}) => boughtAt('2025-12-01T10:00:00Z', end, { id: subscriptionId('22222222-2222-4333-8444-555555555555'), ...changes });
  it.each<[string, Subscription, readonly (number | null)[]]>([
    ['R-11.3 Ex 1: ends before', target('2026-11-30'), [4]],
    ['R-11.3 Ex 2: bought three days ago', { ...target('2027-09-11'), startsAt: moment('2026-09-12T10:00:00Z') }, [2]],
    ['R-11.3 Ex 3: a shorter term', target('2026-09-30', { term: 'P1M', startsAt: moment('2026-09-01T10:00:00Z') }), [3]],
    ['R-11.3: not active', target('2026-12-31', { status: 'suspended' }), [1]],
    ['R-11.3: the same end is good', target('2026-12-31', { startsAt: moment('2026-01-01T11:00:00Z') }), []],
    ['R-11.3: a longer term too', target('2028-12-31', { term: 'P3Y', startsAt: moment('2026-01-01T11:00:00Z') }), []],
    ['R-11.3: not into itself', { ...target('2026-12-31'), id: source.id }, [null]],
    ['nothing known', target('2026-12-31', { term: null }), [null]],
  ])('%s', (_rule, into, expected) => {
    expect(upgradeIntoProblems({ source, target: into, at: moment(NOW), context: ruleContext() }).map(({ number }) => number)).toEqual(expected);
  });
});

describe('trials and legacy', () => {
  it('R-15.2: converts on any day, to 25 seats or more', () => {
    expect(ask('convertTrial', { ...TRIAL, scheduledChange: scheduled })).toMatchObject({ kind: 'allowed', until: moment('2026-10-01'), detail: { leastSeats: 25 }, consequences: [{ code: 'currentListPrice' }, { code: 'scheduledChangeDeleted' }] });
  });
  it.each<[string, Subscription, string, Partial<RuleContext>, string, string | null]>([
    ['R-18.1: running', LEGACY, '2023-06-01', {}, 'allowed', null],
    ['R-18.1: bought ten days ago', LEGACY, '2023-01-30', {}, 'tooYoung', '900226'],
    ['R-18.1: 30 days old', LEGACY, '2023-02-19T10:00:00Z', {}, 'allowed', null],
    ['R-18.1 Ex 2: an add-on of ten days', LEGACY, '2023-06-01', { legacy: { youngestAddOnAt: moment('2023-05-22'), hasPromotion: false, hasCounterpart: true, exceedsBusinessLimit: false } }, 'bundleTooYoung', '900226'],
    ['R-18.1: add-ons of long ago', LEGACY, '2023-06-01', { legacy: { youngestAddOnAt: moment('2023-05-02'), hasPromotion: false, hasCounterpart: true, exceedsBusinessLimit: false } }, 'allowed', null],
    ['R-18.1: bought with a promotion', LEGACY, '2023-06-01', { legacy: { youngestAddOnAt: null, hasPromotion: true, hasCounterpart: true, exceedsBusinessLimit: false } }, 'promotionBlocks', '900218'],
    ['R-18.3 Ex 1: no counterpart', LEGACY, '2023-06-01', { legacy: { youngestAddOnAt: null, hasPromotion: false, hasCounterpart: false, exceedsBusinessLimit: false } }, 'noCounterpart', '900220'],
    ['R-18.6 Ex 2: 320 seats', { ...LEGACY, quantity: 320 }, '2023-06-01', { legacy: { youngestAddOnAt: null, hasPromotion: false, hasCounterpart: true, exceedsBusinessLimit: true } }, 'businessLimit', null],
    ['R-18.1: suspended', { ...LEGACY, status: 'suspended' }, '2023-06-01', {}, 'suspended', '900215'],
    ['R-18.1: trial', { ...LEGACY, isTrial: true }, '2023-06-01', {}, 'trial', null],
    ['R-17.1: education before 2024', LEGACY, '2023-06-01', { segment: 'education' }, 'segmentNotMoved', null],
    ['R-17.1: education in 2024', boughtAt('2023-09-15T10:00:00Z', '2024-09-14', { model: 'legacy' }), '2024-02-01', { segment: 'education' }, 'allowed', null],
    ['nobody knows when it was bought', { ...LEGACY, createdAt: null }, '2023-06-01', {}, 'allowed', null],
  ])('%s', (_rule, subscription, iso, known, expected, code) => {
    const verdict = ask('migrateFromLegacy', subscription, known, iso);
    expect(word(verdict)).toBe(expected);
    if (verdict.kind === 'refused') expect(verdict.serverCode).toBe(code);
  });
  it('R-18.1 Ex 1: in the last 24 hours only for a full term', () => {
    expect(ask('migrateFromLegacy', LEGACY, {}, '2024-01-18T23:59:59Z')).toMatchObject({ detail: { kind: 'migrate', fullTermOnly: false } });
    expect(ask('migrateFromLegacy', LEGACY, {}, '2024-01-19T04:00:00Z')).toMatchObject({ kind: 'allowed', detail: { fullTermOnly: true }, consequences: [{ code: 'newWindow' }, { code: 'currentListPrice' }] });
    expect(ask('migrateFromLegacy', LEGACY, {}, '2023-01-30')).toMatchObject({ next: moment('2023-02-19T10:00:00Z'), reason: { until: moment('2023-02-19T10:00:00Z') } });
    expect(ask('migrateFromLegacy', LEGACY, { legacy: { youngestAddOnAt: moment('2023-05-22'), hasPromotion: false, hasCounterpart: true, exceedsBusinessLimit: false } }, '2023-06-01')).toMatchObject({ next: moment('2023-06-21') });
  });
});

describe('the end date of the next term (R-12.3)', () => {
  const sibling = { endsAt: endOf('2027-10-01'), term: 'P1Y', isTrial: false, isActive: true } as const;
  it('offers the ends of others and of a month, a UTC day ahead', () => {
    expect(ask('alignEndDate', YEAR, { siblings: [sibling] })).toMatchObject({ kind: 'allowed', until: moment('2027-03-01'), effectiveAt: moment('2027-03-02'), detail: { dates: [day('2027-10-01'), day('2028-02-29')] }, consequences: [{ code: 'nextTermOnly' }] });
    expect(ask('alignEndDate', YEAR, {}, '2027-03-01')).toMatchObject({ reason: { code: 'windowClosed', closedAt: moment('2027-03-01') }, next: moment('2027-03-03') });
    expect(word(ask('alignEndDate', YEAR, {}, '2027-02-28T23:59:59Z'))).toBe('allowed');
    // Before 10 March 2022 nobody could choose.
    expect(ask('alignEndDate', boughtAt('2022-02-01T10:00:00Z', '2023-01-31'), {}, '2022-03-09T23:59:59Z')).toMatchObject({ reason: { code: 'optionsNotYet' }, next: moment('2022-03-10') });
    expect(word(ask('alignEndDate', boughtAt('2022-02-01T10:00:00Z', '2023-01-31'), {}, '2022-03-10'))).toBe('allowed');
    expect(word(ask('alignEndDate', { ...YEAR, autoRenew: false }))).toBe('autoRenewOff');
  });
});

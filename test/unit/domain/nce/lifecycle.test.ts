import { describe, expect, it } from 'vitest';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import { outlookOf, stageAt } from '../../../../core/domain/nce/stage.ts';
import type { Stage } from '../../../../core/domain/nce/stage.ts';
import { ACTION_KINDS } from '../../../../core/domain/nce/verdict.ts';
import { RULEBOOK } from '../../../../core/domain/rulebook/rulebook.ts';
import type { ScheduledChange, Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { toIso } from '../../../../core/domain/time/instant.ts';
import type { Instant } from '../../../../core/domain/time/instant.ts';
import { startOfUtcDay } from '../../../../core/domain/time/utc-calendar.ts';
import { boughtAt, day, endOf, moment } from '../../../builders/nce.ts';

const at = (subscription: Subscription, iso: string, known: Partial<RuleContext> = {}): Stage => stageAt(subscription, moment(iso), ruleContext(known));

/** A stage in a few words: `P1Y/monthly 10 2027-04-10..2028-04-09`. */
function words(stage: Stage): string {
  switch (stage.kind) {
    case 'running':
    case 'renewalPending': {
      const { term, plan, seats, start, end, isExtended, family } = stage.term;
      const days = (of: number | null): string => (of === null ? '' : toIso(startOfUtcDay(of)).slice(0, 10));
      return [stage.kind === 'renewalPending' ? 'pending' : '', family === 'licence' ? '' : family, isExtended ? 'extended' : '', `${term ?? '-'}/${plan ?? '-'} ${String(seats)} ${days(start)}..${days(end)}`].filter((part) => part !== '').join(' ');
    }
    case 'retention':
      return `${stage.status} until ${toIso(stage.until).slice(0, 10)}`;
    case 'over':
      return `over since ${stage.since === null ? '?' : toIso(stage.since).slice(0, 10)}`;
    case 'notStarted':
      return 'not started';
    case 'undetermined':
      return `cannot tell: ${stage.because.join(', ')}`;
  }
}

const schedule = (changes: Partial<ScheduledChange> = {}): ScheduledChange => ({ action: 'renew', effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null, ...changes });

const APRIL = boughtAt('2026-04-10T09:00:00Z', '2027-04-09', { quantity: 20 });
const OFF = { autoRenew: false };
const trial = boughtAt('2026-06-01T10:00:00Z', '2026-06-30', { isTrial: true, quantity: 25, term: null, billingPlan: 'none' });
const legacy = (start: string, end: string, changes: Partial<Subscription> = {}) => boughtAt(start, end, { model: 'legacy', ...changes });

const large = { legacy: { youngestAddOnAt: null, hasPromotion: false, hasCounterpart: true, exceedsBusinessLimit: true } };

describe('the life of a subscription', () => {
  it.each<[string, Subscription, string, Partial<RuleContext>, string]>([
    ['before the purchase', APRIL, '2026-04-10T08:59:59Z', {}, 'not started'],
    ['before its renewal: of an earlier term nothing is known', { ...APRIL, createdAt: moment('2023-04-10T09:00:00Z') }, '2025-04-10T08:59:59Z', {}, 'cannot tell: earlierTerm'],
    ['before its renewal: not bought yet', { ...APRIL, createdAt: moment('2023-04-10T09:00:00Z') }, '2023-04-10T08:59:59Z', {}, 'not started'],
    ['before a renewal that only its end betrays', boughtAt('2023-04-10T09:00:00Z', '2027-04-09', { createdAt: null }), '2024-04-12', {}, 'cannot tell: earlierTerm'],
    ['the very purchase of one renewed since', boughtAt('2023-04-10T09:00:00Z', '2027-04-09', { createdAt: null }), '2023-04-10T08:59:59Z', {}, 'not started'],
    ['before its renewal was completed', boughtAt('2023-04-10T09:00:00Z', '2027-04-09'), '2026-04-10T05:00:00Z', { renewalCompletedAt: moment('2026-04-10T07:42:10Z') }, 'cannot tell: earlierTerm'],
    ['the first moment', APRIL, '2026-04-10T09:00:00Z', {}, 'P1Y/monthly 20 2026-04-10..2027-04-09'],
    ['R-2.1: the last second of the inclusive end', APRIL, '2027-04-09T23:59:59Z', {}, 'P1Y/monthly 20 2026-04-10..2027-04-09'],
    ['R-7.1 Ex 1 (doc): renewal starts the day after', boughtAt('2022-03-02T10:00:00Z', '2023-03-01'), '2023-03-02T00:00:00Z', {}, 'pending P1Y/monthly 10 2023-03-02..2024-03-01'],
    ['R-7.1: up to 24 hours', APRIL, '2027-04-10T23:59:59Z', {}, 'pending P1Y/monthly 20 2027-04-10..2028-04-09'],
    ['R-1.3 Ex 1', APRIL, '2027-04-11T00:00:00Z', {}, 'P1Y/monthly 20 2027-04-10..2028-04-09'],
    ['R-1.3: years later', APRIL, '2030-01-01', {}, 'P1Y/monthly 20 2029-04-10..2030-04-09'],
    ['R-2.2: a month from the 31st stays on the 28th once it was there', boughtAt('2026-01-31T10:00:00Z', '2026-02-27', { term: 'P1M' }), '2026-04-15', {}, 'P1M/monthly 10 2026-03-28..2026-04-27'],
    ['R-7.2 Ex 1: scheduled for less and shorter', { ...APRIL, quantity: 50, billingPlan: 'annual', scheduledChange: schedule({ term: 'P1M', billingPlan: 'monthly', quantity: 30 }) }, '2027-04-15', {}, 'P1M/monthly 30 2027-04-10..2027-05-09'],
    ['R-7.2: a schedule holds once', { ...APRIL, scheduledChange: schedule({ term: 'P1M', billingPlan: 'monthly', quantity: 30, customTermEndsAt: endOf('2027-04-30') }) }, '2027-05-15', {}, 'P1M/monthly 30 2027-05-01..2027-05-31'],
    ['R-8.4 Ex 1: cancel at the end', { ...APRIL, ...OFF, scheduledChange: schedule({ action: 'cancel' }) }, '2027-04-10', {}, 'disabled until 2027-07-09'],
    ['R-8.4 Ex 2: renew with instructions', { ...APRIL, ...OFF, scheduledChange: schedule({ quantity: 30 }) }, '2027-04-12', {}, 'P1Y/monthly 30 2027-04-10..2028-04-09'],
    ['R-8.2: a transition renews', { ...APRIL, scheduledChange: schedule({ action: 'transition' }) }, '2027-04-12', {}, 'P1Y/monthly 20 2027-04-10..2028-04-09'],
    ['an instruction that nobody knows', { ...APRIL, scheduledChange: schedule({ action: 'unknown' }) }, '2027-04-12', {}, 'cannot tell: scheduleUnknown'],
    ['R-8.2 Ex 1: auto-renew off becomes the extended term', boughtAt('2025-07-01T10:00:00Z', '2026-06-30', OFF), '2026-07-03', {}, 'extended P1M/monthly 10 2026-07-01..2026-07-31'],
    ['R-8.3: month after month', boughtAt('2025-07-01T10:00:00Z', '2026-06-30', OFF), '2026-09-15', {}, 'extended P1M/monthly 10 2026-09-01..2026-09-30'],
    ['R-8.2 Ex 2: cancelled, the last second', boughtAt('2025-07-01T10:00:00Z', '2026-06-30', { ...OFF, scheduledChange: schedule({ action: 'cancel' }) }), '2026-06-30T23:59:59Z', {}, 'P1Y/monthly 10 2025-07-01..2026-06-30'],
    ['R-8.2 Ex 2: cancelled, the next', boughtAt('2025-07-01T10:00:00Z', '2026-06-30', { ...OFF, scheduledChange: schedule({ action: 'cancel' }) }), '2026-07-01', {}, 'disabled until 2026-09-29'],
    ['R-8.2: asked for the extended term', { ...APRIL, scheduledChange: schedule({ action: 'extendedServiceTerm' }) }, '2027-04-12', {}, 'extended P1M/monthly 20 2027-04-10..2027-05-09'],
    ['R-8.3: the extended term, cancelled', boughtAt('2026-06-10T10:00:00Z', '2026-07-09', { term: 'P1M', offerName: 'E3 Extended Service Term', scheduledChange: schedule({ action: 'cancel' }) }), '2026-07-10', {}, 'disabled until 2026-10-08'],
    ['R-8.1 Ex 1: bought 31 March 2025', boughtAt('2025-03-31T10:00:00Z', '2026-03-30', OFF), '2026-03-31', {}, 'expired until 2026-04-30'],
    ['R-8.1 Ex 2, T15: ends 2 May 2026', boughtAt('2025-05-03T10:00:00Z', '2026-05-02', OFF), '2026-05-03', {}, 'expired until 2026-06-02'],
    ['R-8.1 Ex 3: ends 4 May 2026', boughtAt('2025-05-05T10:00:00Z', '2026-05-04', OFF), '2026-05-06', {}, 'extended P1M/monthly 10 2026-05-05..2026-06-04'],
    ['R-8.1: ends 3 May 2026', boughtAt('2025-05-04T10:00:00Z', '2026-05-03', OFF), '2026-05-06', {}, 'expired until 2026-06-03'],
    ['R-8.1: three years from before April 2025, by the letter of the table', boughtAt('2024-06-01T10:00:00Z', '2027-05-31', { ...OFF, term: 'P3Y' }), '2027-06-02', {}, 'expired until 2027-07-01'],
    ['R-8.1: not for software subscriptions', boughtAt('2025-07-01T10:00:00Z', '2026-06-30', { ...OFF, model: 'softwareSubscription', billingPlan: 'annual' }), '2026-07-02', {}, 'expired until 2026-07-31'],
    ['R-8.5 Ex 1: expired on the first day', boughtAt('2025-02-16T10:00:00Z', '2026-02-15', OFF), '2026-02-16', {}, 'expired until 2026-03-18'],
    ['R-8.5 Ex 1: expired on 17 March', boughtAt('2025-02-16T10:00:00Z', '2026-02-15', OFF), '2026-03-17T23:59:59Z', {}, 'expired until 2026-03-18'],
    ['R-8.5 Ex 1: disabled from 18 March', boughtAt('2025-02-16T10:00:00Z', '2026-02-15', OFF), '2026-03-18', {}, 'disabled until 2026-06-16'],
    ['R-8.5 Ex 1: deleted from 16 June', boughtAt('2025-02-16T10:00:00Z', '2026-02-15', OFF), '2026-06-16', {}, 'over since 2026-06-16'],
    ['R-9.1 Ex 1: suspended at the end', boughtAt('2025-05-01T10:00:00Z', '2026-04-30', { ...OFF, status: 'suspended' }), '2026-05-01', {}, 'expired until 2026-05-31'],
    ['R-9.1 Ex 1: deleted on 29 August', boughtAt('2025-05-01T10:00:00Z', '2026-04-30', { ...OFF, status: 'suspended' }), '2026-08-29', {}, 'over since 2026-08-29'],
    ['R-9.1: what the server says of its states goes first', boughtAt('2025-05-01T10:00:00Z', '2026-04-30', { ...OFF, status: 'disabled' }), '2026-05-02', {}, 'disabled until 2026-08-29'],
    ['R-9.1: deleted is over', { ...APRIL, status: 'deleted' }, '2026-05-02', {}, 'over since ?'],
    ['R-9.2: a suspended legacy one goes at once', legacy('2021-05-01T10:00:00Z', '2022-04-30', { ...OFF, status: 'suspended' }), '2022-05-01', {}, 'over since 2022-05-01'],
    ['R-15.1 Ex 1: the last day of a trial', trial, '2026-06-30T23:59:59Z', {}, '-/none 25 2026-06-01..2026-06-30'],
    ['R-15.1 Ex 1: paid from 1 July', trial, '2026-07-03', {}, 'P1Y/monthly 25 2026-07-01..2027-06-30'],
    ['R-15.3 Ex 2: auto-renew off, it simply ends', { ...trial, ...OFF }, '2026-07-01', {}, 'over since 2026-07-01'],
    ['S-165: legacy renews yearly in 2023', legacy('2021-08-01T10:00:00Z', '2022-07-31'), '2022-08-03', {}, 'legacy P1Y/monthly 10 2022-08-01..2023-07-31'],
    ['R-18.5 Ex 1: legacy becomes new commerce in January 2024', legacy('2023-01-20T10:00:00Z', '2024-01-19'), '2024-01-25', {}, 'P1Y/monthly 10 2024-01-20..2025-01-19'],
    ['R-18.5: the year before it stayed', legacy('2022-12-31T10:00:00Z', '2023-12-30'), '2024-01-05', {}, 'legacy P1Y/monthly 10 2023-12-31..2024-12-30'],
    ['R-18.6 Ex 2: too large in January 2024, it runs out', legacy('2023-01-20T10:00:00Z', '2024-01-19', { quantity: 320 }), '2024-01-25', large, 'expired until 2024-02-19'],
    ['R-18.6: from 11 January on', legacy('2023-01-11T10:00:00Z', '2024-01-10', { quantity: 320 }), '2024-01-15', large, 'expired until 2024-02-10'],
    ['R-18.6: the day before it still renewed', legacy('2023-01-10T10:00:00Z', '2024-01-09', { quantity: 320 }), '2024-01-15', large, 'P1Y/monthly 320 2024-01-10..2025-01-09'],
    ['R-17.1 Ex 1: education in September 2024', legacy('2023-09-15T10:00:00Z', '2024-09-14'), '2024-09-20', { segment: 'education' }, 'P1Y/monthly 10 2024-09-15..2025-09-14'],
    ['R-17.1: education before September 2024', legacy('2023-08-15T10:00:00Z', '2024-08-14'), '2024-08-20', { segment: 'education' }, 'legacy P1Y/monthly 10 2024-08-15..2025-08-14'],
    ['perpetual licences end never', boughtAt('2026-06-01T10:00:00Z', '2026-06-01', { model: 'perpetual', term: null, billingPlan: 'oneTime' }), '2056-06-01', {}, 'perpetual -/oneTime 10 2026-06-01..'],
    ['a renewed one whose start is of long ago', boughtAt('2023-04-10T09:00:00Z', '2027-04-09'), '2026-11-22', {}, 'P1Y/monthly 10 2026-04-10..2027-04-09'],
    ['R-12.3: a term cut to a chosen end', boughtAt('2026-07-01T09:00:00Z', '2026-10-01', { billingPlan: 'annual' }), '2026-10-05', {}, 'P1Y/annual 10 2026-10-02..2027-10-01'],
    ['further ahead than anybody plans', boughtAt('2026-01-31T10:00:00Z', '2026-02-27', { term: 'P1M' }), '2099-04-15', {}, 'cannot tell: tooFarAhead'],
  ])('%s', (_rule, subscription, iso, known, expected) => expect(words(at(subscription, iso, known))).toBe(expected));

  it('R-12.1 Ex 1 (doc): the first term is cut, the next one whole', () => {
    const cut = boughtAt('2022-07-01T09:00:00Z', '2024-10-01', { term: 'P3Y' });
    expect(words(at(cut, '2024-10-04'))).toBe('P3Y/monthly 10 2024-10-02..2027-10-01');
  });

  it('R-18.5 Ex 1: reducible to 27 January', () => {
    const moved = legacy('2023-01-20T10:00:00Z', '2024-01-19');
    expect(actionsAt(moved, moment('2024-01-26T23:00:00Z'), ruleContext()).reduceSeats).toMatchObject({ kind: 'allowed', until: moment('2024-01-27'), basis: 'projection', isCautious: true });
    expect(actionsAt(moved, moment('2024-01-27'), ruleContext()).reduceSeats).toMatchObject({ kind: 'refused' });
  });

  it('opens the window of a renewal to come at its earliest moment, and says that this is a projection', () => {
    expect(actionsAt(APRIL, moment('2027-04-12'), ruleContext()).cancel).toMatchObject({ kind: 'allowed', basis: 'projection', isCautious: true, until: moment('2027-04-17') });
    expect(actionsAt(APRIL, moment('2027-04-17'), ruleContext()).cancel).toMatchObject({ kind: 'refused', basis: 'projection', next: moment('2028-04-10') });
  });

  it("forgets the server's windows, price and batches once another term runs", () => {
    const said = { ...APRIL, cancellationAllowedUntil: moment('2029-01-01'), reducible: { total: 20, batches: [{ quantity: 20, allowedUntil: moment('2029-01-01') }] }, refundOptions: [{ type: 'full', expiresAt: null }] as const };
    const verdicts = actionsAt(said, moment('2027-05-12'), ruleContext({ additions: [{ quantity: 3, at: moment('2027-05-11') }] }));
    expect([verdicts.cancel.kind, verdicts.reduceSeats.kind]).toEqual(['refused', 'refused']);
    expect(actionsAt(said, moment('2027-04-12'), ruleContext()).cancel).toMatchObject({ detail: { refund: 'prorated' } });
  });

  it('takes the rulebook it is given: policy is data', () => {
    const otherwise = { ...RULEBOOK, endOfTerm: RULEBOOK.endOfTerm.filter((row) => row.withoutRenewal !== 'extendedTerm') };
    expect(words(at(boughtAt('2025-07-01T10:00:00Z', '2026-06-30', OFF), '2026-07-03', { rulebook: otherwise }))).toBe('expired until 2026-07-31');
    const none = { ...RULEBOOK, endOfTerm: [] };
    expect(words(at(boughtAt('2025-07-01T10:00:00Z', '2026-06-30', OFF), '2026-07-03', { rulebook: none }))).toBe('expired until 2026-07-31');
  });

  it('tells what follows a term', () => {
    const outlook = (subscription: Subscription): string => {
      const stage = at(subscription, '2026-05-01');
      return stage.kind === 'running' ? outlookOf(subscription, stage.term, ruleContext()) : stage.kind;
    };
    expect([outlook(APRIL), outlook({ ...APRIL, ...OFF }), outlook({ ...APRIL, status: 'suspended' }), outlook({ ...APRIL, scheduledChange: schedule({ action: 'cancel' }) })]).toEqual(['renews', 'extendedTerm', 'grace', 'ends']);
  });
});

describe('what the server left out or said twice', () => {
  it.each<[string, Partial<Subscription>]>([
    ['modelUnknown', { model: 'unknown' }],
    ['statusUnknown', { status: 'unknown' }],
    ['statusUnknown', { status: 'none' }],
    ['statusPending', { status: 'pending' }],
    ['quantityInvalid', { quantity: 0 }],
    ['quantityInvalid', { quantity: -3 }],
    ['quantityInvalid', { quantity: 2.5 }],
    ['quantityInvalid', { quantity: Number.NaN }],
    ['startUnknown', { startsAt: null }],
    ['startUnknown', { startsAt: Number.NaN as Instant }],
    ['startUnknown', { model: 'perpetual', startsAt: null, createdAt: null }],
    ['endUnknown', { commitmentEndsAt: null }],
    ['endUnknown', { commitmentEndsAt: Number.POSITIVE_INFINITY as Instant }],
    ['endBeforeStart', { commitmentEndsAt: moment('2026-01-01') }],
    ['termUnknown', { term: null }],
    ['planContradictsTerm', { billingPlan: 'triennial' }],
    ['planContradictsTerm', { term: 'P1M', billingPlan: 'annual' }],
    ['statusContradicts', { status: 'expired' }],
    ['statusContradicts', { status: 'disabled' }],
  ])('%s: no verdict on anything', (doubt, changes) => {
    const verdicts = actionsAt({ ...APRIL, ...changes }, moment('2026-04-12'), ruleContext());
    for (const kind of ACTION_KINDS) expect(verdicts[kind]).toMatchObject({ kind: 'cannotTell', because: [doubt] });
  });

  it('names all doubts at once', () => {
    expect(words(at({ ...APRIL, status: 'unknown', quantity: -1, commitmentEndsAt: null }, '2026-04-12'))).toBe('cannot tell: statusUnknown, quantityInvalid, endUnknown');
  });

  it('has no answer for a moment that is none', () => {
    expect(stageAt(APRIL, Number.NaN as Instant, ruleContext())).toEqual({ kind: 'undetermined', because: ['instantInvalid'] });
  });

  it("still passes on the server's own end of the window", () => {
    const said = { ...APRIL, commitmentEndsAt: null, cancellationAllowedUntil: moment('2026-04-17T09:00:00Z') };
    expect(actionsAt(said, moment('2026-04-12'), ruleContext()).cancel).toMatchObject({ kind: 'allowed', basis: 'server', isCautious: true, until: moment('2026-04-17T09:00:00Z') });
    expect(actionsAt(said, moment('2026-04-12'), ruleContext()).reduceSeats.kind).toBe('cannotTell');
    expect(actionsAt(said, moment('2026-04-17T09:00:00Z'), ruleContext()).cancel.kind).toBe('cannotTell');
    for (const changes of [{ status: 'unknown' }, { model: 'unknown' }, { quantity: -1 }] as const) expect(actionsAt({ ...said, ...changes }, moment('2026-04-12'), ruleContext()).cancel.kind).toBe('cannotTell');
  });

  it('knows the plan from nothing: an unknown one contradicts no term', () => {
    expect(words(at({ ...APRIL, billingPlan: null }, '2026-05-01'))).toBe('P1Y/- 20 2026-04-10..2027-04-09');
    expect(day('2026-04-10')).toBe(20_553);
  });

  it('takes a legacy subscription for a year where the term is not repeated (S-165)', () => {
    expect(words(at(legacy('2022-04-10T09:00:00Z', '2023-04-09', { term: null }), '2022-05-01'))).toBe('legacy P1Y/monthly 10 2022-04-10..2023-04-09');
  });

  it('dates an Azure plan from its creation where it has no start', () => {
    expect(words(at({ ...APRIL, model: 'azure', term: null, billingPlan: null, startsAt: null, quantity: 0 }, '2026-05-01'))).toBe('azurePlan -/- 0 2026-04-10..');
  });
});

import { describe, expect, it } from 'vitest';
import { closingSaidOutright, openClosings } from '../../../../core/domain/nce/closings.ts';
import { NOTHING_KNOWN, ruleContext } from '../../../../core/domain/nce/context.ts';
import type { Doubt } from '../../../../core/domain/nce/verdict.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { after } from '../../../../core/domain/time/instant.ts';
import { boughtAt, moment } from '../../../builders/nce.ts';

/** Which ends of windows a list shows for a subscription, case by case; `closings.test.ts` holds the same against all verdicts. */

const bought = (changes: Partial<Subscription> = {}): Subscription => boughtAt('2026-03-02T09:15:00Z', '2027-03-01', changes);
const END = moment('2026-03-09T09:15:00Z');
const LATER = moment('2026-03-11T12:00:00Z');
const offered = (...ends: readonly (typeof END)[]): Partial<Subscription> => ({ reducible: { total: ends.length, batches: ends.map((allowedUntil) => ({ quantity: 1, allowedUntil })) } });
const extended = { term: 'P1M', offerName: 'E3 Extended Service Term' } as const;

const ruled = { closesAt: END, isSaid: false };
const said = { closesAt: END, isSaid: true };
const saidLater = { closesAt: LATER, isSaid: true };

describe('ends of windows that are open', () => {
  it.each<[string, Subscription, readonly unknown[]]>([
    ['by the rules, where the server is silent', bought(), [ruled]],
    ['by the server, where it names the window of the whole', bought({ cancellationAllowedUntil: END }), [said]],
    ['the server counts where its batch ends as the rules say', bought(offered(END)), [said]],
    ['both where they differ', bought(offered(LATER)), [ruled, saidLater]],
    ['each of several batches', bought(offered(END, LATER)), [said, saidLater]],
    ['batches that end together once', bought(offered(LATER, LATER)), [ruled, saidLater]],
    ['a software subscription has them too', bought({ model: 'softwareSubscription' }), [ruled]],
    ['R-3.7: of a suspended one only the whole', bought({ status: 'suspended', ...offered(LATER) }), [ruled]],
    ['R-3.4: of a last seat only the whole', bought({ quantity: 1, ...offered(LATER) }), [ruled]],
    ['of two seats one may go', bought({ quantity: 2, ...offered(LATER) }), [ruled, saidLater]],
    ['a trial has none', bought({ isTrial: true, term: null, billingPlan: 'none' }), []],
    ['R-8.3: the extended term has none', boughtAt('2026-03-02T09:15:00Z', '2026-04-01', extended), []],
    ['R-9.2: the old model has none', bought({ model: 'legacy', cancellationAllowedUntil: LATER }), []],
    ['Azure has none', bought({ model: 'azure', cancellationAllowedUntil: LATER }), []],
  ])('%s', (_name, subscription, expected) => {
    expect(openClosings(subscription, moment('2026-03-03T08:00:00Z'), NOTHING_KNOWN)).toEqual(expected);
  });

  it('closed with its last moment', () => {
    expect(openClosings(bought(), after(END, -1), NOTHING_KNOWN)).toEqual([ruled]);
    expect(openClosings(bought(), END, NOTHING_KNOWN)).toEqual([]);
  });

  it('R-3.3: seats that were added have an end of their own', () => {
    const context = ruleContext({ additions: [{ quantity: 4, at: moment('2026-05-04T12:00:00Z') }] });
    expect(openClosings(bought(), moment('2026-05-05'), context)).toEqual([{ closesAt: moment('2026-05-11T12:00:00Z'), isSaid: false }]);
  });

  it.each<[string, Subscription, string]>([
    ['not bought yet', bought(), '2026-03-02T09:14:59.999Z'],
    ['a renewal that is being worked off', bought(), '2027-03-02T01:00:00Z'],
    ['a next term, of which the server has not told', bought(), '2027-03-03T12:00:00Z'],
    ['run out', bought({ autoRenew: false, model: 'softwareSubscription' }), '2027-03-20'],
    ['gone', bought({ status: 'deleted', cancellationAllowedUntil: LATER }), '2026-03-03'],
  ])('none: %s', (_name, subscription, at) => {
    expect(openClosings(subscription, moment(at), NOTHING_KNOWN)).toEqual([]);
  });
});

describe('the server’s word alone (R-3.5)', () => {
  const word = bought({ cancellationAllowedUntil: LATER });
  const AT = moment('2026-03-03T08:00:00Z');
  it.each<[string, Subscription, readonly Doubt[], boolean]>([
    ['nothing else is missing', word, [], true],
    ['start, end and term are missing', word, ['startUnknown', 'endUnknown', 'termUnknown'], true],
    ['of a suspended one', { ...word, status: 'suspended' }, ['startUnknown'], true],
    ['the status contradicts the dates', word, ['statusContradicts'], false],
    ['one doubt too many', word, ['startUnknown', 'quantityInvalid'], false],
    ['of an expired one', { ...word, status: 'expired' }, ['startUnknown'], false],
    ['of a model that nobody knows', { ...word, model: 'unknown' }, ['startUnknown'], false],
    ['of a trial', { ...word, isTrial: true }, ['startUnknown'], false],
    ['no word', { ...word, cancellationAllowedUntil: null }, ['startUnknown'], false],
    ['over in this moment', { ...word, cancellationAllowedUntil: AT }, ['startUnknown'], false],
  ])('%s', (_name, subscription, because, counts) => {
    expect(closingSaidOutright(subscription, AT, because)).toBe(counts ? LATER : null);
  });

  it('stands in the list where the rules have no dates, and is nothing where it must not be trusted', () => {
    expect(openClosings({ ...word, startsAt: null }, AT, NOTHING_KNOWN)).toEqual([saidLater]);
    expect(openClosings({ ...word, startsAt: null, isTrial: true }, AT, NOTHING_KNOWN)).toEqual([]);
  });
});

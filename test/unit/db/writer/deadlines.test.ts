import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../../core/db/writer/deadlines.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { DAY, instant } from '../../../../core/domain/time/instant.ts';
import { at, NOW } from '../../../builders/clock.ts';
import { aSubscription } from '../../../builders/subscription.ts';

const own = (iso: string) => ({ closesAt: at(iso), own: true });
const said = (iso: string) => ({ closesAt: at(iso), own: false });
/** Bought at this moment, for a year. */
const from = (iso: string): Partial<Subscription> => ({ createdAt: at(iso), startsAt: at(iso), commitmentEndsAt: instant(Date.parse(iso) + 364 * DAY) });
const of = (over: Partial<Subscription>) => deadlinesOf(aSubscription(over), NOW);

describe('the server says', () => {
  test.each<[string, Partial<Subscription>, ReturnType<typeof of>]>([
    ['when cancelling ends', { cancellationAllowedUntil: at('2026-11-25T08:00:00Z') }, [said('2026-11-25T08:00:00Z')]],
    ['that it has ended', { cancellationAllowedUntil: at('2026-05-08T08:00:00Z') }, []],
    ['that it ends at this moment', { cancellationAllowedUntil: NOW }, []],
    [
      'until when each batch may be given back',
      { reducible: { total: 7, batches: [{ quantity: 5, allowedUntil: at('2026-11-23T12:00:00Z') }, { quantity: 2, allowedUntil: at('2026-11-26T09:30:00Z') }] } },
      [said('2026-11-23T12:00:00Z'), said('2026-11-26T09:30:00Z')],
    ],
    ['the same instant twice', { cancellationAllowedUntil: at('2026-11-25T08:00:00Z'), reducible: { total: 3, batches: [{ quantity: 3, allowedUntil: at('2026-11-25T08:00:00Z') }] } }, [said('2026-11-25T08:00:00Z')]],
    ['a batch of nothing', { reducible: { total: 0, batches: [{ quantity: 0, allowedUntil: at('2026-11-26T09:30:00Z') }] } }, []],
    // Single seats stay; of the whole it says nothing, and a window missed costs a year.
    ['that no seat may be given back, although the term is young', { ...from('2026-11-20T08:00:00Z'), reducible: { total: 0, batches: [] } }, [own('2026-11-27T08:00:00Z')]],
    ['when cancelling ends, a little later than the rules: single seats go with it', { ...from('2026-11-20T08:00:00Z'), cancellationAllowedUntil: at('2026-11-27T23:59:00Z') }, [said('2026-11-27T23:59:00Z')]],
    ['when cancelling ends, but not when the term does', { commitmentEndsAt: null, cancellationAllowedUntil: at('2026-11-25T08:00:00Z') }, [said('2026-11-25T08:00:00Z')]],
    ['when a suspended one may still be cancelled', { status: 'suspended', cancellationAllowedUntil: at('2026-11-25T08:00:00Z') }, [said('2026-11-25T08:00:00Z')]],
    ['something about one that is gone', { status: 'deleted', cancellationAllowedUntil: at('2026-11-25T08:00:00Z') }, []],
  ])('%s', (_, over, deadlines) => {
    expect(of(over)).toEqual(deadlines);
  });
});

describe('the server says nothing', () => {
  test.each<[string, Partial<Subscription>, ReturnType<typeof of>]>([
    ['new commerce has 168 hours from the start of the term', from('2026-11-20T21:00:00Z'), [own('2026-11-27T21:00:00Z')]],
    ['they are over', from('2026-11-15T09:00:00Z'), []],
    ['a term that begins in a moment, by the server’s clock', from('2026-11-22T09:00:07Z'), [own('2026-11-29T09:00:07Z')]],
    ['software has them, too', { ...from('2026-11-20T21:00:00Z'), model: 'softwareSubscription' }, [own('2026-11-27T21:00:00Z')]],
    ['a perpetual licence has 30 calendar days', { ...from('2026-11-20T21:00:00Z'), model: 'perpetual', commitmentEndsAt: null, term: null }, [own('2026-12-21T00:00:00Z')]],
    ['a trial has none', { ...from('2026-11-20T08:00:00Z'), isTrial: true }, []],
    ['the extended service term has none', { ...from('2026-11-20T08:00:00Z'), offerName: 'Microsoft 365 Business Standard (Extended Service Term)' }, []],
    ['the old kind has none', { ...from('2026-11-20T08:00:00Z'), model: 'legacy' }, []],
    ['without a start there is nothing to count from', { startsAt: null, createdAt: null }, []],
    ['an expired one has none', { ...from('2026-11-20T08:00:00Z'), status: 'expired' }, []],
  ])('%s', (_, over, deadlines) => {
    expect(of(over)).toEqual(deadlines);
  });
});

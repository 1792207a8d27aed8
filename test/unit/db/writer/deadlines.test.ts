import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../../core/db/writer/deadlines.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { at, NOW } from '../../../builders/clock.ts';
import { aSubscription } from '../../../builders/subscription.ts';

const own = (iso: string) => ({ closesAt: at(iso), own: true });
const said = (iso: string) => ({ closesAt: at(iso), own: false });
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
    ['that nothing may be given back, although the term is young', { startsAt: at('2026-11-20T08:00:00Z'), reducible: { total: 0, batches: [] } }, []],
    ['when a suspended one may still be cancelled', { status: 'suspended', cancellationAllowedUntil: at('2026-11-25T08:00:00Z') }, [said('2026-11-25T08:00:00Z')]],
    ['something about one that is gone', { status: 'deleted', cancellationAllowedUntil: at('2026-11-25T08:00:00Z') }, []],
  ])('%s', (_, over, deadlines) => {
    expect(of(over)).toEqual(deadlines);
  });
});

describe('the server says nothing', () => {
  test.each<[string, Partial<Subscription>, ReturnType<typeof of>]>([
    ['new commerce has 168 hours from the start of the term', { startsAt: at('2026-11-20T21:00:00Z') }, [own('2026-11-27T21:00:00Z')]],
    ['they are over', { startsAt: at('2026-11-15T09:00:00Z') }, []],
    ['a trial has none', { startsAt: at('2026-11-20T08:00:00Z'), isTrial: true }, []],
    ['the old kind has none', { startsAt: at('2026-11-20T08:00:00Z'), model: 'legacy' }, []],
    ['without a start there is nothing to count from', { startsAt: null }, []],
    ['an expired one has none', { startsAt: at('2026-11-20T08:00:00Z'), status: 'expired' }, []],
  ])('%s', (_, over, deadlines) => {
    expect(of(over)).toEqual(deadlines);
  });
});

import { describe, expect, it } from 'vitest';
import type { SubscriptionDetail } from '../../../../../core/contract/subscriptions.ts';
import { windowFact } from '../../../../../renderer/areas/subscriptions/window-facts.ts';
import { aSubscriptionDetail } from '../../../../builders/subscription-view.ts';

const at = (iso: string): number => Date.parse(iso);
const now = at('2026-03-05T12:00:00Z');
const fact = (changes: Partial<SubscriptionDetail>, moment = now) => windowFact(aSubscriptionDetail(changes), moment);

describe('the window for cancelling and giving seats back', () => {
  it('is open until the moment that the server named', () => {
    expect(fact({ windowEndsAt: at('2026-03-09T09:15:00Z'), windowFromServer: true })).toEqual({ kind: 'open', closesAt: at('2026-03-09T09:15:00Z'), source: 'server', use: 'cancel and reduce' });
  });

  it('says when the moment is our arithmetic', () => {
    expect(fact({ windowEndsAt: at('2026-03-09T09:15:00Z') })).toMatchObject({ source: 'arithmetic' });
  });

  it.each<[string, Partial<SubscriptionDetail>, string]>([
    ['seats added later: those seats only (R-3.3)', { batches: [{ quantity: 3, allowedUntil: at('2026-11-25T10:00:00Z') }] }, 'reduce'],
    ['every seat was renewed: the whole term (R-3.2)', { batches: [{ quantity: 10, allowedUntil: at('2026-11-25T10:00:00Z') }] }, 'cancel and reduce'],
    ['suspended: cancelling only (R-3.7)', { status: 'suspended', startsAt: at('2026-11-20T10:00:00Z') }, 'cancel'],
    ['software: cancelling only (section 16)', { model: 'softwareSubscription', startsAt: at('2026-11-20T10:00:00Z') }, 'cancel'],
    ['bought this week', { startsAt: at('2026-11-20T10:00:00Z') }, 'cancel and reduce'],
    ['nothing known of the start', { startsAt: null }, 'cancel and reduce'],
  ])('is for %s', (_, changes, use) => {
    expect(fact({ ...changes, windowEndsAt: at('2026-11-25T10:00:00Z') }, at('2026-11-22T09:00:00Z'))).toMatchObject({ kind: 'open', use });
  });

  it('is closed at its end, not only after it (R-3.1)', () => {
    expect(fact({ windowEndsAt: now })).toMatchObject({ kind: 'closed', closedAt: now });
  });

  it('names the last one and the next one, which opens after the inclusive end (R-2.1, R-7.1)', () => {
    expect(fact({}, at('2026-11-22T09:00:00Z'))).toEqual({
      kind: 'closed',
      closedAt: at('2026-03-09T09:15:00Z'),
      next: { kind: 'renewal', opensAt: at('2027-03-02T00:00:00Z') },
    });
  });

  it('takes an end written with the first second of its day for the same day (R-2.1)', () => {
    expect(fact({ endsAt: at('2027-03-01T00:00:00Z') }, at('2026-11-22T09:00:00Z'))).toMatchObject({ next: { opensAt: at('2027-03-02T00:00:00Z') } });
  });

  it('promises no further window when nothing renews', () => {
    const ending = { autoRenew: false, startsAt: at('2025-03-02T09:15:00Z'), endsAt: at('2026-03-01T23:59:59Z') };
    expect(fact(ending, at('2025-11-22T09:00:00Z'))).toMatchObject({ next: { kind: 'none' } });
  });

  it('is replaced by any day once an extended service term runs (R-8.3)', () => {
    expect(fact({ autoRenew: false }, at('2026-11-22T09:00:00Z'))).toMatchObject({ next: { kind: 'any day', from: at('2027-03-02T00:00:00Z') } });
  });

  it('never claims that a window has closed which by the calendar has not', () => {
    expect(fact({ windowEndsAt: null })).toMatchObject({ kind: 'closed', closedAt: null });
  });

  it.each<[string, Partial<SubscriptionDetail>, string]>([
    ['legacy paid monthly may change at any time (S-167)', { model: 'legacy' }, 'any time'],
    ['legacy paid annually has none', { model: 'legacy', billingPlan: 'annual' }, 'none'],
    ['usage may end at any time', { model: 'azure' }, 'any time'],
    ['trials have none (R-15.1)', { isTrial: true }, 'none'],
    ['an extended service term may be cancelled on any day (R-8.3)', { product: 'Office 365 E3 Extended Service Term', windowEndsAt: null }, 'any day'],
    ['marketplace offers follow their own terms', { model: 'marketplace' }, 'none'],
  ])('%s', (_, changes, kind) => {
    expect(fact(changes).kind).toBe(kind);
  });

  it('of a perpetual licence lasts 30 days', () => {
    expect(fact({ model: 'perpetual', endsAt: null }, at('2026-11-22T09:00:00Z'))).toMatchObject({ closedAt: at('2026-04-01T09:15:00Z'), next: { kind: 'only one' } });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubscriptionDetail } from '../../../../../core/contract/subscriptions.ts';
import { DAY } from '../../../../../core/domain/time/instant.ts';
import { position, timeLine } from '../../../../../renderer/areas/subscriptions/time-line.ts';
import { aSubscriptionDetail } from '../../../../builders/subscription-view.ts';

const at = (iso: string): number => Date.parse(iso);
const now = at('2026-11-22T09:00:00Z');
const line = (changes: Partial<SubscriptionDetail> = {}, moment = now) => timeLine(aSubscriptionDetail(changes), moment);

describe('time line of a subscription', () => {
  it('needs a start and an end', () => {
    expect(line({ startsAt: null })).toBeNull();
    expect(line({ endsAt: null })).toBeNull();
    expect(line({ endsAt: at('2020-01-01T00:00:00Z') })).toBeNull();
  });

  it('tells everything in the order of time', () => {
    expect(line()?.points.map((point) => [point.kind, new Date(point.at).toISOString()])).toEqual([
      ['start', '2026-03-02T09:15:00.000Z'],
      ['windowCloses', '2026-03-09T09:15:00.000Z'],
      ['today', '2026-11-22T09:00:00.000Z'],
      ['nextCharge', '2026-12-02T00:00:00.000Z'],
      ['end', '2027-03-01T23:59:59.000Z'],
      ['nextWindowCloses', '2027-03-09T00:00:00.000Z'],
    ]);
  });

  it('shades the window that is over and the one to expect', () => {
    expect(line()?.windows.map((span) => [span.kind, (span.to - span.from) / DAY])).toEqual([
      ['past', 7],
      ['expected', 7],
    ]);
  });

  it('shows each addition with its own window (R-3.3)', () => {
    const batches = [
      { quantity: 5, allowedUntil: at('2026-11-24T12:00:00Z') },
      { quantity: 2, allowedUntil: at('2026-11-28T08:00:00Z') },
    ];
    const drawn = line({ batches, windowEndsAt: at('2026-11-24T12:00:00Z'), windowFromServer: true, reducible: 7 });
    expect(drawn?.windows.map((span) => [span.kind, span.seats, span.source])).toEqual([
      ['open', 5, 'server'],
      ['open', 2, 'server'],
    ]);
    expect(drawn?.points.filter((point) => point.kind === 'batchCloses').map((point) => point.seats)).toEqual([5, 2]);
  });

  it('starts the window of the first purchase with the term', () => {
    const bought = line({ startsAt: at('2026-11-20T10:00:00Z'), endsAt: at('2027-11-19T23:59:59Z'), windowEndsAt: at('2026-11-26T23:59:00Z') });
    expect(bought?.windows).toMatchObject([{ kind: 'open', from: at('2026-11-20T10:00:00Z') }]);
  });

  it('draws today only where it does not squeeze the term', () => {
    expect(line({}, at('2027-04-01T00:00:00Z'))).toMatchObject({ todayIsOutside: false });
    expect(line({}, at('2031-01-01T00:00:00Z'))).toMatchObject({ todayIsOutside: true });
    expect(line({}, at('2031-01-01T00:00:00Z'))?.points.some((point) => point.kind === 'today')).toBe(false);
  });

  it('lets the end tell a change that happens there', () => {
    const change = { action: 'renew', product: null, term: null, billingPlan: null, quantity: 8 } as const;
    const kinds = (effectiveAt: number) => line({ scheduledChange: { ...change, effectiveAt } })?.points.map((point) => point.kind);
    expect(kinds(at('2027-03-02T00:00:00Z'))).not.toContain('change');
    expect(kinds(at('2027-01-15T00:00:00Z'))).toContain('change');
  });

  it('marks the billing periods after the first', () => {
    expect(line()?.charges).toHaveLength(11);
    expect(line({ billingPlan: 'annual' })?.charges).toEqual([]);
    expect(line({ billingPlan: null })?.charges).toEqual([]);
  });

  it('holds every point and window inside its axis, whatever the dates', () => {
    const moment = fc.integer({ min: at('2015-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });
    fc.assert(
      fc.property(moment, fc.integer({ min: DAY, max: 1100 * DAY }), moment, (startsAt, length, today) => {
        const drawn = line({ startsAt, endsAt: startsAt + length }, today);
        if (drawn === null) throw new Error('nothing drawn');
        for (const span of drawn.windows) expect(span.to).toBeGreaterThanOrEqual(span.from);
        for (const moment of [...drawn.points.map((point) => point.at), drawn.term.from, drawn.term.to]) {
          expect(position(drawn.axis, 1000, moment)).toBeGreaterThan(0);
          expect(position(drawn.axis, 1000, moment)).toBeLessThan(1000);
        }
      }),
    );
  });
});

describe('position on the axis', () => {
  it('is to scale', () => {
    const axis = { from: 0, to: 10 * DAY };
    expect([0, DAY, 5 * DAY, 10 * DAY].map((at) => position(axis, 500, at))).toEqual([0, 50, 250, 500]);
  });
});

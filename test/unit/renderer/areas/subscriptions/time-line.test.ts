import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleContext } from '../../../../../core/domain/nce/context.ts';
import { courseOf } from '../../../../../core/domain/nce/course.ts';
import type { Subscription } from '../../../../../core/domain/subscriptions/subscription.ts';
import { DAY, instant } from '../../../../../core/domain/time/instant.ts';
import { stepOf, stopsOf } from '../../../../../renderer/areas/subscriptions/look-ahead.ts';
import { position, timeLine } from '../../../../../renderer/areas/subscriptions/time-line.ts';
import { aSubscription, boughtAt, moment } from '../../../../builders/nce.ts';

const NOW = moment('2026-11-22T09:00:00Z');
const course = (changes: Partial<Subscription> = {}, now = NOW) => courseOf(aSubscription(changes), now, ruleContext());
const line = (changes: Partial<Subscription> = {}, now = NOW, effectiveAt: number | null = null) =>
  timeLine(course(changes, now), { scheduledChange: effectiveAt === null ? null : { action: 'renew', product: null, term: null, billingPlan: null, quantity: 8, effectiveAt } }, now);
const words = (at: number): string => new Date(at).toISOString();

describe('time line of a subscription', () => {
  it('needs a term that ends', () => {
    expect(line({ startsAt: null })).toBeNull();
    expect(line({ commitmentEndsAt: null })).toBeNull();
    expect(line({ model: 'perpetual', term: null, commitmentEndsAt: null })).toBeNull();
  });

  it('tells everything in the order of time', () => {
    expect(line()?.points.map((point) => [point.kind, words(point.at)])).toEqual([
      ['start', '2026-03-02T09:15:00.000Z'],
      ['windowCloses', '2026-03-09T09:15:00.000Z'],
      ['today', '2026-11-22T09:00:00.000Z'],
      ['nextCharge', '2026-12-02T00:00:00.000Z'],
      ['end', '2027-03-02T00:00:00.000Z'],
      ['nextWindowCloses', '2027-03-09T00:00:00.000Z'],
    ]);
  });

  it('names the seats of each addition (R-3.3)', () => {
    const batches = [
      { quantity: 5, allowedUntil: moment('2026-11-24T12:00:00Z') },
      { quantity: 2, allowedUntil: moment('2026-11-28T08:00:00Z') },
    ];
    expect(line({ reducible: { total: 7, batches } })?.points.filter((point) => point.kind === 'batchCloses').map((point) => point.seats)).toEqual([5, 2]);
  });

  it('shows how the next term begins, or what is left of this one', () => {
    expect(line()?.following).toMatchObject([{ kind: 'next', from: moment('2027-03-02') }]);
    const ends = boughtAt('2025-02-16T09:00:00Z', '2026-02-15', { autoRenew: false });
    expect(line(ends, moment('2026-01-10'))?.following.map(({ kind, to }) => [kind, words(to).slice(0, 10)])).toEqual([['expired', '2026-03-18'], ['disabled', '2026-06-16']]);
    expect(line(ends, moment('2026-01-10'))?.points.slice(-2).map(({ kind }) => kind)).toEqual(['accessEnds', 'dataEnds']);
  });

  it('does not let months of keeping data squeeze a term of one month', () => {
    const month = line(boughtAt('2025-02-10T09:00:00Z', '2025-03-09', { term: 'P1M', autoRenew: false }), moment('2025-02-20'));
    expect(month?.following.map(({ kind }) => kind)).toEqual(['expired']);
    expect((month?.axis.to ?? 0) - (month?.axis.from ?? 0)).toBeLessThan(65 * DAY);
    expect(month?.points.map(({ kind }) => kind)).not.toContain('dataEnds');
  });

  it('draws today only where it does not squeeze the term', () => {
    expect(line({}, moment('2027-04-01'))).toMatchObject({ todayIsOutside: false });
    expect(line({}, moment('2031-01-01'))).toMatchObject({ todayIsOutside: true });
    expect(line({}, moment('2031-01-01'))?.points.some((point) => point.kind === 'today')).toBe(false);
  });

  it('lets the end tell a change that happens there', () => {
    const kinds = (effectiveAt: number) => line({}, NOW, effectiveAt)?.points.map((point) => point.kind);
    expect(kinds(moment('2027-03-02'))).not.toContain('change');
    expect(kinds(moment('2027-01-15'))).toContain('change');
  });

  it('charges nothing once it is over', () => {
    expect(line({ status: 'deleted' })?.points.some((point) => point.kind === 'nextCharge')).toBe(false);
  });

  it('holds every point and window inside its axis, whatever the dates', () => {
    const any = fc.integer({ min: moment('2015-01-01'), max: moment('2040-01-01') }).map(instant);
    fc.assert(
      fc.property(any, fc.integer({ min: DAY, max: 1100 * DAY }), any, fc.boolean(), (startsAt, length, today, autoRenew) => {
        const drawn = line({ startsAt, createdAt: startsAt, commitmentEndsAt: instant(startsAt + length), autoRenew }, today);
        if (drawn === null) throw new Error('nothing drawn');
        for (const span of [...drawn.windows, ...drawn.following]) expect(span.to).toBeGreaterThanOrEqual(span.from);
        for (const at of [...drawn.points.map((point) => point.at), ...drawn.following.map(({ to }) => to), drawn.term.from, drawn.term.to]) {
          expect(position(drawn.axis, 1000, at)).toBeGreaterThan(0);
          expect(position(drawn.axis, 1000, at)).toBeLessThan(1000);
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

describe('moments to look at', () => {
  const stops = (changes: Partial<Subscription>, now = NOW) => stopsOf(course(changes, now), now).map(({ kind, at }) => `${kind} ${words(at)}`);

  it('are the last minute of an open window, what holds after it, the last second of the term, and when its renewal is sure', () => {
    expect(stops({}, moment('2026-03-03'))).toEqual([
      'lastMoment 2026-03-09T09:14:00.000Z',
      'windowOver 2026-03-09T09:15:00.000Z',
      'lastDay 2027-03-01T23:59:59.000Z',
      'afterEnd 2027-03-03T00:00:00.000Z',
    ]);
  });
  it('leave out what is past', () => {
    expect(stops({})).toEqual(['lastDay 2027-03-01T23:59:59.000Z', 'afterEnd 2027-03-03T00:00:00.000Z']);
    expect(stops({}, moment('2028-03-01'))).toEqual([]);
  });
  it('are the first moment after the end where nothing renews', () => {
    expect(stops({ status: 'suspended', autoRenew: false })).toEqual(['lastDay 2027-03-01T23:59:59.000Z', 'afterEnd 2027-03-02T00:00:00.000Z']);
  });
  it('are the window alone where nothing ends', () => {
    expect(stops({ model: 'perpetual', term: null, commitmentEndsAt: null }, moment('2026-03-03'))).toEqual(['lastMoment 2026-04-01T23:59:00.000Z', 'windowOver 2026-04-02T00:00:00.000Z']);
  });
  it('are none where nothing can be told', () => expect(stops({ model: 'unknown' })).toEqual([]));

  it.each([[400, 1], [40, 0.25], [5, 1 / 24]])('the slider steps over %i days by %d of a day', (days, step) => {
    expect(stepOf({ from: 0, to: days * DAY })).toBe(step * DAY);
  });
});

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import { stageAt } from '../../../../core/domain/nce/stage.ts';
import { lastDayOfTerm } from '../../../../core/domain/nce/term-end.ts';
import { ACTION_KINDS } from '../../../../core/domain/nce/verdict.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import type { Term } from '../../../../core/domain/catalog/terms.ts';
import { after, HOUR, instant } from '../../../../core/domain/time/instant.ts';
import type { Instant } from '../../../../core/domain/time/instant.ts';
import { endOfUtcDay, utc, utcDayOf } from '../../../../core/domain/time/utc-calendar.ts';
import { aSubscription, moment } from '../../../builders/nce.ts';
import { oddInstant, oddSubscription } from '../../../builders/odd-subscription.ts';

/** Hundreds of cases each, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

/** Sound instants of new commerce as it is now: after the seven days were made public. */
const anyStart = fc.integer({ min: utc(2022, 3, 18), max: utc(2030, 1, 1) }).map(instant);
const anyTerm = fc.constantFrom<Term>('P1M', 'P1Y', 'P3Y');

const bought = (startsAt: Instant, term: Term, changes: Partial<Subscription> = {}): Subscription =>
  aSubscription({ startsAt, createdAt: startsAt, term, commitmentEndsAt: endOfUtcDay(lastDayOfTerm(utcDayOf(startsAt), term)), ...changes });

describe('windows', () => {
  it('are 168 hours long, through every change of clocks and every leap day', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, (start, term) => {
        const subscription = bought(start, term);
        const last = actionsAt(subscription, after(start, 168 * HOUR - 1), ruleContext()).cancel;
        expect(last).toMatchObject({ kind: 'allowed', until: start + 168 * HOUR });
        expect(actionsAt(subscription, after(start, 168 * HOUR), ruleContext()).cancel.kind).toBe('refused');
        if (last.kind === 'allowed') expect(last.warnBy).toBeLessThan(last.until ?? 0);
      }),
    );
  });

  it('once closed stay closed until their next opening', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, fc.array(fc.nat(5_000 * 24), { minLength: 2, maxLength: 12 }), (start, term, hours) => {
        const subscription = bought(start, term);
        let closed: { readonly next: Instant | null } | null = null;
        for (const later of hours.toSorted((a, b) => a - b)) {
          const at = after(start, later * HOUR);
          const verdict = actionsAt(subscription, at, ruleContext({ additions: [] })).cancel;
          if (verdict.kind === 'refused' && verdict.reason.code === 'windowClosed') closed = { next: verdict.next };
          else if (verdict.kind === 'allowed' && closed !== null) {
            expect(closed.next).not.toBeNull();
            expect(at).toBeGreaterThanOrEqual(closed.next ?? Number.POSITIVE_INFINITY);
            closed = null;
          }
        }
      }),
    );
  });

  it('say truly until when: allowed just before, and at the end no more', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, fc.integer({ min: 0, max: 40 * 24 }), (start, term, hours) => {
        const subscription = bought(start, term, { quantity: 20 });
        const context = ruleContext({ additions: [{ quantity: 3, at: after(start, 100 * HOUR) }, { quantity: 2, at: after(start, 200 * HOUR) }] });
        const verdicts = actionsAt(subscription, after(start, hours * HOUR), context);
        for (const kind of ['cancel', 'reduceSeats'] as const) {
          const verdict = verdicts[kind];
          if (verdict.kind !== 'allowed' || verdict.until === null) continue;
          const end = verdict.until;
          expect(actionsAt(subscription, after(end, -1), context)[kind].kind).toBe('allowed');
          const later = actionsAt(subscription, end, context)[kind];
          expect(later.kind === 'refused' || later.kind === 'allowed').toBe(true);
          if (later.kind === 'allowed') expect(later.until).toBeGreaterThan(end);
        }
      }),
    );
  });
});

describe('seats', () => {
  it('that may be given back never exceed those there are', () => {
    fc.assert(
      fc.property(oddSubscription, fc.array(fc.record({ quantity: fc.integer({ min: -3, max: 500 }), at: fc.integer({ min: 0, max: 4e12 }).map(instant) }), { maxLength: 4 }), fc.integer({ min: 0, max: 4e12 }), (subscription, additions, at) => {
        const context = ruleContext({ additions });
        const verdict = actionsAt(subscription, instant(at), context).reduceSeats;
        if (verdict.kind !== 'allowed' || verdict.detail?.kind !== 'reduce') return;
        expect(verdict.detail.most).toBeGreaterThan(0);
        const stage = stageAt(subscription, instant(at), context);
        const seats = stage.kind === 'running' || stage.kind === 'renewalPending' ? stage.term.seats : 0;
        expect(verdict.detail.most).toBeLessThan(seats);
        expect(verdict.detail.lowestQuantity).toBeGreaterThanOrEqual(1);
        const open = verdict.detail.batches.reduce((sum, batch) => sum + batch.quantity, 0);
        expect(open).toBeLessThanOrEqual(seats);
        for (const batch of verdict.detail.batches) expect(batch.allowedUntil).toBeGreaterThan(at);
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever the server sends', () => {
  it('every action has a verdict, every verdict its rules, and nothing throws', () => {
    fc.assert(
      fc.property(oddSubscription, oddInstant, fc.option(fc.record({ amount: fc.oneof(fc.integer(), fc.constantFrom(Number.NaN, 9e15)), scale: fc.integer({ min: 0, max: 6 }), currency: fc.constantFrom('EUR', 'JPY', 'KWD') }), { nil: null }), (subscription, at, unit) => {
        const verdicts = actionsAt(subscription, at ?? (Number.NaN as Instant), ruleContext({ price: unit }));
        for (const kind of ACTION_KINDS) {
          const verdict = verdicts[kind];
          expect(verdict.rules.length).toBeGreaterThan(0);
          if (verdict.kind === 'cannotTell') expect(verdict.because.length).toBeGreaterThan(0);
          if (verdict.kind === 'allowed' && verdict.money !== null) expect(Number.isSafeInteger(verdict.money.amount.minor)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the time zone of the machine', () => {
  it('has no say', () => {
    const script = `
      import { actionsAt } from './core/domain/nce/actions-at.ts';
      import { ruleContext } from './core/domain/nce/context.ts';
      import { boughtAt, moment, price } from './test/builders/nce.ts';
      const starts = ['2026-03-25T20:00:00Z', '2026-10-24T23:30:00Z', '2028-02-26T16:30:00Z', '2025-12-31T23:59:59Z', '2026-01-31T00:00:00Z'];
      const all = starts.flatMap((start) => [1, 100, 167, 168, 200, 5000, 9000].map((hours) => actionsAt(boughtAt(start, '2028-12-31', { term: 'P3Y' }), moment(start) + hours * 3600000, ruleContext({ price: price('13.125') }))));
      console.log(JSON.stringify(all));`;
    const root = fileURLToPath(new URL('../../../../', import.meta.url));
    const run = (zone: string): string => execFileSync(process.execPath, ['--input-type=module', '--experimental-strip-types', '--no-warnings', '-e', script], { cwd: root, env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    const expected = run('UTC');
    expect(expected.length).toBeGreaterThan(10_000);
    expect(run('Europe/Warsaw')).toBe(expected);
    expect(run('America/Los_Angeles')).toBe(expected);
  });

  it('T-05: the office sees the same window by its own clock', () => {
    const shown = (at: Instant): string => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Warsaw', dateStyle: 'short', timeStyle: 'short' }).format(at);
    const closing = (start: string): string => {
      const startsAt = moment(start);
      const verdict = actionsAt(bought(startsAt, 'P1Y'), startsAt, ruleContext()).cancel;
      return verdict.kind === 'allowed' && verdict.until !== null ? shown(verdict.until) : 'closed';
    };
    expect(closing('2023-03-15T10:00:00Z')).toBe('22/03/2023, 11:00');
    expect(closing('2023-03-24T09:00:00Z')).toBe('31/03/2023, 11:00');
    expect(closing('2023-10-27T08:00:00Z')).toBe('03/11/2023, 09:00');
    expect(closing('2024-02-26T15:30:00Z')).toBe('04/03/2024, 16:30');
  });
});

import { describe, expect, it } from 'vitest';
import { after, DAY, HOUR, toIso } from '../../../core/domain/time/instant.ts';
import { sku } from '../../../core/sandbox/world/catalogue/catalogue.ts';
import { ANNUAL_UPFRONT, MONTHLY_TERM } from '../../../core/sandbox/world/catalogue/model.ts';
import { AZURE_PLAN, OFFICE_LTSC, SQL_SERVER } from '../../../core/sandbox/world/catalogue/others.ts';
import { BUSINESS_PREMIUM, BUSINESS_STANDARD } from '../../../core/sandbox/world/catalogue/suites.ts';
import { termEnd } from '../../../core/sandbox/world/dates.ts';
import { cancellableUntil, openBatches, settle } from '../../../core/sandbox/world/lifecycle.ts';
import { at } from '../../builders/sandbox.ts';
import { aRecord } from '../../builders/sandbox-subscription.ts';

const TRIAL = { term: 'P1M', billing: 'none' } as const;

describe('the last day of a term (R-2.1, R-2.2)', () => {
  it.each([
    ['2021-01-14T16:57:14Z', 'P1Y', '2022-01-13'],
    ['2021-10-15T00:00:00Z', 'P3Y', '2024-10-14'],
    ['2021-06-18T10:00:00Z', 'P1M', '2021-07-17'],
    ['2021-01-31T10:00:00Z', 'P1M', '2021-02-27'],
    ['2021-01-30T10:00:00Z', 'P1M', '2021-02-27'],
    ['2021-02-28T10:00:00Z', 'P1M', '2021-03-27'],
    ['2021-05-31T10:00:00Z', 'P1M', '2021-06-29'],
    ['2021-07-31T10:00:00Z', 'P1M', '2021-08-30'],
    ['2028-01-31T10:00:00Z', 'P1M', '2028-02-28'],
  ] as const)('%s + %s → %s', (start, term, end) => {
    expect(toIso(termEnd(at(start), term))).toBe(`${end}T00:00:00.000Z`);
  });
});

describe('settling a subscription', () => {
  it('leaves a running term alone, to the last second of its last day', () => {
    const record = aRecord();
    expect(settle(record, at('2027-04-09T23:59:59Z'))).toBe(record);
  });

  it('renews with the same seats for the same term (R-1.3)', () => {
    const renewed = settle(aRecord({ seats: 20 }), at('2027-04-10T00:00:00Z'));
    expect(renewed).toMatchObject({ quantity: 20, term: 'P1Y', status: 'active', startsAt: at('2027-04-10'), endsOn: at('2028-04-09'), version: 2 });
  });

  it('shows the old term until the renewal is processed, and counts the window from then (R-3.2)', () => {
    const record = aRecord({ renewalDelay: 7 * HOUR });
    expect(settle(record, at('2027-04-10T06:59:59Z'))).toBe(record);
    const renewed = settle(record, at('2027-04-10T07:00:00Z'));
    expect(renewed.startsAt).toBe(at('2027-04-10T07:00:00Z'));
    expect(openBatches(renewed, at('2027-04-12'))).toEqual([{ quantity: 10, until: at('2027-04-17T07:00:00Z') }]);
    expect(renewed.endsOn).toBe(at('2028-04-09'));
  });

  it('renews monthly terms month by month', () => {
    expect(settle(aRecord({ plan: MONTHLY_TERM }), at('2026-09-15'))).toMatchObject({ startsAt: at('2026-09-10'), endsOn: at('2026-10-09'), version: 6 });
  });

  it('carries out what was scheduled (R-7.2)', () => {
    const record = aRecord({ seats: 50, next: { seats: 30, plan: MONTHLY_TERM, sku: sku(BUSINESS_PREMIUM, '0001') } });
    expect(settle(record, at('2027-04-10T10:00:00Z'))).toMatchObject({ quantity: 30, term: 'P1M', billing: 'monthly', next: null, endsOn: at('2027-05-09'), sku: { productId: BUSINESS_PREMIUM } });
  });

  it('stops at once where cancellation was chosen: disabled for 90 days, then deleted (R-8.2)', () => {
    const record = aRecord({ autoRenew: false, atTermEnd: 'cancel' });
    expect(settle(record, at('2027-04-09T23:59:59Z')).status).toBe('active');
    expect(settle(record, at('2027-04-10')).status).toBe('disabled');
    expect(settle(record, at('2027-07-08T23:59:59Z')).status).toBe('disabled');
    expect(settle(record, at('2027-07-09')).status).toBe('deleted');
  });

  it.each([
    ['2024-05-01', '2025-04-30', 'bought before 1 April 2025'],
    ['2025-05-03', '2026-05-02', 'T15: ends before 4 May 2026'],
  ])('gives the old grace to a term of %s to %s: %s (R-8.1, R-8.5)', (startsAt, end) => {
    const record = aRecord({ startsAt: `${startsAt}T10:00:00Z`, autoRenew: false });
    const statusAfter = (days: number) => settle(record, after(at(end), days * DAY)).status;
    expect([0, 1, 30, 31, 120, 121].map(statusAfter)).toEqual(['active', 'expired', 'expired', 'disabled', 'disabled', 'deleted']);
  });

  it('extends month by month when auto-renew is off and nothing else was chosen (R-8.1 example 3, R-8.3)', () => {
    const record = aRecord({ startsAt: '2025-05-05T10:00:00Z', autoRenew: false });
    const extended = settle(record, at('2026-06-20'));
    expect(extended).toMatchObject({ id: record.id, status: 'active', term: 'P1M', billing: 'monthly', endsOn: at('2026-07-04'), sku: { kind: 'est' } });
    expect(cancellableUntil(extended)).toBeNull();
    expect(openBatches(extended, at('2026-06-20'))).toBeNull();
  });

  it('turns a trial into a paid year with 25 seats (R-15.1)', () => {
    const trial = aRecord({ skuId: '0002', plan: TRIAL, seats: 25, startsAt: '2026-06-01T09:00:00Z' });
    expect(trial.endsOn).toBe(at('2026-06-30'));
    expect(settle(trial, at('2026-07-01'))).toMatchObject({ sku: { id: '0001', productId: BUSINESS_STANDARD }, quantity: 25, term: 'P1Y', billing: 'monthly' });
  });

  it('simply ends a trial with auto-renew off (R-15.3)', () => {
    const trial = aRecord({ skuId: '0002', plan: TRIAL, seats: 25, startsAt: '2026-06-01T09:00:00Z', autoRenew: false });
    expect(settle(trial, at('2026-07-01')).status).toBe('expired');
  });

  it('lets a suspended one expire at its end, 120 days before it is deleted (R-9.1)', () => {
    const record = aRecord({ startsAt: '2025-05-01T10:00:00Z', status: 'suspended', suspendedAt: at('2026-03-01'), autoRenew: false });
    expect(settle(record, at('2026-05-01')).status).toBe('expired');
    expect(settle(record, at('2026-05-31')).status).toBe('disabled');
    expect(settle(record, at('2026-08-28T23:59:59Z')).status).toBe('disabled');
    expect(settle(record, at('2026-08-29')).status).toBe('deleted');
  });

  it('never ends what has no end', () => {
    const plan = { term: null, billing: 'oneTime' } as const;
    expect(settle(aRecord({ product: OFFICE_LTSC, plan }), at('2099-01-01')).status).toBe('active');
    expect(settle(aRecord({ product: AZURE_PLAN, plan: { term: null, billing: 'monthly' } }), at('2099-01-01')).status).toBe('active');
  });
});

describe('windows', () => {
  it('close 168 hours after the purchase (R-3.1)', () => {
    const record = aRecord({ startsAt: '2026-03-02T09:15:00Z' });
    expect(openBatches(record, at('2026-03-09T09:14:59Z'))).toHaveLength(1);
    expect(openBatches(record, at('2026-03-09T09:15:00Z'))).toEqual([]);
    expect(cancellableUntil(record)).toBe(at('2026-03-09T09:15:00Z'));
  });

  it.each([
    ['2026-03-26T00:00:00Z', 7],
    ['2026-03-28T00:00:00Z', 2],
    ['2026-04-01T00:00:00Z', 0],
  ])('hold only the seats of each addition (R-3.3 example 3): at %s %i seats', (now, seats) => {
    const record = aRecord({ startsAt: '2026-03-01T08:00:00Z', added: [{ quantity: 5, addedAt: at('2026-03-20T12:00:00Z') }, { quantity: 2, addedAt: at('2026-03-24T12:00:00Z') }] });
    expect(openBatches(record, at(now))?.reduce((sum, batch) => sum + batch.quantity, 0)).toBe(seats);
  });

  it('are not told while suspended (R-3.5)', () => {
    expect(openBatches(aRecord({ status: 'suspended' }), at('2026-04-11'))).toBeNull();
  });

  it('of software are rounded up to a minute before midnight (R-3.5)', () => {
    expect(toIso(cancellableUntil(aRecord({ product: SQL_SERVER, plan: ANNUAL_UPFRONT, startsAt: '2026-10-15T21:28:00Z' })) ?? at('1970-01-01'))).toBe('2026-10-22T23:59:00.000Z');
    expect(toIso(cancellableUntil(aRecord({ product: OFFICE_LTSC, plan: { term: null, billing: 'oneTime' }, startsAt: '2021-10-15T21:28:00Z' })) ?? at('1970-01-01'))).toBe('2021-11-14T23:59:00.000Z');
  });
});

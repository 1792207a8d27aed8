import { describe, expect, it } from 'vitest';
import { PRODUCTS, sku } from '../../../core/sandbox/world/catalogue/catalogue.ts';
import { ANNUAL_MONTHLY, ANNUAL_UPFRONT, MONTHLY_TERM } from '../../../core/sandbox/world/catalogue/model.ts';
import type { Plan } from '../../../core/sandbox/world/catalogue/model.ts';
import { priceOf } from '../../../core/sandbox/world/catalogue/prices.ts';
import { promotionsFrom } from '../../../core/sandbox/world/catalogue/promotions.ts';
import { BUSINESS_BASIC, BUSINESS_PREMIUM, M365_E3 } from '../../../core/sandbox/world/catalogue/suites.ts';
import { at, SUNDAY } from '../../builders/sandbox.ts';

const list = (productId: string, plan: Plan, now: string, skuId = '0001', market = 'PL'): number => priceOf(sku(productId, skuId), plan, market, at(now)).list / 1_000;

describe('prices', () => {
  it.each([
    ['annual, paid upfront: twelve months', ANNUAL_UPFRONT, 79.2],
    ['annual, paid monthly: 5 % more (R-6.3)', ANNUAL_MONTHLY, 6.93],
    ['monthly term: 20 % more (R-6.2)', MONTHLY_TERM, 7.92],
  ])('%s', (_name, plan, price) => {
    expect(list(BUSINESS_BASIC, plan, '2026-11-22')).toBe(price);
  });

  it('of the Extended Service Term are 3 % above the monthly term (R-6.4)', () => {
    expect(list(BUSINESS_BASIC, MONTHLY_TERM, '2026-11-22', '000E')).toBe(8.16);
  });

  it('rise on 1 July 2026, except Business Premium (R-6.5)', () => {
    expect(list(M365_E3, ANNUAL_UPFRONT, '2026-06-30T23:59:59Z')).toBeLessThan(list(M365_E3, ANNUAL_UPFRONT, '2026-07-01'));
    expect(list(BUSINESS_PREMIUM, ANNUAL_UPFRONT, '2026-06-30')).toBe(list(BUSINESS_PREMIUM, ANNUAL_UPFRONT, '2026-07-01'));
  });

  it('are in pounds for Great Britain and in euro elsewhere', () => {
    expect(priceOf(sku(BUSINESS_BASIC, '0001'), MONTHLY_TERM, 'gb', SUNDAY).currency).toBe('GBP');
    expect(priceOf(sku(BUSINESS_BASIC, '0001'), MONTHLY_TERM, 'AT', SUNDAY).currency).toBe('EUR');
  });

  it('of the partner are never above the list, and free things are free for both', () => {
    for (const found of PRODUCTS.flatMap((product) => product.skus)) {
      for (const plan of found.plans) {
        const price = priceOf(found, plan, 'PL', SUNDAY);
        expect(price.cost).toBeLessThanOrEqual(price.list);
        expect(price.cost === 0).toBe(found.listCents === 0);
        expect(Number.isSafeInteger(price.cost) && Number.isSafeInteger(price.list)).toBe(true);
      }
    }
  });
});

describe('the catalogue', () => {
  const skus = PRODUCTS.flatMap((product) => product.skus);
  const known = new Set(skus.map((one) => `${one.productId}:${one.id}`));

  it('has every product and SKU once', () => {
    expect(new Set(PRODUCTS.map((product) => product.id)).size).toBe(PRODUCTS.length);
    expect(known.size).toBe(skus.length);
  });

  it.each(['prerequisites', 'upgrades'] as const)('names only existing SKUs as %s', (field) => {
    expect(skus.flatMap((one) => one[field]).filter((pair) => !known.has(pair))).toEqual([]);
  });

  it.each([
    'Microsoft 365 Business Basic', 'Microsoft 365 Business Standard', 'Microsoft 365 Business Premium', 'Microsoft 365 Apps for business', 'Microsoft 365 Apps for enterprise',
    'Microsoft 365 E3', 'Microsoft 365 E5', 'Office 365 E1', 'Office 365 E3', 'Office 365 E5', 'Exchange Online (Plan 1)', 'Exchange Online (Plan 2)', 'Microsoft Teams Essentials',
    'Microsoft Teams Enterprise', 'Power BI Pro', 'Visio Plan 2', 'Planner and Project Plan 3', 'Microsoft Defender for Business', 'Microsoft 365 Copilot', 'Azure plan',
    'Windows Server 2025 Standard', 'Windows Server 2025 CAL', 'Office LTSC Standard 2024', 'SQL Server 2022 Standard', 'Microsoft 365 A3',
  ])('has %s', (title) => {
    expect(PRODUCTS.map((product) => product.title)).toContain(title);
  });

  it('has promotions that run, are announced and are over', () => {
    const promotions = promotionsFrom(SUNDAY);
    expect(promotions.some((one) => one.startsAt <= SUNDAY && SUNDAY <= one.endsAt)).toBe(true);
    expect(promotions.some((one) => one.startsAt > SUNDAY)).toBe(true);
    expect(promotions.some((one) => one.endsAt < SUNDAY)).toBe(true);
    for (const one of promotions.flatMap((promotion) => promotion.products)) {
      for (const plan of one.plans) expect(sku(one.productId, one.skuId).plans).toContainEqual(plan);
    }
  });
});

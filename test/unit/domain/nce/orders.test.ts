import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../core/domain/catalog/product.ts';
import type { BillingPlan, Term } from '../../../../core/domain/catalog/terms.ts';
import { businessFamilyWarning, fitsBusinessLimit, multiGeoMinimum, orderLineProblems } from '../../../../core/domain/nce/order-line.ts';
import type { OrderLineFacts } from '../../../../core/domain/nce/order-line.ts';
import { licenceTransfer, migratedEnd, migrationPlanCode } from '../../../../core/domain/nce/moves.ts';
import type { TransitionEligibility } from '../../../../core/domain/nce/moves.ts';
import { isRevenueTooLow, newCustomerProblems, orderBlockers, orderRequirements, PERMISSIONS } from '../../../../core/domain/nce/readiness.ts';
import type { OrderFacts, Permission } from '../../../../core/domain/nce/readiness.ts';
import { RULEBOOK } from '../../../../core/domain/rulebook/rulebook.ts';
import { toIso } from '../../../../core/domain/time/instant.ts';
import { startOfUtcDay } from '../../../../core/domain/time/utc-calendar.ts';
import type { UtcDay } from '../../../../core/domain/time/utc-calendar.ts';
import { day, moment } from '../../../builders/nce.ts';

const NOW = moment('2026-09-15T12:00:00Z');
const iso = (of: UtcDay): string => toIso(startOfUtcDay(of)).slice(0, 10);
const line = (changes: Partial<OrderLineFacts> = {}): OrderLineFacts => ({
  productId: 'CFQ7TTC0LDPB',
  licenceKind: 'subscription',
  segment: 'commercial',
  customerSegments: ['commercial'],
  choice: { term: 'P1Y', plan: 'monthly' },
  sold: null,
  quantity: 10,
  minimumQuantity: 1,
  maximumQuantity: null,
  isPurchasable: true,
  isAddOn: false,
  prerequisites: [],
  atHand: [],
  businessSeats: { ofSku: 0, ofFamily: 0 },
  trial: null,
  ...changes,
});
const of = (term: Term, plan: BillingPlan) => ({ term, plan });
const E5 = 'CFQ7TTC0LFLZ';

describe('a line of an order', () => {
  it.each<[string, Partial<OrderLineFacts>, string, readonly string[]]>([
    ['nothing against it', {}, '2026-09-15', []],
    ['R-1.1 Ex 1', { choice: of('P1Y', 'annual') }, '2026-09-15', []],
    ['R-1.1 Ex 1', { choice: of('P1Y', 'triennial') }, '2026-09-15', ['noSuchPlan 900270']],
    ['R-1.1 Ex 2', { choice: of('P1M', 'annual') }, '2026-09-15', ['noSuchPlan 900270']],
    ['R-1.1 Ex 2: three years, if listed', { choice: of('P3Y', 'annual'), sold: [of('P3Y', 'annual')] }, '2026-09-15', []],
    ['R-1.1 Ex 2: three years, not listed', { choice: of('P3Y', 'annual'), sold: [of('P1Y', 'annual')] }, '2026-09-15', ['notSold 900270']],
    ['R-1.2 Ex 1: 99 seats', { productId: E5, choice: of('P3Y', 'monthly'), quantity: 99 }, '2025-06-02', ['belowMinimum 2002']],
    ['R-1.2 Ex 1: 100 seats', { productId: E5, choice: of('P3Y', 'monthly'), quantity: 100 }, '2025-06-02', []],
    ['R-1.2: a year has no such minimum', { productId: E5, quantity: 1 }, '2025-06-02', []],
    ['R-1.2: commercial only', { productId: E5, choice: of('P3Y', 'monthly'), quantity: 99, segment: 'nonprofit', customerSegments: ['nonprofit'] }, '2025-06-02', []],
    ['R-1.2: before its day the catalogue decides', { productId: E5, choice: of('P3Y', 'monthly'), quantity: 99 }, '2025-05-31', []],
    ['R-3.4: the own minimum of the SKU, if higher', { productId: E5, choice: of('P3Y', 'monthly'), quantity: 100, minimumQuantity: 150 }, '2025-06-02', ['belowMinimum 2002']],
    ['no seats', { quantity: 0 }, '2026-09-15', ['notWhole 2002']],
    ['half a seat', { quantity: 0.5 }, '2026-09-15', ['notWhole 2002']],
    ['R-5.3 Ex 2: 150 beside 200', { quantity: 150, businessSeats: { ofSku: 200, ofFamily: 200 } }, '2026-09-15', ['businessLimit 800067']],
    ['R-5.3 Ex 2: 100 beside 200', { quantity: 100, businessSeats: { ofSku: 200, ofFamily: 200 } }, '2026-09-15', []],
    ['R-5.3: above the maximum of the SKU', { productId: E5, quantity: 301, maximumQuantity: 300 }, '2026-09-15', ['aboveMaximum 2002']],
    ['R-5.3: at it', { productId: E5, quantity: 300, maximumQuantity: 300 }, '2026-09-15', []],
    ['R-7.6 Ex 1: end of sale', { isPurchasable: false }, '2026-09-15', ['endOfSale 2091']],
    ['R-13.1 Ex 1, T25: an add-on without its base', { isAddOn: true, prerequisites: ['A:1', 'B:1'] }, '2026-09-15', ['prerequisiteMissing 400041']],
    ['R-13.1 Ex 2: in one cart with its base', { isAddOn: true, prerequisites: ['A:1', 'B:1'], atHand: ['B:1'] }, '2026-09-15', []],
    ['R-13.1: an add-on that asks for nothing', { isAddOn: true }, '2026-09-15', []],
    ['R-17.1 Ex 2: not qualified', { segment: 'nonprofit' }, '2026-09-15', ['segmentNotQualified -']],
    ['R-17.1: both qualifications may be had', { segment: 'education', customerSegments: ['education', 'nonprofit'] }, '2026-09-15', []],
    ['R-17.1: not in new commerce before 2024', { segment: 'education', customerSegments: ['education'] }, '2023-12-31', ['segmentNotYet -']],
    ['R-17.1: perpetual licences for schools were there', { segment: 'education', customerSegments: ['education'], licenceKind: 'perpetual', choice: null }, '2023-12-31', []],
    ['R-15.1: a trial', { trial: { hadIt: false }, choice: null, quantity: 25 }, '2026-09-15', []],
    ['R-15.1: had it before', { trial: { hadIt: true }, choice: null, quantity: 25 }, '2026-09-15', ['trialHadBefore -']],
    ['R-15.1: none for education', { trial: { hadIt: false }, choice: null, segment: 'education', customerSegments: ['education'] }, '2026-09-15', ['trialNotOffered -']],
    ['R-15.1: none for government', { trial: { hadIt: true }, choice: null, segment: 'government', customerSegments: ['government'] }, '2026-09-15', ['trialNotOffered -']],
    ['R-15.1: none for add-ons', { trial: { hadIt: false }, choice: null, isAddOn: true }, '2026-09-15', ['trialNotOffered -']],
    ['several at once', { quantity: 400, choice: of('P1M', 'annual'), isPurchasable: false }, '2026-09-15', ['businessLimit 800067', 'noSuchPlan 900270', 'endOfSale 2091']],
  ])('%s', (_rule, changes, at, expected) => {
    expect(orderLineProblems(line(changes), moment(at), RULEBOOK).map(({ code, serverCode }) => `${code} ${serverCode ?? '-'}`)).toEqual(expected);
  });
  it('names the figure that counts', () => {
    const figures = (changes: Partial<OrderLineFacts>) => orderLineProblems(line(changes), NOW, RULEBOOK).map(({ figure, rule }) => [rule, figure]);
    expect(figures({ productId: E5, choice: of('P3Y', 'monthly'), quantity: 99 })).toEqual([['R-1.2', 100]]);
    expect(figures({ quantity: 150, businessSeats: { ofSku: 200, ofFamily: 200 } })).toEqual([['R-5.3', 100]]);
    expect(figures({ quantity: 2, minimumQuantity: 5 })).toEqual([['R-3.4', 5]]);
    expect(figures({ productId: E5, quantity: 9, maximumQuantity: 8 })).toEqual([['R-5.3', 8]]);
  });
  it('R-5.3 Ex 3, T19: the Business family is warned of only', () => {
    expect(businessFamilyWarning({ productId: 'CFQ7TTC0LH18', quantity: 60, businessSeats: { ofSku: 0, ofFamily: 250 } })).toEqual({ seats: 310, limit: 300 });
    expect(businessFamilyWarning({ productId: 'CFQ7TTC0LH18', quantity: 50, businessSeats: { ofSku: 0, ofFamily: 250 } })).toBeNull();
    expect(businessFamilyWarning({ productId: E5, quantity: 60, businessSeats: { ofSku: 0, ofFamily: 250 } })).toBeNull();
  });
  it('R-5.4 Ex 1 and 2: Multi-Geo covers five per cent, rounded up', () => expect([400, 410, 1].map(multiGeoMinimum)).toEqual([20, 21, 1]));
  it('R-18.6 Ex 1 and 2: legacy Business subscriptions move up to 300 seats', () => {
    expect([fitsBusinessLimit(0, 200), fitsBusinessLimit(200, 200), fitsBusinessLimit(200, 100), fitsBusinessLimit(0, 320)]).toEqual([true, false, true, false]);
  });
});

describe('moving from the old model (section 18)', () => {
  const old = { endsOn: day('2022-02-10'), term: 'P1Y' } as const;
  it.each<[string, Term, boolean, string]>([
    ['R-18.2 Ex 1 (doc): a shorter term ends on the next boundary of the old day', 'P1M', false, '2021-12-10'],
    ['R-18.2: the same term keeps its end', 'P1Y', false, '2022-02-10'],
    ['R-18.2: a full new term', 'P1Y', true, '2022-11-16'],
    ['R-18.2: a full new month', 'P1M', true, '2021-12-16'],
    ['R-18.2: longer is always a full term', 'P3Y', false, '2024-11-16'],
  ])('%s', (_rule, term, isFullTerm, expected) => expect(iso(migratedEnd(old, { on: day('2021-11-17'), term, isFullTerm }))).toBe(expected));
  it('R-18.1 Ex 3: a month is not paid by the year', () => expect([migrationPlanCode('P1M', 'annual'), migrationPlanCode('P1M', 'monthly')]).toEqual(['900222', null]));
  it('R-18.2: on the boundary itself, and before the ends of months', () => {
    expect(iso(migratedEnd(old, { on: day('2021-11-10'), term: 'P1M', isFullTerm: false }))).toBe('2021-11-10');
    expect(iso(migratedEnd({ endsOn: day('2022-03-31'), term: 'P1Y' }, { on: day('2022-02-15'), term: 'P1M', isFullTerm: false }))).toBe('2022-02-28');
    expect(iso(migratedEnd({ endsOn: day('2021-02-10'), term: 'P1Y' }, { on: day('2021-11-10'), term: 'P1M', isFullTerm: false }))).toBe('2021-02-10');
  });
});

describe('how licences move in an upgrade (R-11.5)', () => {
  it.each<[string, readonly TransitionEligibility[], string]>([
    ['R-11.5 Ex 1: not with the licences, but without', [{ type: 'transition_with_license_transfer', isEligible: false }, { type: 'transition_only', isEligible: true }], 'byHand'],
    ['with the licences', [{ type: 'transition_only', isEligible: true }, { type: 'transition_with_license_transfer', isEligible: true }], 'moved'],
    ['neither', [{ type: 'transition_only', isEligible: false }], 'impossible'],
    ['nothing said', [], 'impossible'],
  ])('%s', (_rule, eligibilities, expected) => expect(licenceTransfer(eligibilities)).toBe(expected));
});

describe('readiness to order (T-04)', () => {
  const ready: OrderFacts = {
    office: { distributorCustomerNo: '4711', hasPortalAccess: true, partnerId: '1234567', microsoftId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', isIndirectReseller: true, hasSignedPartnerAgreement: true, isSuspended: false, signsInWithMfa: true, chainResellers: 0 },
    employee: { permissions: PERMISSIONS },
    customer: { isCreated: true, isSynced: true, hasTenant: true, agreement: { acceptedAt: moment('2025-01-01') }, isUnderReview: false, domainInOrderPortal: true, domainInTechnicalPortal: true, institution: 'other', qualifications: ['commercial'] },
    product: { segment: 'commercial', licenceKind: 'subscription' },
  };
  type Changes = { readonly [Part in keyof OrderFacts]?: Partial<OrderFacts[Part]> | (null extends OrderFacts[Part] ? null : never) };
  const facts = (changes: Changes): OrderFacts => ({ office: { ...ready.office, ...changes.office }, employee: { ...ready.employee, ...changes.employee }, customer: { ...ready.customer, ...changes.customer }, product: changes.product === null ? null : { segment: 'commercial', licenceKind: 'subscription', ...changes.product } });
  const blockers = (changes: Changes, at = NOW): readonly string[] => orderBlockers(facts(changes), at).map(({ code }) => code);
  const without = (permission: Permission): readonly Permission[] => PERMISSIONS.filter((one) => one !== permission);

  it.each<[string, Changes, string]>([
    ['T-04: customer', { customer: { isCreated: false } }, 'customerNotCreated'],
    ['T-04: sync', { customer: { isSynced: false } }, 'customerNotSynced'],
    ['T-04, S-057: tenant', { customer: { hasTenant: false } }, 'tenantMissing'],
    ['T-04, S-056, R-19.5: agreement', { customer: { agreement: 'never' } }, 'customerAgreementMissing'],
    ['S-056: agreement of tomorrow', { customer: { agreement: { acceptedAt: moment('2026-09-16') } } }, 'customerAgreementInFuture'],
    ['T-04, S-031: permission', { employee: { permissions: without('general') } }, 'permissionGeneralMissing'],
    ['T-04, S-031: permission', { employee: { permissions: without('dashboard') } }, 'permissionDashboardMissing'],
    ['T-04, S-031: permission', { employee: { permissions: without('customerManagement') } }, 'permissionCustomerManagementMissing'],
    ['T-04, S-031: permission', { employee: { permissions: without('csp') } }, 'permissionCspMissing'],
    ['T-04: partner id', { office: { partnerId: ' ' } }, 'partnerIdMissing'],
    ['T-04: Microsoft id', { office: { microsoftId: '' } }, 'microsoftIdMissing'],
    ['S-005: customer number', { office: { distributorCustomerNo: '' } }, 'customerNumberMissing'],
    ['S-024: portal', { office: { hasPortalAccess: false } }, 'portalAccessMissing'],
    ['S-032: indirect reseller', { office: { isIndirectReseller: false } }, 'notIndirectReseller'],
    ['R-19.2', { office: { hasSignedPartnerAgreement: false } }, 'partnerAgreementMissing'],
    ['R-19.4', { office: { isSuspended: true } }, 'partnerSuspended'],
    ['R-19.6: six', { office: { chainResellers: 6 } }, 'chainTooLong'],
    ['R-19.7', { office: { signsInWithMfa: false } }, 'mfaMissing'],
    ['R-19.9', { customer: { isUnderReview: true } }, 'customerUnderReview'],
    ['S-073: order portal', { product: { licenceKind: 'perpetual' }, customer: { domainInOrderPortal: false } }, 'domainMissingInOrderPortal'],
    ['S-073: technical portal', { product: { licenceKind: 'perpetual' }, customer: { domainInTechnicalPortal: false } }, 'domainMissingInTechnicalPortal'],
    ['S-075', { product: { segment: 'nonprofit' } }, 'nonprofitNotGranted'],
    ['S-076, T-07: a school without the status', { product: { segment: 'education' }, customer: { institution: 'school' } }, 'educationNotGranted'],
    ['S-126, T-07: a kindergarten, whatever its status', { product: { segment: 'education' }, customer: { institution: 'kindergarten', qualifications: ['education'] } }, 'kindergarten'],
    ['R-17.1: government', { product: { segment: 'government' } }, 'governmentNotValidated'],
    ['S-119: Azure', { product: { licenceKind: 'usage' } }, 'byEnquiryOnly'],
  ])('%s: exactly one blocker', (_rule, changes, code) => expect(blockers(changes)).toEqual([code]));

  it.each<[string, Changes, string]>([
    ['everything there', {}, '2026-09-15'],
    ['R-19.6: five', { office: { chainResellers: 5 } }, '2026-09-15'],
    ['R-19.4: before June 2025', { office: { isSuspended: true } }, '2025-06-01T23:59:59Z'],
    ['R-19.7: before April 2026', { office: { signsInWithMfa: false } }, '2026-03-31'],
    ['T-07: a school with the status', { product: { segment: 'education' }, customer: { institution: 'school', qualifications: ['education'], domainInOrderPortal: false } }, '2026-09-15'],
    ['S-072: the domains are asked for no longer', { product: { segment: 'nonprofit' }, customer: { qualifications: ['nonprofit'], domainInOrderPortal: false, domainInTechnicalPortal: false } }, '2026-09-15'],
    ['a kindergarten buys commercially', { customer: { institution: 'kindergarten' } }, '2026-09-15'],
    ['government, validated', { product: { segment: 'government' }, customer: { qualifications: ['government'] } }, '2026-09-15'],
  ])('%s: none', (_case, changes, at) => expect(blockers(changes, moment(at))).toEqual([]));

  it('S-072, S-073: before 2024 non-profit and education licences wanted both domains', () => {
    const changes: Changes = { product: { segment: 'nonprofit' }, customer: { qualifications: ['nonprofit'], agreement: { acceptedAt: moment('2022-01-01') }, domainInOrderPortal: false, domainInTechnicalPortal: false } };
    expect(blockers(changes, moment('2023-12-31'))).toEqual(['domainMissingInOrderPortal', 'domainMissingInTechnicalPortal']);
    expect(blockers({ ...changes, product: { segment: 'commercial' } }, moment('2023-12-31'))).toEqual([]);
  });
  it('S-031: of sixteen sets of permissions one is enough', () => {
    const sets = Array.from({ length: 16 }, (_, bits) => PERMISSIONS.filter((_permission, index) => (bits >> index) % 2 === 1));
    expect(sets.filter((permissions) => blockers({ employee: { permissions } }).length === 0)).toEqual([PERMISSIONS]);
    for (const permissions of sets) expect(blockers({ employee: { permissions } })).toHaveLength(4 - permissions.length);
  });
  it('what nobody knows blocks nothing and is said to be unknown', () => {
    const nobody = Object.fromEntries(Object.keys(ready.office).map((name) => [name, null])) as unknown as OrderFacts['office'];
    const blank = Object.fromEntries(Object.keys(ready.customer).map((name) => [name, null])) as unknown as OrderFacts['customer'];
    const unknown: OrderFacts = { office: nobody, employee: { permissions: null }, customer: blank, product: { segment: 'education', licenceKind: 'perpetual' } };
    expect(orderBlockers(unknown, NOW)).toEqual([]);
    const states = orderRequirements(unknown, NOW);
    expect(states.filter(({ state }) => state !== 'unknown').map(({ code, state }) => `${code} ${state}`)).toEqual(['customerAgreementInFuture met']);
    expect(states.map(({ about }) => about).filter((about, place, all) => all.indexOf(about) === place)).toEqual(['office', 'employee', 'customer', 'product']);
    // Before their day nobody is asked about these.
    expect(orderRequirements(unknown, moment('2025-01-01')).filter(({ code }) => code === 'mfaMissing' || code === 'partnerSuspended').map(({ state }) => state)).toEqual(['met', 'met']);
  });
  it('asks of a product only what hangs on it', () => {
    const asked = (product: OrderFacts['product']) => orderRequirements(facts({ product }), NOW).filter(({ about }) => about === 'product').map(({ code }) => code);
    expect(asked(null)).toEqual([]);
    expect(asked({ segment: 'commercial', licenceKind: 'subscription' })).toEqual([]);
    expect(asked({ segment: 'commercial', licenceKind: 'perpetual' })).toEqual(['domainMissingInOrderPortal', 'domainMissingInTechnicalPortal']);
    expect(asked({ segment: 'education', licenceKind: 'subscription' })).toEqual(['kindergarten', 'educationNotGranted']);
  });
  it('an acceptance without a date is one', () => expect(blockers({ customer: { agreement: { acceptedAt: null } } })).toEqual([]));

  it('everything missing at once is named once each, with its rule', () => {
    const all = orderBlockers(facts({ office: { distributorCustomerNo: '', partnerId: '' }, employee: { permissions: [] }, customer: { isCreated: false, hasTenant: false } }), NOW);
    expect(all.map(({ rule }) => rule)).toEqual(['S-005', 'S-033', 'S-031', 'S-031', 'S-031', 'S-031', 'S-051', 'S-057']);
  });

  it.each([
    ['R-19.3 Ex: 940', 940, '2024-01-01', '2026-09-15', true],
    ['R-19.3 Ex: 1,040', 1_040, '2024-01-01', '2026-09-15', false],
    ['R-19.3: exactly 1,000', 1_000, '2024-01-01', '2026-09-15', false],
    ['R-19.3 Ex: onboarded six months ago', 940, '2026-03-15', '2026-09-15', false],
    ['R-19.3: onboarded a year ago', 940, '2025-09-15T12:00:00Z', '2026-09-15T12:00:00Z', true],
    ['R-19.3: before April 2024', 940, '2020-01-01', '2024-03-31', false],
  ])('%s', (_rule, revenueUsd, onboarded, at, expected) => expect(isRevenueTooLow({ revenueUsd, onboardedAt: moment(onboarded), at: moment(at) })).toBe(expected));

  it.each<[string, string, string, string, string, readonly string[]]>([
    ['R-19.8 Ex: Poland without a number', 'PL', '', '+48123', '32-005', ['registrationNumberMissing 600049']],
    ['R-19.8 Ex: Poland without a phone', 'PL', '5250000009', '', '32-005', ['phoneMissing -']],
    ['R-19.8 Ex: Germany with a number', 'DE', 'HRB 1', '', '32609', ['registrationNumberNotWanted 600002']],
    ['T-03, R-19.8: postal codes', 'PL', '5250000009', '+48123', '3-2005', ['postalCodeMalformed -']],
    ['T-03, R-19.8: postal codes', 'DE', '', '', '32-609', ['postalCodeMalformed -']],
    ['T-03: good ones', 'DE', '', '', '32609', []],
    ['elsewhere nothing is checked', 'GB', '', '', 'SW1A', []],
  ])('%s', (_rule, country, registrationNumber, phone, postalCode, expected) => {
    expect(newCustomerProblems({ country, registrationNumber, phone, postalCode }).map(({ code, serverCode }) => `${code} ${serverCode ?? '-'}`)).toEqual(expected);
  });
  it('knows the segments it asks about', () => {
    const asked: readonly Segment[] = ['commercial', 'education', 'government', 'nonprofit'];
    expect(RULEBOOK.segments.map(({ segment }) => segment)).toEqual(asked);
  });
});

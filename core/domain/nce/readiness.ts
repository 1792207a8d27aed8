import type { LicenceKind, Segment } from '../catalog/product.ts';
import { PARTNER_RULES, SEGMENT_DATES } from '../rulebook/commerce.ts';
import { LIMITS } from '../rulebook/limits.ts';
import type { RuleId } from '../rulebook/rules.ts';
import type { Instant } from '../time/instant.ts';

/** The four permissions of an employee in the distributor's portal (S-028 to S-031). */
export type Permission = 'general' | 'dashboard' | 'customerManagement' | 'csp';
export const PERMISSIONS: readonly Permission[] = ['general', 'dashboard', 'customerManagement', 'csp'];

export type InstitutionKind = 'school' | 'university' | 'kindergarten' | 'other';

/** Null: not known here, neither for it nor against it. */
type Known<Fact> = Fact | null;

export type OrderFacts = {
  readonly office: {
    readonly distributorCustomerNo: Known<string>;
    readonly hasPortalAccess: Known<boolean>;
    /** Microsoft Partner Network ID, and the office's own tenant id. */
    readonly partnerId: Known<string>;
    readonly microsoftId: Known<string>;
    readonly isIndirectReseller: Known<boolean>;
    readonly hasSignedPartnerAgreement: Known<boolean>;
    /** Partner of record suspended or not compliant. */
    readonly isSuspended: Known<boolean>;
    readonly signsInWithMfa: Known<boolean>;
    /** Further resellers in the chain, in the EU and EFTA. */
    readonly chainResellers: Known<number>;
  };
  readonly employee: { readonly permissions: Known<readonly Permission[]> };
  readonly customer: {
    readonly isCreated: Known<boolean>;
    readonly isSynced: Known<boolean>;
    readonly hasTenant: Known<boolean>;
    /** `never`: asked, and none is recorded. */
    readonly agreement: Known<{ readonly acceptedAt: Instant | null } | 'never'>;
    readonly isUnderReview: Known<boolean>;
    /** S-073: the tenant's domain, in each of the two portals. */
    readonly domainInOrderPortal: Known<boolean>;
    readonly domainInTechnicalPortal: Known<boolean>;
    readonly institution: Known<InstitutionKind>;
    readonly qualifications: Known<readonly Segment[]>;
  };
  /** Null: no product chosen yet; what hangs on it is not asked. */
  readonly product: { readonly segment: Segment; readonly licenceKind: LicenceKind } | null;
};

export type OrderBlockerCode =
  | 'customerNumberMissing'
  | 'portalAccessMissing'
  | 'permissionGeneralMissing'
  | 'permissionDashboardMissing'
  | 'permissionCustomerManagementMissing'
  | 'permissionCspMissing'
  | 'partnerIdMissing'
  | 'microsoftIdMissing'
  | 'notIndirectReseller'
  | 'partnerAgreementMissing'
  | 'partnerSuspended'
  | 'mfaMissing'
  | 'chainTooLong'
  | 'customerNotCreated'
  | 'customerNotSynced'
  | 'tenantMissing'
  | 'customerAgreementMissing'
  | 'customerAgreementInFuture'
  | 'customerUnderReview'
  | 'domainMissingInOrderPortal'
  | 'domainMissingInTechnicalPortal'
  | 'kindergarten'
  | 'educationNotGranted'
  | 'nonprofitNotGranted'
  | 'governmentNotValidated'
  | 'byEnquiryOnly';

export type OrderBlocker = { readonly code: OrderBlockerCode; readonly rule: RuleId };

/** One thing that an order needs: it is there, it is missing, or nobody here knows. The code names what would block. */
export type Requirement = OrderBlocker & { readonly about: 'office' | 'employee' | 'customer' | 'product'; readonly state: 'met' | 'missing' | 'unknown' };

const PERMISSION_BLOCKERS: Readonly<Record<Permission, OrderBlockerCode>> = {
  general: 'permissionGeneralMissing',
  dashboard: 'permissionDashboardMissing',
  customerManagement: 'permissionCustomerManagementMissing',
  csp: 'permissionCspMissing',
};

/** Code, rule, and whether it blocks; null: not known. */
type Check = readonly [OrderBlockerCode, RuleId, boolean | null];

/** Everything that these people need for an order at that moment, in the order in which one would mend it. */
export function orderRequirements(facts: OrderFacts, at: Instant): readonly Requirement[] {
  const groups = { office: officeChecks(facts, at), employee: employeeChecks(facts), customer: customerChecks(facts, at), product: productChecks(facts, at) } as const;
  return (['office', 'employee', 'customer', 'product'] as const).flatMap((about) =>
    groups[about].map(([code, rule, isBlocking]): Requirement => ({ code, rule, about, state: isBlocking === null ? 'unknown' : isBlocking ? 'missing' : 'met' })),
  );
}

/** Exactly what is known to stand between these people and this order at that moment. */
export const orderBlockers = (facts: OrderFacts, at: Instant): readonly OrderBlocker[] =>
  orderRequirements(facts, at)
    .filter(({ state }) => state === 'missing')
    .map(({ code, rule }) => ({ code, rule }));

const not = (fact: boolean | null): boolean | null => (fact === null ? null : !fact);
const blank = (text: string | null): boolean | null => (text === null ? null : isBlank(text));

function officeChecks({ office }: OrderFacts, at: Instant): readonly Check[] {
  return [
    ['customerNumberMissing', 'S-005', blank(office.distributorCustomerNo)],
    ['portalAccessMissing', 'S-024', not(office.hasPortalAccess)],
    ['partnerIdMissing', 'S-033', blank(office.partnerId)],
    ['microsoftIdMissing', 'S-034', blank(office.microsoftId)],
    ['notIndirectReseller', 'S-032', not(office.isIndirectReseller)],
    ['partnerAgreementMissing', 'R-19.2', not(office.hasSignedPartnerAgreement)],
    ['partnerSuspended', 'R-19.4', at < PARTNER_RULES.recordCheckFrom ? false : office.isSuspended],
    ['mfaMissing', 'R-19.7', at < PARTNER_RULES.mfaFrom ? false : not(office.signsInWithMfa)],
    ['chainTooLong', 'R-19.6', office.chainResellers === null ? null : office.chainResellers > LIMITS.chainResellers],
  ];
}

const employeeChecks = ({ employee: { permissions } }: OrderFacts): readonly Check[] =>
  PERMISSIONS.map((permission) => [PERMISSION_BLOCKERS[permission], 'S-031', permissions === null ? null : !permissions.includes(permission)] as const);

function customerChecks({ customer }: OrderFacts, at: Instant): readonly Check[] {
  const { agreement } = customer;
  const acceptedAt = agreement === null || agreement === 'never' ? null : agreement.acceptedAt;
  return [
    ['customerNotCreated', 'S-051', not(customer.isCreated)],
    ['customerNotSynced', 'S-052', not(customer.isSynced)],
    ['tenantMissing', 'S-057', not(customer.hasTenant)],
    ['customerAgreementMissing', 'S-056', agreement === null ? null : agreement === 'never'],
    ['customerAgreementInFuture', 'S-056', acceptedAt !== null && acceptedAt > at],
    ['customerUnderReview', 'R-19.9', customer.isUnderReview],
  ];
}

/** Only what hangs on the product that is chosen: a commercial licence asks nothing more. */
function productChecks({ customer, product }: OrderFacts, at: Instant): readonly Check[] {
  if (product === null) return [];
  const { institution, qualifications } = customer;
  const notGranted = qualifications === null ? null : !qualifications.includes(product.segment);
  const checks: readonly (Check | null)[] = [
    product.licenceKind === 'usage' ? ['byEnquiryOnly', 'S-119', true] : null,
    ...(isSpecialLicence(product, at) ? domainChecks(customer) : []),
    product.segment === 'education' ? ['kindergarten', 'S-126', institution === null ? null : institution === 'kindergarten'] : null,
    product.segment === 'education' && institution !== 'kindergarten' ? ['educationNotGranted', 'S-076', notGranted] : null,
    product.segment === 'nonprofit' ? ['nonprofitNotGranted', 'S-075', notGranted] : null,
    product.segment === 'government' ? ['governmentNotValidated', 'R-17.1', notGranted] : null,
  ];
  return checks.filter((check) => check !== null);
}

const domainChecks = ({ domainInOrderPortal, domainInTechnicalPortal }: OrderFacts['customer']): readonly Check[] => [
  ['domainMissingInOrderPortal', 'S-073', not(domainInOrderPortal)],
  ['domainMissingInTechnicalPortal', 'S-073', not(domainInTechnicalPortal)],
];

/** S-072, dated: perpetual licences always, the public segments until they came to new commerce (inventory R, 7). */
function isSpecialLicence({ segment, licenceKind }: NonNullable<OrderFacts['product']>, at: Instant): boolean {
  if (licenceKind === 'perpetual') return true;
  const dates = SEGMENT_DATES.find((row) => row.segment === segment);
  return segment !== 'commercial' && dates !== undefined && at < dates.newCommerceFrom;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** a warning, not a blocker: revenue of the last twelve months in US dollars, once the reseller is a year old. */
export function isRevenueTooLow({ revenueUsd, onboardedAt, at }: { readonly revenueUsd: number; readonly onboardedAt: Instant; readonly at: Instant }): boolean {
  return at >= PARTNER_RULES.revenueFrom && at - onboardedAt >= YEAR && revenueUsd < PARTNER_RULES.revenueUsd;
}

const YEAR = 365 * 86_400_000;

export type NewCustomerFacts = { readonly country: string; readonly registrationNumber: string; readonly phone: string; readonly postalCode: string };
export type NewCustomerProblem = { readonly code: 'registrationNumberMissing' | 'registrationNumberNotWanted' | 'phoneMissing' | 'postalCodeMalformed'; readonly serverCode: string | null; readonly rule: RuleId };

/** Poland's postal code with its dash, Germany's five digits (R-19.8, S-042). Elsewhere nothing is checked here. */
const POSTAL_CODES: Readonly<Record<string, RegExp>> = { PL: /^\d{2}-\d{3}$/, DE: /^\d{5}$/ };

/** what the service asks of a new customer by country. */
export function newCustomerProblems({ country, registrationNumber, phone, postalCode }: NewCustomerFacts): readonly NewCustomerProblem[] {
  const found: readonly (NewCustomerProblem | null)[] = [
    country === 'PL' && isBlank(registrationNumber) ? { code: 'registrationNumberMissing', serverCode: '600049', rule: 'R-19.8' } : null,
    country === 'DE' && !isBlank(registrationNumber) ? { code: 'registrationNumberNotWanted', serverCode: '600002', rule: 'R-19.8' } : null,
    country === 'PL' && isBlank(phone) ? { code: 'phoneMissing', serverCode: null, rule: 'R-19.8' } : null,
    POSTAL_CODES[country]?.test(postalCode) === false ? { code: 'postalCodeMalformed', serverCode: null, rule: 'R-19.8' } : null,
  ];
  return found.filter((one) => one !== null);
}

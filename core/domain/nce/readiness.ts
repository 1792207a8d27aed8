import type { LicenceKind, Segment } from '../catalog/product.ts';
import { PARTNER_RULES, SEGMENT_DATES } from '../rulebook/commerce.ts';
import { LIMITS } from '../rulebook/limits.ts';
import type { RuleId } from '../rulebook/rules.ts';
import type { Instant } from '../time/instant.ts';

/** The four permissions of an employee in the distributor's portal (S-028 to S-031). */
export type Permission = 'general' | 'dashboard' | 'customerManagement' | 'csp';
export const PERMISSIONS: readonly Permission[] = ['general', 'dashboard', 'customerManagement', 'csp'];

export type InstitutionKind = 'school' | 'university' | 'kindergarten' | 'other';

export type OrderFacts = {
  readonly office: {
    readonly distributorCustomerNo: string;
    readonly hasPortalAccess: boolean;
    /** Microsoft Partner Network ID, and the office's own tenant id. */
    readonly partnerId: string;
    readonly microsoftId: string;
    readonly isIndirectReseller: boolean;
    readonly hasSignedPartnerAgreement: boolean;
    /** Partner of record suspended or not compliant. */
    readonly isSuspended: boolean;
    readonly signsInWithMfa: boolean;
    /** Further resellers in the chain, in the EU and EFTA. */
    readonly chainResellers: number;
  };
  readonly employee: { readonly permissions: readonly Permission[] };
  readonly customer: {
    readonly isCreated: boolean;
    readonly isSynced: boolean;
    readonly hasTenant: boolean;
    /** Null: not accepted. */
    readonly agreementAcceptedAt: Instant | null;
    readonly isUnderReview: boolean;
    /** S-073: the tenant's domain, in each of the two portals. */
    readonly domainInOrderPortal: boolean;
    readonly domainInTechnicalPortal: boolean;
    readonly institution: InstitutionKind;
    readonly qualifications: readonly Segment[];
  };
  readonly product: { readonly segment: Segment; readonly licenceKind: LicenceKind };
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

const PERMISSION_BLOCKERS: Readonly<Record<Permission, OrderBlockerCode>> = {
  general: 'permissionGeneralMissing',
  dashboard: 'permissionDashboardMissing',
  customerManagement: 'permissionCustomerManagementMissing',
  csp: 'permissionCspMissing',
};

type Check = readonly [OrderBlockerCode, RuleId, boolean];

/** Exactly what still stands between these people and this order at that moment, in the order in which one would mend it. */
export function orderBlockers(facts: OrderFacts, at: Instant): readonly OrderBlocker[] {
  const checks: readonly Check[] = [...officeChecks(facts, at), ...employeeChecks(facts), ...customerChecks(facts, at), ...productChecks(facts, at)];
  return checks.filter(([, , isBlocking]) => isBlocking).map(([code, rule]) => ({ code, rule }));
}

function officeChecks({ office }: OrderFacts, at: Instant): readonly Check[] {
  return [
    ['customerNumberMissing', 'S-005', isBlank(office.distributorCustomerNo)],
    ['portalAccessMissing', 'S-024', !office.hasPortalAccess],
    ['partnerIdMissing', 'S-033', isBlank(office.partnerId)],
    ['microsoftIdMissing', 'S-034', isBlank(office.microsoftId)],
    ['notIndirectReseller', 'S-032', !office.isIndirectReseller],
    ['partnerAgreementMissing', 'R-19.2', !office.hasSignedPartnerAgreement],
    ['partnerSuspended', 'R-19.4', office.isSuspended && at >= PARTNER_RULES.recordCheckFrom],
    ['mfaMissing', 'R-19.7', !office.signsInWithMfa && at >= PARTNER_RULES.mfaFrom],
    ['chainTooLong', 'R-19.6', office.chainResellers > LIMITS.chainResellers],
  ];
}

const employeeChecks = ({ employee }: OrderFacts): readonly Check[] =>
  PERMISSIONS.map((permission) => [PERMISSION_BLOCKERS[permission], 'S-031', !employee.permissions.includes(permission)] as const);

function customerChecks({ customer }: OrderFacts, at: Instant): readonly Check[] {
  const { agreementAcceptedAt } = customer;
  return [
    ['customerNotCreated', 'S-051', !customer.isCreated],
    ['customerNotSynced', 'S-052', !customer.isSynced],
    ['tenantMissing', 'S-057', !customer.hasTenant],
    ['customerAgreementMissing', 'S-056', agreementAcceptedAt === null],
    ['customerAgreementInFuture', 'S-056', agreementAcceptedAt !== null && agreementAcceptedAt > at],
    ['customerUnderReview', 'R-19.9', customer.isUnderReview],
  ];
}

function productChecks({ customer, product }: OrderFacts, at: Instant): readonly Check[] {
  const isEducation = product.segment === 'education';
  const isGranted = customer.qualifications.includes(product.segment);
  const needsDomains = isSpecialLicence(product, at);
  return [
    ['byEnquiryOnly', 'S-119', product.licenceKind === 'usage'],
    ['domainMissingInOrderPortal', 'S-073', needsDomains && !customer.domainInOrderPortal],
    ['domainMissingInTechnicalPortal', 'S-073', needsDomains && !customer.domainInTechnicalPortal],
    ['kindergarten', 'S-126', isEducation && customer.institution === 'kindergarten'],
    ['educationNotGranted', 'S-076', isEducation && customer.institution !== 'kindergarten' && !isGranted],
    ['nonprofitNotGranted', 'S-075', product.segment === 'nonprofit' && !isGranted],
    ['governmentNotValidated', 'R-17.1', product.segment === 'government' && !isGranted],
  ];
}

/** S-072, dated: perpetual licences always, the public segments until they came to new commerce (inventory R, 7). */
function isSpecialLicence({ segment, licenceKind }: OrderFacts['product'], at: Instant): boolean {
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

/**
 * What an answer said beyond what its row keeps, for versions that need more of it than this
 * one. Names of fields as the service writes them (API page, sections 7, 11, 12). A field whose
 * value our types could not hold (null or `unknown` after reading) stays, too.
 */
type Covered = { readonly [field: string]: string | null | Covered };

/** Field → column of the entity that holds it; null: never kept; another table: the same within. */
const SUBSCRIPTION: Covered = {
  id: 'id',
  offerId: 'offerId',
  offerName: 'offerName',
  friendlyName: 'friendlyName',
  status: 'status',
  suspensionReasons: 'suspensionReasons',
  quantity: 'quantity',
  unitType: 'unitType',
  billingCycle: 'billingPlan',
  termDuration: 'term',
  renewalTermDuration: 'renewalTerm',
  isTrial: 'isTrial',
  autoRenewEnabled: 'autoRenew',
  creationDate: 'createdAt',
  effectiveStartDate: 'startsAt',
  commitmentEndDate: 'commitmentEndsAt',
  commitmentEndDateTime: 'commitmentEndsAt',
  billingCycleEndDate: 'billingCycleEndsAt',
  billingCycleEndDateTime: 'billingCycleEndsAt',
  cancellationAllowedUntilDate: 'cancellationAllowedUntil',
  refundableQuantity: 'reducible',
  orderId: 'orderId',
  parentSubscriptionId: 'parentSubscriptionId',
  migratedFromSubscriptionId: 'migratedFrom',
  promotionId: 'promotionId',
  partnerId: 'partnerIdOnRecord',
  attributes: 'etag',
  links: null,
};

const ADDRESS: Covered = { country: null, region: null, state: null, city: null, addressLine1: null, addressLine2: null, postalCode: null, firstName: null, lastName: null, phoneNumber: null };

const CUSTOMER: Covered = {
  id: 'id',
  companyProfile: { tenantId: null, domain: null, companyName: null, organizationRegistrationNumber: null, email: null, address: ADDRESS, attributes: null, links: null },
  billingProfile: { id: null, firstName: null, lastName: null, email: null, culture: null, language: null, companyName: null, defaultAddress: ADDRESS, attributes: null, links: null },
  relationshipToPartner: 'relationship',
  customDomains: 'customDomains',
  associatedPartnerId: 'associatedPartnerId',
  attributes: 'etag',
  links: null,
  // A password of the first administrator, in the answer to a creation.
  userCredentials: null,
};

/** Lines stay as they came: papers will ask for more of them. */
const ORDER: Covered = {
  id: 'id',
  referenceCustomerId: 'customerId',
  creationDate: 'createdAt',
  status: 'status',
  billingCycle: 'billingPlan',
  currencyCode: 'currency',
  attributes: null,
  links: null,
};

const COVERED = { subscription: SUBSCRIPTION, customer: CUSTOMER, order: ORDER } as const;

/** JSON text of the rest, or null when there is none. */
export function remainderOf(kind: keyof typeof COVERED, entity: object, raw: unknown): string | null {
  const rest = beyond(raw, COVERED[kind], entity);
  return rest === null ? null : JSON.stringify(rest);
}

function beyond(raw: unknown, covered: Covered, entity: object): Record<string, unknown> | null {
  if (!isRecord(raw)) return null;
  let rest: Record<string, unknown> | null = null;
  for (const key of Object.keys(raw)) {
    const value = left(raw[key], covered[camel(key)], entity);
    if (value === null) continue;
    rest ??= {};
    rest[key] = value;
  }
  return rest;
}

/** What is left of one field; null when nothing is. */
function left(value: unknown, how: string | null | Covered | undefined, entity: object): unknown {
  if (how === null || isNothing(value)) return null;
  if (how === undefined) return withoutLinks(value);
  if (typeof how === 'object') return beyond(value, how, entity);
  const held: unknown = Reflect.get(entity, how);
  return held === null || held === 'unknown' ? value : null;
}

/** Some servers write field names with a capital. */
const camel = (key: string): string => (key.charCodeAt(0) < FIRST_SMALL ? key.charAt(0).toLowerCase() + key.slice(1) : key);
const FIRST_SMALL = 'a'.charCodeAt(0);

/** Addresses of further answers are known without them. */
function withoutLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLinks);
  if (!isRecord(value) || !('links' in value)) return value;
  const { links: _links, ...rest } = value;
  return rest;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

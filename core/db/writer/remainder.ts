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

/** What becomes of a field: the column that holds it, the same within it, or neither: never kept. */
type Handling = { readonly column: string | null; readonly within: Plan | null };
type Plan = ReadonlyMap<string, Handling>;

/** Some servers write field names with a capital: both are looked up as they stand. */
const planOf = (covered: Covered): Plan =>
  new Map(
    Object.entries(covered).flatMap(([key, how]) => {
      const handling: Handling = typeof how === 'string' ? { column: how, within: null } : { column: null, within: how === null ? null : planOf(how) };
      return [[key, handling] as const, [key.charAt(0).toUpperCase() + key.slice(1), handling] as const];
    }),
  );

const PLANS = { subscription: planOf(SUBSCRIPTION), customer: planOf(CUSTOMER), order: planOf(ORDER) } as const;

export type RemainderOf = (kind: keyof typeof PLANS, entity: object, raw: unknown) => string | null;

/** Answers leave out the same few things again and again; comparing is quicker than writing them out anew. */
const MOST_KEPT = 16;

/** Makes JSON texts of the rest, null when there is none, and keeps the last ones. */
export function createRemainderOf(): RemainderOf {
  const kept: { readonly rest: Rest; readonly text: string }[] = [];
  let next = 0;
  return (kind, entity, raw) => {
    const rest = beyond(raw, PLANS[kind], entity);
    if (rest === null) return null;
    for (const one of kept) if (isSame(one.rest, rest)) return one.text;
    const text = JSON.stringify(rest);
    kept[next] = { rest, text };
    next = (next + 1) % MOST_KEPT;
    return text;
  };
}

type Rest = Record<string, unknown>;

/** Same values in the same order; as `JSON.stringify` would tell. Plain loops: every answer of a first load comes through here. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  const others = Object.keys(other);
  if (keys.length !== others.length) return false;
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? '';
    if (key !== others[place] || !isSame(Reflect.get(one, key), Reflect.get(other, key))) return false;
  }
  return true;
}

function beyond(raw: unknown, plan: Plan, entity: object): Rest | null {
  if (!isRecord(raw)) return null;
  let rest: Rest | null = null;
  // Answers are parsed JSON, nothing is inherited: going through them so takes half the time of `Object.keys`.
  for (const key in raw) {
    const value = left(raw[key], plan.get(key), entity);
    if (value === null) continue;
    rest ??= {};
    rest[key] = value;
  }
  return rest;
}

/** What is left of one field; null when nothing is. */
function left(value: unknown, how: Handling | undefined, entity: object): unknown {
  if (isNothing(value)) return null;
  if (how === undefined) return withoutLinks(value);
  if (how.within !== null) return beyond(value, how.within, entity);
  if (how.column === null) return null;
  const held: unknown = Reflect.get(entity, how.column);
  return held === null || held === 'unknown' ? value : null;
}

/** Addresses of further answers are known without them. */
function withoutLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLinks);
  if (!isRecord(value) || !('links' in value)) return value;
  const { links: _links, ...rest } = value;
  return rest;
}

const isRecord = (value: unknown): value is Rest => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

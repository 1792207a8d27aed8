import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Address, Agreement, Customer, CustomerSummary } from '../../domain/customers/customer.ts';
import { customerId } from '../../domain/ids.ts';
import type { CustomerId } from '../../domain/ids.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Call, Received, RemoteApi } from '../../ports/remote-api.ts';
import { pathOf } from '../http.ts';
import { onlyAbout, parseWith } from '../reader.ts';
import type { Reader, Source } from '../reader.ts';
import { wireAgreement, wireBillingProfile, wireCompanyProfile, wireCustomer } from '../schemas/customer.ts';
import type { WireAddress, WireBillingProfile, WireCompanyProfile, WireCustomer } from '../schemas/customer.ts';

const LARGEST_PAGE = 500;

/** Customers with their profiles (API page, section 7) and agreements (section 8). */
export function customersResource(reader: Reader): Pick<RemoteApi, 'customers' | 'customer' | 'agreements'> {
  return {
    customers: ({ cursor, size }, call) =>
      reader.page(
        {
          name: 'customers',
          path: pathOf('customers'),
          query: { size: String(Math.min(size, LARGEST_PAGE)) },
          budget: 'customer',
          about: { what: 'page', id: 'customers' },
          parse: parseWith(wireCustomer, summaryOf),
        },
        cursor,
        call,
      ),
    customer: (id, call) => readCustomer(reader, id, call),
    agreements: (id, call) =>
      reader.all(
        {
          ...source(id, 'agreements', ['agreements']),
          // Without a type the service answers agreements of the old kind only (API page, section 8).
          query: { agreementType: 'MicrosoftCustomerAgreement' },
          parse: parseWith(wireAgreement, agreementOf),
        },
        call,
      ),
  };
}

const source = (id: CustomerId, name: string, below: readonly string[]): Omit<Source<never>, 'parse'> => ({
  name,
  path: pathOf('customers', id, ...below),
  budget: 'customer',
  about: { what: 'customer', id },
});

/** The customer; a profile that the answer leaves out is read where it lives. */
async function readCustomer(reader: Reader, id: CustomerId, call: Call | undefined): Promise<Result<Received<Customer>, DeskError>> {
  const answer = await reader.one({ ...source(id, 'customer', []), parse: parseCustomer(id) }, call);
  if (!answer.ok) return answer;
  const { entity: wire, raw } = answer.value;
  const billing = wire.billingProfile ? null : await optional(reader.one({ ...source(id, 'billing profile', ['profiles', 'billing']), parse: parseWith(wireBillingProfile, itself) }, call));
  if (billing?.ok === false) return billing;
  const company = wire.companyProfile ? null : await optional(reader.one({ ...source(id, 'company profile', ['profiles', 'company']), parse: parseWith(wireCompanyProfile, itself) }, call));
  if (company?.ok === false) return company;
  const entity = customerOf(wire, wire.billingProfile ?? billing?.value?.entity ?? null, wire.companyProfile ?? company?.value?.entity ?? null);
  return ok({ entity, raw: withProfiles(raw, { billingProfile: billing?.value?.raw, companyProfile: company?.value?.raw }) });
}

const itself = <Value>(value: Value): Value => value;

const parseCustomer = (id: CustomerId) => onlyAbout(id, parseWith(wireCustomer, (wire) => ({ ...wire, id: customerId(wire.id) })));

/** A profile that is not there or not ours to see is no reason to lose the customer. */
async function optional<Value>(reading: Promise<Result<Value, DeskError>>): Promise<Result<Value | null, DeskError>> {
  const result = await reading;
  if (result.ok) return result;
  const { tag } = result.error;
  return tag === 'notFound' || tag === 'forbidden' ? ok(null) : err(result.error);
}

function withProfiles(raw: unknown, profiles: Readonly<Record<string, unknown>>): unknown {
  const found = Object.entries(profiles).filter(([, profile]) => profile !== undefined);
  return found.length > 0 && typeof raw === 'object' && raw !== null ? { ...raw, ...Object.fromEntries(found) } : raw;
}

/** An entry of a list (API page, section 7). Without a company profile the name is the billing profile's, the domain or the id. */
export function summaryOf(wire: WireCustomer): CustomerSummary {
  return summaryWith(wire, wire.companyProfile, wire.billingProfile);
}

function summaryWith(wire: WireCustomer, company: WireCompanyProfile | null, billing: WireBillingProfile | null): CustomerSummary {
  const domain = company?.domain ?? null;
  return {
    id: customerId(wire.id),
    companyName: company?.companyName ?? billing?.companyName ?? domain ?? wire.id,
    domain,
    relationship: relationshipOf(wire.relationshipToPartner),
  };
}

function customerOf(wire: WireCustomer, billing: WireBillingProfile | null, company: WireCompanyProfile | null): Customer {
  const address = billing?.defaultAddress ?? company?.address ?? null;
  return {
    ...summaryWith(wire, company, billing),
    customDomains: wire.customDomains,
    registrationNumber: company?.organizationRegistrationNumber ?? null,
    email: billing?.email ?? company?.email ?? null,
    language: billing?.language ?? null,
    culture: billing?.culture ?? null,
    address: address === null ? null : addressOf(address),
    associatedPartnerId: wire.associatedPartnerId,
    etag: billing?.attributes?.etag ?? wire.attributes?.etag ?? null,
  };
}

/** `relationshipToPartner`; a list that leaves it out lists resold customers. */
function relationshipOf(said: string | null): CustomerSummary['relationship'] {
  switch (said) {
    case null:
    case 'reseller':
      return 'reseller';
    case 'advisor':
    case 'none':
      return said;
    default:
      return 'other';
  }
}

/** The country in upper case; fields that the domain must have are empty text where the service has none. */
export const addressOf = (wire: WireAddress): Address => ({
  country: wire.country?.toUpperCase() ?? '',
  region: wire.region,
  state: wire.state,
  city: wire.city ?? '',
  line1: wire.addressLine1 ?? '',
  line2: wire.addressLine2,
  postalCode: wire.postalCode ?? '',
  firstName: wire.firstName,
  lastName: wire.lastName,
  phone: wire.phoneNumber,
});

const agreementOf = (wire: ReturnType<typeof wireAgreement.parse>): Agreement => ({
  type: wire.type ?? 'MicrosoftCustomerAgreement',
  templateId: wire.templateId,
  agreedAt: wire.dateAgreed,
  firstName: wire.primaryContact?.firstName ?? null,
  lastName: wire.primaryContact?.lastName ?? null,
  email: wire.primaryContact?.email ?? null,
  phone: wire.primaryContact?.phoneNumber ?? null,
});

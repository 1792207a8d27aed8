import { answer } from '../http/call.ts';
import type { Call, Handler } from '../http/call.ts';
import { invalid, newerError } from '../http/errors.ts';
import { filterFrom } from '../http/filter.ts';
import type { Filter } from '../http/filter.ts';
import { seekPage, wholeList } from '../http/paging.ts';
import type { CustomerRecord } from '../world/records.ts';
import { bareStamp } from '../wire/dates.ts';
import { billingProfile, companyProfile, customerDetail, customerSummary, defaultDomain, qualificationsOf } from '../wire/customer.ts';
import { OFFICE } from '../world/office.ts';
import { link, objectType } from '../http/collection.ts';
import { forCustomer } from './customer-call.ts';

/** Paged by continuation token (API page, sections 5 and 7); a filter that cannot be understood is 400. */
export const listCustomers: Handler = (call) =>
  seekPage(call, {
    name: 'customers',
    queries: ['filter'],
    items: ({ query }) => {
      const filter = filterFrom(query('filter'));
      if (filter === 'invalid') return invalid('The filter could not be understood.');
      const all = call.world.indexes();
      return filter === null ? all : all.filter((index) => matches(call, index, filter));
    },
    shape: (index) => customerSummary(call.world.customer(index)),
    rank: (index) => index,
  });

const matches = ({ world }: Call, index: number, filter: Filter): boolean => filter((field) => fieldOf(world.customer(index), field));

function fieldOf(customer: CustomerRecord, field: string): string | null {
  switch (field) {
    case 'companyname':
      return customer.name;
    case 'domain':
      return defaultDomain(customer);
    case 'indirectreseller':
    case 'indirectcloudsolutionprovider':
      return OFFICE.tenantId;
    default:
      return null;
  }
}

/** With both profiles (API page, section 7); a customer who left is 403. */
export const getCustomer = forCustomer((_call, customer) => answer(customerDetail(customer)));
/** Without an ETag, unlike the billing profile (API page, section 7). */
export const getCompanyProfile = forCustomer((_call, customer) => answer(companyProfile(customer)));
/** With the ETag that an update needs (API page, section 7). */
export const getBillingProfile = forCustomer((_call, customer) => answer(billingProfile(customer)));
/** Approved ones and those in review, as a bare list without an envelope (API page, section 7). */
export const getQualifications = forCustomer((_call, customer) => answer(qualificationsOf(customer)));

/** The reseller behind an indirect provider's customer (API page, section 9); none for a customer of another kind. */
export const getRelationships = forCustomer((call, customer) =>
  wholeList(call, customer.relationship === 'reseller' ? [OFFICE_OF_CUSTOMER] : []));

/** The indirect reseller behind a customer: this office. */
const OFFICE_OF_CUSTOMER = {
  id: OFFICE.tenantId,
  name: OFFICE.name,
  relationshipType: 'is_indirect_reseller_of',
  state: 'Active',
  mpnId: OFFICE.partnerId,
  location: OFFICE.country,
  attributes: objectType('PartnerRelationship'),
};

/** 404/600074 means that nothing is recorded, which is no obstacle (API page, section 7). */
export const getValidationStatus = forCustomer((call, customer) => {
  const type = call.query('type');
  if (type !== null && type.toLowerCase() !== 'account') return invalid('Only the validation type "account" is known.');
  if (customer.validation === null) return newerError(404, 600074, 'ValidationStatusNotFound', 'No validation status was found for this customer.');
  return answer({ type: 'account', status: customer.validation, lastUpdateDateTime: bareStamp(customer.createdAt) });
});

/** The link that a future customer opens to accept this partner (API page, section 7). */
export const getRelationshipRequest: Handler = () =>
  answer({
    url: `https://partner.example/resellerrelationship?partnerId=${OFFICE.tenantId}&msppId=${OFFICE.partnerId}`,
    links: { self: link('/customers/relationshiprequests') },
    attributes: objectType('CustomerRelationshipRequest'),
  });

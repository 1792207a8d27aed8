import type { Handler } from './http/call.ts';
import { getAgreementDocument, getDirectSignStatus, listAgreementMetadata, listAgreements } from './resources/agreements.ts';
import { listAuditRecords } from './resources/audit.ts';
import { emptyList, getSummary, invoiceNotFound, listSummaries } from './resources/billing.ts';
import { checkoutCart, createCart, getCart, updateCart } from './resources/carts.ts';
import { byCountry, byCustomer, checkInventory, getAvailability, getProduct, getSku, listAvailabilities, listProducts, listSkus } from './resources/catalogue.ts';
import { confirmAgreement, createCustomer, deleteCustomer, patchCustomer, postQualification, putBillingProfile } from './resources/customer-writes.ts';
import { getBillingProfile, getCompanyProfile, getCustomer, getQualifications, getRelationshipRequest, getRelationships, getValidationStatus, listCustomers } from './resources/customers.ts';
import { checkPromotions } from './resources/eligibility.ts';
import { createMigration, getMigration, listMigrationEvents, queryMigrations, validateMigration } from './resources/migrations.ts';
import { createOrder } from './resources/new-orders.ts';
import { getOrder, getOrderProvisioning, listOrders } from './resources/orders.ts';
import { getAgreementStatus, getMpnProfile, getProfile, listRelationships } from './resources/partner.ts';
import { getSheet } from './resources/pricing.ts';
import { getPromotion, listPromotions } from './resources/promotions.ts';
import { patchSubscription } from './resources/subscription-patch.ts';
import { getProvisioning, getSubscription, getTransitionEligibilities, listAddOns, listCustomTermEndDates, listSubscriptions } from './resources/subscriptions.ts';
import { getSupportContact, putSupportContact } from './resources/support-contact.ts';
import { createConversion, createTransition, listConversions, listTransitions } from './resources/transitions.ts';
import { getCountryRules, headDomain, validateAddress } from './resources/validations.ts';

/** Which tokens are taken: both kinds, or app + user only (API page, section 2.2). */
export type Mode = 'both' | 'user';

type Route = { readonly method: string; readonly path: string; readonly handler: Handler; readonly mode: Mode };

const get = (path: string, handler: Handler, mode: Mode = 'both'): Route => ({ method: 'GET', path, handler, mode });
const post = (path: string, handler: Handler, mode: Mode = 'both'): Route => ({ method: 'POST', path, handler, mode });

const put = (path: string, handler: Handler, mode: Mode = 'both'): Route => ({ method: 'PUT', path, handler, mode });
const patch = (path: string, handler: Handler): Route => ({ method: 'PATCH', path, handler, mode: 'both' });

const CUSTOMER = '/v1/customers/:customer';
const SUBSCRIPTION = `${CUSTOMER}/subscriptions/:subscription`;
const MIGRATIONS = `${CUSTOMER}/migrations/newcommerce`;
const SKU = '/products/:product/skus/:sku';

/** Paths in lower case; fixed names stand before named parts. */
export const ROUTES: readonly Route[] = [
  get('/v1/customers', listCustomers),
  get('/v1/customers/relationshiprequests', getRelationshipRequest),
  post('/v1/customers', createCustomer),
  get(CUSTOMER, getCustomer),
  patch(CUSTOMER, patchCustomer),
  { method: 'DELETE', path: CUSTOMER, handler: deleteCustomer, mode: 'both' },
  get(`${CUSTOMER}/profiles/company`, getCompanyProfile),
  get(`${CUSTOMER}/profiles/billing`, getBillingProfile),
  put(`${CUSTOMER}/profiles/billing`, putBillingProfile, 'user'),
  get(`${CUSTOMER}/relationships`, getRelationships, 'user'),
  get(`${CUSTOMER}/validationstatus`, getValidationStatus, 'user'),
  get(`${CUSTOMER}/qualifications`, getQualifications),
  post(`${CUSTOMER}/qualifications`, postQualification, 'user'),
  get(`${CUSTOMER}/agreements`, listAgreements),
  post(`${CUSTOMER}/agreements`, confirmAgreement, 'user'),
  get(`${CUSTOMER}/directsignedmicrosoftcustomeragreementstatus`, getDirectSignStatus),
  post(`${CUSTOMER}/promotioneligibilities`, checkPromotions),

  get(`${CUSTOMER}/subscriptions`, listSubscriptions),
  get(`${CUSTOMER}/subscriptions/customtermenddates`, listCustomTermEndDates),
  get(SUBSCRIPTION, getSubscription),
  patch(SUBSCRIPTION, patchSubscription),
  get(`${SUBSCRIPTION}/addons`, listAddOns),
  get(`${SUBSCRIPTION}/provisioningstatus`, getProvisioning),
  get(`${SUBSCRIPTION}/supportcontact`, getSupportContact),
  put(`${SUBSCRIPTION}/supportcontact`, putSupportContact),
  get(`${SUBSCRIPTION}/transitioneligibilities`, getTransitionEligibilities),
  get(`${SUBSCRIPTION}/transitions`, listTransitions),
  post(`${SUBSCRIPTION}/transitions`, createTransition),
  get(`${SUBSCRIPTION}/conversions`, listConversions),
  post(`${SUBSCRIPTION}/conversions`, createConversion),

  post(`${MIGRATIONS}/validate`, validateMigration),
  post(MIGRATIONS, createMigration),
  get(`${MIGRATIONS}/events`, listMigrationEvents),
  get(`${MIGRATIONS}/:migration`, getMigration),
  get('/v1/migrations/newcommerce', queryMigrations),

  post(`${CUSTOMER}/carts`, createCart),
  get(`${CUSTOMER}/carts/:cart`, getCart),
  put(`${CUSTOMER}/carts/:cart`, updateCart),
  post(`${CUSTOMER}/carts/:cart/checkout`, checkoutCart),

  get(`${CUSTOMER}/orders`, listOrders),
  post(`${CUSTOMER}/orders`, createOrder),
  get(`${CUSTOMER}/orders/:order`, getOrder),
  get(`${CUSTOMER}/orders/:order/provisioningstatus`, getOrderProvisioning),

  get('/v1/operations/:operation', (call) => call.operation(call.part('operation'))),

  get('/v1/products', byCountry(listProducts)),
  get('/v1/products/:product', byCountry(getProduct)),
  get('/v1/products/:product/skus', byCountry(listSkus)),
  get(`/v1${SKU}`, byCountry(getSku)),
  get(`/v1${SKU}/availabilities`, byCountry(listAvailabilities)),
  get(`/v1${SKU}/availabilities/:availability`, byCountry(getAvailability)),
  get(`${CUSTOMER}/products`, byCustomer(listProducts)),
  get(`${CUSTOMER}/products/:product`, byCustomer(getProduct)),
  get(`${CUSTOMER}/products/:product/skus`, byCustomer(listSkus)),
  get(`${CUSTOMER}${SKU}`, byCustomer(getSku)),
  get(`${CUSTOMER}${SKU}/availabilities`, byCustomer(listAvailabilities)),
  get(`${CUSTOMER}${SKU}/availabilities/:availability`, byCustomer(getAvailability)),
  post('/v1/extensions/product/checkinventory', checkInventory),
  get('/v1/productpromotions', listPromotions),
  get('/v1/productpromotions/:promotion', getPromotion),
  get('/v1.0/sales/:sheet/:value', getSheet, 'user'),

  get('/v1/agreements', listAgreementMetadata),
  get('/v1/agreementtemplates/:template/document', getAgreementDocument),
  get('/v1/relationships', listRelationships, 'user'),
  get('/v1/profiles/mpn', getMpnProfile),
  get('/v1/profiles/:profile', getProfile),
  get('/v1/compliance/csp/agreementstatus', getAgreementStatus),
  get('/v1/auditrecords', listAuditRecords, 'user'),
  get('/v1/countryvalidationrules/:country', getCountryRules),
  post('/v1/validations/address', validateAddress),
  // Hono answers HEAD through GET without the body.
  get('/v1/domains/:domain', headDomain),

  get('/v1/invoices', emptyList),
  get('/v1/invoices/summary', getSummary),
  get('/v1/invoices/summaries', listSummaries),
  get('/v1/invoices/unbilled/lineitems', emptyList),
  get('/v1/invoices/:invoice', invoiceNotFound, 'user'),
];

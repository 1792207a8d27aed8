import type { LicenceKind, Segment } from '../../domain/catalog/product.ts';
import { SEGMENTS } from '../../domain/catalog/product.ts';
import type { Answer, Call, Handler } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { classicError, invalid, notFound } from '../http/errors.ts';
import { wholeList } from '../http/paging.ts';
import { availabilityId, findProduct, findSku, PRODUCTS } from '../world/catalogue/catalogue.ts';
import type { CatalogueProduct, CatalogueSku } from '../world/catalogue/model.ts';
import { COUNTRIES } from '../world/places.ts';
import { availability, product, sku } from '../wire/product.ts';
import { forCustomer } from './customer-call.ts';

/** Whose shelf is looked at: a country's, or what one customer may buy. */
type Shelf = {
  readonly country: string;
  readonly segments: readonly Segment[];
  /** Start of the links, and their query. */
  readonly prefix: string;
  readonly suffix: string;
};

type OnShelf = (call: Call, shelf: Shelf) => Answer;

/** The same answers below `/products?country=` and `/customers/{id}/products`. */
export const byCountry = (handle: OnShelf): Handler => (call) => {
  const country = call.query('country')?.toUpperCase() ?? '';
  if (country === '') return invalid('The country is missing.');
  if (!COUNTRIES.some((known) => known === country)) return invalid(`The sandbox sells nothing in ${country}.`);
  const segment = call.query('targetSegment')?.toLowerCase();
  if (segment !== undefined && !SEGMENTS.some((known) => known === segment)) return classicError(403, '400030', 'The target segment is not allowed.');
  // All but nonprofit, unless one is asked for (API page, section 10).
  const segments = SEGMENTS.filter((known) => (segment === undefined ? known !== 'nonprofit' : known === segment));
  return handle(call, { country, segments, prefix: '', suffix: `?country=${country}` });
};

/** In the customer's country: commercial, and what the customer is qualified for (API page, section 10). */
export const byCustomer = (handle: OnShelf): Handler => forCustomer((call, customer) =>
  handle(call, { country: customer.country, segments: ['commercial', ...customer.segments], prefix: `/customers/${customer.id}`, suffix: '' }));

const VIEWS: Readonly<Record<string, readonly LicenceKind[]>> = {
  onlineservices: ['subscription'],
  software: ['perpetual', 'softwareSubscription'],
  azure: ['usage'],
  microsoftazure: ['usage'],
  azurereservations: [],
  azurereservationsvm: [],
  azurereservationssql: [],
  softwaresuselinux: [],
  marketplacesaas: [],
};

/** Products with a SKU on the shelf. A missing or unknown target view is 403 with 400036 (API page, section 6.3). */
export const listProducts: OnShelf = (call, shelf) => {
  const view = VIEWS[call.query('targetView')?.toLowerCase() ?? ''];
  if (view === undefined) return classicError(403, '400036', 'The target view is missing or not allowed.');
  const found = PRODUCTS.filter((one) => view.includes(one.kind) && visibleSkus(one, shelf).length > 0);
  return wholeList(call, found.map((one) => product(one, shelf.prefix, shelf.suffix)));
};

/** The Extended Service Term is bought by nobody; its SKU is found by id only. */
const visibleSkus = (found: CatalogueProduct, shelf: Shelf): readonly CatalogueSku[] =>
  found.skus.filter((one) => one.kind !== 'est' && shelf.segments.includes(one.segment));

/** By id, whatever the shelf holds. */
export const getProduct: OnShelf = (call, shelf) => {
  const found = findProduct(call.part('product'));
  return found === null ? notFound.product() : answer(product(found, shelf.prefix, shelf.suffix));
};

/** SKUs of one product for the segments of the shelf. */
export const listSkus: OnShelf = (call, shelf) => {
  const found = findProduct(call.part('product'));
  if (found === null) return notFound.product();
  return wholeList(call, visibleSkus(found, shelf).map((one) => sku(one, shelf.prefix, shelf.suffix)));
};

const withSku = (handle: (call: Call, shelf: Shelf, found: CatalogueSku) => Answer): OnShelf => (call, shelf) => {
  if (findProduct(call.part('product')) === null) return notFound.product();
  const found = findSku(call.part('product'), call.part('sku'));
  return found === null ? notFound.sku() : handle(call, shelf, found);
};

/** By both ids, whatever the shelf holds. */
export const getSku = withSku((_call, shelf, found) => answer(sku(found, shelf.prefix, shelf.suffix)));

/** The one availability of this month, under which the SKU is ordered; none outside the segments of the shelf. */
export const listAvailabilities = withSku((call, shelf, found) =>
  wholeList(call, shelf.segments.includes(found.segment) ? [availability(found, { ...shelf, now: call.now })] : []));

/** An id of last month has expired: fetch just before ordering (API page, section 10). */
export const getAvailability = withSku((call, shelf, found) =>
  availabilityId(found, shelf.country, call.now).toLowerCase() === call.part('availability')
    ? answer(availability(found, { ...shelf, now: call.now }, true))
    : notFound.availability());

/** Nothing of what the sandbox sells runs out. */
export const checkInventory: Handler = async (call) => {
  const body = await call.body();
  const items = typeof body === 'object' && body !== null && 'targetItems' in body ? body.targetItems : null;
  if (!Array.isArray(items)) return invalid('The target items are missing.');
  return answer(items.map((item: unknown) => ({ ...(typeof item === 'object' ? item : {}), isRestricted: false, restrictions: [] })));
};

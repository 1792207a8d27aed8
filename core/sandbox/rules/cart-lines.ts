import { TERMS } from '../../domain/catalog/terms.ts';
import type { Term } from '../../domain/catalog/terms.ts';
import { orderLineProblems } from '../../domain/nce/order-line.ts';
import type { OrderLineProblem, OrderLineProblemCode } from '../../domain/nce/order-line.ts';
import { RULEBOOK } from '../../domain/rulebook/rulebook.ts';
import { flagIn, listIn, momentIn, numberIn, textIn, wordIn } from '../http/fields.ts';
import type { Fields } from '../http/fields.ts';
import type { Call } from '../http/call.ts';
import { partnerProblem } from './partners.ts';
import { promotionProblem } from './promotions.ts';
import { availabilityId, findProduct, findSku, kindOf } from '../world/catalogue/catalogue.ts';
import type { CatalogueSku, Plan } from '../world/catalogue/model.ts';
import { currencyOf } from '../world/catalogue/prices.ts';
import type { CartLine } from '../world/commerce.ts';
import { midnight } from '../world/dates.ts';
import { isAlive, businessSeats } from './subscription-copy.ts';
import { customTermEndsOf } from '../wire/custom-term-ends.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';

/** Codes of `lineItems[].error.errorCode` (API page, section 6.3). */
export const LINE_ERRORS = {
  currency: 10_000, catalogItem: 10_001, quota: 10_002, participants: 10_004, unprocessable: 10_006, subscription: 10_007,
  notRegistered: 10_011, attestation: 10_012, billingPlan: 10_013, promotion: 10_014, seats: 10_015,
  customEndOnWrongProduct: 10_016, customEnd: 10_017, addOnWithoutBase: 400_041,
} as const;

type LineError = NonNullable<CartLine['error']>;
const lineError = (code: number, description: string): LineError => ({ code, description });

export type LineCase = { readonly call: Call; readonly customer: CustomerRecord; readonly owned: readonly SubscriptionRecord[]; /** Everything in the cart, for prerequisites. */ readonly besides: readonly string[] };

/** The lines of a request; a bad one is kept with its error. Numbers that are missing or double are given anew. */
export function cartLines(items: readonly Fields[], at: Omit<LineCase, 'besides'>): readonly CartLine[] {
  const besides = items.flatMap((item) => [item, ...listIn(item, 'addonItems')]).map((item) => stemOf(catalogItemOf(item)));
  const taken = new Set<number>();
  return items.map((item, place) => {
    const asked = numberIn(item, 'id') ?? numberIn(item, 'lineItemNumber') ?? place;
    const number = Number.isInteger(asked) && !taken.has(asked) ? asked : place;
    taken.add(number);
    return cartLine(item, number, { ...at, besides });
  });
}

const catalogItemOf = (item: Fields): string => textIn(item, 'catalogItemId') ?? textIn(item, 'offerId') ?? '';

/** A line as it was sent, with its add-ons and the first thing that is wrong with it. A quantity that is none is NaN and fails there. */
export function cartLine(item: Fields, number: number, at: LineCase): CartLine {
  const catalogItemId = catalogItemOf(item);
  const [productId = '', skuId = ''] = catalogItemId.split(':');
  const sku = findSku(productId, skuId);
  const plan = sku === null ? null : planOf(sku, item);
  const line: CartLine = {
    number,
    catalogItemId,
    sku,
    plan: plan ?? null,
    quantity: numberIn(item, 'quantity') ?? Number.NaN,
    friendlyName: textIn(item, 'friendlyName'),
    promotionId: textIn(item, 'promotionId'),
    partnerId: partnerOf(item),
    endsOn: momentIn(item, 'customTermEndDate'),
    attestationAccepted: flagIn(item, 'attestationAccepted'),
    renewalTerm: termIn(listIn(item, 'renewsTo')[0] ?? null),
    addOns: listIn(item, 'addonItems').map((addOn, place) => cartLine(addOn, place, at)),
    error: null,
  };
  return { ...line, error: problemOf(line, item, at) };
}

const termIn = (fields: Fields | null): Term | null => {
  const said = textIn(fields, 'termDuration')?.toUpperCase();
  return TERMS.find((term) => term === said) ?? null;
};

/** A term that is not said is the only one there is, or an error (API page, section 19). */
function planOf(sku: CatalogueSku, item: Fields): Plan | undefined {
  const term = textIn(item, 'termDuration')?.toUpperCase() ?? null;
  const cycle = wordIn(item, 'billingCycle');
  const fits = sku.plans.filter((plan) => (cycle === null || plan.billing.toLowerCase() === cycle) && (term === null || plan.term === term));
  return fits.length === 1 || (term !== null && cycle !== null) ? fits[0] : undefined;
}

/** Everybody named in a line, as participant or on record. */
function partnersIn(item: Fields): readonly string[] {
  const onRecord = textIn(item, 'partnerIdOnRecord');
  return [...listIn(item, 'participants').map((one) => textIn(one, 'value') ?? ''), ...(onRecord === null ? [] : [onRecord])];
}

function partnerOf(item: Fields): string | null {
  const reseller = listIn(item, 'participants').find((one) => wordIn(one, 'key') === 'transactionreseller');
  return textIn(reseller ?? null, 'value') ?? textIn(item, 'partnerIdOnRecord');
}

/** The first thing that stands against a line at this moment. */
function problemOf(line: CartLine, item: Fields, at: LineCase): LineError | null {
  const { call, customer } = at;
  const { sku, plan } = line;
  if (sku === null || sku.kind === 'est' || !isCurrent(line, sku, at)) return lineError(LINE_ERRORS.catalogItem, 'The catalogue item is not valid or has expired.');
  const currency = textIn(item, 'currencyCode');
  if (currency !== null && currency.toUpperCase() !== currencyOf(customer.country)) return lineError(LINE_ERRORS.currency, 'The currency does not fit the market of the customer.');
  if (plan === null) return lineError(LINE_ERRORS.billingPlan, 'Term and billing cycle are not offered.');
  if (partnersIn(item).some((id) => partnerProblem(id) !== null)) return lineError(LINE_ERRORS.participants, 'A participant is not valid.');
  const rule = orderLineProblems(factsOf(line, sku, plan, at), call.now, RULEBOOK)[0];
  if (rule !== undefined) return lineErrorOf(rule);
  const parent = textIn(item, 'parentSubscriptionId');
  if (parent !== null && !at.owned.some((one) => one.id === parent.toLowerCase() && isAlive(one))) return lineError(LINE_ERRORS.subscription, 'The parent subscription is not valid.');
  return promotionError(line, at) ?? customEndError(line, sku, plan, at);
}

/** "catalogItemId changes over time: fetch just before ordering" (API page, section 10). */
export function isCurrent({ catalogItemId }: Pick<CartLine, 'catalogItemId'>, sku: CatalogueSku, { call, customer }: Pick<LineCase, 'call' | 'customer'>): boolean {
  const [, , availability = ''] = catalogItemId.split(':');
  return availability.toLowerCase() === availabilityId(sku, customer.country, call.now).toLowerCase();
}

function factsOf(line: CartLine, sku: CatalogueSku, plan: Plan, { customer, owned, besides }: LineCase): Parameters<typeof orderLineProblems>[0] {
  const sold = sku.plans.flatMap(({ term, billing }) => (term === null ? [] : [{ term, plan: billing }]));
  const same = owned.filter((one) => one.sku?.productId === sku.productId && one.sku.segment === sku.segment);
  return {
    productId: sku.productId,
    licenceKind: findProduct(sku.productId)?.kind ?? 'subscription',
    segment: sku.segment,
    customerSegments: ['commercial', ...customer.segments],
    choice: plan.term === null ? null : { term: plan.term, plan: plan.billing },
    sold,
    quantity: line.quantity,
    minimumQuantity: sku.minimumQuantity,
    maximumQuantity: sku.maximumQuantity,
    isPurchasable: true,
    isAddOn: sku.isAddOn || sku.prerequisites.length > 0,
    prerequisites: sku.prerequisites,
    atHand: [...besides, ...owned.filter(isAlive).flatMap((one) => (one.sku === null ? [] : [`${one.sku.productId}:${one.sku.id}`]))],
    businessSeats: sku.kind === 'trial' ? { ofSku: 0, ofFamily: 0 } : businessSeats(owned, sku.productId, sku.id),
    trial: sku.kind === 'trial' ? { hadIt: same.length > 0 } : null,
  };
}

/** `PRODUCT:SKU`, without the availability, which is another one every month. */
export const stemOf = (catalogItemId: string): string => catalogItemId.toUpperCase().split(':').slice(0, 2).join(':');

const CODE_OF: Readonly<Record<OrderLineProblemCode, number>> = {
  notWhole: LINE_ERRORS.seats,
  belowMinimum: LINE_ERRORS.seats,
  aboveMaximum: LINE_ERRORS.seats,
  noSuchPlan: LINE_ERRORS.billingPlan,
  notSold: LINE_ERRORS.billingPlan,
  endOfSale: LINE_ERRORS.unprocessable,
  businessLimit: LINE_ERRORS.quota,
  prerequisiteMissing: LINE_ERRORS.addOnWithoutBase,
  segmentNotQualified: LINE_ERRORS.notRegistered,
  segmentNotYet: LINE_ERRORS.unprocessable,
  trialNotOffered: LINE_ERRORS.unprocessable,
  trialHadBefore: LINE_ERRORS.quota,
};

const lineErrorOf = ({ code, figure }: OrderLineProblem): LineError => lineError(CODE_OF[code], `The line was refused: ${code}${figure === null ? '' : ` (${figure})`}.`);

function promotionError(line: CartLine, { call, owned }: LineCase): LineError | null {
  if (line.promotionId === null || line.plan === null) return null;
  const { promotion, problem } = promotionProblem(call, { catalogItemId: line.catalogItemId, quantity: line.quantity, plan: line.plan, promotionId: line.promotionId }, owned);
  if (problem !== null) return lineError(LINE_ERRORS.promotion, `The promotion can not be used: ${problem}.`);
  // "Bridge to the cloud" must be attested.
  return promotion !== null && !promotion.isAutoApplicable && line.attestationAccepted !== true ? lineError(LINE_ERRORS.attestation, 'The attestation is missing.') : null;
}

/** R-12.1: on which days a first term may end. */
function customEndError({ endsOn }: CartLine, sku: CatalogueSku, plan: Plan, { call, owned }: LineCase): LineError | null {
  if (endsOn === null) return null;
  if (kindOf(sku) !== 'subscription' || sku.kind === 'trial' || plan.term === null) return lineError(LINE_ERRORS.customEndOnWrongProduct, 'This product has no custom end date.');
  const allowed = customTermEndsOf({ subscriptions: owned, term: plan.term, now: call.now, target: null });
  return allowed.includes(midnight(endsOn)) ? null : lineError(LINE_ERRORS.customEnd, 'The custom end date is not allowed.');
}

/** The same refusals where a whole order is refused: codes of section 6.3. */
export function orderCodeOf(line: CartLine): string | null {
  if (line.error === null) return null;
  switch (line.error.code) {
    case LINE_ERRORS.catalogItem:
      return goneCode(line);
    case LINE_ERRORS.seats:
      return '2002';
    case LINE_ERRORS.quota:
      return '800067';
    case LINE_ERRORS.billingPlan:
      return '900270';
    case LINE_ERRORS.promotion:
      return '27007';
    case LINE_ERRORS.attestation:
      return '900203';
    case LINE_ERRORS.customEnd:
    case LINE_ERRORS.customEndOnWrongProduct:
      return '900242';
    case LINE_ERRORS.participants:
      return (line.partnerId === null ? null : partnerProblem(line.partnerId)) ?? '800016';
    case LINE_ERRORS.notRegistered:
      return '2085';
    case LINE_ERRORS.addOnWithoutBase:
      return '400041';
    default:
      return '800020';
  }
}

/** Product, SKU or availability gone: refresh the catalogue (section 6.3). */
function goneCode({ sku, catalogItemId }: CartLine): string {
  if (sku !== null) return '400019';
  return findProduct(catalogItemId.split(':')[0] ?? '') === null ? '400013' : '400018';
}

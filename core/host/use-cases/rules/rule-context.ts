import * as facts from '../../../db/repositories/rule-facts.ts';
import { ofCustomer } from '../../../db/repositories/subscription-copies.ts';
import type { SubscriptionCopy } from '../../../db/repositories/subscription-copies.ts';
import type { MirrorRead } from '../../../db/handles.ts';
import type { UnitPrice } from '../../../domain/money/money.ts';
import { simplified } from '../../../domain/money/unit-price.ts';
import { ruleContext } from '../../../domain/nce/context.ts';
import type { LegacyFacts, RuleContext, Sibling } from '../../../domain/nce/context.ts';
import { familyOf } from '../../../domain/nce/family.ts';
import { addOnsOf } from '../../../domain/nce/moves.ts';
import { knownTerm } from '../../../domain/nce/stage.ts';
import { BUSINESS_FAMILY, LIMITS } from '../../../domain/rulebook/limits.ts';
import type { Subscription } from '../../../domain/subscriptions/subscription.ts';
import { DAY } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';

type Known = Pick<SubscriptionCopy, 'customerRow' | 'subscription'>;
type SkuId = facts.SkuId;

/** What the copy knows around a subscription, gathered for the rules. What it does not know stays null and makes the answers careful. */
export function ruleContextOf(mirror: MirrorRead, { customerRow, subscription }: Known): RuleContext {
  const others = ofCustomer(mirror, customerRow, 0).map((copy) => copy.subscription).filter((other) => other.id !== subscription.id);
  const sku = skuOf(subscription);
  const market = facts.marketOf(mirror, customerRow);
  const general = {
    market,
    siblings: others.flatMap(siblingOf),
    businessSeats: businessSeats(subscription, others),
    dependentAddOns: dependentAddOns(mirror, subscription, others),
    updates: facts.updatesKnown(mirror, subscription.customerId, subscription.id),
    legacy: subscription.model === 'legacy' ? legacyFacts(subscription, others) : null,
  };
  return sku === null ? ruleContext(general) : ruleContext({ ...general, ...productFacts(mirror, { subscription, sku, market }) });
}

/** `product:sku` in its two parts. */
function skuOfKey(key: string): readonly SkuId[] {
  const [product, id] = key.split(':');
  return product === undefined || id === undefined ? [] : [{ productId: product, skuId: id }];
}

const skuOf = ({ productId, skuId }: Subscription): SkuId | null => (productId === null || skuId === null ? null : { productId, skuId });

type Product = { readonly subscription: Subscription; readonly sku: SkuId; readonly market: string | null };

function productFacts(mirror: MirrorRead, { subscription, sku, market }: Product): Partial<RuleContext> {
  const listed = facts.sku(mirror, sku);
  const { segment: offered, isRenewable } = facts.availability(mirror, sku, subscription.offerId?.split(':')[2] ?? null);
  const segment = offered ?? facts.pricedSegment(mirror, sku);
  const plan = { market, segment, term: subscription.term, plan: subscription.billingPlan ?? 'none' } as const;
  const promotion = subscription.promotionId === null ? null : facts.promotionOf(mirror, subscription.promotionId, sku, plan);
  return {
    segment,
    isRenewable,
    sku: listed === null ? null : { minimumQuantity: listed.minimumQuantity, maximumQuantity: listed.maximumQuantity, upgradeTargets: listed.upgrades },
    price: lockedPrice(mirror, { subscription, sku, market }, { segment, discount: subscription.promotionId === null ? 0 : (promotion?.discount ?? null) }),
    listed: facts.listedPrices(mirror, [sku, ...(listed?.upgrades ?? []).flatMap(skuOfKey)], { market, segment }),
    promotions: facts.autoPromotions(mirror, sku),
    promotionMaximum: promotion?.maximumSeats ?? null,
  };
}

type Terms = { readonly segment: RuleContext['segment']; /** As a fraction; null: there is one, and nobody knows how much. */ readonly discount: number | null };

/** what its order says where that belongs to the running term; else the list of the day on which the term began, less the promotion. */
function lockedPrice(mirror: MirrorRead, { subscription, sku, market }: Product, { segment, discount }: Terms): UnitPrice | null {
  const family = familyOf(subscription);
  const term = family === null || subscription.isTrial ? null : knownTerm(subscription, family, ruleContext());
  if (term === null || subscription.billingPlan === null) return null;
  const ordered = subscription.orderId === null ? null : facts.orderedPrice(mirror, subscription.orderId, subscription.id);
  if (ordered !== null && ordered.term === subscription.term && Math.abs(ordered.at - term.openedAt) < DAY) return ordered.price;
  const list = facts.priceAt(mirror, sku, { market, segment, term: subscription.term, plan: subscription.billingPlan }, term.openedAt);
  return list === null || discount === null ? null : discounted(list, discount);
}

/** Digits of a discount as the service writes it: 0.125 is twelve and a half per cent. */
const DISCOUNT_DIGITS = 4;

/** per cent of the partner's price. */
function discounted(price: UnitPrice, discount: number): UnitPrice | null {
  if (discount === 0) return price;
  const kept = 10 ** DISCOUNT_DIGITS - Math.round(discount * 10 ** DISCOUNT_DIGITS);
  const amount = price.amount * kept;
  return kept < 0 || !Number.isSafeInteger(amount) ? null : simplified({ amount, scale: price.scale + DISCOUNT_DIGITS, currency: price.currency });
}

/** whose end dates another term may follow. */
function siblingOf({ commitmentEndsAt, term, isTrial, status, model }: Subscription): readonly Sibling[] {
  return model !== 'nce' || commitmentEndsAt === null || term === null ? [] : [{ endsAt: commitmentEndsAt, term, isTrial, isActive: status === 'active' }];
}

const isRunning = ({ status }: Subscription): boolean => status === 'active' || status === 'suspended' || status === 'pending';
const isBusiness = ({ productId }: Subscription): boolean => productId !== null && BUSINESS_FAMILY.includes(productId);

/** seats that the customer owns beside these. */
function businessSeats(subscription: Subscription, others: readonly Subscription[]): RuleContext['businessSeats'] {
  if (!isBusiness(subscription)) return null;
  const family = others.filter((other) => isBusiness(other) && isRunning(other) && !other.isTrial);
  const sum = (list: readonly Subscription[]): number => list.reduce((seats, { quantity }) => seats + quantity, 0);
  return { ofSku: sum(family.filter(({ productId, skuId }) => productId === subscription.productId && skuId === subscription.skuId)), ofFamily: sum(family) };
}

/** running add-ons that need this product and find no other that would do. */
function dependentAddOns(mirror: MirrorRead, subscription: Subscription, others: readonly Subscription[]): number {
  const running = others.filter(isRunning);
  const children = running.filter(({ parentSubscriptionId }) => parentSubscriptionId === subscription.id).length;
  const own = keyOf(subscription);
  if (own === null) return children;
  const prerequisites = facts.addOns(mirror, running.flatMap((other) => skuOf(other) ?? []));
  const owned = new Set(running.map(keyOf));
  const orphaned = running.filter((other) => {
    const needed = prerequisites.get(keyOf(other) ?? '') ?? [];
    return other.parentSubscriptionId === null && needed.includes(own) && !needed.some((key) => owned.has(key));
  });
  return children + orphaned.length;
}

const keyOf = ({ productId, skuId }: Subscription): string | null => (productId === null || skuId === null ? null : `${productId}:${skuId}`);

/** only the service knows whether new commerce has a counterpart; nothing here speaks against it. */
function legacyFacts(subscription: Subscription, others: readonly Subscription[]): LegacyFacts {
  const bought = addOnsOf(subscription.id, others).map(({ createdAt }) => createdAt).filter((at): at is Instant => at !== null);
  return {
    youngestAddOnAt: bought.length === 0 ? null : (Math.max(...bought) as Instant),
    hasPromotion: subscription.promotionId !== null,
    hasCounterpart: true,
    exceedsBusinessLimit: BUSINESS_NAME.test(subscription.offerName) && subscription.quantity > LIMITS.businessSeats,
  };
}

/** Legacy offers have no product ids; their names tell the family. */
const BUSINESS_NAME = /\bbusiness (basic|standard|premium)\b|\bapps for business\b/i;

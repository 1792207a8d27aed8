import * as customers from '../../../core/db/repositories/customers.ts';
import { ofCustomer } from '../../../core/db/repositories/subscription-copies.ts';
import { queueWish } from '../../../core/host/use-cases/outbox/queue.ts';
import type { Wish } from '../../../core/host/use-cases/outbox/prepare.ts';
import { catalogItemId, customerId } from '../../../core/domain/ids.ts';
import type { CustomerId, IntentId } from '../../../core/domain/ids.ts';
import { intentId } from '../../../core/domain/ids.ts';
import type { IntentAction } from '../../../core/domain/intents/action.ts';
import type { NewCartLine } from '../../../core/domain/orders/cart.ts';
import type { SubscriptionChange } from '../../../core/domain/subscriptions/change.ts';
import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import { availabilityId, findSku } from '../../../core/sandbox/world/catalogue/catalogue.ts';
import { BUSINESS_BASIC, BUSINESS_STANDARD } from '../../../core/sandbox/world/catalogue/suites.ts';
import { EXCHANGE_1, TEAMS_PHONE } from '../../../core/sandbox/world/catalogue/services.ts';
import { MCA } from '../../../core/sandbox/resources/agreements.ts';
import { anAddress } from '../../builders/customer.ts';
import type { Dice } from '../random.ts';
import { copiedCustomers } from './truth.ts';
import type { Program } from './program.ts';

/** What people of the office wish for, from what their copy shows; kept by the host's own way of queueing. */
export type People = {
  /** The id of what was queued; null: nothing was, for whatever reason. */
  readonly wishSomething: (program: Program) => IntentId | null;
  /** Something that a window limits. */
  readonly wishBeforeWindow: (program: Program) => IntentId | null;
};

const ITEMS = [BUSINESS_BASIC, BUSINESS_STANDARD, EXCHANGE_1, TEAMS_PHONE] as const;

export function createPeople(dice: Dice, tell: (line: string) => void): People {
  const queue = (program: Program, wish: Pick<Wish, 'action'> & Partial<Wish>): IntentId | null => {
    const outcome = queueWish(program.desk, { customer: null, subscriptionId: null, dependsOn: [], prices: [], draft: dice.chance(0.05), ...wish });
    const isQueued = outcome.ok && outcome.value.kind === 'queued';
    tell(`wish ${wish.action.kind} ${JSON.stringify('change' in wish.action ? wish.action.change : null)} ${isQueued ? outcome.value.entry.id : outcome.ok ? outcome.value.kind : outcome.error.tag}`);
    return isQueued ? intentId(outcome.value.entry.id) : null;
  };
  const someCustomer = ({ desk }: Program): { readonly id: CustomerId; readonly row: number } | null => {
    const known = copiedCustomers(desk.mirror).filter(({ removed, details_as_of }) => removed === 0 && details_as_of !== null);
    if (known.length === 0) return null;
    const { guid, id } = dice.pick(known);
    return { id: customerId(guid), row: id };
  };
  const countryOf = ({ desk }: Program, ref: NonNullable<Wish['customer']>): string => (ref.kind === 'known' ? customers.entity(desk.mirror, ref.id)?.address?.country : null) ?? 'DE';
  const itemOf = ({ desk }: Program, [product, sku]: readonly [string, string], country: string) => {
    const found = findSku(product, sku);
    return found === null ? null : catalogItemId(`${product}:${sku}:${availabilityId(found, country, desk.clock.now())}`);
  };

  const order = (program: Program, ref: NonNullable<Wish['customer']>): IntentId | null => {
    const count = dice.chance(0.2) ? 2 : 1;
    const lines = Array.from({ length: count }, (_, number): NewCartLine | null => {
      const item = itemOf(program, [dice.pick(ITEMS), '0001'], countryOf(program, ref));
      return item === null
        ? null
        : { number, catalogItemId: item, quantity: 2 * (1 + dice.below(40)), term: dice.pick(['P1Y', 'P1Y', 'P1M'] as const), billingPlan: 'monthly', currency: null, friendlyName: dice.chance(0.3) ? 'Für das Büro' : null, promotionId: null, partnerIdOnRecord: null, customTermEndsAt: null, parentSubscriptionId: null, renewalTerm: null, attestationAccepted: null, addOns: [] };
    }).filter((one) => one !== null);
    return queue(program, { action: { kind: 'order', lines }, customer: ref, prices: lines.map(({ number }) => ({ number, extendedPrice: null })) });
  };

  const change = (subscription: Subscription): SubscriptionChange => {
    const { quantity } = subscription;
    // Even numbers are ours, odd ones the colleagues'.
    switch (dice.below(12)) {
      case 0:
      case 1:
      case 2:
        return { kind: 'quantity', quantity: quantity + 2 * (1 + dice.below(10)) + (quantity % 2) };
      case 3:
      case 4:
        return { kind: 'quantity', quantity: Math.max(2, quantity - 2 - 2 * dice.below(3) - (quantity % 2)) };
      case 5:
        return { kind: 'cancel' };
      case 6:
        return { kind: subscription.status === 'suspended' ? 'reactivate' : 'suspend' };
      case 7:
        return { kind: 'autoRenew', on: !subscription.autoRenew };
      case 8:
        return { kind: 'term', term: dice.pick(['P1Y', 'P3Y'] as const), billingPlan: dice.pick(['monthly', 'annual'] as const) };
      case 9:
      case 10: {
        if (dice.chance(0.3)) return { kind: 'nextTerm', instructions: null };
        const { productId, skuId } = subscription;
        const action = dice.pick(['renew', 'renew', 'cancel', 'extendedServiceTerm'] as const);
        return { kind: 'nextTerm', instructions: { productId, skuId, availabilityId: null, term: 'P1Y', billingPlan: 'monthly', quantity: 2 * (1 + dice.below(30)), customTermEndsAt: null, promotionId: null, action } };
      }
      default:
        return { kind: 'friendlyName', name: `Name ${dice.below(1_000_000)}` };
    }
  };
  const move = (program: Program, subscription: Subscription): IntentAction => {
    if (subscription.model === 'legacy') return { kind: 'migration', migration: { quantity: subscription.quantity, term: 'P1Y', billingPlan: 'monthly', purchaseFullTerm: true, customTermEndsAt: null } };
    const targets = subscription.productId === null || subscription.skuId === null ? [] : (findSku(subscription.productId, subscription.skuId)?.upgrades ?? []);
    const [product, sku] = targets.length === 0 ? [] : dice.pick(targets).split(':');
    const item = product === undefined || sku === undefined ? null : itemOf(program, [product, sku], countryOf(program, { kind: 'known', id: subscription.customerId }));
    if (item === null) return { kind: 'changeSubscription', change: change(subscription) };
    return { kind: subscription.isTrial ? 'convertTrial' : 'transition', transition: { toCatalogItemId: item, toSubscriptionId: null, quantity: dice.chance(0.5) ? subscription.quantity : Math.max(1, subscription.quantity - 1), term: null, billingPlan: null } };
  };

  const touch = (program: Program, customer: { readonly id: CustomerId; readonly row: number }): IntentId | null => {
    const mine = ofCustomer(program.desk.mirror, customer.row, 0).map(({ subscription }) => subscription);
    if (mine.length === 0) return null;
    const subscription = dice.pick(mine);
    const action: IntentAction = subscription.model === 'legacy' || dice.chance(0.12) ? move(program, subscription) : { kind: 'changeSubscription', change: change(subscription) };
    return queue(program, { action, customer: { kind: 'known', id: customer.id }, subscriptionId: subscription.id });
  };

  const newcomer = (program: Program): IntentId | null => {
    const prefix = `neu${dice.below(1_000_000)}`;
    const address = anAddress({ country: 'DE', postalCode: '32457', city: 'Porta Westfalica', line1: 'Hauptstr. 1', phone: '+495711234567' });
    const created = queue(program, { action: { kind: 'createCustomer', customer: { companyName: `${prefix} GmbH`, domainPrefix: prefix, firstName: 'Änne', lastName: 'Weiß', email: `post@${prefix}.example`, phone: '+495711234567', address, registrationNumber: null, language: 'de', culture: 'de-DE', associatedPartnerId: null } } });
    if (created !== null && dice.chance(0.8)) {
      agree(program, { kind: 'created', by: created });
      order(program, { kind: 'created', by: created });
    }
    return created;
  };
  const agree = (program: Program, customer: NonNullable<Wish['customer']>): IntentId | null =>
    queue(program, { action: { kind: 'confirmAgreement', agreement: { templateId: MCA.templateId, agreedAt: program.desk.clock.now(), firstName: 'Jürgen', lastName: `Groß ${dice.below(1_000_000)}`, email: `jg${dice.below(1_000_000)}@kunde.example`, phone: null } }, customer });

  return {
    wishSomething: (program) => {
      const customer = someCustomer(program);
      if (customer === null) return null;
      const ref = { kind: 'known', id: customer.id } as const;
      const kind = dice.below(14);
      if (kind < 8) return touch(program, customer);
      if (kind < 10) return order(program, ref);
      if (kind === 10) return newcomer(program);
      if (kind === 11) return queue(program, { action: { kind: 'changeCustomer', change: { companyName: null, firstName: null, lastName: null, email: `neu${dice.below(1_000_000)}@kunde.example`, phone: null, address: null, language: null, culture: null } }, customer: ref });
      if (kind === 12) return agree(program, ref);
      return queue(program, { action: { kind: 'setQualification', qualification: { kind: 'education', segment: null, website: 'https://schule.example' } }, customer: ref });
    },
    wishBeforeWindow: (program) => {
      const now = program.desk.clock.now();
      const known = copiedCustomers(program.desk.mirror).filter(({ removed, details_as_of }) => removed === 0 && details_as_of !== null);
      const open = known.flatMap(({ guid, id }) =>
        ofCustomer(program.desk.mirror, id, 0).flatMap(({ subscription }) => (subscription.cancellationAllowedUntil !== null && subscription.cancellationAllowedUntil > now && subscription.status === 'active' ? [{ guid, subscription }] : [])));
      if (open.length === 0) return null;
      const { guid, subscription } = dice.pick(open);
      const wanted: SubscriptionChange = dice.chance(0.5) ? { kind: 'cancel' } : { kind: 'quantity', quantity: Math.max(2, subscription.quantity - 2 - (subscription.quantity % 2)) };
      return queue(program, { action: { kind: 'changeSubscription', change: wanted }, customer: { kind: 'known', id: customerId(guid) }, subscriptionId: subscription.id });
    },
  };
}

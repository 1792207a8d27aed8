import { catalogItemId, customerId, subscriptionId } from '../../../core/domain/ids.ts';
import type { CustomerId } from '../../../core/domain/ids.ts';
import { silentLog } from '../../../core/ports/system.ts';
import type { WriteCall, WriteOutcome } from '../../../core/ports/remote-writes.ts';
import { createRemoteService } from '../../../core/remote/remote-service.ts';
import type { RemoteClient } from '../../../core/remote/remote-service.ts';
import { createSandbox } from '../../../core/sandbox/sandbox.ts';
import type { Sandbox } from '../../../core/sandbox/sandbox.ts';
import { availabilityId, sku } from '../../../core/sandbox/world/catalogue/catalogue.ts';
import { BUSINESS_BASIC, BUSINESS_PREMIUM } from '../../../core/sandbox/world/catalogue/suites.ts';
import type { EffectKind } from '../../../core/sandbox/world/ledger.ts';
import { handTime } from '../../builders/wire-time.ts';
import { aLine, aNewCustomer, anAgreement, held } from '../../builders/wire-write.ts';

/** An office whose clock, waits and service are all moved by hand. */
export function office(behaviour: Parameters<typeof createSandbox>[0]['behaviour'] = {}) {
  const time = handTime();
  const sandbox = createSandbox({ customers: 30, seed: 1, clock: time.clock, behaviour, sleep: time.sleep });
  let ids = 0;
  const client = createRemoteService({
    baseUrl: 'https://sandbox.invalid',
    priceSheetBaseUrl: null,
    // A real token, so that one can run out.
    auth: { kind: 'refreshToken', authority: 'https://sandbox.invalid/tenant', clientId: 'desk', refreshToken: 'sandbox-refresh-token', clientSecret: null },
    fetch: sandbox.fetch,
    clock: time.clock,
    sleep: time.sleep,
    ids: {
      next: () => {
        ids += 1;
        return `20000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
      },
    },
    random: () => 0.5,
    log: silentLog,
    limits: { perMinute: null },
  });
  return { time, sandbox, client };
}

export type Attempt = (call: WriteCall) => Promise<WriteOutcome<unknown>>;
export type Scene = {
  /** Everything before the one write, without trouble. */
  readonly prepare: (client: RemoteClient, sandbox: Sandbox) => Promise<Attempt>;
  readonly request: RegExp;
  readonly effect: EffectKind;
  /** How many entries of the ledger one such write makes. */
  readonly entries?: number;
  /** It carries an ETag, so that a stale one is noticed. */
  readonly hasEtag?: boolean;
};

const first = (sandbox: Sandbox): CustomerId => customerId(sandbox.world.customer(0).id);
const named = (sandbox: Sandbox, name: string): CustomerId => customerId(sandbox.world.customer(sandbox.world.indexes().find((index) => sandbox.world.customer(index).name.startsWith(name)) ?? -1).id);
const item = (sandbox: Sandbox, product: string): ReturnType<typeof catalogItemId> =>
  catalogItemId(`${product}:0001:${availabilityId(sku(product, '0001'), 'PL', sandbox.clock.now())}`);
const basic = (sandbox: Sandbox) => aLine({ catalogItemId: item(sandbox, BUSINESS_BASIC) });

const NOTHING = { companyName: null, firstName: null, lastName: null, email: null, phone: null, address: null, language: null, culture: null };

/** A change of the first customer's first subscription, bought less than seven days ago. */
export const change = (what: Parameters<RemoteClient['writes']['changeSubscription']>[2], effect: EffectKind): Scene => ({
  prepare: async (client, sandbox) => {
    const base = await held(client, first(sandbox));
    return (call) => client.writes.changeSubscription(first(sandbox), base, what, call);
  },
  request: /^PATCH .*\/subscriptions\//,
  effect,
  hasEtag: true,
});

/** Every write, by its name. */
export const SCENES: readonly (readonly [string, Scene])[] = [
  ['create customer', { prepare: async ({ writes }) => (call) => writes.createCustomer(aNewCustomer(), call), request: /^POST \/v1\/customers$/, effect: 'customerCreated' }],
  ['change customer', { prepare: async ({ writes }, sandbox) => (call) => writes.changeCustomer(first(sandbox), { ...NOTHING, email: 'neu@x.example' }, call), request: /^PUT .*billing$/, effect: 'customerChanged', hasEtag: true }],
  [
    'confirm agreement',
    {
      prepare: async ({ writes }, sandbox) => {
        const agreement = anAgreement(sandbox.clock.now());
        return (call) => writes.confirmAgreement(first(sandbox), agreement, call);
      },
      request: /^POST .*\/agreements$/,
      effect: 'agreementConfirmed',
    },
  ],
  ['qualification', { prepare: async ({ writes }, sandbox) => (call) => writes.setQualification(first(sandbox), { kind: 'nonProfit', segment: null, website: null }, call), request: /^POST .*\/qualifications$/, effect: 'qualificationSet' }],
  ['create cart', { prepare: async ({ writes }, sandbox) => (call) => writes.createCart(first(sandbox), [basic(sandbox)], call), request: /^POST .*\/carts$/, effect: 'cartCreated' }],
  [
    'update cart',
    {
      prepare: async ({ writes }, sandbox) => {
        const cart = await writes.createCart(first(sandbox), [basic(sandbox)], { requestId: 'c' });
        if (cart.kind !== 'done') throw new Error(cart.kind);
        return (call) => writes.updateCart(first(sandbox), cart.value.id, [{ ...basic(sandbox), quantity: 9 }], call);
      },
      request: /^PUT .*\/carts\//,
      effect: 'cartChanged',
    },
  ],
  [
    'checkout',
    {
      prepare: async ({ writes }, sandbox) => {
        const cart = await writes.createCart(first(sandbox), [basic(sandbox)], { requestId: 'c' });
        if (cart.kind !== 'done') throw new Error(cart.kind);
        return (call) => writes.checkoutCart(first(sandbox), cart.value.id, call);
      },
      request: /\/checkout$/,
      effect: 'ordered',
    },
  ],
  ['order', { prepare: async ({ writes }, sandbox) => (call) => writes.createOrder(first(sandbox), [basic(sandbox)], call), request: /^POST .*\/orders$/, effect: 'ordered' }],
  ['more seats', change({ kind: 'quantity', quantity: 15 }, 'quantity')],
  ['fewer seats', change({ kind: 'quantity', quantity: 11 }, 'quantity')],
  ['cancel', change({ kind: 'cancel' }, 'cancelled')],
  ['suspend', change({ kind: 'suspend' }, 'suspended')],
  ['auto-renew', change({ kind: 'autoRenew', on: false }, 'autoRenew')],
  ['rename', change({ kind: 'friendlyName', name: 'Sala' }, 'renamed')],
  ['plan of the next term', change({ kind: 'nextTerm', instructions: { productId: null, skuId: null, availabilityId: null, term: 'P1M', billingPlan: 'monthly', quantity: 4, customTermEndsAt: null, promotionId: null, action: null } }, 'nextTermSet')],
  [
    'upgrade',
    {
      prepare: async (client, sandbox) => {
        const base = await held(client, first(sandbox));
        const transition = { toCatalogItemId: item(sandbox, BUSINESS_PREMIUM), toSubscriptionId: null, quantity: base.entity.quantity, term: null, billingPlan: null };
        return (call) => client.writes.createTransition(first(sandbox), base.entity.id, transition, call);
      },
      request: /^POST .*\/transitions$/,
      effect: 'upgraded',
    },
  ],
  [
    'migration',
    {
      prepare: async (client, sandbox) => {
        const owner = named(sandbox, 'Kancelaria Radców');
        const [base, ...addOns] = sandbox.world.subscriptions(sandbox.world.customer(sandbox.world.indexOf(owner) ?? 0), sandbox.clock.now()).filter((one) => one.legacy !== null && one.legacy.offerId !== null);
        const request = { subscriptionId: subscriptionId(base?.id ?? ''), quantity: 20, term: 'P1Y', billingPlan: 'monthly', purchaseFullTerm: false, customTermEndsAt: null, externalReferenceId: 'm-1', addOns: addOns.map((one) => ({ subscriptionId: subscriptionId(one.id), quantity: one.quantity })) } as const;
        return (call) => client.writes.createMigration(owner, request, call);
      },
      request: /^POST .*\/newcommerce$/,
      effect: 'migrated',
      entries: 3,
    },
  ],
];

import { after } from '../../domain/time/instant.ts';
import type { Call, Handler } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { invalid, notFound } from '../http/errors.ts';
import { fieldsOf, textIn } from '../http/fields.ts';
import type { Fields } from '../http/fields.ts';
import { isOver, movesOf } from '../rules/migrations.ts';
import type { Move, MoveCase } from '../rules/migrations.ts';
import { refusal } from '../rules/refusals.ts';
import { billingCycle, pascal } from '../wire/codes.ts';
import { dayStart, secondStamp } from '../wire/dates.ts';
import { availabilityId } from '../world/catalogue/catalogue.ts';
import type { MigrationRecord } from '../world/commerce.ts';
import type { CustomerRecord } from '../world/records.ts';
import { forCustomer } from './customer-call.ts';

/** API page, section 13: 300 records a page, the way on in a header of the answer. */
const PAGE = 300;

const caseOf = ({ world, now }: Call, customer: CustomerRecord): MoveCase => ({
  customer,
  owned: world.subscriptions(customer, now),
  running: [...world.commerce.migrations.values()],
  now,
  begin: world.options.begin,
});

/** Says whether a subscription of the old model may be moved. Changes nothing. */
export const validateMigration = forCustomer(async (call, customer) => {
  const body = fieldsOf(await call.body());
  if (body === null) return invalid('The subscription is missing.');
  const moves = movesOf(body, caseOf(call, customer));
  const isEligible = !('problems' in moves);
  return answer({
    currentSubscriptionId: textIn(body, 'currentSubscriptionId') ?? '',
    isEligible,
    ...(isEligible && moves[0] !== undefined ? { catalogItemId: itemOf(moves[0], call, customer) } : {}),
    errors: isEligible ? [] : moves.problems.map(({ code, description }) => ({ code: Number(code), description })),
  });
});

const itemOf = ({ target }: Move, { now }: Call, { country }: CustomerRecord): string => `${target.productId}:${target.id}:${availabilityId(target, country, now)}`;

/** Starts a move; it takes a while, and until then the old subscription is suspended. */
export const createMigration = forCustomer(async (call, customer) => {
  const body: Fields | null = fieldsOf(await call.body());
  if (body === null) return invalid('The subscription is missing.');
  const moves = movesOf(body, caseOf(call, customer));
  if ('problems' in moves) return refusal(moves.problems[0]?.code ?? '900215', moves.problems[0]?.description);
  const records = moves.map((move) => started(call, customer, move));
  const [base, ...addOns] = records;
  return base === undefined ? invalid('The subscription is missing.') : answer(migration(base, addOns, call), 201);
});

function started(call: Call, customer: CustomerRecord, move: Move): MigrationRecord {
  const { world, now, behaviour } = call;
  const { record, quantity, term, billing, purchaseFullTerm, customTermEndsOn, endsOn, externalReferenceId } = move;
  const made: MigrationRecord = {
    id: world.commerce.newId('migration'),
    customerId: customer.id,
    subscriptionId: record.id,
    catalogItemId: itemOf(move, call, customer),
    quantity,
    term,
    billing,
    purchaseFullTerm,
    customTermEndsOn,
    endsOn,
    externalReferenceId,
    startedAt: now,
    completesAt: after(now, behaviour.migration),
    newSubscriptionId: world.commerce.newId('subscription'),
    newOrderId: world.commerce.newOrderId(),
  };
  world.commerce.migrations.set(made.id, made);
  world.changeSubscription(customer.id, record.id, { status: 'suspended', suspendedAt: now, autoRenew: false }, now, 'migrate_subscription');
  world.commerce.ledger.write({ kind: 'migrated', at: now, customerId: customer.id, requestId: call.requestId, subscriptionId: record.id, orderId: made.newOrderId, marker: externalReferenceId, value: quantity });
  return made;
}

/** Under way, or done once its time has passed. */
export const getMigration = forCustomer((call, customer) => {
  const found = call.world.commerce.migrations.get(call.part('migration'));
  return found === undefined || found.customerId !== customer.id ? notFound.other() : answer(migration(found, [], call));
});

/** A bare list, without an envelope. */
export const listMigrationEvents = forCustomer((call, customer) => {
  const id = call.query('migration_id')?.toLowerCase() ?? null;
  const subscription = call.query('current_subscription_id')?.toLowerCase() ?? null;
  const found = [...call.world.commerce.migrations.values()].filter((one) =>
    one.customerId === customer.id && (id === null || one.id === id) && (subscription === null || one.subscriptionId === subscription));
  return answer(found.flatMap((one) => eventsOf(one, call)));
});

const EVENTS = ['MigrationStarted', 'NewCommerceSubscriptionCreated', 'NewCommerceSubscriptionProvisioned', 'MigrationCompleted'] as const;

/** The four steps, spread over the time that it takes. */
function eventsOf(record: MigrationRecord, { now }: Call): readonly object[] {
  const step = (record.completesAt - record.startedAt) / (EVENTS.length - 1);
  return EVENTS.map((name, place) => ({ name, at: after(record.startedAt, Math.round(step * place)) }))
    .filter(({ at }) => at <= now)
    .map(({ name, at }) => ({ name, status: 'Completed', migrationId: record.id, currentSubscriptionId: record.subscriptionId, timestamp: secondStamp(at) }));
}

/** Over all customers; a bare list, the token of the next page in a header. */
export const queryMigrations: Handler = (call) => {
  const wanted = (name: string): string | null => call.query(name)?.toLowerCase() ?? null;
  const [customer, subscription, reference] = [wanted('CustomerTenantId'), wanted('CurrentSubscriptionId'), wanted('ExternalReferenceId')];
  const all = [...call.world.commerce.migrations.values()].filter((one) =>
    (customer === null || one.customerId === customer)
    && (subscription === null || one.subscriptionId === subscription)
    && (reference === null || one.externalReferenceId?.toLowerCase() === reference));
  const from = Number(call.header('MS-ContinuationToken') ?? '0');
  const size = Math.min(Number(call.query('PageSize') ?? PAGE) || PAGE, PAGE);
  if (!Number.isInteger(from) || from < 0) return invalid('The continuation token is not valid.');
  const next = from + size;
  return {
    ...answer(all.slice(from, next).map((one) => migration(one, [], call))),
    ...(next < all.length ? { headers: { 'MS-ContinuationToken': String(next) } } : {}),
  };
};

function migration(record: MigrationRecord, addOns: readonly MigrationRecord[], call: Call): object {
  const isDone = isOver(record, call.now);
  return {
    id: record.id,
    startedTime: secondStamp(record.startedAt),
    ...(isDone ? { completedTime: secondStamp(record.completesAt) } : {}),
    currentSubscriptionId: record.subscriptionId,
    status: isDone ? 'Completed' : 'Processing',
    customerTenantId: record.customerId,
    catalogItemId: record.catalogItemId,
    ...(isDone ? { newCommerceSubscriptionId: record.newSubscriptionId, newCommerceOrderId: record.newOrderId } : {}),
    subscriptionEndDate: dayStart(record.endsOn),
    quantity: record.quantity,
    termDuration: record.term,
    // The samples write this enum in Pascal case here.
    billingCycle: pascal(billingCycle(record.billing)),
    purchaseFullTerm: record.purchaseFullTerm,
    ...(record.customTermEndsOn === null ? {} : { customTermEndDate: dayStart(record.customTermEndsOn) }),
    ...(record.externalReferenceId === null ? {} : { externalReferenceId: record.externalReferenceId }),
    addOnMigrations: addOns.map((one) => migration(one, [], call)),
  };
}

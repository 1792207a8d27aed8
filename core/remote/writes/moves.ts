import { catalogItemId, orderId, subscriptionId } from '../../domain/ids.ts';
import type { CustomerId } from '../../domain/ids.ts';
import { toIso } from '../../domain/time/instant.ts';
import type { Migration, MigrationRequest, RemoteWrites, Transition } from '../../ports/remote-writes.ts';
import { pathOf } from '../http.ts';
import { parseWith } from '../reader.ts';
import { cycleOf } from '../resources/values.ts';
import { wireKnownTransition, wireMigration } from '../schemas/writes.ts';
import { said } from './echo.ts';
import type { Writer } from './writer.ts';

/** Upgrades inside new commerce (API page, section 12) and moves out of the old model (section 13). */
export function moveWrites(writer: Writer): Pick<RemoteWrites, 'createTransition' | 'createMigration'> {
  return {
    createTransition: (customer, from, { toCatalogItemId, toSubscriptionId, quantity, term, billingPlan, transitionType }, call) =>
      writer.send(
        {
          name: 'transition',
          method: 'POST',
          path: pathOf('customers', customer, 'subscriptions', from, 'transitions'),
          body: said({
            fromSubscriptionId: from,
            toCatalogItemId,
            toSubscriptionId,
            quantity,
            termDuration: term,
            billingCycle: billingPlan === null ? null : cycleOf(billingPlan),
            // licences move along unless somebody chose to assign them by hand.
            transitionType: transitionType ?? 'transition_with_license_transfer',
          }),
          budget: 'subscription',
          about: { what: 'subscription', id: from },
          parse: parseTransition,
        },
        call,
      ),
    createMigration: (customer, migration, call) =>
      writer.send(
        {
          name: 'migration',
          method: 'POST',
          path: migrationPath(customer),
          body: migrationBody(migration),
          budget: 'subscription',
          about: { what: 'subscription', id: migration.subscriptionId },
          parse: parseMigration,
        },
        call,
      ),
  };
}

/** Below the migrations to new commerce (API page, section 13). */
export const migrationPath = (customer: CustomerId, ...below: readonly string[]): string => pathOf('customers', customer, 'migrations', 'newcommerce', ...below);

/** Quantities in seats, the custom end as UTC date and time; what is null is left out (API page, section 13). */
export const migrationBody = (migration: MigrationRequest): Readonly<Record<string, unknown>> =>
  said({
    currentSubscriptionId: migration.subscriptionId,
    quantity: migration.quantity,
    termDuration: migration.term,
    billingCycle: cycleOf(migration.billingPlan),
    purchaseFullTerm: migration.purchaseFullTerm,
    customTermEndDate: migration.customTermEndsAt === null ? null : toIso(migration.customTermEndsAt),
    externalReferenceId: migration.externalReferenceId,
    addOnMigrations: migration.addOns?.map(({ subscriptionId: id, quantity }) => ({
      currentSubscriptionId: id,
      quantity,
      termDuration: migration.term,
      billingCycle: cycleOf(migration.billingPlan),
      purchaseFullTerm: migration.purchaseFullTerm,
    })),
  });

const EVENT_STATUSES: ReadonlyMap<string, Transition['events'][number]['status']> = new Map([
  ['started', 'started'],
  ['completed', 'completed'],
  ['failed', 'failed'],
]);

/** An upgrade as the service keeps it (API page, section 12); an event whose status is not known says `unknown`. */
export const parseTransition = parseWith(wireKnownTransition, (wire): Transition => ({
  operationId: wire.operationId,
  toCatalogItemId: catalogItemId(wire.toCatalogItemId),
  toSubscriptionId: wire.toSubscriptionId === null ? null : subscriptionId(wire.toSubscriptionId),
  quantity: wire.quantity,
  events: wire.events.map(({ name, status, timestamp }) => ({ name: name ?? '', status: EVENT_STATUSES.get(status ?? '') ?? 'unknown', at: timestamp })),
}));

const MIGRATION_STATUSES: ReadonlyMap<string, Migration['status']> = new Map([
  ['processing', 'processing'],
  ['completed', 'completed'],
  ['failed', 'failed'],
]);

/** A move as the service keeps it (API page, section 13); subscription and order of the new model are null until it is completed. */
export const parseMigration = parseWith(wireMigration, (wire): Migration => ({
  id: wire.id,
  status: MIGRATION_STATUSES.get(wire.status ?? '') ?? 'unknown',
  subscriptionId: subscriptionId(wire.currentSubscriptionId),
  newSubscriptionId: wire.newCommerceSubscriptionId === null ? null : subscriptionId(wire.newCommerceSubscriptionId),
  newOrderId: wire.newCommerceOrderId === null ? null : orderId(wire.newCommerceOrderId),
  externalReferenceId: wire.externalReferenceId,
}));

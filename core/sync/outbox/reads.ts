import type { CustomerId, SubscriptionId } from '../../domain/ids.ts';
import type { TransitionPlan } from '../../domain/intents/action.ts';
import { carriesMarker, markerOf } from '../../domain/intents/marker.ts';
import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Migration, Qualification, Transition } from '../../ports/remote-writes.ts';
import type { Work } from './desk.ts';

/** The tenant's default domain, which the service creates from what was typed. */
export const domainOf = (prefix: string): string => `${prefix.trim().toLowerCase()}.onmicrosoft.com`;

/** How many transitions to the same target there are, and the newest of them. */
export async function countTransitions({ desk, intent }: Work, customer: CustomerId, plan: TransitionPlan): Promise<Result<{ readonly count: number; readonly newest: Transition | null }, DeskError>> {
  if (intent.subscriptionId === null) return ok({ count: 0, newest: null });
  const list = await desk.options.checks.transitions(customer, intent.subscriptionId, { signal: desk.signal });
  if (!list.ok) return list;
  const same = list.value.filter((one) => isSameMove(one, plan));
  return ok({ count: same.length, newest: same.at(-1) ?? null });
}

const isSameMove = (one: Transition, plan: TransitionPlan): boolean =>
  one.toCatalogItemId.toUpperCase() === plan.toCatalogItemId.toUpperCase() &&
  (one.quantity === null || one.quantity === plan.quantity) &&
  (plan.toSubscriptionId === null || one.toSubscriptionId === plan.toSubscriptionId);

/** The migration of this intent: by its reference, or, where the service does not echo it, by its subscription, which can be moved only once. */
export async function findMigration({ desk, intent }: Work, customer: CustomerId): Promise<Result<Migration | null, DeskError>> {
  const { subscriptionId, id } = intent;
  const list = await desk.options.checks.migrations({ customer, subscription: subscriptionId, externalReferenceId: null }, { signal: desk.signal });
  if (!list.ok) return list;
  const ours = list.value.filter((one) => carriesMarker(one.externalReferenceId, id));
  const unnamed = list.value.filter((one) => one.externalReferenceId === null && isOf(one, subscriptionId) && one.status !== 'failed');
  return ok(ours.find(({ status }) => status !== 'failed') ?? ours.at(-1) ?? unnamed.at(-1) ?? null);
}

const isOf = (migration: Migration, subscription: SubscriptionId | null): boolean => migration.subscriptionId === subscription;
/** The marker that the service keeps as `externalReferenceId` (API page, section 13). */
export const migrationReference = ({ intent }: Work): string => markerOf(intent.id);

/** Is it there, or being looked at? A denied one may be asked for again. */
export async function hasQualification({ desk }: Work, customer: CustomerId, kind: Qualification['kind']): Promise<Result<boolean, DeskError>> {
  const list = await desk.options.checks.qualifications(customer, { signal: desk.signal });
  if (!list.ok) return list.error.tag === 'notFound' ? ok(false) : list;
  return ok(list.value.some((one) => one.kind === kind && one.status !== 'denied'));
}

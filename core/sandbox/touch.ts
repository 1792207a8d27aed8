import type { Instant } from '../domain/time/instant.ts';
import type { World } from './world/world.ts';

const PATH = /^\/v1\/customers\/([^/]+)(?:\/subscriptions\/([^/]+))?/i;

/** Somebody saves what a path names without changing anything that shows: only its ETag moves. */
export function touch(world: World, path: string, now: Instant): void {
  const [, customerId = '', subscriptionId] = PATH.exec(path) ?? [];
  if (subscriptionId === undefined) world.changeCustomer(customerId, {}, now);
  else world.changeSubscription(customerId, subscriptionId, {}, now);
}

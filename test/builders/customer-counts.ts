import type { CustomerFilter } from '../../core/contract/customer-lists.ts';
import type { MirrorRead } from '../../core/db/handles.ts';
import { countBehind } from '../../core/db/repositories/customers.ts';
import type { Instant } from '../../core/domain/time/instant.ts';

/** How many customers stand behind each filter; the host counts one filter per turn. */
export const customerCounts = (mirror: MirrorRead, now: Instant): Record<CustomerFilter, number> => ({
  all: countBehind(mirror, 'all', now),
  windowOpen: countBehind(mirror, 'windowOpen', now),
  renewsIn30Days: countBehind(mirror, 'renewsIn30Days', now),
  attention: countBehind(mirror, 'attention', now),
  withoutSubscription: countBehind(mirror, 'withoutSubscription', now),
  removed: countBehind(mirror, 'removed', now),
});

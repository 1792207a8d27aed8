import { sku } from '../../core/sandbox/world/catalogue/catalogue.ts';
import { ANNUAL_MONTHLY } from '../../core/sandbox/world/catalogue/model.ts';
import type { Plan } from '../../core/sandbox/world/catalogue/model.ts';
import { BUSINESS_STANDARD } from '../../core/sandbox/world/catalogue/suites.ts';
import { fromDraft } from '../../core/sandbox/world/draft.ts';
import type { Draft } from '../../core/sandbox/world/draft.ts';
import type { SubscriptionRecord } from '../../core/sandbox/world/records.ts';
import { createWorld } from '../../core/sandbox/world/world.ts';
import { at, SUNDAY } from './sandbox.ts';

type Wanted = Partial<Omit<Draft, 'startsAt' | 'sku'>> & { readonly product?: string; readonly skuId?: string; readonly startsAt?: string; readonly plan?: Plan };

/** What the server knows of a subscription: ten seats of Business Standard for a year, paid monthly, from 10 April 2026. */
export function aRecord({ product = BUSINESS_STANDARD, skuId = '0001', startsAt = '2026-04-10T08:00:00Z', ...rest }: Wanted = {}): SubscriptionRecord {
  const customer = createWorld({ customers: 1, seed: 1, begin: SUNDAY }).customer(0);
  return fromDraft(1, customer, 0, { sku: sku(product, skuId), plan: ANNUAL_MONTHLY, seats: 10, renewalDelay: 0, ...rest, startsAt: at(startsAt) });
}

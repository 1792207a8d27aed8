import type { LicenceKind } from '../../../domain/catalog/product.ts';
import type { Term } from '../../../domain/catalog/terms.ts';
import { ruleContext } from '../../../domain/nce/context.ts';
import { windowOf, windowRuleFor } from '../../../domain/nce/window.ts';
import type { ProductFamily } from '../../../domain/rulebook/dated.ts';
import type { Instant } from '../../../domain/time/instant.ts';

const FAMILY: Readonly<Record<LicenceKind, ProductFamily>> = { subscription: 'licence', perpetual: 'perpetual', softwareSubscription: 'softwareSubscription', usage: 'azurePlan' };

/** Until when an order taken at `now` could be given back; null: it cannot. */
export function lastMomentToCancel(licenceKind: LicenceKind, term: Term | null, now: Instant): Instant | null {
  const rule = windowRuleFor({ family: FAMILY[licenceKind], term }, { openedAt: now, at: now }, ruleContext());
  return rule === null ? null : windowOf(rule, now).closesAt;
}

import type { ProductFamily } from '../rulebook/dated.ts';
import type { CommerceModel, Subscription } from '../subscriptions/subscription.ts';

const FAMILIES: Readonly<Record<CommerceModel, ProductFamily | null>> = {
  nce: 'licence',
  legacy: 'legacy',
  perpetual: 'perpetual',
  softwareSubscription: 'softwareSubscription',
  azure: 'azurePlan',
  marketplace: 'marketplace',
  unknown: null,
};

/** Whose rules a subscription follows; null where the server's product type is unknown to us. */
export const familyOf = (subscription: Pick<Subscription, 'model'>): ProductFamily | null => FAMILIES[subscription.model];

const EXTENDED = /extended service term/i;

/** the extended service term is a SKU of its own, known by its name only. */
export const isExtendedTerm = ({ model, offerName }: Pick<Subscription, 'model' | 'offerName'>): boolean => model === 'nce' && EXTENDED.test(offerName);

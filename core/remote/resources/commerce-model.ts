import type { CommerceModel } from '../../domain/subscriptions/subscription.ts';
import type { WireSubscription } from '../schemas/subscription.ts';
import { planOf, termOf } from './values.ts';

type Facts = Pick<WireSubscription, 'productType' | 'offerId' | 'billingType' | 'billingCycle' | 'termDuration' | 'unitType'>;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CATALOG_ITEM = /^[^:]+:[^:]+:[^:]+$/;
/** Azure as it was sold before new commerce carries the Azure offer number. */
const AZURE_OFFER = /^MS-AZR-/i;

const AZURE_TYPES: ReadonlySet<string> = new Set(['azure', 'azureplan', 'microsoftazure', 'azurereservations', 'savingsplan', 'azuresavingsplan']);
const MARKETPLACE_TYPES: ReadonlySet<string> = new Set(['saas', 'marketplacesaas', 'marketplace', 'azuremarketplace', 'softwareasaservice']);

/** Which rules a subscription follows: its product type, or what the offer id tells where there is none (API page, sections 12 and 19). */
export function commerceModelOf(facts: Facts): CommerceModel {
  const type = facts.productType?.id ?? null;
  if (type !== null) return modelOfType(type, facts);
  const { offerId } = facts;
  if (offerId === null || GUID.test(offerId)) return facts.billingType === 'usage' ? 'azure' : 'legacy';
  if (AZURE_OFFER.test(offerId) || facts.billingType === 'usage') return 'azure';
  if (!CATALOG_ITEM.test(offerId)) return 'unknown';
  return planOf(facts.billingCycle) === 'oneTime' ? 'perpetual' : 'nce';
}

function modelOfType(type: string, facts: Facts): CommerceModel {
  const subType = facts.productType?.subType?.id ?? '';
  // New commerce licences carry the sub-type "SaaS" too; it means the marketplace only elsewhere.
  if (type === 'onlineservicesnce') return 'nce';
  if (MARKETPLACE_TYPES.has(subType)) return 'marketplace';
  if (type === 'onlineservices') return 'legacy';
  if (type === 'software') return termOf(facts.termDuration) === null ? 'perpetual' : 'softwareSubscription';
  if (AZURE_TYPES.has(type)) return 'azure';
  return MARKETPLACE_TYPES.has(type) ? 'marketplace' : 'unknown';
}

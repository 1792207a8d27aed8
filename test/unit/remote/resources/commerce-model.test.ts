import { describe, expect, it } from 'vitest';
import { commerceModelOf } from '../../../../core/remote/resources/commerce-model.ts';
import { wireSubscription as schema } from '../../../../core/remote/schemas/subscription.ts';

const modelOf = (wire: Readonly<Record<string, unknown>>): string => commerceModelOf(schema.parse({ id: 's', ...wire }));
const type = (id: string, subType?: string) => ({ productType: { id, displayName: id, ...(subType === undefined ? {} : { subType: { id: subType } }) } });
const GUID = '031c9e47-4802-4248-838e-778fb1d2cc05';

describe('commerceModelOf', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['new commerce licence', type('OnlineServicesNCE'), 'nce'],
    ['the same, with the sub-type that it carries in the catalogue', type('OnlineServicesNCE', 'SaaS'), 'nce'],
    ['in another case', type('onlineservicesnce'), 'nce'],
    ['software with a term', { ...type('Software'), termDuration: 'P1Y' }, 'softwareSubscription'],
    ['software bought once', { ...type('Software'), billingCycle: 'one_time' }, 'perpetual'],
    ['software with an empty term', { ...type('Software'), termDuration: '' }, 'perpetual'],
    ['Azure plan', type('Azure'), 'azure'],
    ['Azure plan, other name', type('AzurePlan'), 'azure'],
    ['reservation', type('AzureReservations'), 'azure'],
    ['savings plan', type('Azure', 'SavingsPlan'), 'azure'],
    ['marketplace', type('OnlineServices', 'SaaS'), 'marketplace'],
    ['marketplace by its type', type('SaaS'), 'marketplace'],
    ['licence sold the old way, with a type', type('OnlineServices'), 'legacy'],
    ['legacy offer', { offerId: GUID }, 'legacy'],
    ['legacy offer in upper case', { offerId: GUID.toUpperCase() }, 'legacy'],
    ['so old that the offer is not named', {}, 'legacy'],
    ['old Azure', { offerId: 'MS-AZR-0145P' }, 'azure'],
    ['old Azure by its billing', { billingType: 'usage' }, 'azure'],
    ['catalogue item without a type', { offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971', billingCycle: 'monthly' }, 'nce'],
    ['catalogue item without a type, paid once', { offerId: 'DG7GMGF0D65N:0002:DG7GMGF0DWTL', billingCycle: 'one_time' }, 'perpetual'],
    ['a type of the future', type('QuantumServices'), 'unknown'],
    ['an offer id of the future', { offerId: 'quantum-7' }, 'unknown'],
  ])('%s', (_name, wire, model) => {
    expect(modelOf(wire)).toBe(model);
  });
});

import { answer } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import { link, objectType } from '../http/collection.ts';
import { invalid } from '../http/errors.ts';
import { fieldsOf, textIn } from '../http/fields.ts';
import { partnerProblem } from '../rules/partners.ts';
import { refusal } from '../rules/refusals.ts';
import { OFFICE } from '../world/office.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';
import { forSubscription } from './subscriptions.ts';

/** Whom the customer asks for help with a subscription (API page, section 12). */
export const getSupportContact = forSubscription((_call, customer, record) => answer(supportContact(customer, record)));

function supportContact(customer: CustomerRecord, { id, support, partnerId }: SubscriptionRecord): object {
  return {
    supportTenantId: support?.tenantId ?? OFFICE.tenantId,
    supportMpnId: support?.partnerId ?? partnerId,
    name: support?.name ?? OFFICE.name,
    links: { self: link(`/customers/${customer.id}/subscriptions/${id}/supportcontact`) },
    attributes: objectType('SupportContact'),
  };
}

/** A partner id that is none is 800016, a partner that has not signed 900123 (API page, section 6.3). */
export const putSupportContact = forSubscription(async (call, customer, record) => {
  const body = fieldsOf(await call.body());
  const tenantId = textIn(body, 'supportTenantId');
  const partnerId = textIn(body, 'supportMpnId');
  if (tenantId === null || partnerId === null) return invalid('The tenant or the partner id of the contact is missing.');
  const problem = partnerProblem(partnerId);
  if (problem !== null) return refusal(problem);
  const support = { tenantId: tenantId.toLowerCase(), partnerId, name: textIn(body, 'name') ?? '' };
  call.world.changeSubscription(customer.id, record.id, { support }, call.now);
  noted(call, customer, record, partnerId);
  return answer(supportContact(customer, { ...record, support }));
});

const noted = (call: Call, customer: CustomerRecord, record: SubscriptionRecord, value: string): void =>
  call.world.commerce.ledger.write({ kind: 'supportContactSet', at: call.now, customerId: customer.id, requestId: call.requestId, subscriptionId: record.id, value });

import type { Answer, Call, Handler } from '../http/call.ts';
import { invalid, notFound } from '../http/errors.ts';
import type { CustomerRecord } from '../world/records.ts';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Wraps what is answered about one customer: finds it first, or says why not. */
export const forCustomer = (handle: (call: Call, customer: CustomerRecord) => Answer | Promise<Answer>): Handler => (call) => {
  const id = call.part('customer');
  if (!GUID.test(id)) return invalid('The customer id is not a GUID.');
  const found = call.world.find(id);
  if (found === null) return notFound.customer();
  return found === 'removed' ? notFound.relationship() : handle(call, found);
};

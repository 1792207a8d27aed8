import type { CustomerDraftView } from '../../../contract/customer-drafts.ts';
import * as carts from '../../../db/repositories/carts.ts';
import type { OpenOffice } from '../../open-office.ts';

/** Carts that were made for a draft are the customer's once the draft has become one. */
export function cartsFollow({ ledger, changes }: Pick<OpenOffice, 'ledger' | 'changes'>, { id, fields }: Pick<CustomerDraftView, 'id' | 'fields'>, customerId: string): void {
  if (carts.moveToCustomer(ledger, id, { customerId, name: fields.companyName })) changes.add(['carts']);
}

import type { CustomerDetail } from '../../../contract/customers.ts';
import type { LedgerDb, LedgerRead } from '../../../db/handles.ts';
import * as settings from '../../../db/repositories/settings.ts';
import type { Instant } from '../../../domain/time/instant.ts';

const nameOf = (customerId: string): string => `customer.${customerId.toLowerCase()}.taxNumber`;

/**
 * The tax number that the office noted for a customer, or null. The service keeps registration
 * numbers of some countries only (API page, section 6), but tax on a quote hangs on it.
 */
function noted(ledger: LedgerRead, customerId: string): string | null {
  const value = settings.get(ledger, nameOf(customerId));
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Notes a number for every paper of this customer from now on; an empty one goes back to the server's. */
export const noteTaxNumber = (ledger: LedgerDb, customerId: string, taxNumber: string, at: Instant): void =>
  settings.set(ledger, nameOf(customerId), taxNumber.trim(), at);

/** The customer with what the office knows better. */
export const withNotedTaxNumber = (ledger: LedgerRead, customer: CustomerDetail): CustomerDetail => ({
  ...customer,
  registrationNumber: noted(ledger, customer.id) ?? customer.registrationNumber,
});

import * as z from 'zod';
import { customerDraftFields } from '../../../contract/customer-drafts.ts';
import type { CustomerDraftFields } from '../../../contract/customer-drafts.ts';
import type { LedgerDb, LedgerRead } from '../../../db/handles.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { checkTaxNumber } from '../../../domain/customers/tax-number.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { noteTaxNumber } from './tax-number.ts';

const nameOf = (customerId: string): string => `customer.${customerId.toLowerCase()}.facts`;

/** What the office knows of a customer and the service does not keep. */
const facts = z.object({ ...customerDraftFields.pick({ kind: true, institution: true, contacts: true, note: true, regon: true, krs: true, taxNumber: true }).shape }).partial();
export type CustomerFacts = Pick<CustomerDraftFields, 'kind' | 'institution' | 'contacts' | 'note' | 'regon' | 'krs' | 'taxNumber'>;

/** The facts that were noted; only those. */
export function customerFacts(ledger: LedgerRead, customerId: string): Partial<CustomerFacts> {
  const parsed = facts.safeParse(settings.get(ledger, nameOf(customerId)) ?? {});
  if (!parsed.success) return {};
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined && value !== ''));
}

/** Notes them for every screen and paper from now on. */
export function keepCustomerFacts(ledger: LedgerDb, customerId: string, { country, kind, institution, contacts, note, regon, krs, taxNumber }: CustomerFacts & Pick<CustomerDraftFields, 'country'>, at: Instant): void {
  settings.set(ledger, nameOf(customerId), { kind, institution, contacts, note, regon, krs, taxNumber }, at);
  // Papers take what is a number; a slip waits in the draft until it is mended.
  if (checkTaxNumber(country, taxNumber).kind === 'ok') noteTaxNumber(ledger, customerId, taxNumber, at);
}

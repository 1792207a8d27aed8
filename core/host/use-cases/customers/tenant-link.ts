import { tenantLink } from '../../../contract/customer-drafts.ts';
import type { LinkAnswer, TenantLink } from '../../../contract/customer-drafts.ts';
import * as customers from '../../../db/repositories/customers.ts';
import * as drafts from '../../../db/repositories/customer-drafts.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { isDomain } from '../../../domain/customers/email.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { cartsFollow } from './carts-follow.ts';
import { keepCustomerFacts } from './facts.ts';

const nameOf = (draftId: string): string => `tenantLink.${draftId}`;
const NOTHING_YET: TenantLink = { sentOn: null, officeListed: false, distributorListed: false, checkedAt: null };

/** How far the link of a draft's tenant has come, as far as somebody noted it. */
export function tenantLinkOf({ ledger }: Pick<OpenOffice, 'ledger'>, draftId: string): TenantLink {
  const parsed = tenantLink.safeParse(settings.get(ledger, nameOf(draftId)));
  return parsed.success ? parsed.data : NOTHING_YET;
}

/** Notes how far the link of a draft to a tenant has come. */
export function saveTenantLink({ ledger, clock, changes }: Pick<OpenOffice, 'ledger' | 'clock' | 'changes'>, draftId: string, link: TenantLink): TenantLink {
  settings.set(ledger, nameOf(draftId), link, clock.now());
  changes.add(['customerDrafts']);
  return link;
}

/**
 * Asks the service whether a customer with this domain is assigned to the office now (S-070). If
 * so it is read, what the office noted goes with it, and the draft has done its duty.
 */
export async function checkAssignment(office: OpenOffice, draftId: string): Promise<Result<LinkAnswer, DeskError>> {
  const draft = drafts.get(office.ledger, draftId);
  if (draft === null) return err({ tag: 'notFound', what: 'customer', id: draftId });
  const domain = draft.fields.domain.trim().toLowerCase();
  if (!isDomain(domain)) return ok({ kind: 'noDomain' });
  const answer = await office.checks.customerOfDomain(domain);
  if (!answer.ok) return answer;
  const at = office.clock.now();
  if (answer.value === null) {
    saveTenantLink(office, draftId, { ...tenantLinkOf(office, draftId), checkedAt: at });
    return ok({ kind: 'notYet' });
  }
  const read = await office.sync.refreshCustomer(answer.value);
  if (!read.ok) return read;
  keepCustomerFacts(office.ledger, answer.value, draft.fields, at);
  cartsFollow(office, draft, answer.value);
  drafts.remove(office.ledger, draftId, at);
  office.changes.add(['customerDrafts', 'customers']);
  return ok({ kind: 'linked', customerId: answer.value, name: customers.identity(office.mirror, answer.value)?.name ?? draft.fields.companyName });
}

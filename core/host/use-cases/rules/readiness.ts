import type { CustomerDetail, CustomerReadiness, SpecialFacts } from '../../../contract/customers.ts';
import * as guides from '../../../db/repositories/guides.ts';
import * as customers from '../../../db/repositories/customers.ts';
import { agreementKind } from '../../../domain/customers/agreement-kind.ts';
import { institutionKind } from '../../../domain/customers/kinds.ts';
import type { GuideId } from '../../../domain/guides/guide.ts';
import { customerId } from '../../../domain/ids.ts';
import { orderRequirements } from '../../../domain/nce/readiness.ts';
import type { OrderFacts, Requirement } from '../../../domain/nce/readiness.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { instant } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import type { ComingCustomer } from '../customers/coming.ts';
import { customerFacts } from '../customers/facts.ts';
import { specialFactsOf } from '../customers/special.ts';
import { partnerState, readFacts } from '../office/office-facts.ts';

type Desk = Pick<OpenOffice, 'mirror' | 'ledger' | 'clock' | 'session'>;
type Asked = { readonly id: string; readonly product: OrderFacts['product'] };

/** What an order of this customer needs and whether it is there, as far as the copy and the office's own notes tell. */
export function customerReadiness(desk: Desk, { id, product }: Asked): Result<CustomerReadiness, DeskError> {
  const at = desk.clock.now();
  const customer = customers.get(desk.mirror, customerId(id), at);
  if (customer === null) return err({ tag: 'notFound', what: 'customer', id });
  const facts: OrderFacts = {
    office: officeFacts(desk),
    // As the office's own list says; the portal itself cannot be asked. null: nobody is on a list.
    employee: { permissions: desk.session.person()?.permissions ?? null },
    customer: factsOfCustomer(customer, customerFacts(desk.ledger, id).institution ?? null, specialFactsOf(desk.ledger, id)),
    product,
  };
  return ok({ at, requirements: [...orderRequirements(facts, at)] });
}

/** The same of a customer that is not at the service yet: what its draft says and what the queue holds for it. */
export function comingReadiness(desk: Desk, { coming, product }: { readonly coming: ComingCustomer; readonly product: OrderFacts['product'] }): readonly Requirement[] {
  const at = desk.clock.now();
  const isComing = coming.creation !== null;
  const customer: OrderFacts['customer'] = {
    ...NO_CUSTOMER,
    // The order waits in the queue until it is; whether the second portal knows it then, only the service can tell.
    isCreated: isComing,
    hasTenant: isComing && coming.draft.fields.tenant === 'new',
    agreement: coming.agreement?.action.kind === 'confirmAgreement' ? { acceptedAt: coming.agreement.action.agreement.agreedAt } : 'never',
    institution: institutionKind(coming.draft.fields.institution),
  };
  return orderRequirements({ office: officeFacts(desk), employee: { permissions: desk.session.person()?.permissions ?? null }, customer, product }, at);
}

/** The same of the office alone: what stands before every order. */
export function officeReadiness(desk: Desk): { at: number; requirements: Requirement[] } {
  const at = desk.clock.now();
  const facts: OrderFacts = { office: officeFacts(desk), employee: { permissions: desk.session.person()?.permissions ?? null }, customer: NO_CUSTOMER, product: null };
  return { at, requirements: orderRequirements(facts, at).filter(({ about }) => about === 'office' || about === 'employee') };
}

const NO_CUSTOMER: OrderFacts['customer'] = { isCreated: null, isSynced: null, hasTenant: null, agreement: null, isUnderReview: null, domainInOrderPortal: null, domainInTechnicalPortal: null, institution: null, qualifications: null };

function officeFacts(desk: Desk): OrderFacts['office'] {
  const noted = readFacts(desk);
  const { profile, provider, agreement, otherProviders } = partnerState(desk);
  const isTicked = tickedSteps(desk);
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return {
    distributorCustomerNo: orNull(noted.customerNo.value),
    hasPortalAccess: isTicked('registration', 'technicalAccess'),
    partnerId: orNull(noted.partnerId.value) ?? profile?.partnerId ?? null,
    microsoftId: orNull(noted.microsoftId.value),
    // Who has an indirect provider is an indirect reseller; that none is named may have other reasons.
    isIndirectReseller: provider?.state.toLowerCase() === 'active' || otherProviders.length > 0 ? true : isTicked('partnership', 'request'),
    // The server decides where it answers; otherwise what somebody ticked with its day (S-155, S-161).
    hasSignedPartnerAgreement: agreement === null ? isTicked('partnership', 'agreement') : agreement.isSigned,
    isSuspended: null,
    signsInWithMfa: null,
    chainResellers: null,
  };
}

/** Whether a step of one of the office's own guides is ticked; one that is not says nothing against it. */
function tickedSteps({ ledger }: Pick<Desk, 'ledger'>): (guide: GuideId, step: string) => true | null {
  const runs = guides.all(ledger);
  return (guide, step) => (runs.some((run) => run.guide === guide && run.marks.some((mark) => mark.step === step && mark.state === 'done')) ? true : null);
}

type Institution = Parameters<typeof institutionKind>[0];

function factsOfCustomer(customer: CustomerDetail, institution: Institution | null, special: SpecialFacts): OrderFacts['customer'] {
  const hasTenant = customer.domain !== null;
  return {
    // Who is in the copy was created in both portals, unless the server has stopped naming it.
    isCreated: !customer.removed,
    isSynced: !customer.removed,
    hasTenant,
    agreement: agreementOf(customer),
    isUnderReview: null,
    domainInOrderPortal: special.domainInOrderPortal,
    domainInTechnicalPortal: hasTenant,
    institution: institution === null ? null : institutionKind(institution),
    // Nothing noted is nothing known: the grant may have come by telephone.
    qualifications: special.granted.length === 0 ? null : special.granted.map(({ segment }) => segment),
  };
}

/** The newest acceptance of the customer agreement; the older cloud agreement does not count (S-056). */
function agreementOf({ agreements, asOf }: CustomerDetail): OrderFacts['customer']['agreement'] {
  const accepted = agreements.filter(({ type }) => agreementKind(type) === 'customer').toSorted((a, b) => (b.agreedAt ?? 0) - (a.agreedAt ?? 0))[0];
  if (accepted !== undefined) return { acceptedAt: accepted.agreedAt === null ? null : instant(accepted.agreedAt) };
  return asOf === null ? null : 'never';
}

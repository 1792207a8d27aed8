import type { CustomerDetail, CustomerReadiness, SpecialFacts } from '../../../core/contract/customers.ts';
import { institutionKind } from '../../../core/domain/customers/kinds.ts';
import type { Institution } from '../../../core/domain/customers/kinds.ts';
import type { StepFacts } from '../../../core/domain/customers/steps.ts';
import type { OrderBlockerCode, Requirement } from '../../../core/domain/nce/readiness.ts';
import { needAddress } from '../../components/need-address.ts';
import { profileGaps } from './profile-gaps.ts';

type Requirements = Pick<CustomerReadiness, 'requirements'>;
export type Noted = Pick<SpecialFacts, 'granted'> & { readonly institution: Institution | null };

/** What the office noted (null: nothing), and whether an acceptance of the agreement waits in the queue. */
type Around = { readonly noted: Noted | null; readonly isConfirming: boolean };

/** What is best done next for a customer; `newQuote`: the way to the first order lies behind it. */
export type NextStep =
  | { readonly kind: 'read' | 'completeData' | 'tenant' | 'agreement' | 'firstOrder' | 'newQuote' }
  | { readonly kind: 'qualification'; readonly segment: 'education' | 'nonprofit' }
  /** Something of the office or its people, with the page where it is mended. */
  | { readonly kind: 'need'; readonly code: OrderBlockerCode; readonly to: string };

const stateOf = ({ requirements }: Requirements, code: OrderBlockerCode): Requirement['state'] => requirements.find((one) => one.code === code)?.state ?? 'unknown';

/** How far a customer of the server's copy has come (S-053): drafted and queued it was, or it would not be there. */
export function customerStepFacts(customer: CustomerDetail, readiness: Requirements): StepFacts {
  const agreement = stateOf(readiness, 'customerAgreementMissing');
  return {
    isComplete: true,
    isQueued: true,
    isCreated: !customer.removed,
    isSynced: customer.asOf !== null,
    hasTenant: stateOf(readiness, 'tenantMissing') === 'met',
    hasAgreement: agreement === 'unknown' ? null : agreement === 'met' && stateOf(readiness, 'customerAgreementInFuture') !== 'missing',
    isBlocked: readiness.requirements.some(({ state }) => state === 'missing'),
  };
}

/** The one thing to do now; null: the server no longer names the customer. */
export function nextStep(customer: CustomerDetail, readiness: Requirements, { noted, isConfirming }: Around): NextStep | null {
  if (customer.removed) return null;
  if (customer.asOf === null) return { kind: 'read' };
  const isNew = customer.subscriptionRows.length === 0 && customer.orders.length === 0;
  // No order fails for it, so nobody who buys already is held up by it.
  if (isNew && profileGaps(customer)?.length !== 0) return { kind: 'completeData' };
  if (stateOf(readiness, 'tenantMissing') === 'missing') return { kind: 'tenant' };
  if (stateOf(readiness, 'customerAgreementMissing') === 'missing' && !isConfirming) return { kind: 'agreement' };
  if (!isNew) return { kind: 'newQuote' };
  const step = officeNeed(readiness) ?? qualification(noted);
  if (step !== null) return step;
  // What only time or Microsoft mends leaves room for a quote meanwhile.
  // An order waits for an agreement whose confirmation is in the queue already.
  return { kind: readiness.requirements.some(({ state, code }) => state === 'missing' && code !== 'customerAgreementMissing') ? 'newQuote' : 'firstOrder' };
}

/** The first thing that somebody in the office can mend; what only time or Microsoft mends has no button. */
function officeNeed({ requirements }: Requirements): NextStep | null {
  for (const { code, state, about } of requirements) {
    const to = state === 'missing' && (about === 'office' || about === 'employee') ? needAddress(code, null) : null;
    if (to !== null) return { kind: 'need', code, to };
  }
  return null;
}

/** Schools buy at school prices only once the status is granted (S-076), non-profit organisations likewise (S-075). */
function qualification(noted: Noted | null): NextStep | null {
  if (noted === null || noted.institution === null) return null;
  const kind = institutionKind(noted.institution);
  const segment = kind === 'school' || kind === 'university' ? 'education' : noted.institution === 'nonProfit' ? 'nonprofit' : null;
  return segment === null || noted.granted.some((one) => one.segment === segment) ? null : { kind: 'qualification', segment };
}

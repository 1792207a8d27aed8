import { describe, expect, it } from 'vitest';
import type { CustomerDetail } from '../../../../../core/contract/customers.ts';
import { customerSteps } from '../../../../../core/domain/customers/steps.ts';
import { orderRequirements } from '../../../../../core/domain/nce/readiness.ts';
import type { OrderFacts } from '../../../../../core/domain/nce/readiness.ts';
import { customerStepFacts, nextStep } from '../../../../../renderer/areas/customers/next-step.ts';
import type { NextStep, Noted } from '../../../../../renderer/areas/customers/next-step.ts';
import { aCustomerDetail } from '../../../../builders/customer-view.ts';
import { moment } from '../../../../builders/nce.ts';

type Case = { readonly customer?: Partial<CustomerDetail>; readonly facts?: Partial<OrderFacts['customer']>; readonly office?: Partial<OrderFacts['office']>; readonly noted?: Noted; readonly isConfirming?: boolean };

const OFFICE: OrderFacts['office'] = { distributorCustomerNo: '4711', hasPortalAccess: null, partnerId: '1', microsoftId: 'x', isIndirectReseller: true, hasSignedPartnerAgreement: null, isSuspended: null, signsInWithMfa: null, chainResellers: null };
const CUSTOMER: OrderFacts['customer'] = { isCreated: true, isSynced: true, hasTenant: true, agreement: { acceptedAt: moment('2025-01-01') }, isUnderReview: null, domainInOrderPortal: null, domainInTechnicalPortal: null, institution: null, qualifications: null };

function standing({ customer, facts, office, noted, isConfirming = false }: Case) {
  const detail = aCustomerDetail(customer ?? {});
  const requirements = [...orderRequirements({ office: { ...OFFICE, ...office }, employee: { permissions: null }, customer: { ...CUSTOMER, ...facts }, product: null }, moment('2026-11-22'))];
  return { steps: customerSteps(customerStepFacts(detail, { requirements })), next: nextStep(detail, { requirements }, { noted: noted ?? null, isConfirming }) };
}

const ordered: Partial<CustomerDetail> = { orders: [{ id: 'o' } as CustomerDetail['orders'][number]] };
const noPhone = { contact: { name: 'A', email: 'a@b.de', phone: null } };
const is = (institution: Noted['institution'], ...granted: ('education' | 'nonprofit')[]): Noted => ({ institution, granted: granted.map((segment) => ({ segment, day: '2026-01-01', proof: '' })) });

/** The step that is open, and what the one primary button does. */
const TABLE: readonly (readonly [string, Case, string, NextStep | null])[] = [
  ['details not read yet', { customer: { asOf: null }, facts: { agreement: null } }, 'synced current', { kind: 'read' }],
  ['new, with gaps in its data', { customer: noPhone, facts: { hasTenant: false, agreement: 'never' } }, 'tenantLinked current', { kind: 'completeData' }],
  ['S-057: new, no tenant', { facts: { hasTenant: false, agreement: 'never' } }, 'tenantLinked current', { kind: 'tenant' }],
  ['S-056: no agreement', { facts: { agreement: 'never' } }, 'agreementAccepted current', { kind: 'agreement' }],
  ['S-056: an agreement of tomorrow waits for its day', { facts: { agreement: { acceptedAt: moment('2026-11-23') } } }, 'agreementAccepted current', { kind: 'newQuote' }],
  ['S-056: the acceptance is in the queue, the order waits for it', { facts: { agreement: 'never' }, isConfirming: true }, 'agreementAccepted current', { kind: 'firstOrder' }],
  ['S-005: the office has no customer number', { office: { distributorCustomerNo: '' } }, 'orderable current', { kind: 'need', code: 'customerNumberMissing', to: '/settings/company' }],
  ['S-076: a school without the status', { noted: is('school') }, 'all done', { kind: 'qualification', segment: 'education' }],
  ['S-075: a non-profit organisation without the status', { noted: is('nonProfit') }, 'all done', { kind: 'qualification', segment: 'nonprofit' }],
  ['a school with the status', { noted: is('school', 'education') }, 'all done', { kind: 'firstOrder' }],
  ['S-126: a kindergarten gets no status', { noted: is('kindergarten') }, 'all done', { kind: 'firstOrder' }],
  ['everything there, nothing bought', {}, 'all done', { kind: 'firstOrder' }],
  ['buys already', { customer: ordered }, 'all done', { kind: 'newQuote' }],
  ['buys already, telephone missing', { customer: { ...ordered, ...noPhone } }, 'all done', { kind: 'newQuote' }],
  ['buys already, agreement gone', { customer: ordered, facts: { agreement: 'never' } }, 'agreementAccepted current', { kind: 'agreement' }],
  ['no longer named by the server', { customer: { removed: true }, facts: { isCreated: false } }, 'created current', null],
];

describe('the way of a customer to the first order (S-053)', () => {
  it.each(TABLE)('%s', (_, given, open, next) => {
    const { steps, next: found } = standing(given);
    const first = steps.find(({ state }) => state !== 'done');
    expect(first === undefined ? 'all done' : `${first.step} ${first.state}`).toBe(open);
    expect(found).toEqual(next);
  });

  it('shows all seven steps in every state', () => {
    for (const [, given] of TABLE) expect(standing(given).steps).toHaveLength(7);
  });

  it('leaves the agreement open where the copy does not tell', () => {
    expect(standing({ facts: { agreement: null } }).steps.find(({ step }) => step === 'agreementAccepted')?.state).toBe('unknown');
  });
});

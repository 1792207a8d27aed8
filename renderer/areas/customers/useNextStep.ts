import { useQuery } from '@tanstack/react-query';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import type { StepFacts } from '../../../core/domain/customers/steps.ts';
import { useApi } from '../../host/hooks.ts';
import { customerStepFacts, nextStep } from './next-step.ts';
import type { NextStep } from './next-step.ts';

/** Where a customer stands on the way to the first order and what comes next; null until it is known. */
export function useNextStep(customer: CustomerDetail): { readonly facts: StepFacts; readonly next: NextStep | null } | null {
  const api = useApi();
  const readiness = useQuery(api.customers.readiness.queryOptions({ input: { id: customer.id, product: null } }));
  const special = useQuery(api.customers.special.queryOptions({ input: { id: customer.id } }));
  const waiting = useQuery(api.outbox.overlay.queryOptions({ input: { customerId: customer.id, subscriptionId: null } }));
  // A button that changes its meaning under the hand is worse than one that comes a moment later.
  if (readiness.data === undefined || special.isPending || waiting.isPending) return null;
  const isConfirming = (waiting.data?.entries ?? []).some(({ kind }) => kind === 'confirmAgreement');
  return { facts: customerStepFacts(customer, readiness.data), next: nextStep(customer, readiness.data, { noted: special.data ?? null, isConfirming }) };
}

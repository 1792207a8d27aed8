/** The way of a customer to its first order (S-053). */
export const CUSTOMER_STEPS = ['draft', 'queued', 'created', 'synced', 'tenantLinked', 'agreementAccepted', 'orderable'] as const;
export type CustomerStep = (typeof CUSTOMER_STEPS)[number];

/** `unknown`: the server's copy does not tell yet. */
export type StepState = 'done' | 'current' | 'ahead' | 'unknown';

export type StepFacts = {
  /** All mandatory fields are there and right. */
  readonly isComplete: boolean;
  readonly isQueued: boolean;
  readonly isCreated: boolean;
  readonly isSynced: boolean;
  readonly hasTenant: boolean;
  /** null: not read yet. */
  readonly hasAgreement: boolean | null;
  /** What else stands in the way of an order: office, permissions, review. */
  readonly isBlocked: boolean;
};

/** Every step with its state; exactly one is `current` unless all are done. What comes later than a gap is ahead. */
export function customerSteps(facts: StepFacts): readonly { readonly step: CustomerStep; readonly state: StepState }[] {
  const reached = reachedBy(facts);
  let isOpen = false;
  return CUSTOMER_STEPS.map((step) => {
    if (isOpen) return { step, state: 'ahead' };
    const is = reached[step];
    if (is === true) return { step, state: 'done' };
    isOpen = true;
    return { step, state: is === null ? 'unknown' : 'current' };
  });
}

const reachedBy = (facts: StepFacts): Readonly<Record<CustomerStep, boolean | null>> => ({
  draft: facts.isComplete || facts.isQueued || facts.isCreated,
  queued: facts.isQueued || facts.isCreated,
  created: facts.isCreated,
  synced: facts.isSynced,
  tenantLinked: facts.hasTenant,
  agreementAccepted: facts.hasAgreement,
  orderable: !facts.isBlocked,
});

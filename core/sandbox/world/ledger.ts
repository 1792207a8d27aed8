import type { Instant } from '../../domain/time/instant.ts';

export const EFFECT_KINDS = [
  'customerCreated', 'customerChanged', 'customerRemoved', 'agreementConfirmed', 'qualificationSet', 'supportContactSet',
  'cartCreated', 'cartChanged', 'ordered',
  'quantity', 'cancelled', 'suspended', 'reactivated', 'autoRenew', 'renamed', 'partnerChanged', 'termChanged', 'nextTermSet', 'nextChargeSet',
  'upgraded', 'migrated',
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** One thing that really happened because of a write; the truth against which a client is measured. */
export type Effect = {
  /** 1, 2, 3 … in the order of happening. */
  readonly number: number;
  readonly kind: EffectKind;
  readonly at: Instant;
  readonly customerId: string;
  readonly subscriptionId: string | null;
  readonly orderId: string | null;
  readonly cartId: string | null;
  /** `MS-RequestId` of the write; null when it had none. */
  readonly requestId: string | null;
  /** What the client called it: `friendlyName` of a line, external reference of a migration; also when it is not echoed. */
  readonly marker: string | null;
  /** Seats ordered or set, the new value of a switch or a name. */
  readonly value: string | number | boolean | null;
};

export type NewEffect = Pick<Effect, 'kind' | 'at' | 'customerId' | 'requestId'> & Partial<Effect>;

/** Effects of writes through the service, never of `changes` and of passing time. */
export type Ledger = { readonly write: (effect: NewEffect) => void; readonly effects: () => readonly Effect[] };

/** Numbers effects from 1 in the order in which they happened. */
export function createLedger(): Ledger {
  const effects: Effect[] = [];
  return {
    write: (effect) => {
      effects.push({ subscriptionId: null, orderId: null, cartId: null, marker: null, value: null, ...effect, number: effects.length + 1 });
    },
    effects: () => effects,
  };
}

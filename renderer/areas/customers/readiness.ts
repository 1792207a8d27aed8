import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { agreementKind } from './agreement-kind.ts';

export type ProfileField = 'address' | 'contact' | 'email' | 'phone' | 'registrationNumber';

export type ReadinessFact =
  | { readonly kind: 'tenant'; readonly state: 'met' | 'missing'; readonly domain: string | null }
  | { readonly kind: 'agreement'; readonly state: 'met' | 'missing' | 'unknown'; readonly agreedAt: number | null; readonly by: string | null }
  | { readonly kind: 'profile'; readonly state: 'met' | 'missing' | 'unknown'; readonly missing: readonly ProfileField[] };

export type Readiness = {
  readonly facts: readonly ReadinessFact[];
  /** What the copy alone allows to say; the office's own readiness is another matter. */
  readonly verdict: 'met' | 'missing' | 'unknown';
};

type Facts = Pick<CustomerDetail, 'domain' | 'agreements' | 'address' | 'contact' | 'registrationNumber' | 'removed' | 'asOf'>;

/** Which steps towards an order the server's copy proves, disproves or leaves open (S-053, S-056, S-057). */
export function readiness(customer: Facts): Readiness {
  const facts = [tenantFact(customer), agreementFact(customer), profileFact(customer)];
  const needed = facts.filter((fact) => fact.kind !== 'profile').map((fact) => fact.state);
  const verdict = customer.removed || needed.includes('missing') ? 'missing' : needed.includes('unknown') ? 'unknown' : 'met';
  return { facts, verdict };
}

function tenantFact({ domain }: Facts): ReadinessFact {
  return { kind: 'tenant', state: domain === null ? 'missing' : 'met', domain };
}

/** The newest acceptance of the customer agreement; the older cloud agreement does not count (S-056). */
function agreementFact({ agreements, asOf }: Facts): ReadinessFact {
  const accepted = agreements.filter((agreement) => agreementKind(agreement.type) === 'customer').toSorted((a, b) => (b.agreedAt ?? 0) - (a.agreedAt ?? 0))[0];
  if (accepted) return { kind: 'agreement', state: 'met', agreedAt: accepted.agreedAt, by: accepted.contact };
  return { kind: 'agreement', state: asOf === null ? 'unknown' : 'missing', agreedAt: null, by: null };
}

function profileFact(customer: Facts): ReadinessFact {
  if (customer.asOf === null) return { kind: 'profile', state: 'unknown', missing: [] };
  const missing = missingFields(customer);
  return { kind: 'profile', state: missing.length === 0 ? 'met' : 'missing', missing };
}

function missingFields({ address, contact, registrationNumber }: Facts): readonly ProfileField[] {
  const isPolish = address?.country === 'PL';
  const given: readonly (readonly [ProfileField, boolean])[] = [
    ['address', address !== null && [address.line1, address.postalCode, address.city].every((part) => part.trim() !== '')],
    ['contact', hasText(contact.name)],
    ['email', hasText(contact.email)],
    ['phone', hasText(contact.phone)],
    // Poland wants the tax number, Germany does not.
    ['registrationNumber', !isPolish || hasText(registrationNumber)],
  ];
  return given.filter(([, isGiven]) => !isGiven).map(([field]) => field);
}

const hasText = (text: string | null): boolean => text !== null && text.trim() !== '';

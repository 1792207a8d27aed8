import type { CustomerDetail } from '../../../core/contract/customers.ts';

export type ProfileField = 'address' | 'contact' | 'email' | 'phone' | 'registrationNumber';

type Facts = Pick<CustomerDetail, 'address' | 'contact' | 'registrationNumber' | 'asOf'>;

/** What papers and portals ask of a company and the copy does not hold; no order fails for it. Null: not read yet. */
export function profileGaps(customer: Facts): readonly ProfileField[] | null {
  const { address, contact, registrationNumber, asOf } = customer;
  if (asOf === null) return null;
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

import { describe, expect, it } from 'vitest';
import type { CustomerDetail } from '../../../../../core/contract/customers.ts';
import { readiness } from '../../../../../renderer/areas/customers/readiness.ts';
import { aCustomerDetail } from '../../../../builders/customer-view.ts';

const facts = (changes: Partial<CustomerDetail> = {}) => readiness(aCustomerDetail(changes)).facts.map((fact) => `${fact.kind} ${fact.state}`);
const verdict = (changes: Partial<CustomerDetail> = {}) => readiness(aCustomerDetail(changes)).verdict;
const missing = (changes: Partial<CustomerDetail>) => readiness(aCustomerDetail(changes)).facts.flatMap((fact) => (fact.kind === 'profile' ? fact.missing : []));

const polish = { line1: 'ul. Piotrkowska 1', line2: null, postalCode: '90-001', city: 'Łódź', state: 'łódzkie', country: 'PL' };
const agreement = (type: string, day: string) => ({ type, agreedAt: Date.parse(day), contact: null, email: null });

describe('what the copy knows on the way to an order', () => {
  it('is complete for a customer in good order', () => {
    expect(facts()).toEqual(['tenant met', 'agreement met', 'profile met']);
    expect(verdict()).toBe('met');
  });

  it('misses the tenant without a domain (S-057)', () => {
    expect(facts({ domain: null })).toContain('tenant missing');
    expect(verdict({ domain: null })).toBe('missing');
  });

  it('misses the agreement when the details are read and none is named (S-056)', () => {
    expect(facts({ agreements: [] })).toContain('agreement missing');
    expect(verdict({ agreements: [] })).toBe('missing');
  });

  it('leaves open what has not been read', () => {
    expect(facts({ agreements: [], asOf: null })).toEqual(['tenant met', 'agreement unknown', 'profile unknown']);
    expect(verdict({ agreements: [], asOf: null })).toBe('unknown');
  });

  it('takes the newest customer agreement and not the older cloud agreement', () => {
    const agreements = [agreement('MicrosoftCloudAgreement', '2026-01-01'), agreement('microsoft_customer_agreement', '2023-01-01'), agreement('MicrosoftCustomerAgreement', '2024-05-05')];
    expect(readiness(aCustomerDetail({ agreements })).facts[1]).toMatchObject({ state: 'met', agreedAt: Date.parse('2024-05-05') });
    expect(facts({ agreements: [agreement('MicrosoftCloudAgreement', '2026-01-01')] })).toContain('agreement missing');
  });

  it('never calls a removed customer ready', () => {
    expect(verdict({ removed: true })).toBe('missing');
  });

  it.each<[string, Partial<CustomerDetail>, readonly string[]]>([
    ['no address', { address: null }, ['address']],
    ['half an address', { address: { ...polish, country: 'DE', city: ' ' } }, ['address']],
    ['nobody to call', { contact: { name: 'A', email: 'a@b.pl', phone: null } }, ['phone']],
    ['a Polish company without tax number (R-19.8)', { address: polish, registrationNumber: null }, ['registrationNumber']],
    ['a German company without tax number', { registrationNumber: null }, []],
  ])('names the gap: %s', (_, changes, expected) => {
    expect(missing(changes)).toEqual(expected);
  });

  it('does not let a gap in the company data stop an order', () => {
    expect(verdict({ contact: { name: null, email: null, phone: null } })).toBe('met');
  });
});

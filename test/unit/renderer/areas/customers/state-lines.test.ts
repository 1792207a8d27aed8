import { describe, expect, it } from 'vitest';
import type { CustomerDetail } from '../../../../../core/contract/customers.ts';
import { orderRequirements } from '../../../../../core/domain/nce/readiness.ts';
import type { OrderFacts } from '../../../../../core/domain/nce/readiness.ts';
import { profileGaps } from '../../../../../renderer/areas/customers/profile-gaps.ts';
import { stateLines } from '../../../../../renderer/areas/customers/state-lines.ts';
import { aCustomerDetail } from '../../../../builders/customer-view.ts';
import { moment } from '../../../../builders/nce.ts';

const NOBODY_KNOWS: OrderFacts = {
  office: { distributorCustomerNo: null, hasPortalAccess: null, partnerId: null, microsoftId: null, isIndirectReseller: null, hasSignedPartnerAgreement: null, isSuspended: null, signsInWithMfa: null, chainResellers: null },
  employee: { permissions: null },
  customer: { isCreated: true, isSynced: true, hasTenant: true, agreement: { acceptedAt: moment('2025-01-01') }, isUnderReview: null, domainInOrderPortal: null, domainInTechnicalPortal: null, institution: null, qualifications: null },
  product: null,
};
const answer = (changes: Partial<OrderFacts['customer']> = {}) => ({ requirements: [...orderRequirements({ ...NOBODY_KNOWS, customer: { ...NOBODY_KNOWS.customer, ...changes } }, moment('2026-11-22'))] });
const states = (changes: Partial<OrderFacts['customer']>, customer: Partial<CustomerDetail> = {}) => stateLines(aCustomerDetail(customer), answer(changes)).map(({ kind, state }) => `${kind} ${state}`);

const polish = { line1: 'ul. Piotrkowska 1', line2: null, postalCode: '90-001', city: 'Łódź', state: 'łódzkie', country: 'PL' };
const agreement = (type: string, day: string) => ({ type, agreedAt: Date.parse(day), contact: 'Jan', email: null });

describe('the steps of a customer on the way to an order', () => {
  it.each<[string, Partial<OrderFacts['customer']>, readonly string[]]>([
    ['in good order, whatever is not known of office and portals', {}, ['tenant met', 'agreement met', 'profile met', 'verdict met']],
    ['S-057: no tenant', { hasTenant: false }, ['tenant missing', 'agreement met', 'profile met', 'verdict missing']],
    ['S-056: no agreement', { agreement: 'never' }, ['tenant met', 'agreement missing', 'profile met', 'verdict missing']],
    ['S-056: an agreement of tomorrow', { agreement: { acceptedAt: moment('2026-11-23') } }, ['tenant met', 'agreement missing', 'profile met', 'verdict missing']],
    ['nothing read yet', { agreement: null }, ['tenant met', 'agreement unknown', 'profile met', 'verdict unknown']],
    ['no longer named by the server', { isCreated: false }, ['tenant met', 'agreement met', 'profile met', 'verdict missing']],
  ])('%s', (_, changes, expected) => expect(states(changes)).toEqual(expected));

  it('names the newest acceptance of the customer agreement, not the cloud agreement before it', () => {
    const agreements = [agreement('MicrosoftCloudAgreement', '2026-01-01'), agreement('microsoft_customer_agreement', '2023-01-01'), agreement('MicrosoftCustomerAgreement', '2024-05-05')];
    expect(stateLines(aCustomerDetail({ agreements }), answer())[1]).toMatchObject({ agreedAt: Date.parse('2024-05-05'), by: 'Jan' });
  });

  it('gaps in the company data do not stop an order', () => {
    expect(states({}, { contact: { name: null, email: null, phone: null } })).toEqual(['tenant met', 'agreement met', 'profile missing', 'verdict met']);
    expect(states({}, { asOf: null })).toContain('profile unknown');
  });
});

describe('gaps in the company data', () => {
  it.each<[string, Partial<CustomerDetail>, readonly string[] | null]>([
    ['none', {}, []],
    ['nothing read', { asOf: null }, null],
    ['no address', { address: null }, ['address']],
    ['half an address', { address: { ...polish, country: 'DE', city: ' ' } }, ['address']],
    ['nobody to call', { contact: { name: 'A', email: 'a@b.pl', phone: null } }, ['phone']],
    ['a Polish company without tax number (R-19.8)', { address: polish, registrationNumber: null }, ['registrationNumber']],
    ['a German company without tax number', { registrationNumber: null }, []],
  ])('%s', (_, changes, expected) => expect(profileGaps(aCustomerDetail(changes))).toEqual(expected));
});

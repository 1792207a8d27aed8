import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, cultureOf, newCustomerOf, tidied } from '../../../../core/domain/customers/complete-draft.ts';
import { draftProblems, isComplete } from '../../../../core/domain/customers/draft-problems.ts';
import type { DraftContext } from '../../../../core/domain/customers/draft-problems.ts';
import { EMPTY_DRAFT } from '../../../../core/domain/customers/draft.ts';
import type { CustomerDraft } from '../../../../core/domain/customers/draft.ts';
import { areNear, distanceWithin, nameKey } from '../../../../core/domain/customers/near-names.ts';
import { customerSteps } from '../../../../core/domain/customers/steps.ts';
import { aCustomer } from '../../../builders/customer.ts';
import { aCustomerDraft, aGermanDraft } from '../../../builders/customer-draft.ts';

const NEW: DraftContext = { subject: 'new', ownDomain: 'desk.example' };
const codes = (draft: CustomerDraft, context = NEW): readonly string[] => draftProblems(draft, context).map(({ field, severity, code }) => `${severity} ${field} ${code}`);

describe('what a draft still needs', () => {
  it('is nothing for a complete Polish and a complete German company', () => {
    expect(codes(aCustomerDraft())).toEqual([]);
    expect(codes(aGermanDraft())).toEqual([]);
  });

  it.each([
    ['S-040', 'companyName'],
    ['S-041', 'line1'],
    ['S-042', 'postalCode'],
    ['S-043', 'city'],
    ['S-045', 'region'],
    ['S-046', 'firstName'],
    ['S-047', 'lastName'],
    ['S-048', 'email'],
    ['S-049', 'phone'],
    ['R-19.8', 'taxNumber'],
    ['S-059', 'prefix'],
  ] as const)('%s: %s is mandatory, and spaces do not fill it', (_rule, field) => {
    expect(codes(aCustomerDraft({ [field]: '  ' }))).toEqual([`gap ${field} missing`]);
  });

  it('S-044: without a country nothing can be checked, and the country is named', () => {
    expect(codes(aCustomerDraft({ country: '', phone: '+48422511234', region: '' }))).toContain('gap country missing');
  });

  it('S-050: an empty draft names all ten fields, and the two of the tenant and the tax office', () => {
    expect(draftProblems(EMPTY_DRAFT, NEW).map(({ field }) => field)).toEqual(['companyName', 'taxNumber', 'line1', 'postalCode', 'city', 'region', 'firstName', 'lastName', 'email', 'phone', 'prefix']);
  });

  it.each<[string, Partial<CustomerDraft>]>([
    ['wrong postalCode postalCode', { postalCode: '3-2005' }],
    ['wrong region regionUnknown', { region: 'Bayern' }],
    ['wrong email email.noAt', { email: 'anna' }],
    ['advice email email.ownDomain', { email: 'anna@desk.example' }],
    ['wrong phone phone.tooShort', { phone: '12' }],
    ['wrong taxNumber number.checkDigit', { taxNumber: '1234563217' }],
    ['wrong regon number.checkDigit', { regon: '123456786' }],
    ['wrong krs number.characters', { krs: '12345A' }],
    ['wrong prefix prefix.characters', { prefix: 'żuraw' }],
    ['advice line1 houseNumber', { line1: 'ul. Piotrkowska' }],
    ['advice institution kindergarten', { institution: 'kindergarten' }],
    ['advice kind mayWithdraw', { kind: 'soleTraderNonProfessional' }],
    ['wrong companyName tooLong', { companyName: 'x'.repeat(201) }],
    ['gap domain missing', { tenant: 'link', prefix: '' }],
    ['wrong domain domain', { tenant: 'link', domain: 'zuraw' }],
  ])('%s', (code, over) => {
    expect(codes(aCustomerDraft(over))).toEqual([code]);
  });

  it('recommends a tax number outside Poland, but can do without', () => {
    const problems = draftProblems(aGermanDraft({ taxNumber: '' }), NEW);
    expect(problems).toMatchObject([{ field: 'taxNumber', severity: 'advice' }]);
    expect(isComplete(problems)).toBe(true);
  });

  it('can do without a region when a customer that never had one is changed', () => {
    expect(codes(aGermanDraft({ region: '' }), { ...NEW, subject: 'change' })).toEqual(['advice region regionRecommended']);
  });

  it('asks for no prefix when a customer is changed', () => {
    expect(codes(aCustomerDraft({ prefix: '' }), { ...NEW, subject: 'change' })).toEqual([]);
  });
});

describe('the values that the service needs', () => {
  const made = (draft: CustomerDraft) => newCustomerOf(draft, { ownDomain: null, associatedPartnerId: '1234567' });

  it('of a Polish company: NIP as registration number, E.164, the region by name', () => {
    expect(made(aCustomerDraft({ phone: '42 251 12 34', postalCode: '90361', prefix: 'LodzkiZuraw.onmicrosoft.com' }))).toEqual({
      ok: true,
      value: {
        companyName: 'Łódzki Żuraw Sp. z o.o.',
        domainPrefix: 'lodzkizuraw',
        firstName: 'Anna',
        lastName: 'Żurawska',
        email: 'anna@zuraw.example',
        phone: '+48422511234',
        address: { country: 'PL', region: 'łódzkie', state: null, city: 'Łódź', line1: 'ul. Piotrkowska 12', line2: null, postalCode: '90-361', firstName: 'Anna', lastName: 'Żurawska', phone: '+48422511234' },
        registrationNumber: '1234563218',
        language: 'pl',
        culture: 'pl-PL',
        associatedPartnerId: '1234567',
      },
    });
  });

  it('of a German company: no registration number (600002)', () => {
    expect(made(aGermanDraft())).toMatchObject({ ok: true, value: { registrationNumber: null, culture: 'de-DE', address: { region: 'Nordrhein-Westfalen' } } });
  });

  it('are refused while there are gaps, with all of them (S-050)', () => {
    expect(made(aCustomerDraft({ city: '', phone: 'x' }))).toMatchObject({ ok: false, error: [{ field: 'city' }, { field: 'phone' }] });
  });

  it.each([['PL', 'pl-PL'], ['AT', 'de-AT'], ['CZ', 'cs-CZ'], ['GB', 'en-GB']])('the culture of %s is %s', (country, culture) => {
    expect(cultureOf(country)).toBe(culture);
  });

  it('tidying keeps what cannot be said better, and is done once', () => {
    fc.assert(
      fc.property(fc.record({ postalCode: fc.string(), krs: fc.string(), email: fc.string(), regon: fc.string(), companyName: fc.string(), region: fc.string() }), (over) => {
        const once = tidied(aCustomerDraft(over));
        expect(tidied(once)).toEqual(once);
      }),
    );
    expect(tidied(aCustomerDraft({ postalCode: '3-2005', region: 'Łódzkie' }))).toMatchObject({ postalCode: '3-2005', region: '10' });
  });
});

describe('a change of a customer', () => {
  const address = { country: 'PL', region: null, state: 'łódzkie', city: 'Łódź', line1: 'ul. Piotrkowska 12', line2: null, postalCode: '90-361', firstName: 'Anna', lastName: 'Żurawska', phone: '+48422511234' };
  const customer = aCustomer({ companyName: 'Łódzki Żuraw Sp. z o.o.', email: 'anna@zuraw.example', language: 'pl', address });

  it('is none when nothing differs, however the server names the region or groups the telephone number', () => {
    expect(changeOf(customer, aCustomerDraft())).toBeNull();
    expect(changeOf({ ...customer, address: { ...address, phone: '+48 42 251 12 34' } }, aCustomerDraft())).toBeNull();
  });

  it('names only what differs', () => {
    expect(changeOf(customer, aCustomerDraft({ lastName: 'Nowak', phone: '501 234 567' }))).toEqual({
      companyName: null,
      firstName: null,
      lastName: 'Nowak',
      email: null,
      phone: '+48501234567',
      address: null,
      language: null,
      culture: null,
    });
  });

  it('keeps the way in which the server names the region', () => {
    expect(changeOf(customer, aCustomerDraft({ line1: 'ul. Piotrkowska 14' }))?.address).toMatchObject({ line1: 'ul. Piotrkowska 14', state: 'łódzkie', region: null });
  });
});

describe('names that are nearly the same', () => {
  it.each([
    ['Müller GmbH', 'Mueller GmbH & Co. KG', true],
    ['Łódzki Żuraw Sp. z o.o.', 'LODZKI ZURAW spółka z ograniczoną odpowiedzialnością', true],
    ['Kowalski i Synowie S.A.', 'Kowalsky i Synowie', true],
    ['Kancelaria Nowakowska', 'Kancelaria Nowakowksa', true],
    ['Alfa', 'Alga', false],
    ['Nordwind GmbH', 'Südwind GmbH', false],
    ['Київ', 'Львів', false],
  ])('%s and %s: %s', (one, other, near) => {
    expect(areNear(nameKey(one), nameKey(other))).toBe(near);
  });

  it('a distance is the same both ways, and none to itself', () => {
    const word = fc.stringMatching(/^[ab]{0,6}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distanceWithin(one, other, 9)).toBe(distanceWithin(other, one, 9));
        expect(distanceWithin(one, one, 0)).toBe(0);
      }),
    );
  });
});

describe('the way to the first order (S-053)', () => {
  const nothing = { isComplete: false, isQueued: false, isCreated: false, isSynced: false, hasTenant: false, hasAgreement: null, isBlocked: true };
  const states = (over: Partial<typeof nothing> | { hasAgreement: boolean }): string => customerSteps({ ...nothing, ...over }).map(({ state }) => state[0]).join('');

  it.each([
    ['an empty draft', {}, 'caaaaaa'],
    ['a complete draft', { isComplete: true }, 'dcaaaaa'],
    ['queued', { isComplete: true, isQueued: true }, 'ddcaaaa'],
    ['created, not yet read back', { isCreated: true }, 'dddcaaa'],
    ['synced, without a tenant', { isCreated: true, isSynced: true }, 'ddddcaa'],
    ['agreement not read yet', { isCreated: true, isSynced: true, hasTenant: true }, 'dddddua'],
    ['agreement missing', { isCreated: true, isSynced: true, hasTenant: true, hasAgreement: false }, 'dddddca'],
    ['ready', { isCreated: true, isSynced: true, hasTenant: true, hasAgreement: true, isBlocked: false }, 'ddddddd'],
  ])('%s', (_name, facts, expected) => {
    expect(states(facts)).toBe(expected);
  });
});

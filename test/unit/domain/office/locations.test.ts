import { describe, expect, it } from 'vitest';
import { atLocation, chosenLocation, locationProblems, SEAT } from '../../../../core/domain/office/locations.ts';
import type { OfficeLocation } from '../../../../core/domain/office/locations.ts';

const place = (over: Partial<OfficeLocation> = {}): OfficeLocation => ({
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Łódź',
  line1: 'ul. Piotrkowska 1',
  line2: '',
  postalCode: '90-001',
  city: 'Łódź',
  country: 'PL',
  taxId: '',
  phone: '',
  email: '',
  author: '',
  bankName: '',
  iban: '',
  partnerId: '',
  ...over,
});
const berlin = place({ id: '22222222-2222-4222-8222-222222222222', name: 'Berlin', country: 'DE', taxId: 'DE136695976', iban: 'DE02120300000000202051', bankName: 'Bank', phone: '+49301234' });
const company = { companyName: 'Biuro', line1: 'ul. Lipowa 1', line2: 'p. 3', postalCode: '30-552', city: 'Kraków', country: 'PL', taxId: 'PL1234563218', phone: '+4812', email: 'a@b.example', author: 'Anna', bankName: 'PKO', iban: 'PL61' };

describe('a location of the own company', () => {
  it.each<[string, Partial<OfficeLocation>, string[]]>([
    ['in order', {}, []],
    ['without a name and address', { name: ' ', line1: '', postalCode: '', city: '' }, ['name missing', 'line1 missing', 'postalCode missing', 'city missing']],
    ['with a name that another has', { name: 'berlin ' }, ['name taken']],
    ['with letters in its Partner ID (S-033)', { partnerId: '12a4' }, ['partnerId digits']],
    ['abroad under the tax number of the seat', { country: 'DE' }, ['taxId taxIdAbroad']],
    ['abroad with a tax number of its own', { country: 'DE', taxId: 'DE136695976' }, []],
  ])('%s', (_name, over, expected) => {
    expect(locationProblems(place(over), [berlin, place()], 'PL').map(({ field, problem }) => `${field} ${problem}`)).toEqual(expected);
  });

  it('replaces the address on papers, and of the rest what it has of its own', () => {
    expect(atLocation(company, null)).toEqual(company);
    expect(atLocation(company, place())).toEqual({ ...company, line1: 'ul. Piotrkowska 1', line2: '', postalCode: '90-001', city: 'Łódź' });
    expect(atLocation(company, berlin)).toMatchObject({ companyName: 'Biuro', country: 'DE', taxId: 'DE136695976', bankName: 'Bank', iban: 'DE02120300000000202051', phone: '+49301234', email: 'a@b.example', author: 'Anna' });
  });

  it('is the first choice that is still there', () => {
    const locations = [place(), berlin];
    expect(chosenLocation(locations, [null, berlin.id])?.name).toBe('Berlin');
    expect(chosenLocation(locations, ['33333333-3333-4333-8333-333333333333', place().id])?.name).toBe('Łódź');
    expect(chosenLocation(locations, [SEAT, berlin.id])).toBeNull();
    expect(chosenLocation(locations, [null, null])).toBeNull();
  });
});

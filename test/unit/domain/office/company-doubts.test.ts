import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyDoubts, isIban } from '../../../../core/domain/office/company-doubts.ts';

const good = { country: 'PL', postalCode: '30-552', taxId: 'PL1234563218', email: 'biuro@horyzont.pl.example', iban: 'PL61 1090 1014 0000 0712 1981 2874' };

describe('what looks like a slip in the own company’s words', () => {
  it.each<[string, Partial<typeof good>, string[]]>([
    ['nothing', {}, []],
    ['gaps are none', { postalCode: '', taxId: '', email: ' ', iban: '' }, []],
    ['a postal code of another form', { postalCode: '3055' }, ['postalCode']],
    ['a check digit', { taxId: 'PL1234563219' }, ['taxId']],
    ['half an address', { email: 'biuro@' }, ['email']],
    ['two figures changed places', { iban: 'PL61109010140000071219812847' }, ['iban']],
    ['a German tax number that is no VAT id', { country: 'DE', postalCode: '32609', taxId: '21/815/08150' }, []],
    ['a VAT id of another country', { country: 'DE', postalCode: '32609' }, ['taxId']],
  ])('%s', (_name, over, fields) => {
    expect(companyDoubts({ ...good, ...over }).map(({ field }) => field)).toEqual(fields);
  });

  it('no single changed figure of an account number goes unnoticed', () => {
    const bare = good.iban.replaceAll(' ', '');
    fc.assert(
      fc.property(fc.integer({ min: 4, max: bare.length - 1 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const changed = String((Number(bare[place]) + by) % 10);
        expect(isIban(bare.slice(0, place) + changed + bare.slice(place + 1))).toBe(false);
      }),
    );
    expect(isIban('DE02120300000000202051')).toBe(true);
    expect(isIban('DE0212030000000020205')).toBe(false);
  });
});

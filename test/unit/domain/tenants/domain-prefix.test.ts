import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barePrefix, firstLogin, prefixProblem, proposePrefixes } from '../../../../core/domain/tenants/domain-prefix.ts';

const proposals = (companyName: string, city = 'Łódź', country = 'PL'): readonly string[] => proposePrefixes({ companyName, city, country }).map(({ prefix }) => prefix);

describe('the prefix of a new tenant (S-059 to S-061, T-02)', () => {
  it.each([
    ['Müller GmbH', 'muellergmbh'],
    ['Łódzki Żuraw Sp. z o.o.', 'lodzkizurawspzoo'],
    ['Groß & Söhne KG', 'grosssoehnekg'],
    ['ZAŻÓŁĆ GĘŚLĄ JAŹŃ', 'zazolcgeslajazn'],
    ["O'Brien & Co. Ltd", 'obriencoltd'],
    ['4Büro 24/7', '4buero247'],
  ])('%s gives %s first', (name, prefix) => {
    expect(proposals(name)[0]).toBe(prefix);
  });

  it('offers the plain letters second and steps aside in a sensible order (S-060)', () => {
    expect(proposals('Müller GmbH', 'Hüllhorst', 'DE')).toEqual(['muellergmbh', 'mullergmbh', 'mueller', 'muellerhuellhorst', 'muellerde', 'muellergmbh365']);
  });

  it('cuts a long name, says so, and offers whole words', () => {
    const [first, second] = proposePrefixes({ companyName: 'Przedsiębiorstwo Handlowo-Usługowe Kowalski Sp. z o.o.', city: '', country: 'PL' });
    expect(first).toEqual({ prefix: 'przedsiebiorstwohandlowousl', reason: 'fullName', isCut: true });
    expect(second).toEqual({ prefix: 'przedsiebiorstwohandlowo', reason: 'wholeWords', isCut: false });
  });

  it.each(['', '   ', '???', 'Київ'])('proposes nothing for %j', (name) => {
    expect(proposals(name)).toEqual([]);
  });

  it('proposes only what may be asked for, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (name, city) => {
        const found = proposals(name, city);
        expect(found.filter((prefix) => prefixProblem(prefix) !== null)).toEqual([]);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('a prefix typed by hand', () => {
  it.each([
    ['', { kind: 'empty' }],
    ['müller', { kind: 'characters', character: 'ü' }],
    ['mueller-gmbh', { kind: 'characters', character: '-' }],
    ['a'.repeat(28), { kind: 'tooLong', length: 28, longest: 27 }],
    ['Muellergmbh.onmicrosoft.com', null],
  ])('%j', (text, problem) => {
    expect(prefixProblem(text)).toEqual(problem);
  });

  it('becomes the login of the tenant (S-062)', () => {
    expect(firstLogin(barePrefix(' Muellergmbh.onmicrosoft.com '))).toBe('admin@muellergmbh.onmicrosoft.com');
  });
});

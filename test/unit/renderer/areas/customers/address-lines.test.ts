import { describe, expect, it } from 'vitest';
import { addressLines } from '../../../../../renderer/areas/customers/address-lines.ts';

const names = (code: string | null) => ({ PL: 'Polska', DE: 'Niemcy', GB: 'Wielka Brytania' })[code ?? ''] ?? '';

describe('lines of an address', () => {
  it.each([
    ['Polish', { line1: 'ul. Piotrkowska 1', line2: 'lok. 4', postalCode: '90-001', city: 'Łódź', state: 'łódzkie', country: 'PL' }, ['ul. Piotrkowska 1', 'lok. 4', '90-001 Łódź', 'Polska']],
    ['German', { line1: 'Bredenhop 20', line2: null, postalCode: '32609', city: 'Hüllhorst', state: null, country: 'DE' }, ['Bredenhop 20', '32609 Hüllhorst', 'Niemcy']],
    ['British', { line1: '1 High Street', line2: null, postalCode: 'LS1 4AB', city: 'Leeds', state: null, country: 'GB' }, ['1 High Street', 'Leeds', 'LS1 4AB', 'Wielka Brytania']],
  ])('%s', (_, address, expected) => {
    expect(addressLines(address, names)).toEqual(expected);
  });

  it('are none without an address', () => {
    expect(addressLines(null, names)).toBeNull();
  });
});

import { assert, integer, property } from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { dice } from '../../../core/sandbox/world/random.ts';
import { austrianVatId, britishVatId, germanVatId, nip, regon } from '../../../core/sandbox/world/tax-numbers.ts';

describe('tax numbers of the demo', () => {
  const { PL, DE, AT, GB } = stdnum;
  it.each([
    ['NIP', nip, PL?.['nip']],
    ['REGON', regon, PL?.['regon']],
    ['USt-IdNr.', germanVatId, DE?.['vat']],
    ['UID', austrianVatId, AT?.['uid']],
    ['VAT number', britishVatId, GB?.['vat']],
  ])('%s: every one passes an independent check', (_name, make, validator) => {
    expect(validator).toBeDefined();
    assert(
      property(integer({ min: 0, max: 0xffff_ffff }), (seed) => {
        expect(validator?.validate(make(dice(seed, 'tax')))).toMatchObject({ isValid: true });
      }),
    );
  });
});

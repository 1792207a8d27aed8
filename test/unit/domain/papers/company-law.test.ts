import { describe, expect, it } from 'vitest';
import { LEGAL_FORMS, companyFieldsOf, missingCompanyFields } from '../../../../core/domain/papers/company-law.ts';
import type { CompanyField, LegalForm } from '../../../../core/domain/papers/company-law.ts';
import { EMPTY_LETTERHEAD } from '../../../../core/domain/papers/letterhead.ts';
import type { Letterhead } from '../../../../core/domain/papers/letterhead.ts';
import { quoteBlockers } from '../../../../core/domain/quotes/quote-blockers.ts';
import { missingOfficeFields } from '../../../../core/domain/quotes/missing-seller-fields.ts';
import { germanOffice } from '../../../builders/office.ts';
import { completeLetterhead } from '../../../builders/papers.ts';

const without = (field: CompanyField): Letterhead => ({ ...completeLetterhead, [field]: field === 'capital' || field === 'capitalPaid' ? null : '  ' });

const REQUIRED: readonly (readonly [LegalForm, readonly CompanyField[]])[] = [
  ['spzoo', ['registerCourt', 'registerNumber', 'capital']],
  ['sa', ['registerCourt', 'registerNumber', 'capital', 'capitalPaid']],
  ['jdg', ['ownerName']],
  ['gmbh', ['seat', 'registerCourt', 'registerNumber', 'managers']],
  ['ug', ['seat', 'registerCourt', 'registerNumber', 'managers']],
  ['gmbhCoKg', ['seat', 'registerCourt', 'registerNumber', 'partnerName', 'partnerCourt', 'partnerNumber', 'partnerManagers']],
  ['ag', ['seat', 'registerCourt', 'registerNumber', 'managers', 'chair']],
  ['ek', ['seat', 'registerCourt', 'registerNumber']],
  ['ltd', ['seat', 'registerCourt', 'registerNumber']],
];

describe.each(REQUIRED)('%s', (legalForm, fields) => {
  it('misses nothing when all is there, though the typed line is empty', () => {
    expect(missingOfficeFields(germanOffice({ registerLine: '' }), { ...completeLetterhead, legalForm })).toEqual([]);
  });

  it.each(fields)('names %s when it is empty, and blocks issuing', (field) => {
    const company = { ...without(field), legalForm };
    expect(missingCompanyFields(company)).toEqual([field]);
    const blockers = quoteBlockers({
      quote: { currency: 'EUR', validUntil: '2026-12-01', lines: [] },
      vat: { kind: 'domestic', rateBasisPoints: 1_900, doubt: null },
      seller: germanOffice(),
      company,
      hasCustomerAddress: true,
      today: '2026-11-22',
    });
    expect(blockers).toEqual(['noLines', 'sellerIncomplete']);
  });
});

it('asks for nothing while no form is chosen', () => {
  expect(missingCompanyFields(EMPTY_LETTERHEAD)).toEqual([]);
});

it('every form shows the fields that it asks for', () => {
  for (const form of LEGAL_FORMS) {
    const missing = missingCompanyFields({ ...EMPTY_LETTERHEAD, legalForm: form });
    expect(missing.length).toBeGreaterThan(0);
    for (const field of missing) expect(companyFieldsOf(form)).toContain(field);
  }
});

import { describe, expect, it, test } from 'vitest';
import { legalLines } from '../../../core/documents/legal-lines.ts';
import { paperIn } from '../../../core/documents/paper.ts';
import { sellerOf } from '../../../core/documents/parties.ts';
import type { Letterhead } from '../../../core/domain/papers/letterhead.ts';
import { EMPTY_LETTERHEAD } from '../../../core/domain/papers/letterhead.ts';
import type { LegalForm } from '../../../core/domain/papers/company-law.ts';
import { polishOffice } from '../../builders/office.ts';

/** The legal foot by form (documents.md 3.2, 4.2, 5). Everything is filled in; each form prints its own. */

const FULL: Letterhead = {
  ...EMPTY_LETTERHEAD,
  seat: 'Köln',
  registerCourt: 'Amtsgericht Köln',
  registerNumber: 'HRB 12',
  capital: 50_000,
  capitalPaid: 25_000,
  managers: 'Jörg Größl',
  chair: 'Änne Weiß',
  partnerName: 'Verwaltungs GmbH',
  partnerCourt: 'Amtsgericht Köln',
  partnerNumber: 'HRB 9',
  partnerManagers: 'Anna Nowak',
  ownerName: 'Anna Nowak',
};

const linesOf = (legalForm: LegalForm | null, language: 'pl' | 'de' | 'en', over: Partial<Letterhead> = {}): readonly string[] =>
  legalLines(sellerOf(polishOffice({ registerLine: legalForm === null ? 'KRS 0000123456' : '' }), { ...FULL, ...over, legalForm }), paperIn(language, null)).map((line) => line.replaceAll('\u00a0', ' '));

describe('prints the seat and what the form asks for, and nothing that another form left behind', () => {
  test.each([
    ['spzoo', 'pl', ['Siedziba: Köln', 'Amtsgericht Köln, HRB 12', 'Kapitał zakładowy: 50 000,00 zł']],
    ['psa', 'pl', ['Siedziba: Köln', 'Amtsgericht Köln, HRB 12', 'Kapitał akcyjny: 50 000,00 zł']],
    ['sa', 'pl', ['Siedziba: Köln', 'Amtsgericht Köln, HRB 12', 'Kapitał zakładowy: 50 000,00 zł', 'Kapitał wpłacony: 25 000,00 zł']],
    ['jdg', 'pl', ['Właściciel: Anna Nowak', 'Siedziba: Köln']],
    ['sc', 'pl', ['Wspólnicy: Anna Nowak', 'Siedziba: Köln']],
    ['gmbh', 'de', ['Sitz der Gesellschaft: Köln', 'Amtsgericht Köln, HRB 12', 'Geschäftsführung: Jörg Größl', 'Vorsitz des Aufsichtsrats: Änne Weiß']],
    ['ag', 'de', ['Sitz der Gesellschaft: Köln', 'Amtsgericht Köln, HRB 12', 'Vorstand: Jörg Größl', 'Vorsitz des Aufsichtsrats: Änne Weiß']],
    ['gmbhCoKg', 'de', ['Sitz der Gesellschaft: Köln', 'Amtsgericht Köln, HRB 12', 'Persönlich haftende Gesellschafterin: Verwaltungs GmbH, Amtsgericht Köln HRB 9', 'diese vertreten durch: Anna Nowak']],
    ['ek', 'de', ['Sitz der Gesellschaft: Köln', 'Amtsgericht Köln, HRB 12']],
    ['gbr', 'de', ['Gesellschafter: Anna Nowak', 'Sitz der Gesellschaft: Köln']],
  ] as const)('%s in %s', (legalForm, language, lines) => expect(linesOf(legalForm, language, { capitalCurrency: 'PLN' })).toEqual(lines));

  it('ltd names the part of the kingdom in which it is registered', () =>
    expect(linesOf('ltd', 'en', { seat: '1 Queen Square, Bristol', registerCourt: 'England and Wales', registerNumber: '01234567' })).toEqual(['Registered office: 1 Queen Square, Bristol', 'Registered in England and Wales, no. 01234567']));

  it('without a form only what the office typed itself', () => expect(linesOf(null, 'de')).toEqual(['KRS 0000123456']));
});

it('does not part a register from its number', () => {
  const lines = legalLines(sellerOf(polishOffice({ registerLine: '' }), { ...FULL, legalForm: 'gmbh' }), paperIn('de', null));
  expect(lines).toContain('Amtsgericht Köln, HRB\u00a012');
});

import { describe, expect, it } from 'vitest';
import { fieldsOfHeader } from '../../../../../core/domain/customers/import/columns.ts';
import { readRows, verdictOn } from '../../../../../core/domain/customers/import/read-rows.ts';
import { aFileLine, FILE_HEADER } from '../../../../builders/customer-file.ts';

const CONTEXT = { ownDomain: null, country: 'PL' };
const rowsOf = (header: readonly string[], ...lines: readonly (readonly string[])[]) =>
  readRows(lines.map((cells, place) => ({ line: place + 2, cells })), fieldsOfHeader(header), CONTEXT);

describe('columns are known by their names', () => {
  it.each([
    [['Company', 'VAT ID', 'Street', 'ZIP', 'City', 'Country', 'E-Mail', 'Phone'], ['companyName', 'taxNumber', 'line1', 'postalCode', 'city', 'country', 'email', 'phone']],
    [['Firma', 'USt-IdNr.', 'Straße', 'Hausnummer', 'PLZ', 'Ort', 'Ansprechpartner', 'Rufnummer'], ['companyName', 'taxNumber', 'line1', 'houseNumber', 'postalCode', 'city', 'contactName', 'phone']],
    [['Kontrahent', 'NIP', 'Ulica', 'Nr domu', 'Kod pocztowy', 'Miejscowość', 'Województwo', 'Imię i nazwisko'], ['companyName', 'taxNumber', 'line1', 'houseNumber', 'postalCode', 'city', 'region', 'contactName']],
    [['Name', 'Umsatz', 'Name'], ['companyName', null, null]],
  ])('%j', (header, fields) => {
    expect(fieldsOfHeader(header)).toEqual(fields);
  });
});

describe('a line becomes a draft', () => {
  it('complete when everything is there', () => {
    const [row] = rowsOf(FILE_HEADER, aFileLine(1));
    expect(row?.problems).toEqual([]);
    expect(row?.fields).toMatchObject({ country: 'PL', language: 'pl', region: '10', tenant: 'new' });
    expect(row && verdictOn(row)).toBe('complete');
  });

  it('with its country from the column, from the tax number, or from home', () => {
    const header = ['Firma', 'USt-IdNr.', 'Land'];
    expect(rowsOf(header, ['A', 'DE136695976', ''], ['B', '', 'Niemcy'], ['C', '', 'at'], ['D', '', '']).map(({ fields }) => `${fields.country} ${fields.language}`)).toEqual(['DE de', 'DE de', 'AT de', 'PL pl']);
  });

  it('with the house number behind the street, and a whole name taken apart', () => {
    const [row] = rowsOf(['Firma', 'Straße', 'Hausnummer', 'Ansprechpartner'], ['A', 'Bremer Straße', '8a', 'Anna Maria Żuraw']);
    expect(row?.fields).toMatchObject({ line1: 'Bremer Straße 8a', firstName: 'Anna Maria', lastName: 'Żuraw' });
  });

  it.each([
    ['a wrong check digit', { NIP: '1234563217' }, 'bad'],
    ['no name', { 'Nazwa firmy': '' }, 'bad'],
    ['a postal code that is none', { 'Kod pocztowy': '9-0361' }, 'bad'],
    ['a postal code without its dash', { 'Kod pocztowy': '90361' }, 'complete'],
    ['no telephone', { Telefon: '' }, 'gaps'],
  ])('%s: %s', (_name, over, verdict) => {
    const [row] = rowsOf(FILE_HEADER, aFileLine(1, over));
    expect(row && verdictOn(row)).toBe(verdict);
  });

  it('names the line before it that is the same company', () => {
    const rows = rowsOf(FILE_HEADER, aFileLine(1), aFileLine(2), aFileLine(1, { 'Nazwa firmy': 'Inna nazwa' }));
    expect(rows.map(({ sameAs }) => sameAs)).toEqual([null, null, 2]);
  });

  it('passes over empty lines', () => {
    expect(rowsOf(FILE_HEADER, ['', ' '], aFileLine(1))).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { formerNamesOf, renamesMeantBy } from '../../../../core/db/reference/renamed-products.ts';
import { RENAMED_PRODUCTS } from '../../../../core/domain/catalog/renames.ts';

test.each([
  ['Microsoft 365 Business Standard', ['Office 365 Business Premium']],
  ['Microsoft 365 Business Standard (no Teams)', ['Office 365 Business Premium']],
  ['Microsoft 365 Business Premium', ['Microsoft 365 Business']],
  ['Microsoft 365 Apps for enterprise', ['Office 365 ProPlus']],
  ['Office 365 E3', []],
])('%s was called %j', (title, names) => {
  expect(formerNamesOf(title)).toEqual(names);
});

describe('what was typed', () => {
  const meant = (typed: string) => renamesMeantBy(typed).map(({ formerName, name, ambiguous }) => [formerName, name, ambiguous]);

  test('is an old name', () => {
    expect(meant('Office 365 Business Essentials')).toEqual([['Office 365 Business Essentials', 'Microsoft 365 Business Basic', false]]);
    expect(meant('proplus')).toEqual([['Office 365 ProPlus', 'Microsoft 365 Apps for enterprise', false]]);
  });

  test('is the trap: the old name of one product and the present name of another', () => {
    expect(meant('business premium')).toEqual([['Office 365 Business Premium', 'Microsoft 365 Business Standard', true]]);
    expect(meant('Microsoft 365 Business')).toEqual([['Microsoft 365 Business', 'Microsoft 365 Business Premium', true]]);
  });

  test('is exactly one old name although others begin so', () => {
    expect(meant('office 365 business')).toEqual([['Office 365 Business', 'Microsoft 365 Apps for business', false]]);
  });

  test.each(['', 'office 365', 'teams', 'Microsoft 365 Business Standard'])('says nothing about old names: %j', (typed) => {
    expect(meant(typed)).toEqual([]);
  });
});

test('all renamings took effect on 21 April 2020', () => {
  expect(new Set(RENAMED_PRODUCTS.map(({ from }) => new Date(from).toISOString()))).toEqual(new Set(['2020-04-21T00:00:00.000Z']));
});

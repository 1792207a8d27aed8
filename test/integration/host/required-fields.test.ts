import { describe, expect, test } from 'vitest';
import { LEGAL_FORMS, missingCompanyFields } from '../../../core/domain/papers/company-law.ts';
import type { CompanyField } from '../../../core/domain/papers/company-law.ts';
import { EMPTY_LETTERHEAD } from '../../../core/domain/papers/letterhead.ts';
import type { Letterhead } from '../../../core/domain/papers/letterhead.ts';
import de from '../../../locales/de/quotes.json' with { type: 'json' };
import en from '../../../locales/en/quotes.json' with { type: 'json' };
import pl from '../../../locales/pl/quotes.json' with { type: 'json' };
import { demoDesk } from '../../builders/desk.ts';
import { completeLetterhead } from '../../builders/papers.ts';

/** Every field that the law wants on a letter, taken away one at a time: nothing leaves the house, and the field is named. */

const desk = demoDesk();

const without = (field: CompanyField): Letterhead => ({ ...completeLetterhead, [field]: field === 'capital' || field === 'capitalPaid' ? null : '' });
const CASES = LEGAL_FORMS.flatMap((legalForm) => missingCompanyFields({ ...EMPTY_LETTERHEAD, legalForm }).map((field) => [legalForm, field] as const));

async function letter() {
  const { rows } = await desk.client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
  return { kind: 'licenceStatement', subjectId: rows[0]?.id ?? '', language: 'de', secondLanguage: null } as const;
}

const refusedFor = (field: string) => ({ data: { tag: 'validation', issues: [{ path: field, problem: 'sellerIncomplete' }] } });

describe('without', () => {
  test.each(CASES)('%s: %s', async (legalForm, field) => {
    const before = await desk.client.documents.letterhead();
    await desk.client.documents.saveLetterhead({ ...without(field), legalForm });
    await expect(desk.client.documents.issue(await letter())).rejects.toMatchObject(refusedFor(field));
    await desk.client.documents.saveLetterhead(before);
  });

  test.each(['companyName', 'line1', 'postalCode', 'city', 'taxId'] as const)('any form: %s', async (field) => {
    const before = await desk.client.office.profile();
    await desk.client.office.saveProfile({ ...before, [field]: '' });
    await expect(desk.client.documents.issue(await letter())).rejects.toMatchObject(refusedFor(field));
    await desk.client.office.saveProfile(before);
    expect((await desk.client.documents.draftLayout(await letter())).missing).toEqual([]);
  });
});

test.each([
  ['pl', pl.seller],
  ['de', de.seller],
  ['en', en.seller],
])('each of them is called by a name of its own in %s', (_language, names) => {
  const fields = new Set([...CASES.map(([, field]) => field), 'companyName', 'line1', 'postalCode', 'city', 'taxId']);
  const known = new Map(Object.entries(names));
  expect([...fields].filter((field) => !known.has(field))).toEqual([]);
  expect(new Set([...fields].map((field) => known.get(field))).size).toBe(fields.size);
});

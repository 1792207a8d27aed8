import { expect, test } from 'vitest';
import { demoDesk } from '../../builders/desk.ts';
import { personInput } from '../../builders/person.ts';

const desk = demoDesk();

test('one person is found, handed over and erased; issued papers are kept and counted', async () => {
  const { client } = desk;
  const [customer] = (await client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 })).rows;
  if (!customer) throw new Error('no customer');
  const issued = await client.quotes.create({ customerId: customer.id });
  const line = { id: '22222222-2222-4222-8222-222222222222', productId: null, skuId: null, title: '=Praca', note: 'Dla Zofia Qvxkanarek', term: null, billingPlan: 'oneTime', quantity: 1, unitPrice: { amount: 10_000, scale: 2, currency: issued.currency }, discountBasisPoints: 0 } as const;
  const { totals: _totals, blockers: _blockers, ...input } = issued;
  await client.quotes.save({ ...input, lines: [line] });
  await client.quotes.issue({ id: issued.id });
  const draft = await client.quotes.create({ customerId: customer.id });
  await client.quotes.save({ ...input, id: draft.id, introduction: 'Szanowna Pani Zofia Qvxkanarek,', lines: [] });

  const found = await client.privacy.find({ terms: ['Zofia Qvxkanarek'] });
  expect(found.places).toEqual(expect.arrayContaining([expect.objectContaining({ place: 'ledger.quotes' })]));
  expect(found.kept.issued).toBeGreaterThan(0);
  const handed = await client.privacy.export({ terms: ['Zofia Qvxkanarek', ''] });
  expect(JSON.parse(handed.json)).toMatchObject({ terms: ['Zofia Qvxkanarek'] });
  expect(handed.csv).toContain('Szanowna Pani Zofia Qvxkanarek');
  const { rows, kept } = await client.privacy.erase({ terms: ['Zofia Qvxkanarek'] });
  expect(rows).toBeGreaterThan(0);
  expect(kept.issued).toBe(found.kept.issued);
  expect((await client.quotes.get({ id: draft.id })).introduction).toBe('Szanowna Pani •••,');
  expect((await client.quotes.get({ id: issued.id })).lines[0]?.note).toBe('Dla Zofia Qvxkanarek');
  const [last] = (await client.sync.journal({ before: null, limit: 1 })).lines;
  expect(last?.event).toMatchObject({ code: 'privacy.erased', places: rows });
});

test('what would hit too much is refused, and so is whoever is no administrator', async () => {
  const { client } = desk;
  await expect(client.privacy.erase({ terms: ['Ewa', ' '] })).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ problem: 'short' }] } });
  await client.people.save(personInput({ pin: '4728' }));
  const { person } = await client.people.save(personInput({ name: 'Ewa', role: 'resellerEmployee', pin: '9163' }));
  await client.people.signIn({ id: person.id, pin: '9163' });
  await expect(client.privacy.find({ terms: ['Qvxkanarek'] })).rejects.toMatchObject({ data: { tag: 'notAllowed', missing: ['administrator'] } });
});

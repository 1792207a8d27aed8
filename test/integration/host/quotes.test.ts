import { describe, expect, test } from 'vitest';
import type { Quote, QuoteInput } from '../../../core/contract/quotes.ts';
import { demoDesk } from '../../builders/desk.ts';
import { quoteLine } from '../../builders/quote.ts';

/** Quotes through the contract, with real stores and the sample office in Poland. */

const desk = demoDesk();

async function customerNamed(search: string): Promise<string> {
  const { rows } = await desk.client.customers.page({ search, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 10 });
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`no customer like ${search}`);
  return id;
}

const inputOf = ({ id, customerId, language, currency, validUntil, subject, introduction, closing, lines }: Quote): QuoteInput => ({
  id,
  customerId,
  language,
  currency,
  validUntil,
  subject,
  introduction,
  closing,
  lines,
});

/** A draft for a Polish customer with one line in the quote's currency. */
async function polishDraft(over: Partial<QuoteInput> = {}): Promise<Quote> {
  const draft = await desk.client.quotes.create({ customerId: await customerNamed('zuraw') });
  const line = quoteLine({ unitPrice: { amount: 9_490, scale: 2, currency: draft.currency } });
  return desk.client.quotes.save({ ...inputOf(draft), lines: [line], ...over });
}

async function paperOf(id: string): Promise<{ readonly html: string; readonly fileName: string }> {
  const rendered = await desk.host.renderDocument({ kind: 'quote', id });
  if (!rendered.ok) throw new Error(rendered.error.tag);
  return rendered.value;
}

describe('a new quote', () => {
  test('speaks the language of its customer and adds up with the tax of the country', async () => {
    const polish = await polishDraft();
    expect(polish).toMatchObject({ language: 'pl', blockers: [] });
    expect(polish.introduction).toContain('Szanowni Państwo');
    expect(polish.totals.vat).toEqual({ kind: 'domestic', rateBasisPoints: 2_300, doubt: null });
    expect(polish.totals.monthly?.net.minor).toBe(94_900);
    expect(polish.totals.commitment.minor).toBe(12 * 94_900);
  });

  test('for another country of the EU asks for the VAT number, and remembers it for the customer', async () => {
    const customerId = await customerNamed('mueller gmbh');
    const first = await desk.client.quotes.create({ customerId });
    expect(first.language).toBe('de');
    expect(first.blockers).toEqual(['noLines', 'vatUndecided']);
    const wrong = await desk.client.quotes.setCustomerTaxNumber({ id: first.id, taxNumber: 'DE136695975' });
    expect(wrong.totals.vat.doubt).toBe('vatIdMalformed');
    const right = await desk.client.quotes.setCustomerTaxNumber({ id: first.id, taxNumber: ' DE 136 695 976 ' });
    expect(right.totals.vat).toEqual({ kind: 'reverseCharge', rateBasisPoints: 0, doubt: null });
    const second = await desk.client.quotes.create({ customerId });
    expect(second).toMatchObject({ customerTaxNumber: 'DE 136 695 976', blockers: ['noLines'] });
    const back = await desk.client.quotes.setCustomerTaxNumber({ id: first.id, taxNumber: '' });
    expect(back.totals.vat.doubt).toBe('vatIdMissing');
  });

  test('for nobody is refused', async () => {
    await expect(desk.client.quotes.create({ customerId: '00000000-0000-4000-8000-00000000dead' })).rejects.toMatchObject({ data: { tag: 'notFound', what: 'customer' } });
  });
});

describe('saving', () => {
  test.each([
    ['a day that does not exist', { validUntil: '2026-02-30' }, { path: 'validUntil', problem: 'noSuchDay' }],
    [
      'more than can be counted',
      { lines: [quoteLine({ quantity: 1_000_000, unitPrice: { amount: 9_007_199_254_740_991, scale: 0, currency: 'PLN' } })] },
      { path: 'lines.0.unitPrice', problem: 'tooLarge' },
    ],
    ['the same line twice', { lines: [quoteLine(), quoteLine()] }, { path: 'lines.1.id', problem: 'twice' }],
  ] as const)('%s is refused by name, and the draft stays as it was', async (_name, over, issue) => {
    const draft = await polishDraft();
    await expect(desk.client.quotes.save({ ...inputOf(draft), ...over, lines: [...('lines' in over ? over.lines : draft.lines)] })).rejects.toMatchObject({
      data: { tag: 'validation', issues: [issue] },
    });
    expect(inputOf(await desk.client.quotes.get({ id: draft.id }))).toEqual(inputOf(draft));
  });
});

describe('issuing', () => {
  test('is refused with every reason at once', async () => {
    const draft = await polishDraft({ validUntil: '2026-01-01', lines: [] });
    await expect(desk.client.quotes.issue({ id: draft.id })).rejects.toMatchObject({
      data: {
        tag: 'validation',
        issues: [
          { path: 'blockers', problem: 'noLines' },
          { path: 'blockers', problem: 'validityPassed' },
        ],
      },
    });
  });

  test('counts on by language, without a gap', async () => {
    const numbers: string[] = [];
    for (const language of ['pl', 'en', 'pl', 'en'] as const) {
      const { id } = await polishDraft({ language });
      numbers.push((await desk.client.quotes.issue({ id })).number ?? '');
    }
    expect(numbers.map((number) => number.slice(0, 8))).toEqual(['OF/2026/', 'QU-2026-', 'OF/2026/', 'QU-2026-']);
    const counts = numbers.map((number) => Number(number.slice(8)));
    expect([counts[2], counts[3]]).toEqual([Number(counts[0]) + 1, Number(counts[1]) + 1]);
  });

  test('freezes the paper: what changes afterwards does not reach it', async () => {
    const { id } = await polishDraft();
    const issued = await desk.client.quotes.issue({ id });
    const before = await paperOf(id);
    const profile = await desk.client.office.profile();
    await desk.client.office.saveProfile({ ...profile, companyName: 'Inna Firma', country: 'DE', author: 'Ktoś Inny' });
    const after = await paperOf(id);
    const again = await desk.client.quotes.get({ id });
    await desk.client.office.saveProfile(profile);
    expect(after).toEqual(before);
    expect(again).toEqual(issued);
    expect(before.html).toContain(`Oferta handlowa nr ${String(issued.number)}`);
    expect(before.html).toContain('data:font/woff2;base64,');
    expect(before.fileName).toMatch(/^Oferta_OF-2026-\d{4}_Lodzki-Zuraw-Sp-z-oo\.pdf$/);
  });

  test('ends every change; a copy is a new draft with lines of its own', async () => {
    const { id } = await polishDraft();
    const issued = await desk.client.quotes.issue({ id });
    const conflict = { data: { tag: 'conflict', what: 'quote', id } };
    await expect(desk.client.quotes.save(inputOf(issued))).rejects.toMatchObject(conflict);
    await expect(desk.client.quotes.issue({ id })).rejects.toMatchObject(conflict);
    await expect(desk.client.quotes.remove({ id })).rejects.toMatchObject(conflict);
    await expect(desk.client.quotes.setCustomerTaxNumber({ id, taxNumber: 'x' })).rejects.toMatchObject(conflict);
    const copy = await desk.client.quotes.copy({ id });
    expect(copy).toMatchObject({ state: 'draft', number: null, customerId: issued.customerId, subject: issued.subject });
    expect(copy.id).not.toBe(id);
    expect(copy.lines.map(({ title }) => title)).toEqual(issued.lines.map(({ title }) => title));
    expect(copy.lines.map((line) => line.id)).not.toEqual(issued.lines.map((line) => line.id));
  });
});

describe('removing', () => {
  test('takes a draft out of sight and brings it back as it was', async () => {
    const draft = await polishDraft();
    await desk.client.quotes.remove({ id: draft.id });
    await expect(desk.client.quotes.get({ id: draft.id })).rejects.toMatchObject({ data: { tag: 'notFound' } });
    expect(await desk.client.quotes.restore({ id: draft.id })).toEqual(draft);
  });
});

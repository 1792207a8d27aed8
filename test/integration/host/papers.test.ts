import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SUBJECT_OF } from '../../../core/domain/papers/kinds.ts';
import { EMPTY_LETTERHEAD } from '../../../core/domain/papers/letterhead.ts';
import { demoDesk } from '../../builders/desk.ts';
import { SIMPLE_KINDS } from '../../builders/papers.ts';
import { quoteLine } from '../../builders/quote.ts';

/** Companion papers and kept PDFs through the contract, with real stores and the sample office in Poland. */

const desk = demoDesk();

async function customer(): Promise<{ readonly id: string; readonly subscriptionId: string }> {
  const { rows } = await desk.client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 1 });
  const [row] = rows;
  if (!row) throw new Error('no subscription');
  return { id: row.customerId, subscriptionId: row.id };
}

const subjectOf = async (kind: (typeof SIMPLE_KINDS)[number]): Promise<string> => {
  const { id, subscriptionId } = await customer();
  return SUBJECT_OF[kind] === 'customer' ? id : subscriptionId;
};

describe.each(SIMPLE_KINDS)('%s', (kind) => {
  test('can be looked at before it is issued, in every language', async () => {
    const subjectId = await subjectOf(kind);
    for (const language of ['pl', 'de', 'en'] as const) {
      const draft = await desk.client.documents.draftLayout({ kind, subjectId, language, secondLanguage: null });
      expect(draft.pages).toBeGreaterThan(0);
      expect(draft.missing).toEqual([]);
    }
  });

  test('gets its number and stays as it was, whatever becomes of the office', async () => {
    const subjectId = await subjectOf(kind);
    const issued = await desk.client.documents.issue({ kind, subjectId, language: 'pl', secondLanguage: null });
    expect(issued.number).toMatch(/^[A-Z]{2}\/\d{4}\/0001$/);
    const before = await desk.host.renderPaper({ kind: 'paper', id: issued.id });
    const profile = await desk.client.office.profile();
    await desk.client.office.saveProfile({ ...profile, companyName: 'Zupełnie inna firma' });
    const after = await desk.host.renderPaper({ kind: 'paper', id: issued.id });
    await desk.client.office.saveProfile(profile);
    expect(before.ok).toBe(true);
    expect(after).toEqual(before);
    const listed = await desk.client.documents.page({ customerId: null, kind, from: 0, count: 10 });
    expect(listed.rows.map(({ number }) => number)).toEqual([issued.number]);
  });
});

test('the PDF that is kept first stays for good, byte by byte', async () => {
  const issued = await desk.client.documents.issue({ kind: 'licenceStatement', subjectId: (await customer()).id, language: 'de', secondLanguage: null });
  const document = { kind: 'paper', id: issued.id } as const;
  expect(desk.host.frozenFile(document)).toEqual({ ok: true, value: null });
  const pdf = new Uint8Array([37, 80, 68, 70, 45, 49]);
  const kept = desk.host.keepFile(document, { fileName: issued.fileName, pdf });
  const again = desk.host.keepFile(document, { fileName: 'other.pdf', pdf: new Uint8Array([1, 2, 3]) });
  expect(again).toEqual(kept);
  const found = desk.host.frozenFile(document);
  expect(found).toEqual({ ok: true, value: { pdf, fileName: issued.fileName, sha256: createHash('sha256').update(pdf).digest('hex') } });
  expect((await desk.client.documents.get({ id: issued.id })).pdfSha256).toBe(createHash('sha256').update(pdf).digest('hex'));
});

test('nothing is kept of a draft', async () => {
  const draft = await desk.client.quotes.create({ customerId: (await customer()).id });
  expect(desk.host.keepFile({ kind: 'quote', id: draft.id }, { fileName: 'a.pdf', pdf: new Uint8Array([1]) })).toEqual({ ok: true, value: null });
  expect(desk.host.frozenFile({ kind: 'quote', id: draft.id })).toEqual({ ok: true, value: null });
});

test('a missing field of the own company stops issuing and is named; drafts go on', async () => {
  const letterhead = await desk.client.documents.letterhead();
  await desk.client.documents.saveLetterhead({ ...EMPTY_LETTERHEAD, legalForm: 'gmbh', seat: 'Köln', registerCourt: 'Amtsgericht Köln', registerNumber: 'HRB 1' });
  const subjectId = (await customer()).id;
  const source = { kind: 'licenceStatement', subjectId, language: 'de', secondLanguage: null } as const;
  await expect(desk.client.documents.issue(source)).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'managers', problem: 'sellerIncomplete' }] } });
  expect(await desk.client.documents.draftLayout(source)).toMatchObject({ missing: ['managers'], blockers: ['sellerIncomplete'] });
  await desk.client.documents.saveLetterhead(letterhead);
});

test('a quote carries its second language and its rate of exchange; once issued they stay', async () => {
  const draft = await desk.client.quotes.create({ customerId: (await customer()).id });
  const { id, customerId, language, currency, validUntil, subject, introduction, closing } = draft;
  await desk.client.quotes.save({ id, customerId, language, currency, validUntil, subject, introduction, closing, lines: [quoteLine({ unitPrice: { amount: 1_000, scale: 2, currency } })] });
  const extras = { secondLanguage: language === 'de' ? ('pl' as const) : ('de' as const), exchange: { rate: '4.2615', currency: 'PLN', table: '226/A/NBP/2026', day: '2026-11-20' } };
  expect(await desk.client.documents.saveQuoteExtras({ id, ...extras })).toEqual({ ...extras, vies: null, alternatives: [], binds: null, terms: null });
  const rendered = await desk.host.renderDocument({ kind: 'quote', id });
  expect(rendered.ok && rendered.value.html).toContain('226/A/NBP/2026');
  expect((await desk.client.documents.quoteLayout({ id })).pages).toBeGreaterThan(0);
});

describe('the fate of a quote', () => {
  async function issuedQuote(): Promise<{ readonly id: string; readonly number: string }> {
    const draft = await desk.client.quotes.create({ customerId: (await customer()).id });
    const { id, customerId, language, currency, validUntil, subject, introduction, closing } = draft;
    await desk.client.quotes.setCustomerTaxNumber({ id, taxNumber: 'DE136695976' });
    const saved = await desk.client.quotes.save({ id, customerId, language, currency, validUntil, subject, introduction, closing, lines: [quoteLine({ unitPrice: { amount: 1_000, scale: 2, currency } })] });
    expect(saved.blockers).toEqual([]);
    const { number } = await desk.client.quotes.issue({ id });
    return { id, number: number ?? '' };
  }

  test('is noted in order; the list shows the last of it', async () => {
    const { id } = await issuedQuote();
    await desk.client.documents.markQuote({ id, mark: 'sent' });
    const { marks } = await desk.client.documents.markQuote({ id, mark: 'accepted' });
    expect(marks.map(({ mark }) => mark)).toEqual(['sent', 'accepted']);
    const { rows } = await desk.client.quotes.page({ customerId: null, state: 'issued', from: 0, count: 50 });
    expect(rows.find((row) => row.id === id)?.mark).toBe('accepted');
  });

  test('a new version carries the number of the first and replaces it', async () => {
    const { id, number } = await issuedQuote();
    const second = await desk.client.documents.reviseQuote({ id });
    const { number: secondNumber } = await desk.client.quotes.issue({ id: second.id });
    const third = await desk.client.documents.reviseQuote({ id: second.id });
    const { number: thirdNumber } = await desk.client.quotes.issue({ id: third.id });
    const sign = number.includes('/') ? '/' : '-';
    expect([secondNumber, thirdNumber]).toEqual([`${number}${sign}2`, `${number}${sign}3`]);
    for (const old of [id, second.id]) expect((await desk.client.documents.quoteHistory({ id: old })).marks.at(-1)?.mark).toBe('superseded');
    expect((await desk.client.documents.quoteHistory({ id: third.id })).marks).toEqual([]);
    await expect(desk.client.documents.markQuote({ id, mark: 'accepted' })).rejects.toMatchObject({ data: { tag: 'conflict' } });
  });

  test('a draft has none yet', async () => {
    const draft = await desk.client.quotes.create({ customerId: (await customer()).id });
    await expect(desk.client.documents.markQuote({ id: draft.id, mark: 'sent' })).rejects.toMatchObject({ data: { tag: 'conflict' } });
    await expect(desk.client.documents.reviseQuote({ id: draft.id })).rejects.toMatchObject({ data: { tag: 'conflict' } });
  });
});

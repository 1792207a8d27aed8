import { describe, expect, test } from 'vitest';
import type { Quote, QuoteInput } from '../../../core/contract/quotes.ts';
import { textsBefore } from '../../../core/domain/papers/office-texts.ts';
import { demoDesk } from '../../builders/desk.ts';
import { quoteLine } from '../../builders/quote.ts';
import { visible } from '../../builders/visible.ts';

/** The office's words and those of one quote through the contract: checked on saving, filled in, frozen. */

const desk = demoDesk();

const TEXTS = {
  introduction: { pl: 'Dzień dobry, {{customer}}! Ważne do {{validUntil}}.', de: '', en: '' },
  closing: { pl: 'Pozdrawiamy, {{company}}', de: '', en: '' },
  terms: { pl: '# Zasady\n\n- Płatność w {{paymentDays}} dni.', de: 'Deutsch', en: 'English' },
};

async function draft(): Promise<Quote> {
  const { rows } = await desk.client.customers.page({ search: 'zuraw', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
  const made = await desk.client.quotes.create({ customerId: rows[0]?.id ?? '' });
  return save(made, { lines: [quoteLine({ unitPrice: { amount: 9_490, scale: 2, currency: made.currency } })] });
}

const save = ({ id, customerId, language, currency, validUntil, subject, introduction, closing, lines }: Quote, over: Partial<QuoteInput>): Promise<Quote> =>
  desk.client.quotes.save({ id, customerId, language, currency, validUntil, subject, introduction, closing, lines, ...over });

async function words(id: string): Promise<string> {
  const rendered = await desk.host.renderDocument({ kind: 'quote', id });
  if (!rendered.ok) throw new Error(rendered.error.tag);
  return visible(rendered.value.html).replaceAll(/\s+/g, ' ');
}

describe('texts of the office', () => {
  test('before anybody wrote them are the terms of the letterhead, in every language', async () => {
    const letterhead = await desk.client.documents.letterhead();
    await desk.client.documents.saveLetterhead({ ...letterhead, terms: 'Wie bisher.' });
    expect(await desk.client.documents.texts()).toEqual(textsBefore('Wie bisher.'));
  });

  test('with a placeholder that papers do not know are refused, all at once, and nothing is kept', async () => {
    const wrong = { ...TEXTS, closing: { pl: '{{kunde}}', de: '{{', en: '' } };
    await expect(desk.client.documents.saveTexts(wrong)).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'closing.pl', problem: 'unknown' }, { path: 'closing.de', problem: 'unclosed' }] } });
    expect(await desk.client.documents.texts()).toEqual(textsBefore('Wie bisher.'));
  });

  test('begin a new quote and stand filled in on its paper', async () => {
    await desk.client.documents.saveTexts(TEXTS);
    const made = await draft();
    expect(made.introduction).toBe(TEXTS.introduction.pl);
    expect(made.closing).toBe(TEXTS.closing.pl);
    const paper = await words(made.id);
    expect(paper).toContain(`Dzień dobry, ${made.customerName}! Ważne do`);
    expect(paper).toContain('Płatność w');
    expect(paper).not.toContain('{{');
  });
});

describe('texts of one quote', () => {
  test('that cannot be filled in are kept, named with their place, and stop the issuing', async () => {
    const made = await draft();
    const kept = await save(made, { introduction: 'Szanowni\n{{klient}}' });
    expect(kept.introduction).toBe('Szanowni\n{{klient}}');
    expect(kept.textProblems).toEqual([{ field: 'introduction', problem: 'unknown', name: 'klient', line: 2, column: 1 }]);
    expect(kept.blockers).toEqual(['placeholders']);
    await expect(desk.client.quotes.issue({ id: made.id })).rejects.toMatchObject({ data: { tag: 'validation' } });
    expect((await save(kept, { introduction: '{{customer}}' })).blockers).toEqual([]);
  });

  test('that ask for what nobody has entered stop the issuing too', async () => {
    const made = await draft();
    const letterhead = await desk.client.documents.letterhead();
    await desk.client.documents.saveLetterhead({ ...letterhead, paymentDays: null });
    const open = await desk.client.quotes.get({ id: made.id });
    await desk.client.documents.saveLetterhead(letterhead);
    expect(open.textProblems).toEqual([{ field: 'terms', problem: 'empty', name: 'paymentDays', line: 3, column: 14 }]);
    expect(open.blockers).toEqual(['placeholders']);
  });

  test('are frozen with it, whatever the office says later', async () => {
    const made = await draft();
    await desk.client.documents.saveQuoteExtras({ id: made.id, secondLanguage: null, exchange: null, vies: null, alternatives: [], terms: 'Tylko tu: {{number}}.' });
    const issued = await desk.client.quotes.issue({ id: made.id });
    const before = await words(made.id);
    expect(before).toContain(`Tylko tu: ${issued.number ?? ''}.`);
    await desk.client.documents.saveTexts({ ...TEXTS, terms: { pl: 'Inne', de: '', en: '' } });
    expect(await words(made.id)).toBe(before);
    await desk.client.documents.saveTexts(TEXTS);
  });
});

import { describe, expect, test } from 'vitest';
import type { LetterTexts } from '../../../core/domain/papers/letter-texts.ts';
import { NO_LETTER_TEXTS } from '../../../core/domain/papers/letter-texts.ts';
import { demoDesk } from '../../builders/desk.ts';
import { visible } from '../../builders/visible.ts';

/** The office's own words on letters and confirmations through the contract: checked on saving, filled in, frozen. */

const desk = demoDesk();

const says = (opening: string, closing = ''): LetterTexts['renewalLetter'] => ({ opening: { pl: opening, de: '', en: '' }, closing: { pl: closing, de: '', en: '' } });

async function letterSource() {
  const about = '2026-01-01..2028-12-31';
  const { customers } = await desk.client.documents.letterCustomers({ kind: 'renewalLetter', about });
  const [customer] = customers;
  if (customer === undefined) throw new Error('nothing renews');
  return { name: customer.name, source: { kind: 'renewalLetter', subjectId: customer.id, about, language: 'pl', secondLanguage: null } as const };
}

async function words(id: string): Promise<string> {
  const rendered = await desk.host.renderPaper({ kind: 'paper', id });
  if (!rendered.ok) throw new Error(rendered.error.tag);
  return visible(rendered.value.html).replaceAll(/\s+/g, ' ');
}

describe('texts of letters', () => {
  test('are none before anybody wrote them', async () => expect(await desk.client.documents.letterTexts()).toEqual(NO_LETTER_TEXTS));

  test('with a placeholder that their kind does not know are refused, all at once, and nothing is kept', async () => {
    const wrong = { ...NO_LETTER_TEXTS, renewalLetter: says('{{effectiveOn}}'), changeConfirmation: says('', '{{') };
    await expect(desk.client.documents.saveLetterTexts(wrong)).rejects.toMatchObject({
      data: { tag: 'validation', issues: [{ path: 'renewalLetter.opening.pl', problem: 'unknown' }, { path: 'changeConfirmation.closing.pl', problem: 'unclosed' }] },
    });
    expect(await desk.client.documents.letterTexts()).toEqual(NO_LETTER_TEXTS);
  });

  test('stand filled in on a letter, survive a restart, and stay on it whatever the office says later', async () => {
    await desk.client.documents.saveLetterTexts({ ...NO_LETTER_TEXTS, renewalLetter: says('Dzień dobry, {{customer}}!', 'Do usłyszenia\n\n{{company}}') });
    await desk.restart();
    const { name, source } = await letterSource();
    const issued = await desk.client.documents.issue(source);
    const before = await words(issued.id);
    expect(before).toContain(`Dzień dobry, ${name}!`);
    expect(before).toContain('Do usłyszenia');
    expect(before).not.toContain('Szanowni Państwo');
    await desk.client.documents.saveLetterTexts(NO_LETTER_TEXTS);
    expect(await words(issued.id)).toBe(before);
    expect(await words((await desk.client.documents.issue(source)).id)).toContain('Szanowni Państwo');
  });

  test('that ask for what nobody has entered stop the issuing and name it', async () => {
    const profile = await desk.client.office.profile();
    await desk.client.office.saveProfile({ ...profile, phone: '' });
    await desk.client.documents.saveLetterTexts({ ...NO_LETTER_TEXTS, renewalLetter: says('Telefon: {{phone}}') });
    const { source } = await letterSource();
    expect(await desk.client.documents.draftLayout(source)).toMatchObject({ blockers: ['placeholders'], unfilled: ['phone'] });
    await expect(desk.client.documents.issue(source)).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'phone', problem: 'placeholderEmpty' }] } });
    await desk.client.office.saveProfile(profile);
    expect(await desk.client.documents.draftLayout(source)).toMatchObject({ blockers: [], unfilled: [] });
  });
});

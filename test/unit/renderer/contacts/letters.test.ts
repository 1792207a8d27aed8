import { Buffer } from 'node:buffer';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { MAIL_DRAFTS } from '../../../../core/domain/office/mail-drafts.ts';
import { allowedLink } from '../../../../electron/links.ts';
import { emlOf } from '../../../../renderer/contacts/eml.ts';
import { factsOfOffice, letterOf, missingFacts } from '../../../../renderer/contacts/letter.ts';
import { mailtoOf } from '../../../../renderer/contacts/mailto.ts';
import { late as de } from '../../../../renderer/i18n/late-de.ts';
import { late as en } from '../../../../renderer/i18n/late-en.ts';
import { late as pl } from '../../../../renderer/i18n/late-pl.ts';
import { polishOffice } from '../../../builders/office.ts';

const words = createInstance();
await words.init({ resources: { pl, de, en }, lng: 'en', fallbackLng: false, interpolation: { escapeValue: false } });

const LANGUAGES = ['pl', 'de', 'en'] as const;
const IDS = Object.values(MAIL_DRAFTS).map(({ id }) => id);
const EVERYTHING = { ...factsOfOffice(polishOffice()), customerNo: '4711', partnerId: '5123456', microsoftId: '0b7f2a54-5e0c-4f55-9f43-6d6a6f9e2c11', customer: 'Łódzki Żuraw Sp. z o.o.', domain: 'zuraw.example', products: 'A3 for faculty', state: '1. …' };

describe.each(LANGUAGES)('letters in %s', (language) => {
  const t = words.getFixedT(language, 'contacts');

  test.each(IDS)('%s says everything it must and leaves no blank open', (id) => {
    const { subject, body } = letterOf(id, EVERYTHING, t);
    for (const field of MAIL_DRAFTS[id].fields) expect(`${subject} ${body}`, field).toContain(EVERYTHING[field]);
    expect(`${subject} ${body}`).not.toMatch(/\{\{|____|undefined/);
  });

  test.each(IDS)('%s can be handed to a mail program, and the shell lets it pass', (id) => {
    const mailto = mailtoOf(letterOf(id, EVERYTHING, t));
    expect(mailto === null ? null : allowedLink(mailto)).toBe(mailto);
    expect(mailto).not.toBeNull();
  });
});

describe('a letter', () => {
  const t = words.getFixedT('pl', 'contacts');

  test('names what is missing and leaves a visible blank for it', () => {
    const facts = factsOfOffice(polishOffice({ phone: ' ' }));
    expect(missingFacts('question', facts)).toEqual(['phone', 'customerNo']);
    expect(letterOf('question', facts, t).body).toContain('________');
  });

  test('too long for the system’s hand-over goes into a file instead', () => {
    expect(mailtoOf({ to: 'csp@wortmann.de', subject: 'x', body: 'ż'.repeat(400) })).toBeNull();
  });

  test('as a file keeps every letter and opens for sending', () => {
    const letter = letterOf('educationActivation', EVERYTHING, t);
    const eml = emlOf(letter);
    const [head = '', body = ''] = eml.split('\r\n\r\n');
    expect(Buffer.from(body, 'base64').toString('utf8')).toBe(letter.body.replaceAll('\n', '\r\n'));
    expect(head).toContain('X-Unsent: 1');
    const encoded = [...head.matchAll(/=\?utf-8\?B\?([^?]+)\?=/g)].map((match) => Buffer.from(match[1] ?? '', 'base64').toString('utf8'));
    expect(encoded.join('')).toBe(letter.subject);
    for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  });

  test('cannot smuggle a header in through its subject', () => {
    expect(emlOf({ to: 'csp@wortmann.de', subject: 'a\r\nBcc: x@evil.example', body: '' }).split('\r\n\r\n')[0]).toContain('Subject: a Bcc: x@evil.example');
  });
});

describe('the shell refuses letters', () => {
  test.each([
    'mailto:x@evil.example?subject=a&body=b',
    'mailto:csp@wortmann.de',
    'mailto:csp@wortmann.de?subject=a&body=b&cc=x@evil.example',
    'mailto:csp@wortmann.de?subject=a&body=b&attach=/etc/passwd',
    'mailto:csp@wortmann.de,x@evil.example?subject=a&body=b',
    'mailto:csp@wortmann.de%2Cx@evil.example?subject=a&body=b',
    'MAILTO:csp@wortmann.de?subject=a&body=b',
    'mailto:csp@wortmann.de?subject=a b&body=c',
    'mailto:csp@wortmann.de?subject=a&body=b\n',
    ' mailto:csp@wortmann.de?subject=a&body=b',
    `mailto:csp@wortmann.de?subject=a&body=${'%20'.repeat(700)}`,
  ])('%j', (link) => {
    expect(allowedLink(link)).toBeNull();
  });
});

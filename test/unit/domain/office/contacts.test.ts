import { describe, expect, test } from 'vitest';
import { checkPhone } from '../../../../core/domain/customers/phone.ts';
import { CONTACTS, contactText, contactValue, MAILBOXES, PROVIDER_ID } from '../../../../core/domain/office/contacts.ts';
import { MAIL_DRAFTS, mailLanguage } from '../../../../core/domain/office/mail-drafts.ts';
import { isCalendarDay } from '../../../../core/domain/time/calendar-day.ts';
import { allowedLink } from '../../../../electron/links.ts';

describe('the registry of contacts (inventory P)', () => {
  test.each([
    ['newReseller', 'wspolpraca@wortmann.de'],
    ['cspTeam', 'csp@wortmann.de'],
    ['portalSupport', 'support@terracloud.de'],
    ['cspPhone', '+495744944198'],
    ['providerId', 'ac91b3f2-478b-4ea6-8c25-32c6ac42059a'],
  ] as const)('%s is %s', (id, value) => {
    expect(contactValue(id)).toBe(value);
  });

  test('a telephone number is read in groups, everything else as it is', () => {
    expect(contactText('cspPhone')).toBe('+49 5744 944-198');
    expect(checkPhone('PL', contactText('cspPhone'))).toMatchObject({ e164: contactValue('cspPhone'), isUnusual: false });
    for (const { kind, value, shown } of CONTACTS) if (kind !== 'phone') expect(shown).toBe(value);
  });

  test('every entry says where it comes from and of which day', () => {
    for (const { source, asOf } of CONTACTS) {
      expect(source.length).toBeGreaterThan(0);
      for (const id of source) expect(id).toMatch(/^S-\d{3}$/);
      expect(isCalendarDay(asOf)).toBe(true);
    }
    expect(new Set(CONTACTS.map(({ id }) => id)).size).toBe(CONTACTS.length);
  });

  test('every page of it may be opened by the shell', () => {
    for (const { kind, value } of CONTACTS) if (kind === 'link') expect(allowedLink(value)).toBe(value);
  });

  test('the relationship request names the provider', () => {
    expect(contactValue('relationshipRequest').endsWith(PROVIDER_ID)).toBe(true);
  });
});

describe('letters', () => {
  test('go to mailboxes of the registry', () => {
    for (const { to } of Object.values(MAIL_DRAFTS)) expect(MAILBOXES.has(contactValue(to))).toBe(true);
  });

  test.each([
    ['newAccount', 'DE', 'pl'],
    ['question', 'PL', 'pl'],
    ['question', 'DE', 'de'],
    ['question', 'AT', 'de'],
    ['question', 'GB', 'en'],
  ] as const)('%s from an office in %s is written in %s', (id, country, language) => {
    expect(mailLanguage(MAIL_DRAFTS[id], country)).toBe(language);
  });

  test('quote the customer number, except the one that asks for it', () => {
    for (const { id, fields } of Object.values(MAIL_DRAFTS)) expect([id, fields.includes('customerNo')]).toEqual([id, id !== 'newAccount']);
  });
});

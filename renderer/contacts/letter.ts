import type { TFunction } from 'i18next';
import type { OfficeProfile } from '../../core/contract/office.ts';
import { contactValue } from '../../core/domain/office/contacts.ts';
import { MAIL_DRAFTS, type MailDraftId, type MailField } from '../../core/domain/office/mail-drafts.ts';
import type { Letter } from './mailto.ts';

export type MailFacts = Readonly<Partial<Record<MailField, string>>>;

/** What the own company adds to every letter. */
export const factsOfOffice = (profile: OfficeProfile): MailFacts => ({
  company: profile.companyName,
  author: profile.author,
  phone: profile.phone,
  email: profile.email,
  taxId: profile.taxId,
  address: [profile.line1, profile.line2, [profile.postalCode, profile.city].filter(Boolean).join(' ')].filter((line) => line.trim() !== '').join(', '),
});

/** Facts that the letter would need and nobody knows. */
export const missingFacts = (id: MailDraftId, facts: MailFacts): readonly MailField[] => MAIL_DRAFTS[id].fields.filter((field) => (facts[field] ?? '').trim() === '');

/** The letter in the language of `t`; what is not known becomes a blank to be filled in. */
export function letterOf(id: MailDraftId, facts: MailFacts, t: TFunction<'contacts'>): Letter {
  const blank = t('draft.blank');
  const fact = (field: MailField): string => textOf(facts[field], blank);
  const known = {
    company: fact('company'),
    author: fact('author'),
    phone: fact('phone'),
    email: fact('email'),
    address: fact('address'),
    taxId: fact('taxId'),
    customerNo: fact('customerNo'),
    partnerId: fact('partnerId'),
    microsoftId: fact('microsoftId'),
    customer: fact('customer'),
    domain: fact('domain'),
    products: fact('products'),
    state: fact('state'),
  };
  return { to: contactValue(MAIL_DRAFTS[id].to), subject: t(`mail.${id}.subject`, known), body: t(`mail.${id}.body`, known) };
}

const textOf = (fact: string | undefined, blank: string): string => (fact === undefined || fact.trim() === '' ? blank : fact.trim());

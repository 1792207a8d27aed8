import type { ContactId } from './contacts.ts';

/** What a letter quotes from the office's data or from the case it is about. */
export type MailField = 'company' | 'author' | 'phone' | 'email' | 'address' | 'taxId' | 'customerNo' | 'partnerId' | 'microsoftId' | 'customer' | 'domain' | 'products' | 'state';

export type MailDraftId =
  | 'newAccount'
  | 'registrationTrouble'
  | 'noTechnicalAccess'
  | 'partnerDataChanged'
  | 'partnershipTrouble'
  | 'tenantLinkTrouble'
  | 'segmentStatus'
  | 'educationActivation'
  | 'useBenefits'
  | 'perpetualQuestion'
  | 'azureEnquiry'
  | 'question';

/**
 * One letter. `language` is fixed where the reader's is known (the Polish sales desk, S-004);
 * null leaves it to the office. `source` names the inventory's ids.
 */
export type MailDraft = {
  readonly id: MailDraftId;
  readonly to: Extract<ContactId, 'newReseller' | 'cspTeam' | 'portalSupport'>;
  readonly language: 'pl' | null;
  readonly fields: readonly MailField[];
  readonly source: readonly string[];
};

const SENDER: readonly MailField[] = ['company', 'author', 'phone', 'customerNo'];

export const MAIL_DRAFTS: Readonly<Record<MailDraftId, MailDraft>> = {
  newAccount: { id: 'newAccount', to: 'newReseller', language: 'pl', fields: ['company', 'author', 'phone', 'email', 'address', 'taxId'], source: ['S-004'] },
  registrationTrouble: { id: 'registrationTrouble', to: 'cspTeam', language: null, fields: [...SENDER, 'email', 'state'], source: ['S-019'] },
  noTechnicalAccess: { id: 'noTechnicalAccess', to: 'portalSupport', language: null, fields: [...SENDER, 'email', 'state'], source: ['S-020'] },
  partnerDataChanged: { id: 'partnerDataChanged', to: 'cspTeam', language: null, fields: [...SENDER, 'partnerId', 'microsoftId'], source: ['S-036'] },
  partnershipTrouble: { id: 'partnershipTrouble', to: 'cspTeam', language: null, fields: [...SENDER, 'partnerId', 'microsoftId', 'state'], source: ['S-158', 'S-113'] },
  tenantLinkTrouble: { id: 'tenantLinkTrouble', to: 'cspTeam', language: null, fields: [...SENDER, 'customer', 'domain', 'state'], source: ['S-071'] },
  segmentStatus: { id: 'segmentStatus', to: 'cspTeam', language: null, fields: [...SENDER, 'customer', 'domain'], source: ['S-077'] },
  educationActivation: { id: 'educationActivation', to: 'cspTeam', language: null, fields: [...SENDER, 'customer', 'domain'], source: ['S-076', 'S-125'] },
  useBenefits: { id: 'useBenefits', to: 'cspTeam', language: null, fields: [...SENDER, 'customer', 'domain', 'products'], source: ['S-128'] },
  perpetualQuestion: { id: 'perpetualQuestion', to: 'cspTeam', language: null, fields: [...SENDER, 'customer', 'products'], source: ['S-118'] },
  azureEnquiry: { id: 'azureEnquiry', to: 'cspTeam', language: null, fields: [...SENDER, 'customer', 'domain'], source: ['S-119'] },
  question: { id: 'question', to: 'cspTeam', language: null, fields: SENDER, source: ['S-113'] },
};

/** The language a letter begins in: the reader's where it is known, else that of the office's country. */
export function mailLanguage(draft: Pick<MailDraft, 'language'>, officeCountry: string): 'pl' | 'de' | 'en' {
  if (draft.language !== null) return draft.language;
  if (officeCountry === 'PL') return 'pl';
  return ['DE', 'AT', 'CH', 'LI'].includes(officeCountry) ? 'de' : 'en';
}

import { companyFieldsOf, FORMS_BY_COUNTRY } from '../domain/papers/company-law.ts';
import type { CompanyField, LegalForm } from '../domain/papers/company-law.ts';
import type { Paper } from './paper.ts';
import type { Seller } from './parties.ts';
import type { DocumentKey } from './texts.ts';

/**
 * Seat, register, capital and persons as the law of the own company's form asks for them
 * (documents.md 3.2, 4.2, 5), in the paper's language. Without a chosen form the line that the
 * office typed itself.
 */
export function legalLines({ letterhead: law, registerLine }: Seller, { t, format }: Paper): readonly string[] {
  const { legalForm } = law;
  if (legalForm === null) return [registerLine];
  const used = companyFieldsOf(legalForm);
  // What a form does not use may still be there from the one before.
  const given = (field: CompanyField): string => (used.includes(field) ? String(law[field] ?? '').trim() : '');
  const line = (key: DocumentKey, field: CompanyField): string => (given(field) === '' ? '' : t(key, { value: given(field) }));
  const capital = (key: DocumentKey, field: 'capital' | 'capitalPaid'): string => {
    const major = law[field];
    return major === null || given(field) === '' ? '' : t(key, { value: format.money({ minor: major * 100, currency: law.capitalCurrency }) });
  };
  const [court, number] = [given('registerCourt'), numberOf(given('registerNumber'))];
  const partner = [given('partnerName'), [given('partnerCourt'), numberOf(given('partnerNumber'))].filter(isSaid).join(' ')].filter(isSaid).join(', ');
  return [
    line(OWNED_TOGETHER.has(legalForm) ? 'documents:legal.partners' : 'documents:legal.owner', 'ownerName'),
    // Whatever the form: a paper of another location names the seat.
    isSaid(law.seat) ? t('documents:legal.seat', { value: law.seat.trim() }) : '',
    isBritish(legalForm) && isSaid(court) && isSaid(number) ? t('documents:legal.registeredIn', { part: court, number }) : [court, number].filter(isSaid).join(', '),
    capital(legalForm === 'psa' ? 'documents:legal.capitalPsa' : 'documents:legal.capital', 'capital'),
    capital('documents:legal.capitalPaid', 'capitalPaid'),
    line(legalForm === 'ag' ? 'documents:legal.board' : 'documents:legal.managers', 'managers'),
    line('documents:legal.chair', 'chair'),
    isSaid(partner) ? t('documents:legal.partner', { value: partner }) : '',
    line('documents:legal.partnerManagers', 'partnerManagers'),
    registerLine,
  ].filter(isSaid);
}

const isSaid = (text: string): boolean => text.trim() !== '';
const isBritish = (form: LegalForm): boolean => FORMS_BY_COUNTRY.GB.some((one) => one === form);
const OWNED_TOGETHER: ReadonlySet<LegalForm> = new Set(['sc', 'gbr']);

/** `HRB 12345` is not parted by the end of a line. */
const numberOf = (text: string): string => text.replaceAll(' ', '\u00a0');

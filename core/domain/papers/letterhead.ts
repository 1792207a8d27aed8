import type { DocumentLanguage } from '../quotes/quote.ts';
import type { CompanyLaw } from './company-law.ts';

/** The office's own look and what the law wants to read, beside its profile. */
export type Letterhead = CompanyLaw & {
  /** DIN 5008: height of the letterhead. */
  readonly letterForm: 'A' | 'B';
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…`; empty: the firm's name in letters. */
  readonly logo: string;
  /** `#rrggbb` */
  readonly accent: string;
  /** A second language beside that of the paper; null: one language. */
  readonly secondLanguage: DocumentLanguage | null;
  /** Days until an invoice is due; null: papers say nothing about it. */
  readonly paymentDays: number | null;
  /** True: a quote binds until its last day. False: it says that it does not (documents.md 2, item 17). */
  readonly quotesBind: boolean;
  /** A place on the quote where the customer signs that it accepts (documents.md 2, item 25). */
  readonly acceptanceBlock: boolean;
  /** The office's terms, printed under a quote; Markdown with headings, paragraphs and points. */
  readonly terms: string;
};

/** Before anybody filled it in. */
export const EMPTY_LETTERHEAD: Letterhead = {
  legalForm: null,
  seat: '',
  registerCourt: '',
  registerNumber: '',
  capital: null,
  capitalPaid: null,
  capitalCurrency: 'PLN',
  managers: '',
  chair: '',
  partnerName: '',
  partnerCourt: '',
  partnerNumber: '',
  partnerManagers: '',
  ownerName: '',
  letterForm: 'B',
  logo: '',
  accent: '#17406d',
  secondLanguage: null,
  paymentDays: null,
  quotesBind: true,
  acceptanceBlock: false,
  terms: '',
};

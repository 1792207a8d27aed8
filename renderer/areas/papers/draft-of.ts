import type { CustomerDetail } from '../../../core/contract/customers.ts';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { paperOfIntent } from '../../../core/domain/papers/intent-paper.ts';
import type { IntentPaper } from '../../../core/domain/papers/intent-paper.ts';
import { PAPER_KINDS, SUBJECT_OF } from '../../../core/domain/papers/kinds.ts';
import type { LivePaperKind } from '../../../core/domain/papers/kinds.ts';
import { defaultLanguage } from '../../../core/domain/quotes/quote-defaults.ts';
import { DOCUMENT_LANGUAGES } from '../../../core/domain/quotes/quote.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import type { PaperRef } from '../../../electron/bridge.ts';

export type Draft = Extract<PaperRef, { kind: 'draftPaper' }>;

export const kindOf = (query: URLSearchParams): LivePaperKind => PAPER_KINDS.find((kind) => kind === query.get('kind')) ?? 'licenceStatement';

export const languageIn = (text: string | null): DocumentLanguage | null => DOCUMENT_LANGUAGES.find((language) => language === text) ?? null;

/** Words of the address that choose what a paper is about. */
export const NOTHING_CHOSEN = { subscription: null, entry: null, order: null, event: null } as const;

/**
 * The paper that the address asks for; null while something is still to be chosen. An entry may be
 * for a customer that the service does not know yet: then its paper needs no customer here.
 */
export function draftOf(customer: CustomerDetail | null, query: URLSearchParams, fallback: DocumentLanguage): Draft | null {
  const paper = kindOf(query);
  const own = customer === null ? fallback : defaultLanguage({ language: customer.language, country: customer.address?.country ?? customer.country });
  const language = languageIn(query.get('lang')) ?? own;
  const second = languageIn(query.get('second'));
  const about = subjectOf(paper, customer, query);
  return about === null ? null : { kind: 'draftPaper', ...about, paper, language, secondLanguage: second === language ? null : second };
}

function subjectOf(paper: LivePaperKind, customer: CustomerDetail | null, query: URLSearchParams): { readonly id: string; readonly about: string | null } | null {
  const entry = query.get('entry');
  const order = query.get('order');
  switch (SUBJECT_OF[paper]) {
    case 'entry':
      if (entry !== null) return { id: entry, about: null };
      return paper === 'orderConfirmation' && customer !== null && order !== null ? { id: customer.id, about: order } : null;
    case 'subscription': {
      const id = query.get('subscription') ?? customer?.subscriptionRows[0]?.id ?? null;
      return id === null ? null : { id, about: null };
    }
    case 'customer': {
      const event = query.get('event');
      if (customer === null || (paper === 'priceChange' && event === null)) return null;
      return { id: customer.id, about: paper === 'priceChange' ? event : null };
    }
  }
}

/** The page of a draft, as the preview asks for it. */
export const addressOfDraft = ({ paper, id, about, language, secondLanguage }: Draft): string =>
  `app://desk/document/draft/${paper}/${encodeURIComponent(id)}/${language}${secondLanguage === null ? '' : `-${secondLanguage}`}${about === null || about === undefined ? '' : `/${about}`}`;

/** Which paper an entry of the outbox can have now; null: none. */
export const paperOfEntry = ({ action, state }: Pick<OutboxEntry, 'action' | 'state'>): IntentPaper | null => (action === null ? null : paperOfIntent({ action, base: { kind: 'nothing' }, state }));

/** Where the paper of an entry is made. */
export function addressOfEntryPaper(entry: Pick<OutboxEntry, 'id' | 'customerId'>, paper: IntentPaper): string {
  const customer = entry.customerId === null ? '' : `customer=${entry.customerId}&`;
  return `/quotes/papers/new?${customer}kind=${paper}&entry=${entry.id}`;
}

import { TERMS } from '../../domain/catalog/terms.ts';
import type { Term } from '../../domain/catalog/terms.ts';
import { periodsOf } from '../../domain/quotes/billing.ts';
import { ranges, tied } from '../formats.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import type { DocumentLine, QuoteDocument } from '../model.ts';
import type { Paper } from '../paper.ts';
import { vatNotes } from './vat.ts';

/** Days in which seats may be given back after start or renewal (R-3.1; 72 hours before March 2022). */
const WINDOW_DAYS = 7;

/** What the customer binds itself to: what holds for every term, then the price of each term that occurs (documents.md 2, "NCE lines"). */
export function subscriptionNotes(model: QuoteDocument, paper: Paper): Html {
  const groups = TERMS.map((term) => ({ term, lines: model.lines.filter((line) => line.term === term && line.article !== null) })).filter(
    ({ lines }) => lines.length > 0,
  );
  if (groups.length === 0) return nothing;
  const { t, format, language } = paper;
  const sentences = [
    `${t('documents:notes.window', { count: WINDOW_DAYS })} ${t('documents:notes.access')}`,
    `${t('documents:notes.increase')} ${t('documents:notes.renewal')}`,
    ...groups.map(({ term, lines }) => termNote(term, lines, t)),
    model.agreementAcceptedOn === null ? t('documents:notes.agreementNeeded') : t('documents:notes.agreementAccepted', { date: format.longDay(model.agreementAcceptedOn) }),
  ];
  return html`<section class="notes"><h2>${t('documents:notes.heading')}</h2><ul>${sentences.map((sentence) => html`<li>${tied(sentence, language)}</li>`)}</ul></section>`;
}

/** How long the price holds, and that a term paid in parts is owed to its end. */
function termNote(term: Term, lines: readonly DocumentLine[], t: Paper['t']): string {
  const inParts = lines.some((line) => periodsOf(line.term, line.billingPlan) > 1);
  const heading = t('documents:notes.group', { count: lines.length, term: t(`documents:term.${term}`), positions: ranges(lines.map((line) => line.position)) });
  return [heading, t(term === 'P1M' ? 'documents:notes.priceMonth' : 'documents:notes.priceTerm'), ...(inParts ? [t('documents:notes.duty')] : [])].join(' ');
}

/** Validity, tax, whom the offer is meant for, and what this paper is not. */
export function statements(model: QuoteDocument, paper: Paper): Html {
  const { t, format, language } = paper;
  const validity = tied(t('documents:statement.validity', { date: format.longDay(model.validUntil) }), language);
  const rest = [...vatNotes(model, paper), businessOnly(model, t), t('documents:statement.notInvoice')].join(' ');
  return html`<section class="statements"><p><strong>${validity}</strong></p><p>${tied(rest, language)}</p></section>`;
}

/** The words follow the seller's law (documents.md 3.4 and 4.5), in the paper's language. */
function businessOnly({ seller }: QuoteDocument, t: Paper['t']): string {
  switch (seller.address.country) {
    case 'PL':
      return t('documents:statement.b2b.PL');
    case 'DE':
      return t('documents:statement.b2b.DE');
    default:
      return t('documents:statement.b2b.other');
  }
}

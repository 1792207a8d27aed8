import { TERMS } from '../../domain/catalog/terms.ts';
import type { Term } from '../../domain/catalog/terms.ts';
import { periodsOf } from '../../domain/quotes/billing.ts';
import { ranges } from '../formats.ts';
import { heading, paragraph, points } from '../layout/blocks.ts';
import type { Block } from '../layout/flow.ts';
import type { DocumentLine, QuoteDocument } from '../model.ts';
import type { Paper, Voice } from '../paper.ts';
import type { Seller } from '../parties.ts';
import { vatNotes } from './vat.ts';

/** Days in which seats may be given back after start or renewal (R-3.1; 72 hours before March 2022). */
const WINDOW_DAYS = 7;

/** What the customer binds itself to: what holds for every term, then the price of each term that occurs (documents.md 2, "NCE lines"). */
export function subscriptionNotes(model: QuoteDocument, paper: Paper): readonly Block[] {
  const groups = TERMS.map((term) => ({ term, lines: model.lines.filter((line) => line.term === term && line.article !== null && !line.byUse) })).filter(
    ({ lines }) => lines.length > 0,
  );
  const byUse = model.lines.filter((line) => line.byUse).map(({ position }) => position);
  const used: readonly ((voice: Voice) => string)[] = byUse.length === 0 ? [] : [({ t }) => t('documents:byUse.note', { count: byUse.length, positions: ranges(byUse) })];
  if (groups.length === 0 && used.length === 0) return [];
  if (groups.length === 0) return [heading(paper.label('documents:notes.heading'), 2), ...points(used.map((sentence) => paper.say(sentence).join('\n')))];
  const sentences: readonly ((voice: Voice) => string)[] = [
    ({ t }) => `${t('documents:notes.window', { count: WINDOW_DAYS })} ${t('documents:notes.access')}`,
    ({ t }) => `${t('documents:notes.increase')} ${t('documents:notes.renewal')}`,
    ...groups.map(({ term, lines }) => ({ t }: Voice) => termNote(term, lines, t)),
    ...used,
    ({ t, format }) => (model.agreementAcceptedOn === null ? t('documents:notes.agreementNeeded') : t('documents:notes.agreementAccepted', { date: format.longDay(model.agreementAcceptedOn) })),
  ];
  return [heading(paper.label('documents:notes.heading'), 2), ...points(sentences.map((sentence) => paper.say(sentence).join('\n')))];
}

/** How long the price holds, and that a term paid in parts is owed to its end. */
function termNote(term: Term, lines: readonly DocumentLine[], t: Voice['t']): string {
  const inParts = lines.some((line) => periodsOf(line.term, line.billingPlan) > 1);
  const heading = t('documents:notes.group', { count: lines.length, term: t(`documents:term.${term}`), positions: ranges(lines.map((line) => line.position)) });
  return [heading, t(term === 'P1M' ? 'documents:notes.priceMonth' : 'documents:notes.priceTerm'), ...(inParts ? [t('documents:notes.duty')] : [])].join(' ');
}

/** Validity, tax, payment, whom the offer is meant for, and what this paper is not. */
export function statements(model: QuoteDocument, paper: Paper): readonly Block[] {
  const validity = paper.say(({ t, format }) => t('documents:statement.validity', { date: format.longDay(model.validUntil) }));
  const rest = paper.say((voice) => [...vatNotes(model, voice), ...payment(model, voice), businessOnly(model, voice.t), voice.t('documents:statement.notInvoice'), ...privacy(model.seller, voice)].join(' '));
  return [
    ...validity.flatMap((text, index) => paragraph(text, index === 0 ? 'smallStrong' : 'small', { gap: index === 0 ? 4 : 0.3, keepNext: true })),
    ...(model.binds === false ? paper.say(({ t }) => t('documents:statement.notBinding')).flatMap((text) => paragraph(text, 'small', { gap: 0.8, keepNext: true })) : []),
    ...rest.flatMap((text, index) => paragraph(text, 'small', { gap: 0.8, look: index === 0 ? '' : 'quiet' })),
    ...binding(paper),
  ];
}

/** Which wording decides where a paper speaks two languages (documents.md 11). */
export function binding(paper: Paper): readonly Block[] {
  if (paper.second === null) return [];
  return paragraph(paper.say(({ t }) => t(`documents:binding.${paper.language}`)).join(' · '), 'small', { gap: 1.2, look: 'accent' });
}

/** Where the customer reads what becomes of its data (documents.md 2, item 26). */
export function privacy({ website, email }: Pick<Seller, 'website' | 'email'>, { t }: Pick<Voice, 't'>): readonly string[] {
  const where = [website, email].find((one) => one.trim() !== '');
  return where === undefined ? [] : [t('documents:statement.privacy', { where })];
}

/** Within how many days is paid, where the office has said so. */
export function payment({ seller }: { readonly seller: Pick<Seller, 'letterhead'> }, { t }: Pick<Voice, 't'>): readonly string[] {
  const { paymentDays } = seller.letterhead;
  return paymentDays === null ? [] : [t('documents:statement.payment', { count: paymentDays })];
}

/** The words follow the seller's law (documents.md 3.4 and 4.5), in the paper's language. */
function businessOnly({ seller }: QuoteDocument, t: Voice['t']): string {
  switch (seller.address.country) {
    case 'PL':
      return t('documents:statement.b2b.PL');
    case 'DE':
      return t('documents:statement.b2b.DE');
    default:
      return t('documents:statement.b2b.other');
  }
}

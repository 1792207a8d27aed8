import type { DocumentLanguage } from '../../domain/quotes/quote.ts';
import { endedWith, signedBy } from '../closing.ts';
import { pdfFileName } from '../file-name.ts';
import type { DocumentFonts } from '../fonts.ts';
import { tied } from '../formats.ts';
import type { PaperContent, PaperFrame } from '../frame.ts';
import type { Fact } from '../layout/blocks.ts';
import { markdown } from '../markdown.ts';
import type { QuoteDocument } from '../model.ts';
import { renderPaper } from '../page.ts';
import type { RenderedPaper } from '../page.ts';
import { paperIn } from '../paper.ts';
import type { Paper } from '../paper.ts';
import { acceptanceBlock } from './acceptance.ts';
import { alternativesFlow } from './alternatives.ts';
import { filler } from './placeholder-values.ts';
import { linesTable } from './lines-table.ts';
import { statements, subscriptionNotes } from './notes.ts';
import { totalsBlock } from './totals.ts';

export type RenderOptions = { readonly fonts: DocumentFonts };

/** The pages of a quote: its language or two, no scripts, nothing fetched from anywhere. */
export function renderQuote(model: QuoteDocument, language: DocumentLanguage, { fonts }: RenderOptions): RenderedPaper {
  const paper = paperIn(language, model.customer.address?.country ?? null, model.secondLanguage);
  return renderPaper(quoteContent(model, paper), paper, fonts);
}

function quoteContent(model: QuoteDocument, paper: Paper): PaperContent {
  const fill = filler(model, paper);
  return {
    frame: frameOf(model, paper),
    flow: [
      ...markdown(model.introduction, { type: 'body', gap: 3, between: 2, fill }),
      linesTable(model, paper),
      ...totalsBlock(model, paper),
      ...alternativesFlow(model, paper),
      ...endedWith([...statements(model, paper), ...subscriptionNotes(model, paper), ...markdown(model.terms ?? model.seller.letterhead.terms, { fill })], signedBy(model.seller, markdown(model.closing, { type: 'body', gap: 4.5, between: 2, fill }))),
      ...acceptanceBlock(model, paper),
    ],
  };
}

function frameOf(model: QuoteDocument, paper: Paper): PaperFrame {
  const { t, label } = paper;
  const title = model.number === null ? label('documents:title.draft') : label('documents:title.numbered', { number: model.number });
  return {
    isDraft: model.state === 'draft',
    number: model.number,
    title,
    subject: tied(model.subject, paper.language),
    date: model.date,
    seller: model.seller,
    customer: model.customer,
    info: infoOf(model, paper),
    fileName: pdfFileName([t('documents:title.file'), model.number ?? t('documents:title.fileDraft'), model.customer.name]),
  };
}

function infoOf({ number, date, validUntil, seller, customer }: QuoteDocument, { label, t, format, language }: Paper): readonly Fact[] {
  const tenant: readonly Fact[] = [
    { label: label('documents:fact.tenant'), value: customer.domain ?? '' },
    { label: label('documents:fact.customerId'), value: customer.id },
  ];
  const author: readonly Fact[] = [
    { label: label('documents:fact.author'), value: seller.author },
    { label: label('documents:fact.phone'), value: seller.phone },
    { label: label('documents:fact.email'), value: seller.email },
  ];
  const days: readonly Fact[] = [
    { label: label('documents:fact.number'), value: number ?? t('documents:title.pending') },
    { label: label('documents:fact.date'), value: format.day(date) },
    { label: label('documents:fact.validUntil'), value: format.day(validUntil) },
  ];
  // In Poland the buyer's number stands with its address.
  if (language === 'pl') return [...days, ...tenant, ...author];
  return [...days, ...author, ...tenant, { label: label('documents:fact.yourVatId'), value: customer.vatId ?? '' }];
}

import { assertNever } from '../../domain/never.ts';
import { pdfFileName } from '../file-name.ts';
import type { DocumentFonts } from '../fonts.ts';
import type { PaperFrame } from '../frame.ts';
import type { Fact } from '../layout/blocks.ts';
import type { Flow } from '../layout/flow.ts';
import { renderPaper as renderPages } from '../page.ts';
import type { RenderedPaper } from '../page.ts';
import { paperIn } from '../paper.ts';
import type { Paper } from '../paper.ts';
import { binding } from '../quote/notes.ts';
import { emergencySheetFlow } from './emergency-sheet.ts';
import { agreementRecordFlow, handOverFlow, licenceStatementFlow, renewalLetterFlow } from './licences.ts';
import type { PaperDocument } from './models.ts';
import { changeConfirmationFlow, orderConfirmationFlow, orderReceiptFlow, priceChangeFlow } from './orders.ts';
import { proofSheetFlow } from './proof-sheet.ts';

/** The pages of a companion paper, in its own language or two. */
export function renderPaper(model: PaperDocument, fonts: DocumentFonts): RenderedPaper {
  const paper = paperIn(model.language, model.customer?.address?.country ?? null, model.secondLanguage);
  return renderPages({ frame: frameOf(model, paper), flow: [...flowOf(model, paper), ...binding(paper)] }, paper, fonts);
}

/** What a paper is called, without its number. */
export function paperTitle(model: Pick<PaperDocument, 'kind'> & { readonly change?: string }, { label }: Pick<Paper, 'label'>): string {
  return model.kind === 'changeConfirmation' && model.change === 'cancellation' ? label('documents:paper.changeConfirmation.titleCancellation') : label(`documents:paper.${model.kind}.title`);
}

/** ASCII: kind, number or draft, customer. */
export const paperFileName = (model: PaperDocument, { t }: Pick<Paper, 't'>): string =>
  pdfFileName([t(`documents:paper.${model.kind}.file`), model.number ?? t('documents:title.fileDraft'), model.customer?.name ?? '']);

function frameOf(model: PaperDocument, paper: Paper): PaperFrame {
  const title = paperTitle(model, paper);
  const isForUs = model.kind === 'emergencySheet';
  return {
    isDraft: model.state === 'draft',
    number: model.number,
    title,
    subject: '',
    date: model.date,
    seller: model.seller,
    customer: isForUs ? null : model.customer,
    info: infoOf(model, paper),
    fileName: paperFileName(model, paper),
  };
}

function infoOf({ number, date, seller, customer, kind }: PaperDocument, { label, t, format, language }: Paper): readonly Fact[] {
  const about: readonly Fact[] = kind === 'emergencySheet' ? [] : [{ label: label('documents:fact.tenant'), value: customer?.domain ?? '' }, { label: label('documents:fact.customerId'), value: customer === null || customer.isNew ? '' : customer.id }];
  const author: readonly Fact[] = [
    { label: label('documents:fact.author'), value: seller.author },
    // On a sheet for the office itself they stand at the foot; it has to fit on one page.
    ...(kind === 'emergencySheet' ? [] : [{ label: label('documents:fact.phone'), value: seller.phone }, { label: label('documents:fact.email'), value: seller.email }]),
  ];
  const own: readonly Fact[] = [
    { label: label('documents:paper.fact.number'), value: number ?? t('documents:title.pending') },
    { label: label('documents:fact.date'), value: format.day(date) },
  ];
  return language === 'pl' ? [...own, ...about, ...author] : [...own, ...author, ...about];
}

function flowOf(model: PaperDocument, paper: Paper): Flow {
  switch (model.kind) {
    case 'licenceStatement':
      return licenceStatementFlow(model, paper);
    case 'agreementRecord':
      return agreementRecordFlow(model, paper);
    case 'handOver':
      return handOverFlow(model, paper);
    case 'renewalLetter':
      return renewalLetterFlow(model, paper);
    case 'emergencySheet':
      return emergencySheetFlow(model, paper);
    case 'proofSheet':
      return proofSheetFlow(model, paper);
    case 'priceChange':
      return priceChangeFlow(model, paper);
    case 'orderReceipt':
      return orderReceiptFlow(model, paper);
    case 'orderConfirmation':
      return orderConfirmationFlow(model, paper);
    case 'changeConfirmation':
      return changeConfirmationFlow(model, paper);
    default:
      return assertNever(model);
  }
}

import { heading, heldTogether, paragraph, signatures } from '../layout/blocks.ts';
import type { Block } from '../layout/flow.ts';
import type { QuoteDocument } from '../model.ts';
import type { Paper } from '../paper.ts';

/** Where the customer signs that it accepts, if the office wants that on its quotes (documents.md 2, item 25); never parted by a page. */
export function acceptanceBlock({ number, customer, seller }: QuoteDocument, paper: Paper): readonly Block[] {
  if (!seller.letterhead.acceptanceBlock) return [];
  const { label } = paper;
  const sentences = paper.say(({ t }) => t('documents:acceptance.text', { number: number ?? t('documents:title.pending') }));
  return heldTogether([
    heading(label('documents:acceptance.heading'), 2, 8),
    ...sentences.flatMap((text) => paragraph(text, 'small', { gap: 1 })),
    signatures(label('documents:blank.place'), `${label('documents:acceptance.signature')}, ${customer.name}`),
  ]);
}

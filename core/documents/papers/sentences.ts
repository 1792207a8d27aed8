import { html } from '../html.ts';
import { block, paragraph, points } from '../layout/blocks.ts';
import type { Block } from '../layout/flow.ts';
import { mm } from '../layout/table.ts';
import { drawn, setText } from '../layout/text.ts';
import type { TypeName } from '../layout/type.ts';
import type { Paper, Voice } from '../paper.ts';

type Says = (voice: Voice) => string;

/** A paragraph in every language of the paper; the second one quieter. */
export const spoken = (paper: Paper, sentence: Says, type: TypeName = 'body', gap = 3): readonly Block[] =>
  paper.say(sentence).flatMap((text, index) => paragraph(text, index === 0 ? type : 'small', { gap: index === 0 ? gap : 1, look: index === 0 ? '' : 'quiet' }));

/** Points or numbered steps, each in every language of the paper. */
export const spokenPoints = (paper: Paper, sentences: readonly Says[], mark: 'dot' | 'number' | 'box' = 'dot'): readonly Block[] =>
  points(sentences.map((sentence) => paper.say(sentence).join('\n')), { type: mark === 'dot' ? 'small' : 'body', gap: 1.5, mark });

/** A line to be filled in by hand. */
export function blank(label: string, gap = 0): Block {
  const name = setText(label, 58, 'small');
  const height = Math.max(8, name.height + 1);
  return block(html`<div class="blank" style="height:${mm(height)}"><span class="t-small quiet">${drawn(name)}</span><span class="line"></span></div>`, height, { gap, keepNext: false });
}

/** Lines that are filled in together and so stay together. */
export const blanks = (labels: readonly string[]): readonly Block[] => labels.map((label, index) => ({ ...blank(label, index === 0 ? 2 : 0), keepNext: index < labels.length - 1 }));

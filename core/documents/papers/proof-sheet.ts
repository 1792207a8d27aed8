import { html } from '../html.ts';
import { block, facts, paragraph } from '../layout/blocks.ts';
import type { Block, Flow } from '../layout/flow.ts';
import { drawn, setText } from '../layout/text.ts';
import type { Paper } from '../paper.ts';
import { TERM_ZONE } from './licence-table.ts';
import type { PaperOf, ProofAnswer } from './models.ts';
import { spoken } from './sentences.ts';

/** For every action what the rules say, why, and on whose word (M-11). In the paper's first language. */
export function proofSheetFlow(model: PaperOf<'proofSheet'>, paper: Paper): Flow {
  const { licence, at, asOf, timeZone } = model;
  const { label, format } = paper;
  return [
    ...spoken(paper, ({ t, format: own }) => t('documents:paper.proofSheet.intro', { moment: own.moment(at, timeZone) })),
    ...facts([
      { label: label('documents:paper.fact.product'), value: licence.product },
      { label: label('documents:paper.fact.subscription'), value: licence.id },
      { label: label('documents:paper.fact.quantity'), value: format.count(licence.quantity) },
      { label: label('documents:paper.fact.term'), value: span(model, paper) },
    ]),
    ...model.answers.flatMap((answer) => answerFlow(answer, paper)),
    ...(asOf === null ? [] : spoken(paper, ({ t, format: own }) => t('documents:paper.proofSheet.asOf', { moment: own.moment(asOf, timeZone) }), 'small', 6)),
    ...spoken(paper, ({ t }) => t('documents:paper.proofSheet.notAdvice'), 'small', 1),
  ];
}

function span({ licence }: PaperOf<'proofSheet'>, { format, label }: Paper): string {
  const day = (at: number | null): string => (at === null ? '–' : format.dayOf(at, TERM_ZONE));
  const term = licence.term === null ? '' : `${label(`documents:term.${licence.term}`)}, `;
  return `${term}${day(licence.startsAt)} – ${day(licence.endsAt)}`;
}

function answerFlow({ verdict, action, says, proof, rules }: ProofAnswer, paper: Paper): readonly Block[] {
  const { t } = paper;
  const named = rules.map((rule) => t('documents:paper.proofSheet.rule', rule));
  return [
    verdictLine(action, verdict, paper),
    ...paragraph(says.join(' '), 'small', { gap: 0.8, keepNext: true }),
    ...paragraph(proof, 'small', { gap: 0.8, look: 'quiet' }),
    ...(named.length === 0 ? [] : paragraph(t('documents:paper.proofSheet.rules', { rules: named.join('; ') }), 'note', { gap: 0.8, look: 'quiet' })),
  ];
}

function verdictLine(action: string, verdict: ProofAnswer['verdict'], { t }: Paper): Block {
  const name = setText(action, 120, 'heading');
  const word = setText(t(`documents:paper.proofSheet.${verdict}`), 42, 'smallStrong');
  return block(
    html`<div class="verdict ${verdict}"><h2 class="t-heading">${drawn(name)}</h2><span class="t-smallStrong badge">${drawn(word)}</span></div>`,
    Math.max(name.height, word.height) + 0.6,
    { gap: 5, keepNext: true },
  );
}

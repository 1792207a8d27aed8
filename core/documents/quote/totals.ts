import { RHYTHMS } from '../../domain/quotes/billing.ts';
import type { Rhythm } from '../../domain/quotes/billing.ts';
import { ratesOf } from '../../domain/quotes/quote-totals.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { block, paragraph } from '../layout/blocks.ts';
import type { Block } from '../layout/flow.ts';
import { mm } from '../layout/table.ts';
import { drawnIn, setLabel, setText } from '../layout/text.ts';
import { textWidth } from '../layout/measure.ts';
import { TYPE } from '../layout/type.ts';
import type { TypeName } from '../layout/type.ts';
import type { QuoteDocument } from '../model.ts';
import type { Paper } from '../paper.ts';
import { amountInWords } from '../words.ts';
import { chargesVat } from './vat.ts';

const WIDTHS = [40, 27, 27, 27] as const;
const PAD = 1.1;
const BOX = 121 - 6;

/**
 * What is paid every month, every year and once, never added together, and apart from them the
 * total commitment over the terms.
 */
export function totalsBlock(model: QuoteDocument, paper: Paper): readonly Block[] {
  // Where everything is billed by use nobody can add up before.
  if (model.lines.length > 0 && model.lines.every(({ byUse }) => byUse)) return [];
  const table = sumsTable(model, paper);
  const commitment = commitmentBox(model, paper);
  const words = inWords(model, paper);
  return [
    block(html`${table.html}${commitment.html}`, table.height + 2 + commitment.height, { gap: 4, keepNext: words.length > 0 }),
    ...words.flatMap((text, index) => paragraph(text, 'small', { gap: index === 0 ? 2.5 : 0.8 })),
  ];
}

type Measured = { readonly html: Html; readonly height: number };

function sumsTable(model: QuoteDocument, paper: Paper): Measured {
  const { label, format } = paper;
  const only = onlyRate(model);
  const rate = chargesVat(model) && only !== null ? label('documents:totals.vat', { rate: format.percent(only) }) : label('documents:totals.vatNone');
  const head = drawRow([label('documents:totals.heading'), label('documents:totals.net'), rate, label('documents:totals.gross')], ['head', 'head', 'head', 'head'], 'th');
  const rows = RHYTHMS.flatMap((rhythm) => sumRow(rhythm, model, paper));
  return {
    html: html`<table class="totals"><thead>${head.html}</thead><tbody>${rows.map((row) => row.html)}</tbody></table>`,
    height: head.height + heightOfRows(rows),
  };
}

/** The one rate of the whole paper; null where there are several. */
function onlyRate({ lines, totals }: QuoteDocument): number | null {
  const rates = new Set(lines.filter(({ byUse }) => !byUse).map(({ vatBasisPoints }) => vatBasisPoints ?? totals.vat.rateBasisPoints));
  const [first] = rates;
  return rates.size > 1 ? null : (first ?? totals.vat.rateBasisPoints);
}

const heightOfRows = (rows: readonly Measured[]): number => rows.reduce((sum, { height }) => sum + height, 0);

function sumRow(rhythm: Rhythm, model: QuoteDocument, paper: Paper): readonly Measured[] {
  const { label, format } = paper;
  const sum = model.totals[rhythm];
  if (sum === null) return [];
  const vat = chargesVat(model) ? format.money(sum.vat) : shortWord(model, label);
  const whole = drawRow([label(`documents:totals.${rhythm}`), format.money(sum.net), vat, format.money(sum.gross)], ['cell', 'cell', 'cell', 'cellStrong'], 'td');
  return [whole, ...(chargesVat(model) && onlyRate(model) === null ? rateRows(ratesOf(rhythm, sum, { lines: model.lines, standard: model.totals.vat.rateBasisPoints }), paper) : [])];
}

type Rates = NonNullable<NonNullable<QuoteDocument['totals'][Rhythm]>['rates']>;

/** What falls under each rate, below the sum of them. */
const rateRows = (rates: Rates, { label, format }: Paper): readonly Measured[] =>
  rates.map(({ rateBasisPoints, net, vat }) =>
    drawRow([label('documents:totals.atRate', { rate: format.percent(rateBasisPoints) }), format.money(net), format.money(vat), format.money({ ...net, minor: net.minor + vat.minor })], ['note', 'note', 'note', 'note'], 'td'),
  );

/** A figure that is too long for its column is set smaller rather than broken. */
const narrowed = (text: string, type: TypeName, width: number): TypeName => (type === 'head' || textWidth(text, TYPE[type]) <= width ? type : 'code');

function drawRow(texts: readonly string[], types: readonly TypeName[], element: 'td' | 'th'): Measured {
  const sets = texts.map((text, index) => {
    const width = (WIDTHS[index] ?? 27) - (index === 0 ? 4.2 : 2.4) - (index === texts.length - 1 ? 1.8 : 0);
    const type = types[index] ?? 'cell';
    return setLabel(text, width, index === 0 ? type : narrowed(text, type, width));
  });
  const height = Math.max(...sets.map((set) => set.height)) + 2 * PAD + 0.25;
  const cells = sets.map((set, index) => {
    const style = `width:${mm(WIDTHS[index] ?? 27)};padding-block:${mm(PAD)}`;
    if (element === 'th') return html`<th scope="col" style="${style}">${drawnIn(set)}</th>`;
    return index === 0 ? html`<th scope="row" style="${style}">${drawnIn(set)}</th>` : html`<td style="${style}">${drawnIn(set)}</td>`;
  });
  return { html: html`<tr style="height:${mm(height)}">${cells}</tr>`, height };
}

function commitmentBox(model: QuoteDocument, { label, t, format }: Paper): Measured {
  const figure = format.money(model.totals.commitment);
  const [net, netInAll] = [t('documents:totals.netSuffix', { amount: figure }), label('documents:totals.netSuffix', { amount: figure })];
  // "netto" is Polish and German; beside English the name of the sum says it, not the figure twice.
  const isOneWord = net === netInAll;
  const amount = setText(isOneWord ? net : figure, 60, 'sum');
  const width = BOX - 4 - Math.max(...amount.lines.map((line) => textWidth(line, TYPE.sum)));
  const name = setLabel(label(isOneWord ? 'documents:totals.commitment' : 'documents:totals.commitmentNet'), width, 'strong');
  const hint = setLabel(label('documents:totals.commitmentHint'), width, 'note');
  const height = Math.max(name.height + hint.height, amount.height) + 4.5;
  return {
    html: html`<div class="commitment" style="height:${mm(height)}"><div>${drawnIn(name)}${drawnIn(hint, 'quiet')}</div>${drawnIn(amount)}</div>`,
    height,
  };
}

/** The commitment in words where that is the custom (documents.md 3.5), and the rate of exchange. */
function inWords(model: QuoteDocument, paper: Paper): readonly string[] {
  const words = paper.language === 'pl' || paper.second?.language === 'pl' ? amountInWords(model.totals.commitment, 'pl') : null;
  const spoken = paper.language === 'pl' ? paper.t : paper.second?.t;
  const { exchange } = model;
  return [
    ...(words === null || spoken === undefined ? [] : [spoken('documents:totals.inWords', { words })]),
    ...(exchange === null
      ? []
      : paper.say(({ t, format }) => t('documents:totals.exchange', { from: model.currency, to: exchange.currency, rate: format.decimal(exchange.rate), table: exchange.table, date: format.day(exchange.day) }))),
  ];
}

function shortWord(model: QuoteDocument, label: Paper['label']): string {
  switch (model.totals.vat.kind) {
    case 'reverseCharge':
      return label('documents:vat.reverseChargeShort');
    case 'outsideEu':
      return label('documents:vat.outsideShort');
    case 'undecided':
      return label('documents:vat.undecidedShort');
    case 'domestic':
      return '';
  }
}


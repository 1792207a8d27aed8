import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import type { DocumentLine, QuoteDocument } from '../model.ts';
import type { Paper } from '../paper.ts';
import { lines as under } from '../prose.ts';
import { rhythmOf } from '../../domain/quotes/billing.ts';
import { vatRate } from './vat.ts';

/** Lines at the end that stay together and with the totals, so that no sum stands alone on a page. */
const LAST_TOGETHER = 2;

/** The priced lines. The head repeats on every page; a line is never split. */
export function linesTable(model: QuoteDocument, paper: Paper): Html {
  const discounted = model.lines.some((line) => line.discountBasisPoints > 0);
  const row = (line: DocumentLine): Html => lineRow(line, model, paper, discounted);
  const split = Math.max(0, model.lines.length - LAST_TOGETHER);
  const first = model.lines.slice(0, split);
  return html`<table class="lines${discounted ? ' discounted' : ''}">
    <thead><tr>${heads(model, paper, discounted)}</tr></thead>
    ${first.length > 0 ? html`<tbody>${first.map(row)}</tbody>` : nothing}
    <tbody class="last">${model.lines.slice(split).map(row)}</tbody>
  </table>`;
}

function heads({ currency }: QuoteDocument, { t }: Paper, discounted: boolean): readonly Html[] {
  const columns = [
    { name: 'position', text: t('documents:column.position') },
    { name: 'description', text: t('documents:column.description') },
    { name: 'term', text: t('documents:column.term') },
    { name: 'quantity', text: t('documents:column.quantity') },
    { name: 'price', text: t('documents:column.unitPrice', { currency }) },
    ...(discounted ? [{ name: 'discount', text: t('documents:column.discount') }] : []),
    { name: 'vat', text: t('documents:column.vat') },
    { name: 'net', text: t('documents:column.net', { currency }) },
  ];
  return columns.map(({ name, text }) => html`<th scope="col" class="${name}">${under(text.split('\n'))}</th>`);
}

function lineRow(line: DocumentLine, model: QuoteDocument, { t, format }: Paper, discounted: boolean): Html {
  const unit = t(line.article === null ? 'documents:unit.piece' : 'documents:unit.licence', { count: line.quantity });
  // Without sense for the eye, but a line in another currency must not pass for the quote's own.
  const foreign = line.unitPrice.currency === model.currency ? '' : ` ${line.unitPrice.currency}`;
  return html`<tr>
    <td class="position">${line.position}</td>
    <td class="description"><div class="title">${line.title}</div>${line.note === '' ? nothing : html`<div class="note">${under(line.note.split('\n'))}</div>`}${line.article === null ? nothing : html`<div class="article">${line.article}</div>`}</td>
    <td class="term">${line.term === null ? nothing : html`${t(`documents:term.${line.term}`)}<br>`}<span class="quiet">${t(`documents:payment.${line.billingPlan}`)}</span></td>
    <td class="quantity">${format.count(line.quantity)}<br><span class="quiet">${unit}</span></td>
    <td class="price">${format.price(line.unitPrice)}${foreign}</td>
    ${discounted ? html`<td class="discount">${line.discountBasisPoints === 0 ? '–' : format.percent(line.discountBasisPoints)}</td>` : nothing}
    <td class="vat">${vatRate(model, { t, format })}</td>
    <td class="net">${format.amount(line.net)}${foreign}<br><span class="quiet">${t(`documents:per.${rhythmOf(line.billingPlan)}`)}</span></td>
  </tr>`;
}

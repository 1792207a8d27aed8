import { RHYTHMS } from '../../domain/quotes/billing.ts';
import type { Rhythm } from '../../domain/quotes/billing.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import type { QuoteDocument } from '../model.ts';
import type { Paper } from '../paper.ts';
import { chargesVat } from './vat.ts';

/**
 * What is paid every month, every year and once, never added together, and apart from them the
 * total commitment over the terms.
 */
export function totalsBlock(model: QuoteDocument, paper: Paper): Html {
  const { t, format } = paper;
  const rate = chargesVat(model) ? t('documents:totals.vat', { rate: format.percent(model.totals.vat.rateBasisPoints) }) : t('documents:totals.vatNone');
  return html`<section class="totals">
    <table>
      <thead><tr><th scope="col">${t('documents:totals.heading')}</th><th scope="col">${t('documents:totals.net')}</th><th scope="col">${rate}</th><th scope="col">${t('documents:totals.gross')}</th></tr></thead>
      <tbody>${RHYTHMS.map((rhythm) => sumRow(rhythm, model, paper))}</tbody>
    </table>
    <div class="commitment"><div><strong>${t('documents:totals.commitment')}</strong><br><span class="quiet">${t('documents:totals.commitmentHint')}</span></div>
      <strong class="amount">${t('documents:totals.netSuffix', { amount: format.money(model.totals.commitment) })}</strong></div>
  </section>`;
}

function sumRow(rhythm: Rhythm, model: QuoteDocument, { t, format }: Paper): Html {
  const sum = model.totals[rhythm];
  if (sum === null) return nothing;
  const vat = chargesVat(model) ? format.money(sum.vat) : shortWord(model, t);
  return html`<tr><th scope="row">${t(`documents:totals.${rhythm}`)}</th><td>${format.money(sum.net)}</td><td>${vat}</td><td class="gross">${format.money(sum.gross)}</td></tr>`;
}

function shortWord(model: QuoteDocument, t: Paper['t']): string {
  switch (model.totals.vat.kind) {
    case 'reverseCharge':
      return t('documents:vat.reverseChargeShort');
    case 'outsideEu':
      return t('documents:vat.outsideShort');
    case 'undecided':
      return t('documents:vat.undecidedShort');
    case 'domestic':
      return '';
  }
}

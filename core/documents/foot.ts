import { addressLines } from './address-lines.ts';
import type { PaperFrame } from './frame.ts';
import { grouped } from './formats.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { legalLines } from './legal-lines.ts';
import { mm } from './layout/table.ts';
import { textWidth } from './layout/measure.ts';
import { drawnIn, heightOf, setText } from './layout/text.ts';
import type { SetText } from './layout/text.ts';
import { TYPE } from './layout/type.ts';
import type { Paper } from './paper.ts';

/** The legal foot of every page, and how high it stands, in millimetres. */
export type Foot = { readonly html: Html; readonly height: number };

const WIDTHS = [37, 40, 45, 43] as const;
const GAP = 2.5;

/** What a business letter must say about the sender, at the foot of every page. */
export function foot(frame: PaperFrame, paper: Paper): Foot {
  const { seller } = frame;
  const { t } = paper;
  const labelled = (label: string, value: string): string => (value.trim() === '' ? '' : `${label}: ${value}`);
  const columns: readonly (readonly string[])[] = [
    [seller.companyName, ...addressLines(seller.address, seller.address.country, paper)],
    [labelled(t('documents:foot.phone'), seller.phone), seller.email, seller.website],
    [...legalLines(seller, paper), taxNumber(frame, paper)],
    [seller.bankName, seller.iban.trim() === '' ? '' : `${t('documents:foot.iban')}:`, grouped(seller.iban)],
  ];
  const sets = columns.map((texts, index) => texts.filter((text) => text.trim() !== '').map((text) => fitting(text, (WIDTHS[index] ?? 36) - GAP)));
  const height = Math.max(...sets.map(heightOf)) + 2;
  const markup = html`<footer class="foot" style="height:${mm(height)}">${sets.map((column, index) => html`<div style="width:${mm(WIDTHS[index] ?? 36)}">${column.map((set) => drawnIn(set))}</div>`)}</footer>`;
  return { html: markup, height };
}

/** Poland writes the bare NIP at home, everybody else and every foreign customer reads the VAT id. */
function taxNumber({ seller, customer }: PaperFrame, { t }: Paper): string {
  const atHome = seller.address.country === 'PL' && (customer?.address?.country ?? 'PL') === 'PL';
  const [label, value] = seller.vatId === null || atHome ? [t('documents:party.taxId'), seller.taxId] : [t('documents:party.vatId'), seller.vatId];
  return value.trim() === '' ? '' : `${label}: ${value}`;
}

/** An account number is not broken as long as a smaller type can help it. */
const fitting = (text: string, width: number): SetText => setText(text, width, /^[A-Z]{2}\d\d\u00a0/.test(text) && textWidth(text, TYPE.foot) > width ? 'guid' : 'foot');

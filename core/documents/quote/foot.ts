import { addressLines } from '../address-lines.ts';
import { grouped } from '../formats.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import type { QuoteDocument } from '../model.ts';
import type { Paper } from '../paper.ts';
import { lines } from '../prose.ts';

/** What a business letter must say about the sender, at the foot of every page. */
export function foot({ seller, customer }: QuoteDocument, paper: Paper): Html {
  const { t } = paper;
  const labelled = (label: string, value: string): readonly string[] => (value.trim() === '' ? [] : [`${label}: ${value}`]);
  // Poland writes the bare NIP at home, everybody else and every foreign customer reads the VAT id.
  const atHome = seller.address.country === 'PL' && customer.address?.country === 'PL';
  const taxNumber = seller.vatId === null || atHome ? labelled(t('documents:party.taxId'), seller.taxId) : labelled(t('documents:party.vatId'), seller.vatId);
  return html`<footer class="foot">
    ${column([seller.companyName, ...addressLines(seller.address, seller.address.country, paper)])}
    ${column([...labelled(t('documents:foot.phone'), seller.phone), seller.email, seller.website])}
    ${column([seller.registerLine, ...taxNumber])}
    <div>${seller.bankName}${seller.iban.trim() === '' ? nothing : html`<br>${t('documents:foot.iban')}<br><span class="iban">${grouped(seller.iban)}</span>`}</div>
  </footer>`;
}

const column = (texts: readonly string[]): Html => html`<div>${lines(texts.filter((text) => text.trim() !== ''))}</div>`;

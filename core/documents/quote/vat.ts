import type { DocumentKey } from '../texts.ts';
import type { DocumentLine, QuoteDocument } from '../model.ts';
import type { Voice } from '../paper.ts';
import type { Party } from '../parties.ts';

/** Does the paper show VAT as amounts, or does nobody charge any? */
export const chargesVat = ({ totals }: QuoteDocument): boolean => totals.vat.kind === 'domestic';

/** What stands in the VAT column: 23%, "np.", a dash. */
export const vatRate = (model: QuoteDocument, line: Pick<DocumentLine, 'vatBasisPoints'>, { t, format }: Pick<Voice, 't' | 'format'>): string =>
  chargesVat(model) ? format.percent(line.vatBasisPoints ?? model.totals.vat.rateBasisPoints) : t('documents:vat.notApplicable');

/** What the sentences about tax have to know. */
export type Taxed = Pick<QuoteDocument, 'vies'> & { readonly totals: Pick<QuoteDocument['totals'], 'vat'>; readonly customer: Pick<Party, 'vatId' | 'address'> | null };

/** The sentences about tax below the sums (documents.md 6). */
export function vatNotes(model: Taxed, voice: Voice): readonly string[] {
  const { t } = voice;
  switch (model.totals.vat.kind) {
    case 'domestic':
      return [t('documents:statement.netPrices')];
    case 'reverseCharge':
      return [reverseCharge(model, t), viesNote(model, voice)];
    case 'outsideEu':
      return [t('documents:vat.outsideEu')];
    case 'undecided':
      return [t('documents:vat.undecided')];
  }
}

/** What the office found out about the id, and when (documents.md 6); nothing is asked by the program itself. */
function viesNote({ vies, customer }: Taxed, { t, format }: Voice): string {
  if (vies === null) return t('documents:vat.toBeVerified');
  const facts = { id: customer?.vatId ?? '', date: format.longDay(vies.day) };
  const found = t(`documents:vat.vies.${vies.state}`, facts);
  return vies.consultation.trim() === '' ? found : `${found} ${t('documents:vat.vies.consultation', { number: vies.consultation.trim() })}`;
}

/** In the paper's language, and in the words of the recipient's country where they differ. */
function reverseCharge({ customer }: Taxed, t: Voice['t']): string {
  const key = wordingOf(customer?.address?.country ?? '');
  const plain = t('documents:vat.reverseCharge');
  const wording = key === null ? '' : t(key);
  return wording === '' || plain.toLowerCase().includes(wording.toLowerCase()) ? plain : t('documents:vat.reverseChargeAlso', { wording });
}

const COUNTRIES_WITH_WORDING = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
] as const;

function wordingOf(country: string): DocumentKey | null {
  const known = COUNTRIES_WITH_WORDING.find((code) => code === country);
  return known === undefined ? null : `documents:vat.wording.${known}`;
}

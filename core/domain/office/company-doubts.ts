import { checkEmail } from '../customers/email.ts';
import { checkPostalCode } from '../customers/postal-code.ts';
import { checkTaxNumber, compact } from '../customers/tax-number.ts';

/** What the own company prints on every paper and may have slipped. */
export type CompanyWords = { readonly country: string; readonly postalCode: string; readonly taxId: string; readonly email: string; readonly iban: string };

export type CompanyDoubt = { readonly field: 'taxId' | 'email' | 'iban' } | { readonly field: 'postalCode'; readonly example: string };

/** A German or Austrian tax number is no VAT id and stands on letters just as well (documents.md, section 2, item 4). */
const DOMESTIC = /^\d[\d /]{8,15}$/;

/** What looks like a slip; a doubt hinders nothing, and what is empty is a gap, not a slip. */
export function companyDoubts({ country, postalCode, taxId, email, iban }: CompanyWords): readonly CompanyDoubt[] {
  const postal = postalCode.trim() === '' ? null : checkPostalCode(country, postalCode.trim());
  const isDomestic = ['DE', 'AT'].includes(country) && DOMESTIC.test(taxId.trim());
  return [
    ...(postal?.kind === 'malformed' ? [{ field: 'postalCode' as const, example: postal.example }] : []),
    ...(taxId.trim() !== '' && !isDomestic && checkTaxNumber(country, taxId).kind === 'wrong' ? [{ field: 'taxId' as const }] : []),
    ...(email.trim() !== '' && checkEmail(email.trim()).kind !== 'ok' ? [{ field: 'email' as const }] : []),
    ...(iban.trim() !== '' && !isIban(iban) ? [{ field: 'iban' as const }] : []),
  ];
}

/** Lengths by country where the offices are that this is for (ISO 13616). */
const LENGTHS: Readonly<Record<string, number>> = { PL: 28, DE: 22, AT: 20, CH: 21, LI: 21, GB: 22, IE: 22, CZ: 24, SK: 24, NL: 18, BE: 16, FR: 27, IT: 27, ES: 24, LT: 20, LV: 21, EE: 20, HU: 28, DK: 18, SE: 24 };

/** ISO 13616: the first four characters behind the others, letters as numbers from 10 on, leaves 1 when divided by 97. */
export function isIban(text: string): boolean {
  const bare = compact(text);
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(bare)) return false;
  const length = LENGTHS[bare.slice(0, 2)];
  if (length !== undefined && bare.length !== length) return false;
  const figures = Array.from(bare.slice(4) + bare.slice(0, 4), (character) => Number.parseInt(character, 36)).join('');
  return Array.from(figures).reduce((rest, figure) => (rest * 10 + Number(figure)) % 97, 0) === 1;
}

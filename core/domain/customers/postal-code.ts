/** What a country's postal codes look like: how they are typed, and how they are written. */
type Form = { readonly typed: RegExp; readonly written: (parts: readonly string[]) => string; readonly example: string };

export type PostalCodeCheck =
  | { readonly kind: 'ok'; readonly code: string; /** True: written anew, for example with the dash that was left out. */ readonly isMended: boolean }
  | { readonly kind: 'malformed'; readonly example: string };

const digits = (example: string, typed = new RegExp(`^(\\d{${example.length}})$`)): Form => ({ typed, written: ([code = '']) => code, example });
const parts = (typed: RegExp, separator: string, example: string): Form => ({ typed, written: (groups) => groups.join(separator), example });

/** documents.md, section 9. What is not listed is taken as typed. */
const FORMS: Readonly<Record<string, Form>> = {
  PL: parts(/^(\d{2})[- –]?(\d{3})$/, '-', '32-005'),
  DE: digits('32609', /^((?!00)\d{5})$/),
  AT: digits('1010', /^([1-9]\d{3})$/),
  CH: digits('8001', /^([1-9]\d{3})$/),
  LI: digits('9490', /^(94\d{2})$/),
  BE: digits('1000', /^([1-9]\d{3})$/),
  DK: digits('1050'),
  HU: digits('1051'),
  LU: digits('1009', /^(?:L-?)?(\d{4})$/i),
  SI: digits('1000'),
  CZ: parts(/^(\d{3}) ?(\d{2})$/, ' ', '110 00'),
  SK: parts(/^(\d{3}) ?(\d{2})$/, ' ', '811 01'),
  SE: parts(/^(\d{3}) ?(\d{2})$/, ' ', '111 22'),
  GR: parts(/^(\d{3}) ?(\d{2})$/, ' ', '105 57'),
  FR: digits('75001'),
  ES: digits('28001'),
  IT: digits('00118'),
  FI: digits('00100'),
  EE: digits('10111'),
  HR: digits('10000'),
  LT: { typed: /^(?:LT-?)?(\d{5})$/i, written: ([code = '']) => `LT-${code}`, example: 'LT-01100' },
  LV: { typed: /^(?:LV-?)?(\d{4})$/i, written: ([code = '']) => `LV-${code}`, example: 'LV-1010' },
  NL: { typed: /^(\d{4}) ?([a-z]{2})$/i, written: ([four = '', two = '']) => `${four} ${two.toUpperCase()}`, example: '1012 AB' },
  PT: parts(/^(\d{4})[- –]?(\d{3})$/, '-', '1000-001'),
  RO: digits('010011'),
  BG: digits('1000'),
  CY: digits('1010'),
  MT: { typed: /^([a-z]{3}) ?(\d{4})$/i, written: ([three = '', four = '']) => `${three.toUpperCase()} ${four}`, example: 'VLT 1117' },
  NO: digits('0150'),
  UA: digits('01001'),
  GB: { typed: /^([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})$/i, written: ([out = '', back = '']) => `${out} ${back}`.toUpperCase(), example: 'SW1A 1AA' },
  IE: { typed: /^([a-z]\d[\dw]) ?([a-z\d]{4})$/i, written: ([key = '', own = '']) => `${key} ${own}`.toUpperCase(), example: 'D02 X285' },
  US: { typed: /^(\d{5})(-\d{4})?$/, written: ([five = '', four]) => five + (four ?? ''), example: '98052' },
};

/**
 * Reads a postal code of a country (S-042, T-03): a separator that was left out is put in, one in
 * the wrong place is not guessed about.
 */
export function checkPostalCode(country: string, text: string): PostalCodeCheck {
  const typed = text.trim().replaceAll(/\s+/g, ' ');
  const form = FORMS[country];
  if (form === undefined) return { kind: 'ok', code: typed, isMended: false };
  const match = form.typed.exec(typed);
  if (!match) return { kind: 'malformed', example: form.example };
  const code = form.written(match.slice(1).filter((group) => group !== undefined));
  return { kind: 'ok', code, isMended: code !== typed };
}

/** How a postal code of the country looks; null where we know no form. */
export const postalCodeExample = (country: string): string | null => FORMS[country]?.example ?? null;

export type TaxNumberForm = {
  /** Letters in front of the number. */
  readonly prefix: string;
  readonly pattern: RegExp;
  /** How the number is described to people: N a digit, A a letter. */
  readonly shown: string;
  readonly lengths: readonly number[];
  readonly isDigitsOnly: boolean;
  /** Where the check digits stand (negative: from the end) and how many; null: the rule spans all digits. */
  readonly checkAt: readonly [number, number] | null;
};

type CheckAt = TaxNumberForm['checkAt'];

const LAST: CheckAt = [-1, 1];
const LAST_TWO: CheckAt = [-2, 2];

const digits = (prefix: string, lengths: readonly number[], checkAt: CheckAt = LAST): TaxNumberForm => ({
  prefix,
  pattern: new RegExp(`^(?:${lengths.map((length) => `\\d{${length}}`).join('|')})$`),
  shown: lengths.map((length) => prefix + 'N'.repeat(length)).join(' / '),
  lengths,
  isDigitsOnly: true,
  checkAt,
});

const mixed = (prefix: string, pattern: RegExp, shown: string, lengths: readonly number[], checkAt: CheckAt): TaxNumberForm => ({
  prefix,
  pattern,
  shown: shown
    .split(' / ')
    .map((one) => prefix + one)
    .join(' / '),
  lengths,
  isDigitsOnly: false,
  checkAt,
});

/** Forms of company tax numbers by ISO country: the EU (directive 2006/112, art. 215), GB, CH, LI, NO. */
export const TAX_NUMBER_FORMS: Readonly<Record<string, TaxNumberForm>> = {
  AT: mixed('AT', /^U\d{8}$/, 'UNNNNNNNN', [9], LAST),
  BE: digits('BE', [10], LAST_TWO),
  BG: digits('BG', [9, 10]),
  CY: mixed('CY', /^\d{8}[A-Z]$/, 'NNNNNNNNA', [9], LAST),
  CZ: digits('CZ', [8, 9, 10]),
  DE: { ...digits('DE', [9]), pattern: /^[1-9]\d{8}$/ },
  DK: digits('DK', [8]),
  EE: digits('EE', [9]),
  ES: mixed('ES', /^[A-Z\d]\d{7}[A-Z\d]$/, 'ANNNNNNNN / NNNNNNNNA', [9], LAST),
  FI: digits('FI', [8]),
  FR: mixed('FR', /^[A-Z\d]{2}\d{9}$/, 'NNNNNNNNNNN', [11], [0, 2]),
  GR: digits('EL', [9]),
  HR: digits('HR', [11]),
  HU: digits('HU', [8]),
  IE: mixed('IE', /^\d[A-Z\d+*]\d{5}[A-Z]{1,2}$/, 'NNNNNNNA / NNNNNNNAA', [8, 9], [7, 1]),
  IT: digits('IT', [11]),
  LT: digits('LT', [9, 12]),
  LU: digits('LU', [8], LAST_TWO),
  LV: digits('LV', [11]),
  MT: digits('MT', [8], LAST_TWO),
  NL: mixed('NL', /^\d{9}B\d{2}$/, 'NNNNNNNNNBNN', [12], [8, 1]),
  PL: digits('PL', [10]),
  PT: digits('PT', [9]),
  RO: digits('RO', [2, 3, 4, 5, 6, 7, 8, 9, 10]),
  SE: digits('SE', [12], [9, 1]),
  SI: digits('SI', [8]),
  SK: digits('SK', [10], null),
  GB: digits('GB', [9, 12], null),
  CH: mixed('CH', /^E\d{9}(MWST|TVA|IVA)?$/, 'E-NNN.NNN.NNN', [10, 13, 14], [9, 1]),
  LI: mixed('CH', /^E\d{9}(MWST|TVA|IVA)?$/, 'E-NNN.NNN.NNN', [10, 13, 14], [9, 1]),
  NO: mixed('NO', /^\d{9}(MVA)?$/, 'NNNNNNNNN', [9, 12], [8, 1]),
};

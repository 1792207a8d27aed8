import { validate as regon } from 'stdnum/lib/cjs/pl/regon.js';
import { checkDigitProblem, compact } from './tax-number.ts';
import type { TaxNumberProblem } from './tax-number.ts';

export type RegisterCheck = { readonly kind: 'ok'; readonly number: string; readonly isMended: boolean } | { readonly kind: 'wrong'; readonly problem: TaxNumberProblem };

/** REGON: 9 digits, or 14 for a unit of a company (documents.md, section 10). */
export function checkRegon(text: string): RegisterCheck {
  const number = compact(text);
  const stranger = /\D/.exec(number)?.[0];
  if (stranger !== undefined) return wrong({ kind: 'characters', form: REGON, character: stranger });
  if (number.length !== 9 && number.length !== 14) return wrong({ kind: 'length', form: REGON, length: number.length });
  // The first nine have a check digit of their own; a slip there is told where it is.
  const first = number.slice(0, 9);
  const passes = (candidate: string): boolean => regon(candidate).isValid;
  if (!passes(first)) return wrong(checkDigitProblem({ checkAt: [-1, 1] }, first, passes));
  if (!passes(number)) return wrong(checkDigitProblem({ checkAt: [-1, 1] }, number, passes));
  return { kind: 'ok', number, isMended: false };
}

/** KRS: ten digits, leading zeros included; they are put in where they were left out. There is no check digit. */
export function checkKrs(text: string): RegisterCheck {
  const number = compact(text).replace(/^KRS/, '');
  const stranger = /\D/.exec(number)?.[0];
  if (stranger !== undefined) return wrong({ kind: 'characters', form: KRS, character: stranger });
  if (number.length < SHORTEST_KRS || number.length > KRS.length) return wrong({ kind: 'length', form: KRS, length: number.length });
  return { kind: 'ok', number: number.padStart(KRS.length, '0'), isMended: number.length < KRS.length };
}

const REGON = 'NNNNNNNNN / NNNNNNNNNNNNNN';
const KRS = 'NNNNNNNNNN';
/** Fewer digits without their zeros are more likely a slip than an early entry. */
const SHORTEST_KRS = 4;

const wrong = (problem: TaxNumberProblem): RegisterCheck => ({ kind: 'wrong', problem });

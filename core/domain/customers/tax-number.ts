import { validate as ch } from 'stdnum/lib/cjs/ch/uid.js';
import { validate as gb } from 'stdnum/lib/cjs/gb/vat.js';
import { validate as no } from 'stdnum/lib/cjs/no/orgnr.js';
import { vatId } from '../pricing/vat-id.ts';
import { TAX_NUMBER_FORMS } from './tax-number-forms.ts';
import type { TaxNumberForm } from './tax-number-forms.ts';

/** What is wrong with a number, in facts that a sentence can be made of. Positions count from 1. */
export type TaxNumberProblem =
  | { readonly kind: 'otherCountry'; readonly expected: string; readonly found: string }
  | { readonly kind: 'length'; readonly form: string; readonly length: number }
  | { readonly kind: 'characters'; readonly form: string; readonly character: string }
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'leadingZero' }
  /** The check digits do not follow from the others: `expected` would have to stand `at` this place. */
  | { readonly kind: 'checkDigit'; readonly at: number; readonly found: string; readonly expected: string }
  /** No check digit fits: numbers that begin like this are never given out. */
  | { readonly kind: 'neverIssued' }
  | { readonly kind: 'checksum' };

export type TaxNumberCheck =
  | { readonly kind: 'ok'; /** Without the country's letters and separators. */ readonly bare: string; /** As papers print it: `PL5250000009`. */ readonly printed: string; readonly isProven: boolean }
  | { readonly kind: 'wrong'; readonly problem: TaxNumberProblem };

/**
 * Reads the tax number of a company by the rules of its country (documents.md, section 10): NIP,
 * USt-IdNr. and every other VAT id of the EU, of the United Kingdom, Switzerland and Norway. Well
 * formed is all that can be known offline. Where we know no rule, the number is taken as typed.
 */
export function checkTaxNumber(country: string, text: string): TaxNumberCheck {
  const form = TAX_NUMBER_FORMS[country];
  const typed = compact(text);
  if (form === undefined) return { kind: 'ok', bare: typed, printed: typed, isProven: false };
  const { prefix } = form;
  const bare = form.pattern.test(typed) || !typed.startsWith(prefix) ? typed : typed.slice(prefix.length);
  const problem = problemOf(country, form, bare);
  if (problem === null) return { kind: 'ok', bare, printed: prefix + bare, isProven: true };
  // Ids given since 2020 follow another rule there: doubtful, not wrong (documents.md, section 10).
  if (country === 'NL' && (problem.kind === 'checkDigit' || problem.kind === 'checksum')) return { kind: 'ok', bare, printed: prefix + bare, isProven: false };
  return { kind: 'wrong', problem };
}

/** Spaces, dots, dashes, slashes and the like are how people group digits. */
export const compact = (text: string): string => text.toUpperCase().replaceAll(/[\s.\-–/_]/g, '');

function problemOf(country: string, form: TaxNumberForm, bare: string): TaxNumberProblem | null {
  if (!form.pattern.test(bare)) return formProblem(country, form, bare);
  if (isValid(country, bare)) return null;
  return checkDigitProblem(form, bare, (text) => isValid(country, text));
}

function formProblem(country: string, form: TaxNumberForm, bare: string): TaxNumberProblem {
  const letters = /^([A-Z]{2})\d{4}/.exec(bare)?.[1];
  const isForeign = letters !== undefined && Object.entries(TAX_NUMBER_FORMS).some(([other, { prefix }]) => other !== country && prefix === letters);
  if (letters !== undefined && isForeign) return { kind: 'otherCountry', expected: form.prefix, found: letters };
  const stranger = form.isDigitsOnly ? /\D/.exec(bare)?.[0] : /[^\dA-Z]/.exec(bare)?.[0];
  if (stranger !== undefined) return { kind: 'characters', form: form.shown, character: stranger };
  if (!form.lengths.includes(bare.length)) return { kind: 'length', form: form.shown, length: bare.length };
  return form.isDigitsOnly && bare.startsWith('0') ? { kind: 'leadingZero' } : { kind: 'form', form: form.shown };
}

/** Tries what could stand where the check digits stand: what fits is what one would expect there. */
export function checkDigitProblem(form: Pick<TaxNumberForm, 'checkAt'>, bare: string, passes: (text: string) => boolean): TaxNumberProblem {
  if (form.checkAt === null) return { kind: 'checksum' };
  const { from, length } = checkPlace(form.checkAt, bare);
  const fitting = candidates(length).find((check) => passes(bare.slice(0, from) + check + bare.slice(from + length)));
  if (fitting === undefined) return { kind: 'neverIssued' };
  return { kind: 'checkDigit', at: from + 1, found: bare.slice(from, from + length), expected: fitting };
}

const checkPlace = ([from, length]: readonly [number, number], bare: string): { readonly from: number; readonly length: number } => ({ from: from < 0 ? bare.length + from : from, length });

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const candidates = (length: number): readonly string[] => (length === 1 ? CHARACTERS : Array.from({ length: 10 ** length }, (_, number) => String(number).padStart(length, '0')));

function isValid(country: string, bare: string): boolean {
  switch (country) {
    case 'CH':
    case 'LI':
      return ch(`CHE${bare.replace(/^E/, '').replace(/(MWST|TVA|IVA)$/, '')}`).isValid;
    case 'GB':
      return gb(bare).isValid;
    case 'NO':
      return no(bare.replace(/MVA$/, '')).isValid;
    default:
      return vatId(country, bare) !== null;
  }
}

// The small table of the library (83 kB instead of 157): it knows the lengths and general patterns of
// every country. Which ranges are given out to whom changes too often for a program that works offline.
import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';

export type PhoneCheck =
  | { readonly kind: 'ok'; /** `+48422511234` */ readonly e164: string; /** As it is written in its own country. */ readonly national: string; readonly international: string; /** Its pattern is not known in that country; it may be new. */ readonly isUnusual: boolean }
  | { readonly kind: 'malformed'; readonly reason: 'tooShort' | 'tooLong' | 'notANumber' };

/** Reads a telephone number as it is typed in a country, with or without the country's code (S-049). */
export function checkPhone(country: string, text: string): PhoneCheck {
  const parsed = parse(country, text);
  if (parsed === undefined || !parsed.isPossible()) return { kind: 'malformed', reason: reasonOf(country, text) };
  return { kind: 'ok', e164: parsed.number, national: parsed.formatNational(), international: parsed.formatInternational(), isUnusual: !parsed.isValid() };
}

const parse = (country: string, text: string) => parsePhoneNumberFromString(text.trim(), { defaultCountry: country as CountryCode, extract: false });

function reasonOf(country: string, text: string): 'tooShort' | 'tooLong' | 'notANumber' {
  if (/[^\d\s()+./\-–]/.test(text.trim())) return 'notANumber';
  switch (validatePhoneNumberLength(text.trim(), { defaultCountry: country as CountryCode })) {
    case 'TOO_LONG':
      return 'tooLong';
    case 'TOO_SHORT':
    case 'INVALID_LENGTH':
      return 'tooShort';
    case 'NOT_A_NUMBER':
    case 'INVALID_COUNTRY':
    case undefined:
      return 'notANumber';
  }
}

/** For the screen: nationally within the country of the customer, with the country's code elsewhere; what is no number as it is. */
export function shownPhone(country: string, text: string): string {
  const parsed = parse(country, text);
  if (parsed === undefined || !parsed.isPossible()) return text;
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
}

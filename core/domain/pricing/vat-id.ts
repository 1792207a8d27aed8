// The checks one by one: the package as a whole brings every country and every number on earth.
import { validate as at } from 'stdnum/lib/cjs/at/uid.js';
import { validate as be } from 'stdnum/lib/cjs/be/vat.js';
import { validate as bg } from 'stdnum/lib/cjs/bg/vat.js';
import { validate as cy } from 'stdnum/lib/cjs/cy/vat.js';
import { validate as cz } from 'stdnum/lib/cjs/cz/dic.js';
import { validate as de } from 'stdnum/lib/cjs/de/vat.js';
import { validate as dk } from 'stdnum/lib/cjs/dk/cvr.js';
import { validate as ee } from 'stdnum/lib/cjs/ee/kmkr.js';
import { validate as es } from 'stdnum/lib/cjs/es/nif.js';
import { validate as fi } from 'stdnum/lib/cjs/fi/alv.js';
import { validate as fr } from 'stdnum/lib/cjs/fr/tva.js';
import { validate as gr } from 'stdnum/lib/cjs/gr/vat.js';
import { validate as hr } from 'stdnum/lib/cjs/hr/oib.js';
import { validate as hu } from 'stdnum/lib/cjs/hu/anum.js';
import { validate as ie } from 'stdnum/lib/cjs/ie/vat.js';
import { validate as it } from 'stdnum/lib/cjs/it/iva.js';
import { validate as lt } from 'stdnum/lib/cjs/lt/pvm.js';
import { validate as lu } from 'stdnum/lib/cjs/lu/tva.js';
import { validate as lv } from 'stdnum/lib/cjs/lv/pvn.js';
import { validate as mt } from 'stdnum/lib/cjs/mt/vat.js';
import { validate as nl } from 'stdnum/lib/cjs/nl/btw.js';
import { validate as pl } from 'stdnum/lib/cjs/pl/nip.js';
import { validate as pt } from 'stdnum/lib/cjs/pt/nif.js';
import { validate as ro } from 'stdnum/lib/cjs/ro/cif.js';
import { validate as se } from 'stdnum/lib/cjs/se/vat.js';
import { validate as si } from 'stdnum/lib/cjs/si/ddv.js';
import { validate as sk } from 'stdnum/lib/cjs/sk/dph.js';
import type { VatIdState } from './vat-decision.ts';

type Check = (text: string) => { readonly isValid: boolean };

const CHECKS: ReadonlyMap<string, Check> = new Map(
  Object.entries({ at, be, bg, cy, cz, de, dk, ee, es, fi, fr, gr, hr, hu, ie, it, lt, lu, lv, mt, nl, pl, pt, ro, se, si, sk }),
);

/** The letters in front of a VAT id, where they are not the ISO code of the country. */
const PREFIXES: ReadonlyMap<string, string> = new Map([['GR', 'EL']]);

/**
 * Reads a customer's registration number as a VAT id of its country: with or without the
 * country letters, spaces, dots and dashes. Well formed is all that can be known offline.
 */
export function vatIdState(country: string, registrationNumber: string | null): VatIdState {
  const text = compact(registrationNumber ?? '');
  if (text === '') return 'missing';
  return vatId(country, text) === null ? 'malformed' : 'wellFormed';
}

/** The VAT id as it is printed, country letters in front ("PL5250000009"), or null when it is none. */
export function vatId(country: string, registrationNumber: string): string | null {
  const prefix = PREFIXES.get(country) ?? country;
  const text = compact(registrationNumber);
  const bare = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const check = CHECKS.get(country.toLowerCase());
  if (country === 'DE' && !GERMAN.test(bare)) return null;
  const full = prefix + bare;
  return check && (check(full).isValid || check(bare).isValid) ? full : null;
}

/** Nine digits, the first not 0 (documents.md 10): the check digit alone would let a leading zero pass. */
const GERMAN = /^[1-9]\d{8}$/;

const compact = (text: string): string => text.toUpperCase().replaceAll(/[\s.\-/\u00a0]/g, '');

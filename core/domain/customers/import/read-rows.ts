import { proposePrefixes } from '../../tenants/domain-prefix.ts';
import { tidied } from '../complete-draft.ts';
import { draftProblems } from '../draft-problems.ts';
import type { DraftContext, DraftProblem } from '../draft-problems.ts';
import { EMPTY_DRAFT, languageOf } from '../draft.ts';
import type { CustomerDraft, CustomerLanguage } from '../draft.ts';
import type { Institution } from '../kinds.ts';
import { nameKey } from '../near-names.ts';
import { compact } from '../tax-number.ts';
import type { ImportField } from './columns.ts';

/** A line of the file, as it would become a draft. `line` is what the person sees in the file, from 1. */
export type ImportRow = {
  readonly line: number;
  readonly fields: CustomerDraft;
  readonly problems: readonly DraftProblem[];
  /** A line before it that is the same company; null: none. */
  readonly sameAs: number | null;
};

export type TableLine = { readonly line: number; readonly cells: readonly string[] };

export type ImportContext = Omit<DraftContext, 'subject'> & { /** Where the file names none. */ readonly country: string };

/** Reads the lines below the header. Empty lines are none; everything else is told, line by line. */
export function readRows(lines: readonly TableLine[], columns: readonly (ImportField | null)[], context: ImportContext): readonly ImportRow[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ line, cells }) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const fields = draftOf(valuesOf(cells, columns), context.country);
    const problems = draftProblems(fields, { subject: 'new', ownDomain: context.ownDomain });
    return [{ line, fields, problems, sameAs: firstLineOf(seen, fields, line) }];
  });
}

/** `bad`: somebody has to look at it; `gaps`: a draft that is not complete yet. */
export type RowVerdict = 'complete' | 'gaps' | 'bad';

/** Whether a row may become a draft as it is. One that names a known customer or has a wrong value is `bad`. */
export function verdictOn({ fields, problems, sameAs }: Pick<ImportRow, 'fields' | 'problems' | 'sameAs'>): RowVerdict {
  if (sameAs !== null || fields.companyName === '' || problems.some(({ severity }) => severity === 'wrong')) return 'bad';
  return problems.some(({ severity }) => severity === 'gap') ? 'gaps' : 'complete';
}

type Values = Readonly<Partial<Record<ImportField, string>>>;

const valuesOf = (cells: readonly string[], columns: readonly (ImportField | null)[]): Values =>
  Object.fromEntries(columns.flatMap((field, place) => (field === null ? [] : [[field, (cells[place] ?? '').trim()]])));

function draftOf(values: Values, homeCountry: string): CustomerDraft {
  const country = countryOf(values.country ?? '') ?? countryOfNumber(values.taxNumber ?? '') ?? homeCountry;
  const [firstName, lastName] = personOf(values);
  const draft: CustomerDraft = {
    ...EMPTY_DRAFT,
    companyName: values.companyName ?? '',
    taxNumber: values.taxNumber ?? '',
    regon: values.regon ?? '',
    krs: values.krs ?? '',
    line1: [values.line1 ?? '', values.houseNumber ?? ''].filter((part) => part !== '').join(' '),
    line2: values.line2 ?? '',
    postalCode: values.postalCode ?? '',
    city: values.city ?? '',
    country,
    region: values.region ?? '',
    firstName,
    lastName,
    email: values.email ?? '',
    phone: values.phone ?? '',
    language: languageIn(values.language ?? '') ?? languageOf(country),
    institution: institutionIn(values.institution ?? ''),
    tenant: (values.domain ?? '') === '' ? 'new' : 'link',
    domain: values.domain ?? '',
    prefix: values.prefix ?? '',
    note: values.note ?? '',
  };
  const proposed = draft.prefix === '' && draft.tenant === 'new' ? (proposePrefixes(draft)[0]?.prefix ?? '') : draft.prefix;
  return tidied({ ...draft, prefix: proposed });
}

/** First and last name; a whole name parts before its last word. */
function personOf({ firstName = '', lastName = '', contactName = '' }: Values): readonly [string, string] {
  if (contactName === '' || firstName !== '' || lastName !== '') return [firstName, lastName];
  const words = contactName.split(/\s+/);
  return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
}

const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  polska: 'PL', polen: 'PL', poland: 'PL', niemcy: 'DE', deutschland: 'DE', germany: 'DE', austria: 'AT', österreich: 'AT', szwajcaria: 'CH', schweiz: 'CH', switzerland: 'CH',
  czechy: 'CZ', tschechien: 'CZ', czechia: 'CZ', 'czech republic': 'CZ', słowacja: 'SK', slowakei: 'SK', slovakia: 'SK', 'wielka brytania': 'GB', großbritannien: 'GB',
  'united kingdom': 'GB', uk: 'GB', francja: 'FR', frankreich: 'FR', france: 'FR', holandia: 'NL', niederlande: 'NL', netherlands: 'NL', belgia: 'BE', belgien: 'BE', belgium: 'BE',
  d: 'DE', a: 'AT', deu: 'DE', pol: 'PL', aut: 'AT',
};

function countryOf(text: string): string | null {
  const word = text.trim().toLowerCase();
  return COUNTRY_NAMES[word] ?? (/^[a-z]{2}$/.test(word) ? word.toUpperCase() : null);
}

/** `DE136695976` says where it comes from. */
function countryOfNumber(text: string): string | null {
  const letters = /^([A-Z]{2})[\dU]/.exec(compact(text))?.[1];
  if (letters === undefined) return null;
  return letters === 'EL' ? 'GR' : letters;
}

function languageIn(text: string): CustomerLanguage | null {
  const word = text.trim().toLowerCase();
  if (/^(pl|pol)/.test(word)) return 'pl';
  if (/^(de|ger|niem)/.test(word)) return 'de';
  return /^(en|ang)/.test(word) ? 'en' : null;
}

const INSTITUTION_WORDS: readonly (readonly [RegExp, Institution])[] = [
  [/przedszkol|żłob|kindergarten|kita|nursery/u, 'kindergarten'],
  [/uczeln|uniwer|hochschul|universit|college/u, 'university'],
  [/szko|schule|school/u, 'school'],
  [/urz[ąa]d|behörde|authority|gmin/u, 'publicAuthority'],
  [/pożytk|fundacj|gemeinn|verein|non-?profit|charity/u, 'nonProfit'],
];

const institutionIn = (text: string): Institution => INSTITUTION_WORDS.find(([words]) => words.test(text.toLowerCase()))?.[1] ?? 'none';

/** The first line with this tax number or, without one, with this name and city. */
function firstLineOf(seen: Map<string, number>, { taxNumber, companyName, city }: CustomerDraft, line: number): number | null {
  const key = taxNumber === '' ? `name ${nameKey(companyName)} ${nameKey(city)}` : `number ${compact(taxNumber).replace(/^[A-Z]{2}/, '')}`;
  if (taxNumber === '' && nameKey(companyName) === '') return null;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, line);
  return first ?? null;
}

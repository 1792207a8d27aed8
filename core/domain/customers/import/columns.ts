import type { CustomerDraft } from '../draft.ts';

/** Fields that a file can bring. `contactName` is a whole name that is taken apart; `note` collects. */
export const IMPORT_FIELDS = [
  'companyName',
  'taxNumber',
  'regon',
  'krs',
  'line1',
  'houseNumber',
  'line2',
  'postalCode',
  'city',
  'country',
  'region',
  'contactName',
  'firstName',
  'lastName',
  'email',
  'phone',
  'language',
  'institution',
  'domain',
  'prefix',
  'note',
] as const satisfies readonly (keyof CustomerDraft | 'houseNumber' | 'contactName')[];
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Names of columns as programs and offices write them, in three languages, folded. */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  companyName: ['company', 'company name', 'customer', 'customer name', 'name', 'organisation', 'organization', 'firma', 'firmenname', 'unternehmen', 'kunde', 'kundenname', 'nazwa', 'nazwa firmy', 'klient', 'kontrahent', 'nabywca'],
  taxNumber: ['tax number', 'tax id', 'vat', 'vat id', 'vat number', 'vat no', 'nip', 'nip ue', 'nr nip', 'numer nip', 'vat ue', 'ust id', 'ust idnr', 'ustid', 'ust id nr', 'ustidnr', 'umsatzsteuer id', 'umsatzsteuernummer', 'steuernummer', 'numer podatkowy'],
  regon: ['regon', 'nr regon'],
  krs: ['krs', 'nr krs', 'numer krs'],
  line1: ['street', 'address', 'address line 1', 'address 1', 'street and number', 'strasse', 'str', 'strasse und hausnummer', 'strasse nr', 'anschrift', 'adresse', 'ulica', 'adres', 'ulica i numer', 'ulica nr'],
  houseNumber: ['house number', 'number', 'hausnummer', 'haus nr', 'hausnr', 'nr domu', 'numer domu', 'numer budynku', 'nr budynku'],
  line2: ['address line 2', 'address 2', 'adresszusatz', 'zusatz', 'lokal', 'nr lokalu', 'numer lokalu', 'adres 2'],
  postalCode: ['postal code', 'post code', 'postcode', 'zip', 'zip code', 'plz', 'postleitzahl', 'kod', 'kod pocztowy'],
  city: ['city', 'town', 'ort', 'stadt', 'miasto', 'miejscowosc', 'poczta'],
  country: ['country', 'country code', 'land', 'laendercode', 'landercode', 'kraj', 'kod kraju', 'panstwo'],
  region: ['region', 'state', 'province', 'bundesland', 'woiwodschaft', 'wojewodztwo', 'voivodeship'],
  contactName: ['contact', 'contact name', 'contact person', 'ansprechpartner', 'kontakt', 'kontaktperson', 'osoba kontaktowa', 'imie i nazwisko', 'osoba'],
  firstName: ['first name', 'given name', 'vorname', 'imie'],
  lastName: ['last name', 'surname', 'family name', 'nachname', 'familienname', 'nazwisko'],
  email: ['e mail', 'email', 'mail', 'e mail address', 'email address', 'e mail adresse', 'adres e mail', 'adres email', 'poczta elektroniczna'],
  phone: ['phone', 'telephone', 'phone number', 'tel', 'telefon', 'telefonnummer', 'rufnummer', 'nr telefonu', 'numer telefonu', 'mobile', 'mobil', 'handy', 'komorka'],
  language: ['language', 'sprache', 'jezyk'],
  institution: ['institution', 'institution type', 'einrichtung', 'art der einrichtung', 'rodzaj instytucji', 'typ instytucji'],
  domain: ['domain', 'tenant', 'tenant domain', 'default domain', 'domaene', 'domane', 'standarddomain', 'domena', 'domena tenanta'],
  prefix: ['prefix', 'domain prefix', 'praefix', 'prafix', 'prefiks', 'prefiks domeny'],
  note: ['note', 'notes', 'comment', 'notiz', 'bemerkung', 'kommentar', 'notatka', 'uwagi', 'komentarz'],
};

const FIELD_OF: ReadonlyMap<string, ImportField> = new Map(IMPORT_FIELDS.flatMap((field) => NAMES[field].map((name) => [name, field] as const)));

/** The field that a column brings, by its name; null: none that we know. Each field is taken once, from its first column. */
export function fieldsOfHeader(header: readonly string[]): readonly (ImportField | null)[] {
  const taken = new Set<ImportField>();
  return header.map((title) => {
    const field = FIELD_OF.get(folded(title)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

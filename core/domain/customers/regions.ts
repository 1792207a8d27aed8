/** A region as the lists offer it: `code` of ISO 3166-2 without the country, `name` as the portals spell it. */
export type Region = { readonly code: string; readonly name: string };

const region = (code: string, name: string): Region => ({ code, name });

/** S-045, documents.md section 9: TERYT number and spelling, lower case in Polish; in the order of the alphabet. */
const VOIVODESHIPS: readonly Region[] = [
  region('02', 'dolnośląskie'),
  region('04', 'kujawsko-pomorskie'),
  region('06', 'lubelskie'),
  region('08', 'lubuskie'),
  region('10', 'łódzkie'),
  region('12', 'małopolskie'),
  region('14', 'mazowieckie'),
  region('16', 'opolskie'),
  region('18', 'podkarpackie'),
  region('20', 'podlaskie'),
  region('22', 'pomorskie'),
  region('24', 'śląskie'),
  region('26', 'świętokrzyskie'),
  region('28', 'warmińsko-mazurskie'),
  region('30', 'wielkopolskie'),
  region('32', 'zachodniopomorskie'),
];

const BUNDESLAENDER: readonly Region[] = [
  region('BW', 'Baden-Württemberg'),
  region('BY', 'Bayern'),
  region('BE', 'Berlin'),
  region('BB', 'Brandenburg'),
  region('HB', 'Bremen'),
  region('HH', 'Hamburg'),
  region('HE', 'Hessen'),
  region('MV', 'Mecklenburg-Vorpommern'),
  region('NI', 'Niedersachsen'),
  region('NW', 'Nordrhein-Westfalen'),
  region('RP', 'Rheinland-Pfalz'),
  region('SL', 'Saarland'),
  region('SN', 'Sachsen'),
  region('ST', 'Sachsen-Anhalt'),
  region('SH', 'Schleswig-Holstein'),
  region('TH', 'Thüringen'),
];

/** The regions to choose from; empty where a country has none that anybody asks for. */
export function regionsOf(country: string): readonly Region[] {
  if (country === 'PL') return VOIVODESHIPS;
  return country === 'DE' ? BUNDESLAENDER : [];
}

/** Finds a region by code or name, however it is typed: `Małopolskie`, `12`, `woj. malopolskie`, `Bayern`. */
export function findRegion(country: string, text: string): Region | null {
  const wanted = folded(text.replace(/^\s*(woj\.?|województwo)\s+/iu, ''));
  return regionsOf(country).find(({ code, name }) => code.toLowerCase() === wanted || folded(name) === wanted) ?? null;
}

/** The name that the portals match letter by letter (S-011); what is no region of a list stays as typed. */
export const regionName = (country: string, text: string): string => findRegion(country, text)?.name ?? text.trim();

const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll(/[\s-]+/g, ' ');

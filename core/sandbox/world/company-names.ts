import { PLACES } from './places.ts';
import type { Country } from './places.ts';
import { hash } from './random.ts';
import { plainLetters } from './transliterate.ts';

/**
 * Company names as a product of three small tables: a coined or rare stem, a trade and a legal
 * form. Counting through the product gives a different name for every index below its size.
 */
type Vocabulary = {
  readonly stems: readonly string[];
  /** `{stem}` marks where the stem goes; the key is the trade's part of the domain. */
  readonly trades: readonly { readonly pattern: string; readonly key: string }[];
  readonly forms: readonly string[];
};

const trade = (key: string, pattern: string): { pattern: string; key: string } => ({ key, pattern });

const VOCABULARY: Readonly<Record<Country, Vocabulary>> = {
  PL: {
    stems: ['Jarzębiak', 'Modrzewnik', 'Świerszczak', 'Gżegżółka', 'Zimorodek', 'Pliszkowiak', 'Borsuczak', 'Żurawka', 'Rzekotka', 'Łasiczka', 'Tarninek', 'Głóżek', 'Mysikrólik', 'Kormoranek', 'Derkaczyk', 'Śnieguła', 'Czyżykowiak', 'Strzyżyk', 'Jaskółczyk', 'Wilgowiak', 'Dzwoniecki', 'Krzyżodziób', 'Makolągwa', 'Pokląskwa', 'Raniuszek', 'Sosnówka', 'Trznadlak', 'Piegżak', 'Brodźcowski', 'Kuliczak', 'Wodniczak', 'Bekasiński', 'Rybołówka', 'Błotniczak', 'Kobuzek', 'Puszczykowiak', 'Uszatnik', 'Sówczyk', 'Dudkowiak', 'Kraskowiak'],
    trades: [
      trade('transport', 'Transport {stem}'),
      trade('bud', '{stem} Usługi Budowlane'),
      trade('meble', 'Meble {stem}'),
      trade('biuro', 'Biuro Rachunkowe {stem}'),
      trade('auto', 'Auto Serwis {stem}'),
      trade('hurt', 'Hurtownia {stem}'),
      trade('med', 'Przychodnia {stem}'),
      trade('instal', '{stem} Instalacje Sanitarne'),
      trade('druk', 'Drukarnia {stem}'),
      trade('piek', 'Piekarnia {stem}'),
      trade('kancelaria', 'Kancelaria {stem}'),
      trade('projekt', '{stem} Pracownia Projektowa'),
      trade('agro', 'Agro {stem}'),
      trade('okna', '{stem} Okna i Drzwi'),
      trade('spedycja', '{stem} Spedycja Międzynarodowa'),
      trade('ogrody', 'Ogrody {stem}'),
    ],
    forms: ['sp. z o.o.', 'sp. z o.o. sp. k.', 'S.A.', 's.c.', 'sp. j.', 'P.S.A.'],
  },
  DE: {
    stems: ['Ahlensiek', 'Brunkhöfer', 'Dreihäuser', 'Eichwälder', 'Feldhörster', 'Grünklee', 'Haselbrink', 'Immenkötter', 'Jürgensmühl', 'Kiefernbrock', 'Löwenkamp', 'Moosbrügger', 'Nebelthau', 'Oberdörfer', 'Pöhlmeier', 'Quellmann', 'Rotdornsiek', 'Süßkamp', 'Tannwälder', 'Uhlenbrück', 'Vogelsänger', 'Weidenkätter', 'Zaunkönig', 'Birkenströter', 'Dachsbau', 'Erlenkötter', 'Fuchsröder', 'Ginsterhof', 'Hopfenwieser', 'Irrlichter', 'Krähenbühler', 'Lerchenfelder', 'Mühlensiepe', 'Nachtigäller', 'Ottersbach', 'Pappelreiter', 'Rabenschläger', 'Schwarzdorn', 'Steinkäuzler', 'Wiesenbrück'],
    trades: [
      trade('elektro', '{stem} Elektrotechnik'),
      trade('autohaus', 'Autohaus {stem}'),
      trade('bau', '{stem} Hoch- und Tiefbau'),
      trade('steuer', 'Steuerkanzlei {stem}'),
      trade('maschinen', '{stem} Maschinenbau'),
      trade('moebel', 'Möbelwerkstätten {stem}'),
      trade('praxis', 'Gemeinschaftspraxis {stem}'),
      trade('spedition', 'Spedition {stem}'),
      trade('druck', 'Druckhaus {stem}'),
      trade('baeckerei', 'Bäckerei {stem}'),
      trade('dach', '{stem} Bedachungen'),
      trade('sanitaer', '{stem} Sanitär und Heizung'),
      trade('immo', '{stem} Immobilien'),
      trade('gaerten', 'Gärtnerei {stem}'),
      trade('kunst', '{stem} Kunststofftechnik'),
      trade('planung', 'Ingenieurbüro {stem}'),
    ],
    forms: ['GmbH', 'GmbH & Co. KG', 'KG', 'e. K.', 'OHG', 'AG', 'UG (haftungsbeschränkt)', 'PartG mbB'],
  },
  AT: {
    stems: ['Almrauscher', 'Bergdohler', 'Edelweißl', 'Felsengruber', 'Gamsreiter', 'Hirschbichler', 'Isenthaler', 'Jochwanger', 'Kuhschneller', 'Latschenegger', 'Murmelthaler', 'Nockberger', 'Ötzbacher', 'Poschacher', 'Rosskogler', 'Steinböckl', 'Tauernwirth', 'Urfahrner', 'Wildspitzer', 'Zirbenhofer'],
    trades: [
      trade('holz', '{stem} Holzbau'),
      trade('hotel', 'Hotel {stem}'),
      trade('tisch', 'Tischlerei {stem}'),
      trade('wein', 'Weingut {stem}'),
      trade('installation', '{stem} Installationen'),
      trade('notariat', 'Notariat {stem}'),
      trade('sport', 'Sporthaus {stem}'),
      trade('metall', '{stem} Metalltechnik'),
      trade('reisen', '{stem} Reisen'),
      trade('wirt', 'Steuerberatung {stem}'),
    ],
    forms: ['GmbH', 'GmbH & Co KG', 'KG', 'e.U.', 'OG', 'AG'],
  },
  GB: {
    stems: ['Quillfeather', 'Marshwiggin', 'Bramblewick', 'Hartlepury', 'Foxcombe', 'Larkspell', 'Nettlefold', 'Otterbourne', 'Puddlestone', 'Rookhampton', 'Sedgewick', 'Tarnhollow', 'Umberleigh', 'Wrenbury', 'Yarrowdale', 'Applethwaite', 'Curlewhurst', 'Dunnockby', 'Elderworth', 'Finchamstead'],
    trades: [
      trade('joinery', '{stem} Joinery'),
      trade('foods', '{stem} Foods'),
      trade('legal', '{stem} Solicitors'),
      trade('haulage', '{stem} Haulage'),
      trade('dental', '{stem} Dental Care'),
      trade('print', '{stem} Print & Packaging'),
      trade('estates', '{stem} Estates'),
      trade('marine', '{stem} Marine Engineering'),
      trade('media', '{stem} Media'),
      trade('tea', '{stem} Tea Merchants'),
    ],
    forms: ['Ltd', 'LLP', 'plc', 'Group Ltd', '& Sons Ltd', 'CIC'],
  },
};

/** A name, its tenant prefix, and the city that the name says, if any. */
export type CompanyName = { readonly name: string; readonly prefix: string; readonly city: string | null };

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('empty vocabulary');
  return item;
};

/**
 * The `index`-th company of a country. No two are the same: after all pairs of stem and trade
 * the names say their city too, and after all cities a number. The tenant prefix has at most 27
 * characters and takes a number where it would come again, as Microsoft asks for when a prefix
 * is taken.
 */
export function companyName(country: Country, index: number): CompanyName {
  const { stems, trades, forms } = VOCABULARY[country];
  const pairs = stems.length * trades.length;
  // A step without a common factor with the number of pairs walks through all of them.
  const pair = (index * 7919) % pairs;
  const round = Math.floor(index / pairs);
  const stem = at(stems, pair);
  const work = at(trades, Math.floor(pair / stems.length));
  const branch = branchOf(country, round, pair);
  const prefix = `${plainLetters(stem).slice(0, 14)}${work.key}`.slice(0, 21);
  return {
    name: `${work.pattern.replace('{stem}', stem)}${branch.label} ${at(forms, hash(0, 'form', country, index))}`,
    prefix: round === 0 ? prefix : `${prefix}${round + 1}`,
    city: branch.city,
  };
}

const CITIES: Readonly<Record<Country, readonly string[]>> = {
  PL: citiesOf('PL'),
  DE: citiesOf('DE'),
  AT: citiesOf('AT'),
  GB: citiesOf('GB'),
};

function citiesOf(country: Country): readonly string[] {
  return [...new Set(PLACES[country].map((place) => place.city))];
}

function branchOf(country: Country, round: number, pair: number): { readonly label: string; readonly city: string | null } {
  if (round === 0) return { label: '', city: null };
  const cities = CITIES[country];
  const city = at(cities, round - 1 + pair);
  const lap = Math.floor((round - 1) / cities.length);
  return { label: lap === 0 ? ` ${city}` : ` ${city} ${lap + 1}`, city };
}

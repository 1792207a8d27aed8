import type { Country } from './places.ts';
import type { Dice } from './random.ts';
import { plainLetters } from './transliterate.ts';

export type Person = { readonly firstName: string; readonly lastName: string };

const FIRST: Readonly<Record<Country, readonly string[]>> = {
  PL: ['Anna', 'Agnieszka', 'Małgorzata', 'Katarzyna', 'Łucja', 'Żaneta', 'Zofia', 'Elżbieta', 'Piotr', 'Krzysztof', 'Paweł', 'Tomasz', 'Łukasz', 'Michał', 'Wojciech', 'Stanisław'],
  DE: ['Anke', 'Sabine', 'Käthe', 'Jürgen', 'Jörg', 'Björn', 'Günter', 'Heike', 'Stefanie', 'Matthias', 'Thorsten', 'Ümit', 'Franziska', 'Claudia', 'Sören', 'Birgit'],
  AT: ['Johanna', 'Leopold', 'Franz', 'Theresia', 'Gernot', 'Elfriede', 'Karl-Heinz', 'Magdalena', 'Wolfgang', 'Bärbel'],
  GB: ['Olivia', 'Harriet', 'Siân', 'Oliver', 'Callum', 'Niamh', 'Zoë', 'Alistair', 'Gemma', 'Rhys', 'Imogen', 'Duncan'],
};

/** Polish ones are nouns, which are the same for women and men. */
const LAST: Readonly<Record<Country, readonly string[]>> = {
  PL: ['Kowalczyk', 'Wójcik', 'Zięba', 'Wróbel', 'Gołąb', 'Ślusarczyk', 'Żurek', 'Pająk', 'Sęk', 'Dąbek', 'Kaźmierczak', 'Łoś', 'Szczygieł', 'Chrząszcz', 'Jeż', 'Świerk'],
  DE: ['Brockmöller', 'Ahlensiek', 'Köhnemann', 'Große-Wilde', 'Strößner', 'Bäumer', 'Lütkehaus', 'Weißgerber', 'Hölscher', 'Nölle', 'Rüschenbaum', 'Fißmer', 'Kämper', 'Öhlschläger', 'Tönnies-Feld', 'Wübben'],
  AT: ['Oberhuber', 'Niederlechner', 'Gschwandtner', 'Pfeifenberger', 'Höllwarth', 'Kröpfl', 'Süßenbacher', 'Zöchling', 'Pühringer', 'Haselsteiner'],
  GB: ['Thistlewood', 'Ashcombe', 'Penhallow', 'O’Rourke', 'Llewellyn', 'Featherstone', 'MacAllister', 'Wetherby', 'Quillfeather', 'Hathersage'],
};

/** An invented person of a country; takes two throws of `dice`. */
export const personOf = (country: Country, dice: Dice): Person => ({
  firstName: dice.pick(FIRST[country]),
  lastName: dice.pick(LAST[country]),
});

/** `jan.kowalczyk@firma.example` */
export const mailOf = (person: Person, domain: string): string =>
  `${plainLetters(person.firstName)}.${plainLetters(person.lastName)}@${domain}`;

/**
 * Numbers for fiction where the regulator keeps some (Ofcom, Bundesnetzagentur), else random
 * ones behind a real area code.
 */
export function phoneOf(country: Country, dice: Dice): string {
  const digits = (count: number): string => Array.from({ length: count }, () => dice.below(10)).join('');
  switch (country) {
    case 'PL':
      return `+48 ${dice.pick(['12', '22', '42', '58', '61', '71'])} ${dice.between(200, 799)} ${digits(2)} ${digits(2)}`;
    case 'DE':
      return dice.pick([`+49 30 23125 ${digits(3)}`, `+49 40 66969 ${digits(3)}`, `+49 221 4710 ${digits(3)}`, `+49 89 99998 ${digits(3)}`, `+49 171 39200${digits(2)}`]);
    case 'AT':
      return `+43 ${dice.pick(['1', '316', '512', '662', '732'])} ${dice.between(200, 899)} ${digits(4)}`;
    case 'GB':
      return dice.pick([`+44 20 7946 0${digits(3)}`, `+44 161 496 0${digits(3)}`, `+44 113 496 0${digits(3)}`, `+44 117 496 0${digits(3)}`]);
  }
}

import type { Segment } from '../../domain/catalog/product.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { after, MINUTE } from '../../domain/time/instant.ts';
import { companyName } from './company-names.ts';
import { days, midnight } from './dates.ts';
import { mailOf, personOf, phoneOf } from './people.ts';
import type { Person } from './people.ts';
import { PLACES, STREETS } from './places.ts';
import type { Country, Place } from './places.ts';
import { dice, guid } from './random.ts';
import type { Dice } from './random.ts';
import type { CustomerRecord } from './records.ts';
import { austrianVatId, britishVatId, germanVatId, nip, regon } from './tax-numbers.ts';
import { plainLetters } from './transliterate.ts';

/** What a story fixes of its customer; the rest comes from the dice. */
export type CustomerStory = {
  readonly name: string;
  readonly country: Country;
  readonly city: string;
  readonly prefix?: string;
  readonly customDomain?: string;
  readonly street?: string;
  readonly contact?: Person;
  readonly segments?: readonly Segment[];
  readonly relationship?: CustomerRecord['relationship'];
  readonly agreement?: 'confirmed' | 'directSigned' | 'none';
  readonly validation?: CustomerRecord['validation'];
  readonly createdDaysAgo?: number;
};

/** Share of the generated customers; the remainder is British. */
const MIX: readonly (readonly [Country, number])[] = [['PL', 0.45], ['DE', 0.85], ['AT', 0.93], ['GB', 1]];

const ENDING: Readonly<Record<Country, string>> = { PL: 'pl', DE: 'de', AT: 'at', GB: 'co.uk' };

/** Customer `index` (counted from the first one without a story) of a seed. */
export function generatedCustomer(seed: number, epoch: Instant, index: number): CustomerRecord {
  const chance = dice(seed, 'customer', index);
  const share = chance.next();
  const country = MIX.find(([, limit]) => share < limit)?.[0] ?? 'GB';
  // The index itself numbers the companies, so that no two of a country are the same.
  const { name, prefix, city } = companyName(country, index);
  const segments: readonly Segment[] = chance.chance(0.02) ? ['nonprofit'] : chance.chance(0.02) ? ['education'] : [];
  return complete({ seed, epoch, index, chance }, { name, country, prefix, segments, place: chance.pick(city === null ? PLACES[country] : PLACES[country].filter((place) => place.city === city)) });
}

/** The customer of a story. */
export function storyCustomer(seed: number, epoch: Instant, index: number, story: CustomerStory): CustomerRecord {
  const chance = dice(seed, 'story', index);
  const place = PLACES[story.country].find((known) => known.city === story.city);
  if (place === undefined) throw new Error(`the story of ${story.name} names an unknown city`);
  return complete({ seed, epoch, index, chance }, { ...story, prefix: story.prefix ?? plainLetters(story.name).slice(0, 27), place });
}

type Context = { readonly seed: number; readonly epoch: Instant; readonly index: number; readonly chance: Dice };
type Known = Omit<CustomerStory, 'city' | 'prefix'> & { readonly prefix: string; readonly place: Place };

function complete({ seed, epoch, index, chance }: Context, known: Known): CustomerRecord {
  const { country, place } = known;
  const contact = known.contact ?? personOf(country, chance);
  const house = country === 'GB' ? `${chance.between(1, 180)} ` : '';
  const street = `${house}${chance.pick(STREETS[country])}${country === 'GB' ? '' : ` ${chance.between(1, 180)}`}`;
  // `.example` is reserved (RFC 2606): mail to the demo's people can reach nobody.
  const customDomain = known.customDomain ?? `${known.prefix}.${ENDING[country] === 'co.uk' ? 'uk' : ENDING[country]}.example`;
  const createdAt = after(midnight(epoch), -(known.createdDaysAgo ?? chance.between(200, 1_900)) * 1_440 * MINUTE + chance.below(1_440) * MINUTE);
  return {
    index,
    id: guid(seed, 'tenant', index),
    commerceId: guid(seed, 'commerce', index),
    name: known.name,
    country,
    prefix: known.prefix,
    customDomains: [customDomain],
    address: { street: known.street ?? street, line2: null, region: null, city: place.city, postalCode: place.postalCode, state: country === 'PL' ? place.state : null },
    contact,
    locale: null,
    associatedPartnerId: '',
    email: mailOf(contact, customDomain),
    phone: phoneOf(country, chance),
    taxNumbers: taxNumbersOf(country, dice(seed, 'tax', index)),
    segments: known.segments ?? [],
    relationship: known.relationship ?? 'reseller',
    agreement: agreementOf(known, createdAt, chance),
    asked: [],
    validation: known.validation === undefined ? (chance.chance(0.3) ? 'Allowed' : null) : known.validation,
    createdAt,
    version: chance.between(1, 9),
  };
}

function agreementOf(known: Known, createdAt: Instant, chance: Dice): CustomerRecord['agreement'] {
  const how = known.agreement ?? (chance.chance(0.93) ? 'confirmed' : 'directSigned');
  return how === 'none' ? null : { how, agreedAt: days(createdAt, how === 'confirmed' ? 0 : 1), by: null };
}

function taxNumbersOf(country: Country, chance: Dice): CustomerRecord['taxNumbers'] {
  switch (country) {
    case 'PL': {
      const number = nip(chance);
      return { vatId: `PL${number}`, nip: number, regon: regon(chance) };
    }
    case 'DE':
      return { vatId: germanVatId(chance), nip: null, regon: null };
    case 'AT':
      return { vatId: austrianVatId(chance), nip: null, regon: null };
    case 'GB':
      return { vatId: britishVatId(chance), nip: null, regon: null };
  }
}

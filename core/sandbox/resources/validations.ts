import type { Call, Handler } from '../http/call.ts';
import { answer, empty } from '../http/call.ts';
import { invalid, notFound } from '../http/errors.ts';
import type { Country } from '../world/places.ts';
import { PLACES } from '../world/places.ts';
import { defaultDomain } from '../wire/customer.ts';

type CountryRules = { readonly culture: string; readonly languages: readonly string[]; readonly postalCode: string; readonly vatId: string; readonly callingCode: string };

const RULES: Readonly<Record<Country, CountryRules>> = {
  PL: { culture: 'pl-PL', languages: ['pl', 'en'], postalCode: '^[0-9]{2}-[0-9]{3}$', vatId: '^(PL)?[0-9]{10}$', callingCode: '48' },
  DE: { culture: 'de-DE', languages: ['de', 'en'], postalCode: '^[0-9]{5,5}$', vatId: '^(DE)?[0-9]{9}$', callingCode: '49' },
  AT: { culture: 'de-AT', languages: ['de', 'en'], postalCode: '^[0-9]{4,4}$', vatId: '^(AT)?U[0-9]{8}$', callingCode: '43' },
  GB: { culture: 'en-GB', languages: ['en'], postalCode: '^([A-Za-z]{1,2}[0-9][A-Za-z0-9]?) ?([0-9][A-Za-z]{2})$', vatId: '^(GB)?([0-9]{9}|[0-9]{12})$', callingCode: '44' },
};

const isCountry = (text: string): text is Country => text in RULES;

/** Formats of addresses and tax numbers of a country; 404 where the demo sells nothing. */
export const getCountryRules: Handler = (call) => {
  const country = call.part('country').toUpperCase();
  if (!isCountry(country)) return notFound.other();
  const rules = RULES[country];
  return answer({
    iso2Code: country,
    defaultCulture: rules.culture,
    isStateRequired: false,
    supportedStatesList: country === 'PL' ? [...new Set(PLACES.PL.map((place) => place.state))] : [],
    supportedLanguagesList: rules.languages,
    supportedCulturesList: [rules.culture],
    isPostalCodeRequired: true,
    postalCodeRegex: rules.postalCode,
    isCityRequired: true,
    isVatIdSupported: true,
    isVatIdRequired: false,
    taxIdFormat: country === 'PL' ? 'NIP' : '',
    vatIdRegex: rules.vatId,
    isTaxIdSupported: country === 'PL',
    isTaxIdOptional: country !== 'PL',
    countryCallingCodesList: [rules.callingCode],
  });
};

/** Always answers 200 (API page, section 7). It knows the places of the demo and the form of codes. */
export const validateAddress: Handler = async (call) => {
  const body = await call.body();
  if (typeof body !== 'object' || body === null) return invalid('The address is missing.');
  const given = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']));
  const { country = '', city = '', postalCode = '', addressLine1 = '' } = given;
  const { status, message } = verdictOn(country.toUpperCase(), city, postalCode, addressLine1);
  const known = isCountry(country.toUpperCase()) ? PLACES[country.toUpperCase() as Country].find((place) => place.city.toLowerCase() === city.toLowerCase()) : undefined;
  const suggests = status === 'InteractionRequired' && known !== undefined;
  return answer({
    originalAddress: body,
    suggestedAddresses: suggests ? [{ ...body, city: known.city, postalCode: known.postalCode }] : [],
    status,
    ...(message === null ? {} : { validationMessage: message }),
  });
};

function verdictOn(country: string, city: string, postalCode: string, line: string): { status: string; message: string | null } {
  if (!isCountry(country)) return { status: 'NotValidated', message: 'The country is not known.' };
  if (city === '' || line === '') return { status: 'None', message: 'City and address line are needed.' };
  if (!new RegExp(RULES[country].postalCode).test(postalCode)) return { status: 'InteractionRequired', message: 'The postal code is not valid.' };
  const place = PLACES[country].find((known) => known.postalCode === postalCode);
  if (place !== undefined && place.city.toLowerCase() !== city.toLowerCase()) return { status: 'InteractionRequired', message: 'City and postal code do not fit.' };
  if (!/\d/.test(line)) return { status: 'StreetPartial', message: 'The house number is missing.' };
  return { status: place === undefined ? 'Verified' : 'VerifiedShippable', message: null };
}

/** 200 = taken, 404 = free, no body either way. */
export const headDomain: Handler = (call) => empty(isDomainTaken(call, call.part('domain')) ? 200 : 404);

/** By the whole domain or its first part. */
export function isDomainTaken({ world }: Call, wanted: string): boolean {
  const full = wanted.includes('.') ? wanted : `${wanted}.onmicrosoft.com`;
  return world.indexes().some((index) => {
    const customer = world.customer(index);
    return defaultDomain(customer) === full || customer.customDomains.includes(full);
  });
}

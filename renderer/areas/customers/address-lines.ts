import type { CustomerDetail } from '../../../core/contract/customers.ts';

/**
 * The lines of an address as they stand on a letter, without the company; null when there is
 * none. The region is no part of a postal address in any of our countries.
 */
export function addressLines(address: CustomerDetail['address'], countryName: (code: string | null) => string): readonly string[] | null {
  if (address === null) return null;
  const { line1, line2, postalCode, city, country } = address;
  // British addresses put the postal code on a line of its own, below the town.
  const town = country === 'GB' ? [city, postalCode] : [`${postalCode} ${city}`];
  return [line1, line2, ...town, countryName(country)].map((line) => line?.trim() ?? '').filter((line) => line !== '');
}

import type { DocumentAddress } from './model.ts';
import type { Paper } from './paper.ts';

/** Countries that put the postal code on a line of its own, below the town. */
const CODE_BELOW_TOWN = new Set(['GB', 'IE']);

/**
 * The lines below the name, as the post wants them. The country stands only on mail that leaves
 * the sender's country, then in capitals like the town (DIN 5008, foreign addresses).
 */
export function addressLines(address: DocumentAddress, senderCountry: string, { format }: Paper): readonly string[] {
  const abroad = address.country !== senderCountry;
  const city = abroad ? address.city.toLocaleUpperCase(format.locale) : address.city;
  const town = CODE_BELOW_TOWN.has(address.country) ? [city, address.postalCode] : [`${address.postalCode} ${city}`.trim()];
  const country = abroad ? [format.country(address.country).toLocaleUpperCase(format.locale)] : [];
  return [address.line1, address.line2 ?? '', ...town, ...country].filter((line) => line.trim() !== '');
}

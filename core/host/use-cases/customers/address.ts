import type { AddressAnswer, AddressQuestion } from '../../../contract/customer-drafts.ts';
import { placeOf } from '../../../domain/customers/complete-draft.ts';
import type { Address } from '../../../domain/customers/customer.ts';
import { findRegion } from '../../../domain/customers/regions.ts';
import type { OpenOffice } from '../../open-office.ts';
import { withPatience } from '../patience.ts';

const MOST = 3;

/**
 * What the service thinks of an address before a customer is created with it (API page, section 7),
 * with the spellings that it would rather have. Nobody answering is no failure: it stays unknown.
 */
export async function addressAnswer({ checks }: Pick<OpenOffice, 'checks'>, asked: AddressQuestion): Promise<AddressAnswer> {
  const place = placeOf(asked);
  const answer = await checks.checkAddress({ ...place, firstName: null, lastName: null, phone: null }, { signal: withPatience() });
  if (!answer.ok) return { state: 'unknown', suggestions: [] };
  const { status, suggestions } = answer.value;
  const own = JSON.stringify(fieldsOf({ ...place, firstName: null, lastName: null, phone: null }));
  const others = suggestions.map(fieldsOf).filter((one) => JSON.stringify(one) !== own);
  return { state: status === 'verifiedShippable' ? 'verified' : status, suggestions: others.slice(0, MOST) };
}

/** As the fields of a draft hold it. */
const fieldsOf = ({ country, region, city, line1, line2, postalCode }: Address): AddressAnswer['suggestions'][number] => ({
  line1,
  line2: line2 ?? '',
  postalCode,
  city,
  region: region === null ? '' : (findRegion(country, region)?.code ?? region),
});

import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { barePrefix } from '../tenants/domain-prefix.ts';
import type { Address, Customer } from './customer.ts';
import { draftProblems, isComplete } from './draft-problems.ts';
import type { DraftContext, DraftProblem } from './draft-problems.ts';
import type { CustomerDraft } from './draft.ts';
import { checkEmail } from './email.ts';
import type { CustomerChange, NewCustomer } from './new-customer.ts';
import { checkPhone } from './phone.ts';
import { checkPostalCode } from './postal-code.ts';
import { regionName, regionsOf } from './regions.ts';
import { checkKrs, checkRegon } from './register-numbers.ts';
import { checkTaxNumber } from './tax-number.ts';

/**
 * The draft with what can be said better: the dash in the postal code, the telephone in its
 * international form, numbers in theirs. What is wrong stays as typed.
 */
export function tidied(draft: CustomerDraft): CustomerDraft {
  const krs = checkKrs(draft.krs);
  const email = checkEmail(draft.email);
  return {
    ...draft,
    companyName: draft.companyName.trim().replaceAll(/\s+/g, ' '),
    postalCode: tidyPostalCode(draft),
    region: regionsOf(draft.country).find(({ name }) => name === regionName(draft.country, draft.region))?.code ?? draft.region,
    email: email.kind === 'ok' ? email.email : draft.email,
    krs: krs.kind === 'ok' ? krs.number : draft.krs,
    regon: checkRegon(draft.regon).kind === 'ok' ? draft.regon.replaceAll(/\D/g, '') : draft.regon,
    prefix: barePrefix(draft.prefix),
  };
}

function tidyPostalCode({ country, postalCode }: Pick<CustomerDraft, 'country' | 'postalCode'>): string {
  const postal = checkPostalCode(country, postalCode);
  return postal.kind === 'ok' ? postal.code : postalCode;
}

/** Countries whose service wants a registration number; Germany refuses one (R-19.8, codes 600049 and 600002). */
const WITH_REGISTRATION_NUMBER: readonly string[] = ['PL', 'HU', 'UA'];

/** What the service needs, from a complete draft of a new customer; otherwise every problem. */
export function newCustomerOf(draft: CustomerDraft, context: Omit<DraftContext, 'subject'> & { readonly associatedPartnerId: string | null }): Result<NewCustomer, readonly DraftProblem[]> {
  const problems = draftProblems(draft, { subject: 'new', ownDomain: context.ownDomain });
  if (!isComplete(problems)) return err(problems);
  const values = profileOf(draft);
  return ok({
    ...values,
    domainPrefix: barePrefix(draft.prefix),
    registrationNumber: registrationNumber(draft),
    associatedPartnerId: context.associatedPartnerId,
  });
}

type Profile = Pick<NewCustomer, 'companyName' | 'firstName' | 'lastName' | 'email' | 'phone' | 'address' | 'language' | 'culture'>;

function profileOf(draft: CustomerDraft): Profile {
  const email = checkEmail(draft.email);
  const firstName = draft.firstName.trim();
  const lastName = draft.lastName.trim();
  const e164 = e164Of(draft.country, draft.phone);
  return {
    companyName: tidied(draft).companyName,
    firstName,
    lastName,
    email: email.kind === 'ok' ? email.email : draft.email.trim(),
    phone: e164,
    address: { ...placeOf(draft), firstName, lastName, phone: e164 },
    language: draft.language,
    culture: cultureOf(draft.country),
  };
}

/** However it is grouped, it is the same number. */
function e164Of(country: string, text: string): string {
  const phone = checkPhone(country, text);
  return phone.kind === 'ok' ? phone.e164 : text.trim();
}

type Place = Pick<Address, 'country' | 'region' | 'state' | 'city' | 'line1' | 'line2' | 'postalCode'>;

/** Where a draft says that the customer is, as the service takes it. The state takes two letters and is checked for some countries only (API page, section 7): regions of ours go as region. */
export const placeOf = (draft: Pick<CustomerDraft, 'country' | 'region' | 'city' | 'line1' | 'line2' | 'postalCode'>): Place => ({
  country: draft.country,
  region: draft.region.trim() === '' ? null : regionName(draft.country, draft.region),
  state: null,
  city: draft.city.trim(),
  line1: draft.line1.trim(),
  line2: draft.line2.trim() === '' ? null : draft.line2.trim(),
  postalCode: tidyPostalCode(draft).trim(),
});

function registrationNumber({ country, taxNumber }: CustomerDraft): string | null {
  if (!WITH_REGISTRATION_NUMBER.includes(country) || taxNumber.trim() === '') return null;
  const check = checkTaxNumber(country, taxNumber);
  return check.kind === 'ok' ? check.bare : null;
}

/** `pl-PL`: the first language of the country. */
export const cultureOf = (country: string): string => `${new Intl.Locale(`und-${country}`).maximize().language}-${country}`;

/** What a draft changes of a customer that is there; null when nothing. Only what differs is named. */
export function changeOf(customer: Customer, draft: CustomerDraft): CustomerChange | null {
  const values = profileOf(draft);
  const { address } = customer;
  const differing = <Value>(before: Value | null, after: Value): Value | null => (before === after ? null : after);
  const isMoved = address === null || !isSamePlace(address, values.address);
  const change: CustomerChange = {
    companyName: differing(customer.companyName, values.companyName),
    firstName: differing(address?.firstName ?? null, values.firstName),
    lastName: differing(address?.lastName ?? null, values.lastName),
    email: differing(customer.email, values.email),
    phone: differing(address === null || address.phone === null ? null : e164Of(address.country, address.phone), values.phone),
    address: isMoved ? keepingState(address, values.address) : null,
    language: differing(customer.language?.slice(0, 2).toLowerCase() ?? null, values.language),
    culture: null,
  };
  return Object.values(change).every((value) => value === null) ? null : change;
}

const isSamePlace = (before: Address, after: Address): boolean =>
  (['country', 'city', 'line1', 'postalCode'] as const).every((field) => before[field].trim() === after[field]) &&
  (before.line2 ?? '') === (after.line2 ?? '') &&
  regionName(before.country, before.region ?? before.state ?? '') === (after.region ?? '');

/** Within the same region the server's own way of naming it stays. */
function keepingState(before: Address | null, after: Address): Address {
  if (before === null || before.country !== after.country) return after;
  const known = before.region ?? before.state ?? '';
  return regionName(before.country, known) === after.region ? { ...after, region: before.region, state: before.state } : after;
}

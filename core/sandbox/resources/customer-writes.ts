import { newCustomerProblems } from '../../domain/nce/readiness.ts';
import type { Segment } from '../../domain/catalog/product.ts';
import type { Answer, Call, Handler } from '../http/call.ts';
import { answer, empty } from '../http/call.ts';
import { link, objectType } from '../http/collection.ts';
import { classicError, invalid, newerError } from '../http/errors.ts';
import { fieldsOf, momentIn, partIn, textIn, wordIn } from '../http/fields.ts';
import type { Fields } from '../http/fields.ts';
import { refusal } from '../rules/refusals.ts';
import { billingProfile, customerDetail, qualification } from '../wire/customer.ts';
import { bareStamp } from '../wire/dates.ts';
import { etag } from '../wire/codes.ts';
import { COUNTRIES } from '../world/places.ts';
import type { Country } from '../world/places.ts';
import type { AgreementContact, CustomerRecord } from '../world/records.ts';
import { hex } from '../world/random.ts';
import { isDomainTaken } from './validations.ts';
import { MCA } from './agreements.ts';
import { forCustomer } from './customer-call.ts';
import { staleEtag } from './subscription-patch.ts';

/** Creates a customer and its tenant; tells the first password once (API page, section 7). */
export const createCustomer: Handler = async (call) => {
  const body = fieldsOf(await call.body());
  const company = partIn(body, 'companyProfile');
  const billing = partIn(body, 'billingProfile');
  const address = partIn(billing, 'defaultAddress');
  const country = countryOf(textIn(address, 'country'));
  const domain = textIn(company, 'domain')?.toLowerCase() ?? '';
  const prefix = domain.replace(/\.onmicrosoft\.com$/, '');
  const missing = missingField(billing, address);
  if (missing !== null) return invalid(`The property ${missing} is missing.`);
  if (country === null) return invalid('The country is not known.');
  if (!/^[a-z][a-z0-9]{0,26}$/.test(prefix)) return invalid('The domain is not valid.');
  const registrationNumber = textIn(company, 'organizationRegistrationNumber') ?? textIn(company, 'taxId') ?? '';
  const phone = textIn(address, 'phoneNumber') ?? '';
  const [problem] = newCustomerProblems({ country, registrationNumber, phone, postalCode: textIn(address, 'postalCode') ?? '' });
  if (problem !== undefined) return refusal(problem.serverCode ?? (problem.code === 'phoneMissing' ? '600051' : '3000'), `The customer was refused: ${problem.code}.`);
  if (isDomainTaken(call, domain)) return classicError(409, '600009', 'The domain is taken.');

  const record = call.world.addCustomer(textIn(billing, 'companyName') ?? '', call.now, {
    ...profileOf(billing, address, country),
    prefix,
    customDomains: [],
    country,
    taxNumbers: { vatId: '', nip: registrationNumber === '' ? null : registrationNumber, regon: null },
    segments: [],
    relationship: 'reseller',
    agreement: null,
    validation: null,
    associatedPartnerId: textIn(body, 'associatedPartnerId') ?? '',
    version: 1,
  });
  call.world.commerce.ledger.write({ kind: 'customerCreated', at: call.now, customerId: record.id, requestId: call.requestId, marker: prefix, value: record.name });
  const userCredentials = { userName: 'admin', password: `${hex(12, call.world.options.seed, 'password', record.index)}!A` };
  return answer({ ...customerDetail(record), userCredentials }, 201);
};

const countryOf = (said: string | null): Country | null => COUNTRIES.find((known) => known === said?.toUpperCase()) ?? null;

const NEEDED = ['email', 'culture', 'language', 'companyName'] as const;
const NEEDED_ADDRESS = ['city', 'addressLine1', 'country'] as const;

function missingField(billing: Fields | null, address: Fields | null): string | null {
  const inBilling = NEEDED.find((name) => textIn(billing, name) === null);
  if (inBilling !== undefined) return `billingProfile.${inBilling}`;
  const inAddress = NEEDED_ADDRESS.find((name) => textIn(address, name) === null);
  return inAddress === undefined ? null : `defaultAddress.${inAddress}`;
}

type Profile = Pick<CustomerRecord, 'address' | 'contact' | 'email' | 'phone' | 'locale'>;

function profileOf(billing: Fields | null, address: Fields | null, country: Country): Profile {
  const culture = textIn(billing, 'culture');
  const language = textIn(billing, 'language');
  return {
    address: {
      street: textIn(address, 'addressLine1') ?? '',
      line2: textIn(address, 'addressLine2'),
      region: textIn(address, 'region'),
      city: textIn(address, 'city') ?? '',
      postalCode: textIn(address, 'postalCode') ?? '',
      state: textIn(address, 'state'),
    },
    contact: { firstName: textIn(address, 'firstName') ?? textIn(billing, 'firstName') ?? '', lastName: textIn(address, 'lastName') ?? textIn(billing, 'lastName') ?? '' },
    email: textIn(billing, 'email') ?? '',
    phone: textIn(address, 'phoneNumber') ?? '',
    locale: culture === null || language === null ? null : { culture: culture || country, language },
  };
}

/** The whole billing profile is put in place of the old one; a stale ETag is refused (API page, section 3). */
export const putBillingProfile = forCustomer(async (call, customer) => {
  const body = fieldsOf(await call.body());
  const address = partIn(body, 'defaultAddress');
  const sent = call.header('If-Match')?.trim().replaceAll(/^"|"$/g, '') ?? '';
  if (sent !== '' && sent !== '*' && sent !== etag(customer.version)) return staleEtag(call);
  const missing = missingField(body, address);
  if (missing !== null) return invalid(`The property ${missing} is missing.`);
  if (countryOf(textIn(address, 'country')) !== customer.country) return invalid('The country of a customer does not change.');
  const name = textIn(body, 'companyName') ?? customer.name;
  call.world.changeCustomer(customer.id, { name, ...profileOf(body, address, customer.country) }, call.now);
  call.world.commerce.ledger.write({ kind: 'customerChanged', at: call.now, customerId: customer.id, requestId: call.requestId, value: name });
  return answer(billingProfile(current(call, customer)));
});

const current = (call: Call, customer: CustomerRecord): CustomerRecord => call.world.customer(customer.index);

/** Confirms that the customer accepted the agreement; the same contact again is 600061 (API page, section 8). */
export const confirmAgreement = forCustomer(async (call, customer) => {
  const body = fieldsOf(await call.body());
  const contact = contactOf(partIn(body, 'primaryContact'));
  const agreedAt = momentIn(body, 'dateAgreed');
  if (contact === null || agreedAt === null) return invalid('The primary contact or the date of the agreement is missing.');
  if ((textIn(body, 'templateId')?.toLowerCase() ?? '') !== MCA.templateId) return invalid('The template of the agreement is not known.');
  if (agreedAt > call.now) return invalid('The date of the agreement lies in the future.');
  if (customer.agreement !== null && isSameContact(customer, contact)) {
    return newerError(400, 600061, 'PartnerConfirmedAgreementAlreadyExists', 'The agreement was already confirmed with this contact.');
  }
  call.world.changeCustomer(customer.id, { agreement: { how: 'confirmed', agreedAt, by: contact } }, call.now, 'create_customer_agreement');
  call.world.commerce.ledger.write({ kind: 'agreementConfirmed', at: call.now, customerId: customer.id, requestId: call.requestId, marker: contact.email });
  return answer(
    {
      primaryContact: { firstName: contact.firstName, lastName: contact.lastName, email: contact.email, ...(contact.phone === null ? {} : { phoneNumber: contact.phone }) },
      templateId: MCA.templateId,
      dateAgreed: bareStamp(agreedAt),
      type: MCA.agreementType,
      agreementLink: MCA.agreementLink,
      links: { self: link(`/customers/${customer.id}/agreements`) },
      attributes: objectType('Agreement'),
    },
    201,
  );
});

function contactOf(fields: Fields | null): AgreementContact | null {
  const firstName = textIn(fields, 'firstName');
  const lastName = textIn(fields, 'lastName');
  const email = textIn(fields, 'email');
  return firstName === null || lastName === null || email === null ? null : { firstName, lastName, email, phone: textIn(fields, 'phoneNumber') };
}

function isSameContact({ agreement, contact, email }: CustomerRecord, asked: AgreementContact): boolean {
  const known = agreement?.by ?? { ...contact, email };
  return [known.firstName, known.lastName, known.email].join('|').toLowerCase() === [asked.firstName, asked.lastName, asked.email].join('|').toLowerCase();
}

const SEGMENT_OF: Readonly<Record<string, Segment>> = { education: 'education', nonprofit: 'nonprofit', governmentcommunitycloud: 'government', stateownedentity: 'government' };

/** Asks for a qualification; somebody decides later, so it begins in review. */
export const postQualification = forCustomer(async (call, customer) => {
  const body = fieldsOf(await call.body());
  const segment = SEGMENT_OF[wordIn(body, 'qualification') ?? ''];
  if (segment === undefined) return invalid('The qualification is not known.');
  const website = textIn(body, 'website');
  if (segment === 'education' && website === null) return invalid('The website of the institution is missing.');
  const answered = (status: string): Answer => answer(qualification(segment, status), 201);
  if (customer.segments.includes(segment)) return answered('Approved');
  if (!customer.asked.some((one) => one.segment === segment)) {
    call.world.changeCustomer(customer.id, { asked: [...customer.asked, { segment, website }] }, call.now, 'update_customer_qualification');
    call.world.commerce.ledger.write({ kind: 'qualificationSet', at: call.now, customerId: customer.id, requestId: call.requestId, value: segment });
  }
  return answered('InReview');
});

/** Ends the relationship: `{ relationshipToPartner: "none" }`; nothing else of a customer is patched. */
export const patchCustomer = forCustomer(async (call, customer) => {
  const body = fieldsOf(await call.body());
  if (wordIn(body, 'relationshipToPartner') !== 'none') return invalid('Only the end of the relationship can be patched.');
  const alive = call.world.subscriptions(customer, call.now).some((one) => one.status === 'active' || one.status === 'pending');
  if (alive) return classicError(400, '2002', 'The customer has active subscriptions.');
  return removed(call, customer, () => answer({ ...customerDetail(customer), relationshipToPartner: 'none' }));
});

/** Deletes a customer, as integration sandboxes allow. */
export const deleteCustomer = forCustomer((call, customer) => removed(call, customer, () => empty(204)));

function removed(call: Call, customer: CustomerRecord, told: () => Answer): Answer {
  const answered = told();
  call.world.removeCustomer(customer.id, call.now);
  call.world.commerce.ledger.write({ kind: 'customerRemoved', at: call.now, customerId: customer.id, requestId: call.requestId });
  return answered;
}

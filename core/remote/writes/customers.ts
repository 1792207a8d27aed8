import type * as z from 'zod';
import type { CustomerChange, NewCustomer } from '../../domain/customers/new-customer.ts';
import { customerId } from '../../domain/ids.ts';
import type { CustomerId } from '../../domain/ids.ts';
import { toIso } from '../../domain/time/instant.ts';
import type { CreatedCustomer, RemoteWrites } from '../../ports/remote-writes.ts';
import { pathOf } from '../http.ts';
import { parseWith } from '../reader.ts';
import type { Reader, Source } from '../reader.ts';
import { wireBillingProfile } from '../schemas/customer.ts';
import { wireAskedQualification, wireConfirmedAgreement, wireCreatedCustomer, wireSavedProfile } from '../schemas/writes.ts';
import { addressFields } from './address-fields.ts';
import { echoWith, fieldIn, objectOf, said } from './echo.ts';
import { notFormed } from './writer.ts';
import type { Sent, Writer } from './writer.ts';

type Json = Readonly<Record<string, unknown>>;

/** Customers, their agreement and their qualifications (API page, sections 7 and 8). */
export function customerWrites(writer: Writer, reader: Reader): Pick<RemoteWrites, 'createCustomer' | 'changeCustomer' | 'confirmAgreement' | 'setQualification'> {
  return {
    createCustomer: (customer, call) =>
      writer.send(
        {
          name: 'customer',
          method: 'POST',
          path: pathOf('customers'),
          body: bodyOf(customer),
          budget: 'customer',
          about: { what: 'customer', id: customer.domainPrefix },
          parse: parseWith(wireCreatedCustomer, (wire): CreatedCustomer => ({
            id: customerId(wire.id),
            domain: wire.companyProfile.domain ?? domainOf(customer),
            userName: wire.userCredentials?.userName ?? null,
            password: wire.userCredentials?.password ?? null,
          })),
        },
        call,
      ),

    changeCustomer: async (id, change, call) => {
      const read = await reader.one(billingSource(id), call);
      if (!read.ok) return notFormed(read);
      const raw = objectOf(read.value.raw) ?? {};
      const changed = changedProfile(raw, change);
      // Somebody was faster, or our own attempt whose answer was lost.
      if (JSON.stringify(changed) === JSON.stringify(raw)) return { kind: 'done', value: null, correlationId: null };
      return writer.send({ ...acknowledged(id, 'PUT', ['profiles', 'billing'], wireSavedProfile), body: changed, etag: read.value.entity.attributes?.etag ?? null }, call);
    },

    confirmAgreement: (id, { templateId, agreedAt, firstName, lastName, email, phone }, call) =>
      writer.send(
        {
          ...acknowledged(id, 'POST', ['agreements'], wireConfirmedAgreement),
          body: { primaryContact: said({ firstName, lastName, email, phoneNumber: phone }), templateId, dateAgreed: toIso(agreedAt), type: 'MicrosoftCustomerAgreement' },
        },
        call,
      ),

    setQualification: (id, { kind, segment, website }, call) =>
      writer.send(
        { ...acknowledged(id, 'POST', ['qualifications'], wireAskedQualification), body: said({ qualification: QUALIFICATIONS[kind], educationSegment: kind === 'education' ? segment : null, website }) },
        call,
      ),
  };
}

const QUALIFICATIONS = { education: 'Education', nonProfit: 'Nonprofit', government: 'GovernmentCommunityCloud' } as const;

/** A write whose answer says no more than that it was done. */
const acknowledged = (id: CustomerId, method: 'POST' | 'PUT', below: readonly string[], schema: z.ZodType): Sent<null> => ({
  name: below.join('/'),
  method,
  path: pathOf('customers', id, ...below),
  budget: 'customer',
  about: { what: 'customer', id },
  parse: parseWith(schema, () => null),
});

const billingSource = (id: CustomerId): Source<ReturnType<typeof wireBillingProfile.parse>> => ({
  name: 'billing profile',
  path: pathOf('customers', id, 'profiles', 'billing'),
  budget: 'customer',
  about: { what: 'customer', id },
  parse: parseWith(wireBillingProfile, (wire) => wire),
});

const domainOf = ({ domainPrefix }: NewCustomer): string => `${domainPrefix}.onmicrosoft.com`;

function bodyOf(customer: NewCustomer): Json {
  const { companyName, firstName, lastName, email, phone, address, registrationNumber, language, culture, associatedPartnerId } = customer;
  return said({
    associatedPartnerId,
    companyProfile: said({ domain: domainOf(customer), organizationRegistrationNumber: registrationNumber }),
    billingProfile: {
      firstName,
      lastName,
      email,
      culture,
      language,
      companyName,
      defaultAddress: addressFields({ ...address, firstName: address.firstName ?? firstName, lastName: address.lastName ?? lastName, phone: address.phone ?? phone }),
    },
  });
}

/** The profile as it was read, with the named fields; names and phone live in the address as well. */
export function changedProfile(raw: Json, change: CustomerChange): Json {
  const { companyName, firstName, lastName, email, language, culture } = change;
  return echoWith(raw, { ...said({ companyName, firstName, lastName, email, language, culture }), ...changedAddress(raw, change) });
}

function changedAddress(raw: Json, { address, firstName, lastName, phone }: CustomerChange): Json {
  const before = objectOf(fieldIn(raw, 'defaultAddress')) ?? {};
  const person = said({ firstName, lastName, phoneNumber: phone });
  if (address === null) return Object.keys(person).length === 0 ? {} : { defaultAddress: echoWith(before, person) };
  // An address is changed as a whole: a second line that is gone must not stay behind.
  const emptied = { region: '', state: '', addressLine2: '' };
  const known = Object.fromEntries(Object.entries(emptied).filter(([name]) => fieldIn(before, name) !== undefined));
  return { defaultAddress: echoWith(before, { ...known, ...addressFields(address), ...person }) };
}

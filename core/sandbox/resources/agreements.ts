import type { Handler } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { link, objectType } from '../http/collection.ts';
import { invalid, notFound } from '../http/errors.ts';
import { wholeList } from '../http/paging.ts';
import { OFFICE } from '../world/office.ts';
import type { CustomerRecord } from '../world/records.ts';
import { bareStamp } from '../wire/dates.ts';
import { forCustomer } from './customer-call.ts';

/** The template ids are those of the public samples (API page, section 8). */
const TEMPLATES = [
  { templateId: '117a77b0-9360-443b-8795-c6dedc750cf9', agreementType: 'MicrosoftCustomerAgreement', agreementLink: 'https://aka.ms/customeragreement', versionRank: 0 },
  { templateId: '998b88de-aa99-4388-a42c-1b3517d49490', agreementType: 'MicrosoftCloudAgreement', agreementLink: 'https://docs.microsoft.com/partner-center/agreements', versionRank: 0 },
] as const;

export const MCA = TEMPLATES[0];

/** An omitted type means the old cloud agreement only. */
const typeAsked = (text: string | null): string => text?.toLowerCase() ?? 'microsoftcloudagreement';

const isAsked = (type: string, asked: string): boolean => asked === '*' || type.toLowerCase() === asked;

/** `GET /agreements` (API page, section 8): `agreementType=*` lists all templates. */
export const listAgreementMetadata: Handler = (call) => {
  const asked = typeAsked(call.query('agreementType'));
  if (asked !== '*' && !TEMPLATES.some((one) => isAsked(one.agreementType, asked))) return invalid('The agreement type is not known.');
  return wholeList(call, TEMPLATES.filter((one) => isAsked(one.agreementType, asked)));
};

/** Where a template can be read, in a language and country (API page, section 8). */
export const getAgreementDocument: Handler = (call) => {
  const found = TEMPLATES.find((one) => one.templateId === call.part('template'));
  if (found === undefined) return notFound.other();
  const language = call.query('language') ?? 'en-US';
  const country = call.query('country') ?? 'US';
  const uri = `https://agreements.example/${found.templateId}/${country}/${language}`;
  return answer({ displayUri: uri, downloadUri: `${uri}?download=true` });
};

/** Only what a partner confirmed (API page, section 8): a customer who signed directly is not listed here. */
export const listAgreements = forCustomer((call, customer) => {
  const asked = typeAsked(call.query('agreementType'));
  return wholeList(call, confirmationsOf(customer).filter((one) => isAsked(one.type, asked)));
});

type Confirmation = { readonly type: string; readonly [field: string]: unknown };

function confirmationsOf(customer: CustomerRecord): readonly Confirmation[] {
  if (customer.agreement?.how !== 'confirmed') return [];
  return [
    {
      primaryContact: contactOf(customer),
      templateId: MCA.templateId,
      dateAgreed: bareStamp(customer.agreement.agreedAt),
      type: MCA.agreementType,
      userId: OFFICE.tenantId,
      agreementLink: MCA.agreementLink,
      links: { self: link(`/customers/${customer.id}/agreements`) },
      attributes: objectType('Agreement'),
    },
  ];
}

const contactOf = ({ agreement, contact, email, phone }: CustomerRecord): object => {
  const { firstName, lastName } = agreement?.by ?? contact;
  const number = agreement?.by === null || agreement === null ? phone : agreement.by.phone;
  return { firstName, lastName, email: agreement?.by?.email ?? email, ...(number === null ? {} : { phoneNumber: number }) };
};

/** Whether the customer signed with Microsoft directly (API page, section 8). */
export const getDirectSignStatus = forCustomer((_call, customer) => answer({ isSigned: customer.agreement?.how === 'directSigned' }));

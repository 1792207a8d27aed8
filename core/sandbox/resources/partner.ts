import type { Handler } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { link, objectType } from '../http/collection.ts';
import { invalid, notFound } from '../http/errors.ts';
import { wholeList } from '../http/paging.ts';
import { OFFICE, OTHER_RESELLERS, PROVIDER } from '../world/office.ts';
import { etag } from '../wire/codes.ts';

type Partner = { readonly name: string; readonly tenantId: string; readonly partnerId: string; readonly country: string; readonly agreementSigned: boolean };

const office: Partner = { ...OFFICE, agreementSigned: true };
const provider: Partner = { ...PROVIDER, agreementSigned: true };
const PARTNERS: readonly Partner[] = [office, provider, ...OTHER_RESELLERS];

const relationship = (partner: Partner, relationshipType: string): object => ({
  id: partner.tenantId,
  name: partner.name,
  relationshipType,
  state: 'Active',
  mpnId: partner.partnerId,
  location: partner.country,
  attributes: objectType('PartnerRelationship'),
});

/** `relationship_type` says which side is asked for; the sandbox answers both. */
export const listRelationships: Handler = (call) => {
  switch ((call.query('relationship_type') ?? '').toLowerCase().replaceAll('_', '')) {
    case 'isindirectresellerof':
      return wholeList(call, [relationship(provider, 'is_indirect_reseller_of')]);
    case 'isindirectcloudsolutionproviderof':
      return wholeList(call, [office, ...OTHER_RESELLERS].map((one) => relationship(one, 'is_indirect_cloud_solution_provider_of')));
    default:
      return invalid('The relationship type is missing or not known.');
  }
};

/** The own profile, or that of `mpnId`; 3000 for an unknown one (API page, section 9). */
export const getMpnProfile: Handler = (call) => {
  const asked = call.query('mpnId');
  const found = asked === null || asked === '' ? office : PARTNERS.find((one) => one.partnerId === asked);
  if (found === undefined) return notFound.partner();
  return answer({
    mpnId: found.partnerId,
    partnerName: found.name,
    profileType: 'MpnProfile',
    links: { self: link('/profiles/mpn') },
    attributes: objectType('MpnProfile'),
  });
};

/** By Partner ID or by tenant (API page, section 9 and 19). */
export const getAgreementStatus: Handler = (call) => {
  const [mpnId, tenantId] = [call.query('mpnId'), call.query('tenantId')?.toLowerCase() ?? null];
  if (mpnId === null && tenantId === null) return invalid('A Partner ID or a tenant id is needed.');
  const found = PARTNERS.find((one) => one.partnerId === mpnId || one.tenantId === tenantId);
  return found === undefined ? notFound.partner() : answer({ isAgreementSigned: found.agreementSigned });
};

const address = {
  country: OFFICE.country,
  city: OFFICE.address.city,
  state: OFFICE.address.state,
  addressLine1: OFFICE.address.street,
  postalCode: OFFICE.address.postalCode,
  firstName: OFFICE.contact.firstName,
  lastName: OFFICE.contact.lastName,
  phoneNumber: OFFICE.phone,
};
const contact = { firstName: OFFICE.contact.firstName, lastName: OFFICE.contact.lastName, email: OFFICE.email, phoneNumber: OFFICE.phone };

const PROFILES: Readonly<Record<string, object>> = {
  billing: {
    companyName: OFFICE.name,
    address,
    primaryContact: contact,
    purchaseOrderNumber: '',
    taxId: OFFICE.taxId,
    billingCurrency: 'EUR',
    profileType: 'billing_profile',
    links: { self: link('/profiles/billing') },
    attributes: { etag: etag(3), ...objectType('PartnerBillingProfile') },
  },
  legalbusiness: {
    companyName: OFFICE.name,
    address,
    primaryContact: contact,
    companyApproverAddress: address,
    companyApproverEmail: OFFICE.email,
    vettingStatus: 'authorized',
    vettingSubStatus: 'none',
    profileType: 'legal_business_profile',
    links: { self: link('/profiles/legalbusiness') },
    attributes: { etag: etag(1), ...objectType('LegalBusinessProfile') },
  },
  organization: {
    companyName: OFFICE.name,
    tenantId: OFFICE.tenantId,
    domain: 'biurohoryzontit.onmicrosoft.com',
    defaultAddress: address,
    culture: 'pl-PL',
    language: 'pl',
    email: OFFICE.email,
    profileType: 'organization_profile',
    links: { self: link('/profiles/organization') },
    attributes: objectType('OrganizationProfile'),
  },
  support: {
    email: OFFICE.email,
    telephone: OFFICE.phone,
    website: 'https://horyzont.pl.example',
    profileType: 'support_profile',
    links: { self: link('/profiles/support') },
    attributes: { etag: etag(2), ...objectType('SupportProfile') },
  },
};

/** The office's own legal, organisation, billing or support profile (API page, section 9). */
export const getProfile: Handler = (call) => {
  const found = PROFILES[call.part('profile')];
  return found === undefined ? notFound.other() : answer(found);
};

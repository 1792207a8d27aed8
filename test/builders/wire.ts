/** Answers of the service as they look on the wire, with what a test says over them. */
type Json = Readonly<Record<string, unknown>>;

export const CUSTOMER = 'c5ed4aea-9c23-43c0-9a4a-bb09d1c4ea4a';
export const SUBSCRIPTION = '0a2f9c5e-1d2b-4c57-9d0e-7a1a2f1d7e11';

export const wireAddress = (over: Json = {}): Json => ({
  country: 'PL',
  region: '',
  city: 'Łódź',
  state: '',
  addressLine1: 'ul. Piotrkowska 1',
  addressLine2: '',
  postalCode: '90-001',
  firstName: 'Anna',
  lastName: 'Nowak',
  phoneNumber: '+48 42 123 45 67',
  ...over,
});

export const wireCustomer = (over: Json = {}): Json => ({
  id: CUSTOMER,
  commerceId: '11111111-1111-4111-8111-111111111111',
  companyProfile: {
    tenantId: CUSTOMER,
    domain: 'lodzkie.onmicrosoft.com',
    companyName: 'Łódzkie Meble sp. z o.o.',
    organizationRegistrationNumber: '7250001234',
    links: { self: { uri: '/customers/1/profiles/company', method: 'GET', headers: [] } },
    attributes: { objectType: 'CustomerCompanyProfile' },
  },
  billingProfile: {
    id: '22222222-2222-4222-8222-222222222222',
    email: 'biuro@lodzkie.example',
    culture: 'pl-PL',
    language: 'pl',
    companyName: 'Łódzkie Meble sp. z o.o.',
    defaultAddress: wireAddress(),
    attributes: { etag: '42', objectType: 'CustomerBillingProfile' },
  },
  relationshipToPartner: 'reseller',
  allowDelegatedAccess: false,
  customDomains: ['lodzkie.example'],
  associatedPartnerId: '',
  attributes: { objectType: 'Customer' },
  ...over,
});

export const wireSubscription = (over: Json = {}): Json => ({
  id: SUBSCRIPTION,
  offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
  offerName: 'Microsoft 365 Business Basic',
  friendlyName: 'Biuro',
  productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
  quantity: 10,
  unitType: 'Licenses',
  creationDate: '2026-11-20T16:57:15.498058Z',
  effectiveStartDate: '2026-11-20T16:57:14.498252Z',
  commitmentEndDate: '2027-11-19T00:00:00Z',
  commitmentEndDateTime: '2027-11-19T23:59:59Z',
  status: 'active',
  autoRenewEnabled: true,
  isTrial: false,
  billingType: 'license',
  billingCycle: 'monthly',
  termDuration: 'P1Y',
  renewalTermDuration: '',
  refundOptions: [{ type: 'Full', expiresAt: '2026-11-21T00:00:00Z' }],
  refundableQuantity: { totalQuantity: 10, details: [{ quantity: 10, allowedUntilDateTime: '2026-11-27T16:57:14.498252Z' }] },
  partnerId: '',
  orderId: 'A1B2C3D4E5F6',
  attributes: { etag: 'eyJpZCI6IjEifQ==', objectType: 'Subscription' },
  ...over,
});

export const wireOrder = (over: Json = {}): Json => ({
  id: 'A1B2C3D4E5F6',
  referenceCustomerId: CUSTOMER,
  billingCycle: 'monthly',
  currencyCode: 'PLN',
  creationDate: '2026-11-20T16:57:14.4982526Z',
  status: 'completed',
  lineItems: [
    {
      lineItemNumber: 0,
      offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
      subscriptionId: SUBSCRIPTION,
      termDuration: 'P1Y',
      transactionType: 'New',
      friendlyName: 'Biuro',
      quantity: 10,
      pricing: { listPrice: 24.5, discountedPrice: 22.05, proratedPrice: 22.05, price: 22.05, extendedPrice: 2646 },
    },
  ],
  attributes: { objectType: 'Order' },
  ...over,
});

export const wireAuditRecord = (over: Json = {}): Json => ({
  id: 'audit-1',
  partnerId: '33333333-3333-4333-8333-333333333333',
  customerId: CUSTOMER,
  customerName: 'Łódzkie Meble sp. z o.o.',
  userPrincipalName: 'anna@office.example',
  resourceType: 'subscription',
  resourceNewValue: `{"Id":"${SUBSCRIPTION.toUpperCase()}","Quantity":12}`,
  operationType: 'update_subscription',
  operationDate: '2026-11-22T08:30:00.1234567Z',
  operationStatus: 'succeeded',
  ...over,
});

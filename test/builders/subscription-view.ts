import type { SubscriptionDetail, SubscriptionRow } from '../../core/contract/subscriptions.ts';

const at = (iso: string): number => Date.parse(iso);

/** A running one-year subscription as a list shows it: bought on 2 March 2026, window long over. */
export const aSubscriptionRow = (changes: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  id: '11111111-2222-4333-8444-555555555555',
  customerId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  customerName: 'Müller GmbH',
  product: 'Microsoft 365 Business Standard',
  friendlyName: 'Microsoft 365 Business Standard',
  model: 'nce',
  status: 'active',
  quantity: 10,
  term: 'P1Y',
  billingPlan: 'monthly',
  isTrial: false,
  autoRenew: true,
  startsAt: at('2026-03-02T09:15:00Z'),
  endsAt: at('2027-03-01T23:59:59Z'),
  windowEndsAt: null,
  reducible: 0,
  hasScheduledChange: false,
  asOf: at('2026-11-22T08:00:00Z'),
  ...changes,
});

/** The same with everything that its page shows. */
export const aSubscriptionDetail = (changes: Partial<SubscriptionDetail> = {}): SubscriptionDetail => ({
  ...aSubscriptionRow(),
  offerId: 'CFQ7TTC0LDPB:0001:CFQ7TTC0XYZ1',
  orderId: 'a1b2c3d4e5f6',
  createdAt: at('2026-03-02T09:15:00Z'),
  billingCycleEndsAt: at('2026-12-01T23:59:59Z'),
  windowFromServer: false,
  batches: [],
  scheduledChange: null,
  suspensionReasons: [],
  promotionId: null,
  partnerIdOnRecord: null,
  migratedFrom: null,
  ...changes,
});

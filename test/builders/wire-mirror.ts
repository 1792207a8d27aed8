import type { CustomerId } from '../../core/domain/ids.ts';
import { customerId, productId } from '../../core/domain/ids.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import { CUSTOMER_CURSOR } from '../../core/ports/mirror.ts';
import type { CustomerAnswers, MirrorChange, MirrorTable, MirrorWriter } from '../../core/ports/mirror.ts';

type Row = {
  name: string;
  seenAt: number;
  detailsAsOf: number | null;
  removed: boolean;
  seats: readonly number[];
  hasAgreement: boolean;
  orders: number;
};

/** What survives a kill. */
export type Disk = {
  readonly checkpoints: Map<string, string>;
  readonly customers: Map<CustomerId, Row>;
  readonly products: Map<string, { asOf: number; skusAsOf: number | null }>;
  readonly audit: Map<string, string>;
  prices: number;
  promotions: readonly string[];
  partner: string | null;
  isLoading: boolean;
};

export const emptyDisk = (): Disk => ({
  checkpoints: new Map(),
  customers: new Map(),
  products: new Map(),
  audit: new Map(),
  prices: 0,
  promotions: [],
  partner: null,
  isLoading: false,
});

export type FakeMirror = {
  readonly writer: MirrorWriter;
  readonly disk: Disk;
  /** Names of the writes in order, with how much they wrote. */
  readonly writes: string[];
  /** Called before a write takes effect; throws to fail it. */
  beforeWrite: (name: string, count: number) => void;
};

/** The mirror's write side in memory, with the rules of the port: an older answer is ignored, what is gone is marked. */
export function fakeMirror(disk: Disk = emptyDisk()): FakeMirror {
  const done = (name: string, tables: readonly MirrorTable[], work: () => void): MirrorChange => {
    mirror.beforeWrite(name, mirror.writes.length + 1);
    mirror.writes.push(name);
    work();
    return { tables };
  };
  const present = (): readonly (readonly [CustomerId, Row])[] => [...disk.customers].filter(([, { removed }]) => !removed);

  const writer: MirrorWriter = {
    checkpoint: (name) => disk.checkpoints.get(name) ?? null,
    setCheckpoint: (name, value) => {
      mirror.beforeWrite(`checkpoint ${name}`, mirror.writes.length + 1);
      if (value === null) disk.checkpoints.delete(name);
      else disk.checkpoints.set(name, value);
    },
    putCustomerPage: ({ customers, asOf, nextCursor }) =>
      done(`page ${customers.length}`, ['customers'], () => {
        for (const { entity } of customers) putListed(disk, entity.id, entity.companyName, asOf);
        if (nextCursor === null) disk.checkpoints.delete(CUSTOMER_CURSOR);
        else disk.checkpoints.set(CUSTOMER_CURSOR, nextCursor);
      }),
    markCustomersNotSeenSince: (since) =>
      done('markNotSeen', ['customers'], () => {
        for (const [, row] of present()) if (row.seenAt < since && (row.detailsAsOf ?? 0) < since) row.removed = true;
      }),
    putCustomerAnswers: (batch) => done(`answers ${batch.length}`, ['customers', 'subscriptions'], () => batch.forEach((answers) => putAnswers(disk, answers))),
    putCustomerGone: (id) =>
      done('gone', ['customers'], () => {
        const row = disk.customers.get(id);
        if (row) row.removed = true;
      }),
    putProducts: (products, asOf) =>
      done(`products ${products.length}`, ['catalogue'], () => {
        for (const { entity } of products) disk.products.set(entity.id, { asOf, skusAsOf: disk.products.get(entity.id)?.skusAsOf ?? null });
        for (const [id, row] of disk.products) if (row.asOf < asOf) disk.products.delete(id);
      }),
    putSkus: (product, skus, _availabilities, asOf) =>
      done(`skus ${product} ${skus.length}`, ['catalogue'], () => {
        const row = disk.products.get(product);
        if (row) row.skusAsOf = asOf;
      }),
    putPrices: (_market, prices) => done(`prices ${prices.length}`, ['catalogue'], () => (disk.prices = prices.length)),
    putPromotions: (promotions) => done(`promotions ${promotions.length}`, ['promotions'], () => (disk.promotions = promotions.map(({ entity }) => entity.id))),
    putPartner: ({ profile }) => done('partner', ['partner'], () => (disk.partner = profile?.entity.partnerId ?? null)),
    putAuditRecords: (records) => done(`audit ${records.length}`, ['audit'], () => records.forEach(({ entity }) => disk.audit.set(entity.id, entity.status))),
    customersToRefresh: ({ olderThan, limit }) => {
      const never = present().filter(([, row]) => row.detailsAsOf === null);
      const old = present().filter(([, row]) => row.detailsAsOf !== null && row.detailsAsOf < olderThan);
      old.sort(([, left], [, right]) => (left.detailsAsOf ?? 0) - (right.detailsAsOf ?? 0));
      return [...never, ...old].slice(0, limit).map(([id]) => customerId(id));
    },
    productsToRefresh: ({ olderThan, limit }) =>
      [...disk.products]
        .filter(([, { skusAsOf }]) => skusAsOf === null || skusAsOf < olderThan)
        .slice(0, limit)
        .map(([id]) => productId(id)),
    counts: () => ({
      customers: present().length,
      customersWithDetails: present().filter(([, row]) => row.detailsAsOf !== null).length,
      subscriptions: present().reduce((sum, [, row]) => sum + row.seats.length, 0),
      products: disk.products.size,
    }),
    beginFirstLoad: () => {
      mirror.writes.push('beginFirstLoad');
      disk.isLoading = true;
    },
    endFirstLoad: () => {
      mirror.writes.push('endFirstLoad');
      disk.isLoading = false;
    },
  };
  const mirror: FakeMirror = { writer, disk, writes: [], beforeWrite: () => {} };
  return mirror;
}

function putListed(disk: Disk, id: CustomerId, name: string, asOf: Instant): void {
  const row = disk.customers.get(id) ?? { name, seenAt: 0, detailsAsOf: null, removed: false, seats: [], hasAgreement: false, orders: 0 };
  disk.customers.set(id, row);
  if (row.seenAt > asOf) return;
  row.seenAt = asOf;
  row.removed = false;
  if ((row.detailsAsOf ?? 0) <= asOf) row.name = name;
}

function putAnswers(disk: Disk, { customer, agreements, subscriptions, orders, asOf }: CustomerAnswers): void {
  const { id, companyName } = customer.entity;
  const row = disk.customers.get(id) ?? { name: '', seenAt: 0, detailsAsOf: null, removed: false, seats: [], hasAgreement: false, orders: 0 };
  disk.customers.set(id, row);
  if ((row.detailsAsOf ?? 0) > asOf) return;
  row.name = companyName;
  row.detailsAsOf = asOf;
  row.removed = false;
  if (subscriptions) row.seats = subscriptions.map(({ entity }) => entity.quantity);
  if (agreements) row.hasAgreement = agreements.length > 0;
  if (orders) row.orders = orders.length;
}

/** The customers that are there, to be compared with `digestOf` the office. */
export const digestOfDisk = (disk: Disk): Readonly<Record<string, string>> =>
  Object.fromEntries([...disk.customers].filter(([, { removed }]) => !removed).map(([id, { name, seats }]) => [id, `${name}: ${seats.join(' ')}`]));

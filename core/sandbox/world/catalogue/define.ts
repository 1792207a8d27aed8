import type { LicenceKind } from '../../../domain/catalog/product.ts';
import { MONTHLY_TERM, STANDARD_PLANS, THREE_YEAR_PLANS } from './model.ts';
import type { CatalogueProduct, CatalogueSku, Plan } from './model.ts';

/** SKU ids inside a product; in the tables below only the variant's presence is said. */
export const SKU = { paid: '0001', trial: '0002', nonprofit: '0003', threeYear: '0004', est: '000E' } as const;

/** As prerequisites and upgrades name a SKU; the paid one unless another is said. */
export const pair = (productId: string, skuId: string = SKU.paid): string => `${productId}:${skuId}`;

type OnlineService = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** EUR per seat and month, annual term paid upfront. */
  readonly eur: number;
  readonly eurBeforeJuly2026?: number;
  readonly nonprofitEur?: number;
  readonly trial?: boolean;
  /** A SKU of its own for three years, from 100 seats on. */
  readonly threeYears?: boolean;
  /** Three years beside the other terms, from one seat on. */
  readonly alsoThreeYears?: boolean;
  readonly maximum?: number;
  readonly costPercent?: number;
  readonly addOnTo?: readonly string[];
  readonly upgrades?: readonly string[];
};

const cents = (amount: number): number => Math.round(amount * 100);

/** A licence-based online service with the variants that it is sold in. */
export function onlineService(row: OnlineService): CatalogueProduct {
  const base: CatalogueSku = {
    productId: row.id,
    id: SKU.paid,
    title: row.title,
    description: row.description,
    segment: 'commercial',
    kind: 'paid',
    minimumQuantity: 1,
    maximumQuantity: row.maximum ?? 10_000_000,
    plans: row.alsoThreeYears === true ? [...STANDARD_PLANS, ...THREE_YEAR_PLANS] : STANDARD_PLANS,
    listCents: cents(row.eur),
    formerListCents: row.eurBeforeJuly2026 === undefined ? null : cents(row.eurBeforeJuly2026),
    costPercent: row.costPercent ?? 80,
    isAddOn: row.addOnTo !== undefined,
    prerequisites: row.addOnTo ?? [],
    upgrades: row.upgrades ?? [],
  };
  return { id: row.id, title: row.title, description: row.description, kind: 'subscription', skus: variantsOf(base, row) };
}

function variantsOf(base: CatalogueSku, row: OnlineService): readonly CatalogueSku[] {
  const skus: CatalogueSku[] = [base];
  if (row.trial === true) skus.push({ ...base, ...TRIAL, id: SKU.trial, title: `${row.title} Trial`, upgrades: [pair(row.id)] });
  if (row.nonprofitEur !== undefined) {
    skus.push({
      ...base,
      id: SKU.nonprofit,
      title: `${row.title} (Nonprofit Staff Pricing)`,
      segment: 'nonprofit',
      listCents: cents(row.nonprofitEur),
      formerListCents: null,
      upgrades: [],
    });
  }
  // commercial only, at least 100 seats, same unit price.
  if (row.threeYears === true) skus.push({ ...base, id: SKU.threeYear, title: `${row.title} - 3 Year`, minimumQuantity: 100, plans: THREE_YEAR_PLANS });
  skus.push({ ...base, id: SKU.est, title: `${row.title} Extended Service Term`, kind: 'est', plans: [MONTHLY_TERM], upgrades: [pair(row.id)] });
  return skus;
}

/** 25 seats for 30 days. */
const TRIAL = {
  kind: 'trial',
  minimumQuantity: 25,
  maximumQuantity: 25,
  plans: [{ term: 'P1M', billing: 'none' }],
  listCents: 0,
  formerListCents: null,
} as const satisfies Partial<CatalogueSku>;

type Education = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly facultyEur: number;
  readonly studentEur: number;
  /** Students' licences that come free with the teachers' (S-127). */
  readonly useBenefit: boolean;
};

/** Education suites: teachers, students, and the free student licences. */
export function educationSuite(row: Education): CatalogueProduct {
  const sku = (id: string, suffix: string, eur: number, kind: 'paid' | 'benefit'): CatalogueSku => ({
    productId: row.id,
    id,
    title: `${row.title} ${suffix}`,
    description: row.description,
    segment: 'education',
    kind,
    minimumQuantity: 1,
    maximumQuantity: 10_000_000,
    plans: kind === 'benefit' ? [{ term: 'P1Y', billing: 'annual' }] : STANDARD_PLANS,
    listCents: cents(eur),
    formerListCents: null,
    costPercent: 90,
    isAddOn: false,
    prerequisites: kind === 'benefit' ? [pair(row.id)] : [],
    upgrades: [],
  });
  const skus = [sku('0001', 'for faculty', row.facultyEur, 'paid'), sku('0002', 'for students', row.studentEur, 'paid')];
  if (row.useBenefit) skus.push(sku('0003', 'for students use benefit', 0, 'benefit'));
  return { id: row.id, title: row.title, description: row.description, kind: 'subscription', skus };
}

type Software = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly kind: Exclude<LicenceKind, 'subscription'>;
  /** Each with the EUR price of one licence for its whole term. */
  readonly editions: readonly { readonly title: string; readonly eur: number; readonly plans: readonly Plan[] }[];
};

/** Perpetual software, software subscriptions and what is billed by use. */
export function software(row: Software): CatalogueProduct {
  const skus = row.editions.map((edition, index): CatalogueSku => ({
    productId: row.id,
    id: String(index + 1).padStart(4, '0'),
    title: edition.title,
    description: row.description,
    segment: 'commercial',
    kind: 'paid',
    minimumQuantity: 1,
    maximumQuantity: 10_000,
    plans: edition.plans,
    listCents: cents(edition.eur),
    formerListCents: null,
    costPercent: 85,
    isAddOn: false,
    prerequisites: [],
    upgrades: [],
  }));
  return { id: row.id, title: row.title, description: row.description, kind: row.kind, skus };
}

import type { Segment } from '../../domain/catalog/product.ts';
import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import { segmentOf, STATUS } from '../codes.ts';
import type { MirrorRead } from '../handles.ts';

/** What the service sells an article as, as last read: the id changes with every month. */
export type Orderable = { readonly catalogItemId: string; readonly isPurchasable: boolean; readonly asOf: number; /** Customers of this country may buy it. */ readonly country: string };
type Wanted = { readonly productId: string; readonly skuId: string; readonly term: Term | null; readonly billingPlan: BillingPlan; /** Left out or null: whichever. */ readonly segment?: Segment | null; /** Preferred when there are several. */ readonly country?: string | null };

type Row = { readonly catalog_item_id: string; readonly is_purchasable: number; readonly terms: string; readonly as_of: number; readonly segment: number | null; readonly country: string };

/** The availability of an article with this term and plan; what can be bought goes before what cannot. null: none is known. */
export function orderable(db: MirrorRead, { productId, skuId, term, billingPlan, segment = null, country = null }: Wanted): Orderable | null {
  const rows = db.sql.all(
    'SELECT catalog_item_id, is_purchasable, terms, as_of, segment, country FROM availabilities WHERE product_id = ? AND sku_id = ? ORDER BY is_purchasable DESC, as_of DESC, availability_id',
    [productId, skuId],
  ) as Row[];
  const fitting = rows.filter(({ terms, segment: own }) => (segment === null || own === null || segmentOf(own) === segment) && termsOf(terms).some((one) => one.term === term && one.billingPlan === billingPlan));
  const row = fitting.find((one) => one.country === country) ?? fitting[0];
  return row === undefined ? null : { catalogItemId: row.catalog_item_id, isPurchasable: row.is_purchasable === 1, asOf: row.as_of, country: row.country };
}

const termsOf = (text: string): readonly { readonly term: Term | null; readonly billingPlan: BillingPlan }[] => JSON.parse(text);

/** An article by its key and name. */
export type NamedSku = { readonly key: string; readonly productId: string; readonly skuId: string; readonly title: string };

/** The licences of which one is needed before this add-on; an article that the copy does not know goes by its key. */
export function prerequisitesOf(db: MirrorRead, { productId, skuId }: Pick<Wanted, 'productId' | 'skuId'>): readonly NamedSku[] {
  const keys = db.sql.text('SELECT prerequisites FROM skus WHERE product_id = ? AND sku_id = ?', [productId, skuId]);
  return keysOf(keys ?? '[]').map((key) => {
    const [product = '', sku = ''] = key.split(':');
    return { key, productId: product, skuId: sku, title: db.sql.text('SELECT title FROM skus WHERE product_id = ? AND sku_id = ?', [product, sku]) ?? key };
  });
}

/** Seats by `product:sku` that a customer has paid for and not given back. */
export function ownedSkus(db: MirrorRead, customer: string): ReadonlyMap<string, number> {
  const rows = db.sql.all(
    `SELECT s.product_id, s.sku_id, sum(s.quantity) AS seats FROM subscriptions s JOIN customers c ON c.id = s.customer_id
     WHERE c.guid = ? AND s.removed = 0 AND s.product_id IS NOT NULL AND s.sku_id IS NOT NULL AND s.status IN (${STATUS.active}, ${STATUS.suspended}) GROUP BY s.product_id, s.sku_id`,
    [customer],
  ) as { product_id: string; sku_id: string; seats: number }[];
  return new Map(rows.map(({ product_id, sku_id, seats }) => [`${product_id}:${sku_id}`, seats]));
}

const keysOf = (text: string): readonly string[] => JSON.parse(text);

/** Country of a customer, by its id; null: not known. */
export const countryOf = (db: MirrorRead, customer: string): string | null => db.sql.text('SELECT country FROM customers WHERE guid = ?', [customer]);

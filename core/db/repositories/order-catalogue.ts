import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import type { MirrorRead } from '../handles.ts';

/** What the service sells an article as, as last read: the id changes with every month. */
export type Orderable = { readonly catalogItemId: string; readonly isPurchasable: boolean; readonly asOf: number };
type Wanted = { readonly productId: string; readonly skuId: string; readonly term: Term | null; readonly billingPlan: BillingPlan };

type Row = { readonly catalog_item_id: string; readonly is_purchasable: number; readonly terms: string; readonly as_of: number };

/** The availability of an article with this term and plan; what can be bought goes before what cannot. null: none is known. */
export function orderable(db: MirrorRead, { productId, skuId, term, billingPlan }: Wanted): Orderable | null {
  const rows = db.sql.all(
    'SELECT catalog_item_id, is_purchasable, terms, as_of FROM availabilities WHERE product_id = ? AND sku_id = ? ORDER BY is_purchasable DESC, as_of DESC, availability_id',
    [productId, skuId],
  ) as Row[];
  const row = rows.find(({ terms }) => termsOf(terms).some((one) => one.term === term && one.billingPlan === billingPlan));
  return row === undefined ? null : { catalogItemId: row.catalog_item_id, isPurchasable: row.is_purchasable === 1, asOf: row.as_of };
}

const termsOf = (text: string): readonly { readonly term: Term | null; readonly billingPlan: BillingPlan }[] => JSON.parse(text);

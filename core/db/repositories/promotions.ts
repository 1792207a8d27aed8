import type { CatalogueDetail } from '../../contract/catalogue.ts';
import type { Today } from '../../contract/office.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planOf, termOf } from '../codes.ts';
import type { MirrorRead } from '../handles.ts';

type Row = {
  readonly promotion_id: string;
  readonly name: string;
  readonly description: string;
  readonly starts_at: number | null;
  readonly ends_at: number | null;
  readonly term: number | null;
  readonly billing_plan: number | null;
  readonly discount: number | null;
};

/** Promotions of a SKU that are not over, one line per term and plan. */
export const ofSku = (db: MirrorRead, sku: { readonly productId: string; readonly skuId: string }, now: Instant): CatalogueDetail['promotions'] =>
  (db.sql
    .all(
      `SELECT p.promotion_id, p.name, p.description, p.starts_at, p.ends_at, l.term, l.billing_plan, l.discount
       FROM promotion_products l JOIN promotions p ON p.id = l.promotion_row
       WHERE l.product_id = @productId AND l.sku_id = @skuId AND p.removed = 0 AND (p.ends_at IS NULL OR p.ends_at > @now)
       ORDER BY p.ends_at IS NULL, p.ends_at, p.id, l.position`,
      { productId: sku.productId, skuId: sku.skuId, now },
    ) as Row[])
    .map((row) => ({
      id: row.promotion_id,
      name: row.name,
      description: row.description,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      term: termOf(row.term),
      billingPlan: planOf(row.billing_plan),
      discount: row.discount,
    }));

/** Promotions that end within so many milliseconds from `now`, the next first. */
export const endingWithin = (db: MirrorRead, now: Instant, within: number, limit: number): Today['promotionsEnding'] =>
  (db.sql
    .all(
      `SELECT promotion_id AS id, name, ends_at AS endsAt FROM promotions
       WHERE removed = 0 AND ends_at > ? AND ends_at <= ? ORDER BY ends_at, id LIMIT ?`,
      [now, now + within, limit],
    ) as { id: string; name: string; endsAt: number }[])
    .map(({ id, name, endsAt }) => ({ id, name, endsAt }));

import * as catalogue from '../../../db/repositories/catalogue.ts';
import type { MirrorRead } from '../../../db/handles.ts';
import type { CatalogueDetail } from '../../../contract/catalogue.ts';
import type { NewCartLine } from '../../../domain/orders/cart.ts';
import { productId, skuId } from '../../../domain/ids.ts';
import { orderLineProblems } from '../../../domain/nce/order-line.ts';
import type { OrderLineProblem } from '../../../domain/nce/order-line.ts';
import { RULEBOOK } from '../../../domain/rulebook/rulebook.ts';
import type { TermAndPlan } from '../../../domain/rulebook/terms.ts';
import type { OutboxDesk } from './view.ts';

/** What the catalogue at hand says against lines of an order. What it does not know is left to the service. */
export function orderProblems({ mirror, clock }: OutboxDesk, lines: readonly NewCartLine[]): readonly { readonly line: number; readonly problem: OrderLineProblem }[] {
  const at = clock.now();
  const inCart = lines.flatMap((line) => keyOf(line) ?? []);
  return lines.flatMap((line) => {
    const listed = listedSku(mirror, line, at);
    if (listed === null) return [];
    const facts = {
      productId: listed.productId,
      licenceKind: listed.licenceKind,
      segment: listed.segments[0] ?? 'commercial',
      customerSegments: listed.segments,
      choice: line.term === null ? null : { term: line.term, plan: line.billingPlan },
      sold: soldOf(listed),
      quantity: line.quantity,
      minimumQuantity: listed.minimumQuantity,
      maximumQuantity: listed.maximumQuantity,
      isPurchasable: listed.isPurchasable,
      isAddOn: listed.isAddOn,
      prerequisites: listed.prerequisites,
      // Which of them the customer owns is the service's to know best; a cart line says so at once.
      atHand: listed.isAddOn ? [...inCart, ...listed.prerequisites] : inCart,
      businessSeats: { ofSku: 0, ofFamily: 0 },
      trial: null,
    };
    return orderLineProblems(facts, at, RULEBOOK).map((problem) => ({ line: line.number, problem }));
  });
}

/** The product's name as the catalogue has it, or the name that was typed. */
export const productOfLine = (mirror: MirrorRead, line: NewCartLine): string => listedSku(mirror, line, null)?.title ?? line.friendlyName ?? line.catalogItemId;

function listedSku(mirror: MirrorRead, { catalogItemId }: NewCartLine, at: Parameters<typeof catalogue.get>[2] | null): CatalogueDetail | null {
  const [product, sku] = catalogItemId.split(':');
  if (product === undefined || sku === undefined) return null;
  return catalogue.get(mirror, { productId: productId(product), skuId: skuId(sku) }, at ?? ZERO);
}

const ZERO = 0 as Parameters<typeof catalogue.get>[2];

function keyOf({ catalogItemId }: NewCartLine): string | null {
  const [product, sku] = catalogItemId.split(':');
  return product === undefined || sku === undefined ? null : `${product}:${sku}`;
}

function soldOf({ prices }: CatalogueDetail): readonly TermAndPlan[] | null {
  const sold = prices.flatMap(({ term, billingPlan }): TermAndPlan[] => (term === null ? [] : [{ term, plan: billingPlan }]));
  return sold.length === 0 ? null : sold;
}


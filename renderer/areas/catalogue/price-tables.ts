import type { PriceView } from '../../../core/contract/catalogue.ts';
import { SEGMENTS, type Segment } from '../../../core/domain/catalog/product.ts';
import { comparePrices, type ComparedPrice } from './price-comparison.ts';

export type Validity = 'now' | 'later' | 'over';

export type PriceRow = ComparedPrice & { readonly validity: Validity };

/** The prices of one segment; null: prices that name no segment. */
export type PriceTable = { readonly segment: Segment | null; readonly rows: readonly PriceRow[] };

/** One table per segment; only prices of today are compared with each other. */
export function priceTables(prices: readonly PriceView[], now: number): readonly PriceTable[] {
  return [...SEGMENTS, null].flatMap((segment) => {
    const own = prices.filter((price) => price.segment === segment);
    return own.length === 0 ? [] : [{ segment, rows: rowsOf(own, now) }];
  });
}

function rowsOf(prices: readonly PriceView[], now: number): readonly PriceRow[] {
  const of = (validity: Validity): readonly PriceRow[] => comparePrices(prices.filter((price) => validityAt(price, now) === validity)).map((row) => ({ ...row, validity }));
  return [...of('now'), ...[...of('later'), ...of('over')].map((row) => ({ ...row, aboveCheapest: null }))];
}

/** A price holds from the first moment named up to the last, both included. */
export function validityAt({ validFrom, validTo }: Pick<PriceView, 'validFrom' | 'validTo'>, now: number): Validity {
  if (validFrom !== null && now < validFrom) return 'later';
  return validTo !== null && now > validTo ? 'over' : 'now';
}

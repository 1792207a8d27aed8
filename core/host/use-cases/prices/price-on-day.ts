import type { PriceOnDay } from '../../../contract/price-lists.ts';
import * as priceLists from '../../../db/repositories/price-lists.ts';
import { productId, skuId } from '../../../domain/ids.ts';
import { listOfDay } from '../../../domain/price-lists/list-of-day.ts';
import { rowInForce } from '../../../domain/price-lists/price-list.ts';
import type { ListRow } from '../../../domain/price-lists/price-list.ts';
import { noonOf } from '../../../domain/time/calendar-day.ts';
import type { OpenOffice } from '../../open-office.ts';

type Ask = { readonly productId: string; readonly skuId: string; readonly market: string; readonly currency: string; readonly day: string };

/**
 * What a SKU cost on a day by the imported lists, and how good the answer is: by the list of the
 * day's month, by the last one before it, or by the first one after it.
 */
export function priceOnDay({ ledger }: Pick<OpenOffice, 'ledger'>, ask: Ask): PriceOnDay {
  const found = listOfDay(priceLists.heads(ledger), ask);
  if (found.kind === 'none') return { kind: 'none', month: null, monthsBetween: null, prices: [] };
  const rows = priceLists.rowsOfSku(ledger, found.list, { productId: productId(ask.productId), skuId: skuId(ask.skuId) });
  const prices = [...new Set(rows.map(({ key }) => key))].flatMap((key): readonly ListRow[] => {
    const row = rowInForce(rows.filter((one) => one.key === key), noonOf(ask.day));
    return row === null ? [] : [row];
  });
  return {
    kind: found.kind,
    month: found.list.month,
    monthsBetween: found.kind === 'earlier' ? found.monthsBetween : null,
    prices: prices.map(({ segment, term, plan, tierFrom, cost, list }) => ({ segment, term, billingPlan: plan, tierFrom, cost, list })),
  };
}

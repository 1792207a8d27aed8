import type { QuoteLineInput } from '../../../contract/quotes.ts';
import { WHOLE } from '../../../domain/money/percentage.ts';
import { by, compareExact, exactly } from '../../../domain/pricing/exact.ts';
import { saleOf } from './sale.ts';
import type { SaleDesk } from './sale.ts';

/** Positions (from 1) whose price, less its discount, leaves less than the customer's price book asks for. */
export function belowMinimum(desk: SaleDesk, { customerId, lines }: { readonly customerId: string; readonly lines: readonly QuoteLineInput[] }): readonly number[] {
  return lines.flatMap((line, index) => (isTooLow(desk, customerId, line) ? [index + 1] : []));
}

function isTooLow(desk: SaleDesk, customerId: string, { productId, skuId, term, billingPlan, unitPrice, discountBasisPoints }: QuoteLineInput): boolean {
  if (productId === null || skuId === null) return false;
  const sale = saleOf(desk, { productId, skuId, customerId });
  const price = sale.ok ? sale.value.prices.find((one) => one.term === term && one.billingPlan === billingPlan)?.price : undefined;
  if (price?.kind !== 'byBook' || price.least === null || price.least.currency !== unitPrice.currency) return false;
  const paid = by(exactly(unitPrice), BigInt(WHOLE - discountBasisPoints), BigInt(WHOLE));
  return compareExact(paid, exactly(price.least)) < 0;
}

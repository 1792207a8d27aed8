import type { Quote } from '../../../core/contract/quotes.ts';

/** The address of a quote's paper as it is now. */
export const quoteAddress = (id: string): string => `app://desk/document/quote/${encodeURIComponent(id)}`;

/** Differs when the paper does, even within one tick of the clock. */
export function versionOf(quote: Quote): string {
  const text = JSON.stringify(quote);
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) >>> 0;
  return `${quote.updatedAt}-${sum.toString(36)}`;
}

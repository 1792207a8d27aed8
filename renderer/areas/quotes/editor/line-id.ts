/** The part of a GUID that counts: the last twelve hex digits. */
const COUNT_DIGITS = 12;

/**
 * An id for one more line of a quote: the quote's own id with its end counted on. Lines are
 * only told apart within their quote, so no chance is needed.
 */
export function nextLineId(quoteId: string, used: Iterable<string>): string {
  const stem = quoteId.slice(0, -COUNT_DIGITS);
  let highest = 0;
  for (const id of used) if (id.startsWith(stem)) highest = Math.max(highest, Number.parseInt(id.slice(-COUNT_DIGITS), 16));
  return stem + (highest + 1).toString(16).padStart(COUNT_DIGITS, '0');
}

/**
 * A name for an order that nobody has named (S-084): customer, first product, how many more, month.
 * Cut to what the service takes; the month always stays.
 */
export function proposedOrderName({ customer, products, month }: { readonly customer: string; readonly products: readonly string[]; /** `2026-11` */ readonly month: string }): string {
  const [first = '', ...more] = products;
  const product = more.length === 0 ? first : `${first} +${more.length}`;
  const head = [customer, product].filter((part) => part !== '').join(' – ');
  return head === '' ? month : `${head.slice(0, MOST_LETTERS - month.length - SEPARATOR.length).trimEnd()}${SEPARATOR}${month}`;
}

const SEPARATOR = ' – ';
/** Of the name of an order in this program; Partner Center takes more, its lists show less. */
const MOST_LETTERS = 120;

/** Microsoft's licence-based list as text: the columns of the API page, section 15, in that order. */
export const LIST_HEADING =
  'ProductTitle,ProductId,SkuId,SkuTitle,Publisher,SkuDescription,UnitOfMeasure,TermDuration,BillingPlan,Market,Currency,UnitPrice,PricingTierRangeMin,PricingTierRangeMax,EffectiveStartDate,EffectiveEndDate,Tags,ERP Price,Segment';

export type ListCells = {
  readonly title?: string;
  readonly product?: string;
  readonly sku?: string;
  readonly description?: string;
  readonly term?: string;
  readonly plan?: string;
  readonly market?: string;
  readonly currency?: string;
  readonly cost?: string;
  readonly tierFrom?: string;
  readonly tierTo?: string;
  readonly from?: string;
  readonly to?: string;
  readonly list?: string;
  readonly segment?: string;
};

const OPEN_END = '9999-12-31T23:59:59.9999999Z';

/** Business Standard, one year paid monthly, Poland in EUR; change what matters. */
export function listLine(cells: ListCells = {}): string {
  const { title = 'Microsoft 365 Business Standard', product = 'CFQ7TTC0LDPB', sku = '0001', description = 'Office and mail', term = 'P1Y', plan = 'Monthly' } = cells;
  const { market = 'PL', currency = 'EUR', cost = '10.08', tierFrom = '', tierTo = '', from = '2026-06-01T00:00:00.0000000Z', to = OPEN_END, list = '12.60', segment = 'Commercial' } = cells;
  return [title, product, sku, title, 'Microsoft Corporation', description, '1 License', term, plan, market, currency, cost, tierFrom, tierTo, from, to, '', list, segment]
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

/** A whole file; Windows line ends, as Microsoft's have. */
export const listFile = (...lines: readonly string[]): string => `${[LIST_HEADING, ...lines].join('\r\n')}\r\n`;

const PLANS: readonly (readonly [string, string, number])[] = [
  ['P1M', 'Monthly', 120],
  ['P1Y', 'Monthly', 105],
  ['P1Y', 'Annual', 1_200],
  ['P3Y', 'Monthly', 100],
];

/**
 * A generated list of `count` rows. `every` changes the price of each such row, so that two months
 * can be compared by counting.
 */
export function generatedLines(count: number, { changeEvery = 0, from = '2026-06-01T00:00:00.0000000Z' } = {}): string[] {
  return Array.from({ length: count }, (_, index) => {
    const [term, plan, factor] = PLANS[index % PLANS.length] ?? ['P1Y', 'Monthly', 100];
    const changed = changeEvery > 0 && index % changeEvery === 0 ? 7 : 0;
    const cents = (500 + (index % 4_000)) * factor + changed * 100;
    const text = (value: number): string => (value / 10_000).toFixed(4);
    return listLine({
      title: `Product ${Math.floor(index / 8)}${index % 97 === 0 ? ', large' : ''}`,
      product: `CFQ7TTC${String(Math.floor(index / 8)).padStart(5, '0')}`,
      sku: String(Math.floor((index % 8) / 4)).padStart(4, '0'),
      description: index % 53 === 0 ? 'Two lines\nand a "quote"' : 'A service for many people and several kinds of work',
      term,
      plan,
      cost: text(cents * 80),
      list: text(cents * 100),
      from,
    });
  });
}

import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { complaints, refusedFor } from './problems.ts';
import type { Refusal } from './problems.ts';

/** The columns of the licence-based list (API page, section 15), as Microsoft writes them. */
export const COLUMNS = {
  productTitle: 'ProductTitle',
  productId: 'ProductId',
  skuId: 'SkuId',
  skuTitle: 'SkuTitle',
  publisher: 'Publisher',
  skuDescription: 'SkuDescription',
  unit: 'UnitOfMeasure',
  term: 'TermDuration',
  plan: 'BillingPlan',
  market: 'Market',
  currency: 'Currency',
  cost: 'UnitPrice',
  tierFrom: 'PricingTierRangeMin',
  tierTo: 'PricingTierRangeMax',
  from: 'EffectiveStartDate',
  to: 'EffectiveEndDate',
  tags: 'Tags',
  list: 'ERP Price',
  segment: 'Segment',
} as const;

export type ColumnName = keyof typeof COLUMNS;

/** A list without these texts is still a list; without any other column it is another file. */
const OPTIONAL: ReadonlySet<ColumnName> = new Set(['publisher', 'skuDescription', 'unit', 'tierFrom', 'tierTo', 'tags']);

/** Where each column stands; -1 where an optional one is missing. `others` are passed over. */
export type Heading = { readonly place: Readonly<Record<ColumnName, number>>; readonly width: number; readonly others: readonly string[] };

const folded = (name: string): string => name.trim().toLowerCase().replaceAll(/[\s_-]/g, '');

const NAMES = Object.entries(COLUMNS).map(([column, written]) => ({ column: column as ColumnName, written, folded: folded(written) }));

/** Fewer known columns than this: the file is something else altogether. */
const KIN = 4;

/** Reads the first record of a file. `ERP Price`, `ErpPrice` and `erp_price` are the same. */
export function readHeading(cells: readonly string[]): Result<Heading, Refusal> {
  const said = cells.map(folded);
  const known = NAMES.filter((name) => said.includes(name.folded));
  if (known.length < KIN) return err(refusedFor(otherFile(cells), 1, cells.join(',')));
  const found = complaints();
  for (const { column, written, folded: name } of NAMES) {
    const first = said.indexOf(name);
    if (first === -1 && !OPTIONAL.has(column)) found.add({ line: 1, column: written, problem: 'missingColumn', value: null });
    if (first !== -1 && said.indexOf(name, first + 1) !== -1) found.add({ line: 1, column: written, problem: 'columnTwice', value: null });
  }
  const refusal = found.refusal();
  if (refusal !== null) return err(refusal);
  const place = Object.fromEntries(NAMES.map(({ column, folded: name }) => [column, said.indexOf(name)])) as Record<ColumnName, number>;
  const names = new Set(NAMES.map((name) => name.folded));
  return ok({ place, width: cells.length, others: cells.filter((_, at) => !names.has(said[at] ?? '')) });
}

/** A spreadsheet with German or Polish settings saves lists with semicolons. */
function otherFile(cells: readonly string[]): 'semicolons' | 'tabs' | 'notAPriceList' {
  const whole = cells.join(',');
  const isKin = (separator: string): boolean => {
    const said = new Set(whole.split(separator).map((name) => folded(name.replaceAll('"', ''))));
    return NAMES.filter((name) => said.has(name.folded)).length >= KIN;
  };
  return isKin(';') ? 'semicolons' : isKin('\t') ? 'tabs' : 'notAPriceList';
}

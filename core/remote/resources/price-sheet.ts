import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Price } from '../../domain/catalog/product.ts';
import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import { productId, skuId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Call, RemoteApi } from '../../ports/remote-api.ts';
import type { Log } from '../../ports/system.ts';
import type { Answer } from '../exchange.ts';
import type { Http } from '../http.ts';
import { badAnswer } from '../json.ts';
import { codesOf } from '../network-errors.ts';
import { foldWord, readMoment, readNumber, readText } from '../schemas/wire.ts';
import { firstFileOf, isZip } from '../zip.ts';
import { currencyOf, planOf, segmentOf, termOf, unitPriceFrom } from './values.ts';

/** Unpacked bytes of one sheet: the largest market's has a tenth of it. */
const LARGEST_SHEET = 512 * 1_048_576;
/** Text handed to the parser at once; the event loop turns between two pieces. */
const PIECE = 65_536;

/** Price sheets of a market (API page, section 15): licence-based and, where there is one, software. */
export function priceSheetResource(http: Http, log: Log): Pick<RemoteApi, 'priceSheet'> {
  return {
    priceSheet: async ({ market }, call) => {
      const licences = await readSheet(http, { market, view: 'updatedlicensebased' }, log, call);
      if (!licences.ok) return licences;
      const software = await readSheet(http, { market, view: 'software' }, log, call);
      if (software.ok) return ok([...licences.value, ...software.value]);
      return isOwnTrouble(software.error) ? software : ok(licences.value);
    },
  };
}

/** The second sheet may be missing or not ours to see; a connection that failed is another matter. */
const isOwnTrouble = ({ tag }: DeskError): boolean => tag === 'offline' || tag === 'cancelled' || tag === 'signInNeeded' || tag === 'rateLimited';

type Sheet = { readonly market: string; readonly view: string };

async function readSheet(http: Http, { market, view }: Sheet, log: Log, call: Call | undefined): Promise<Result<readonly Price[], DeskError>> {
  const quoted = (value: string): string => `'${encodeURIComponent(value)}'`;
  const csv = await http.send(
    {
      method: 'GET',
      service: 'prices',
      path: `sales/pricesheets(Market=${quoted(market)},PricesheetView=${quoted(view)})/$value`,
      query: {},
      // The archive is a tenth of the plain file's size (API page, section 19).
      headers: { 'accept-encoding': 'deflate' },
      accept: 'text/csv, application/zip, application/octet-stream',
      budget: 'other',
      about: { what: 'page', id: view },
      isLong: true,
    },
    csvOf,
    call,
  );
  return csv.ok ? await pricesOf(csv.value, { market, view }, log) : csv;
}

/** The answer as CSV text, unpacked where it is an archive. */
function csvOf(answer: Answer): Result<string, DeskError> {
  const file = isZip(answer.body) ? firstFileOf(answer.body, LARGEST_SHEET) : ok(answer.body);
  // What begins as an archive and has no end was cut off on its way.
  if (!file.ok) return err(badAnswer(file.error === 'damaged' || file.error === 'noArchive' ? 'truncated' : 'shape', `price sheet: ${file.error}`));
  const said = new TextDecoder().decode(file.value);
  if (said.trim() === '') return err(badAnswer('empty', 'price sheet'));
  return said.trimStart().startsWith('<') ? err(badAnswer('html', 'price sheet')) : ok(said);
}

type Row = ReadonlyMap<string, string>;
type Collected = { readonly prices: Price[]; skipped: number; missing: string | null; endsShort: boolean };

/** Columns by their folded names: `ERP Price`, `ErpPrice` and `erp_price` are the same. */
const REQUIRED = ['productid', 'skuid', 'unitprice', 'currency'] as const;

async function pricesOf(csv: string, { market, view }: Sheet, log: Log): Promise<Result<readonly Price[], DeskError>> {
  const { parse: csvParser } = await import('csv-parse');
  const rows = csvParser({ bom: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true, trim: true });
  const collected: Collected = { prices: [], skipped: 0, missing: null, endsShort: false };
  try {
    await pipeline(Readable.from(piecesOf(csv)), rows, (cells: AsyncIterable<string[]>) => collect(cells, market, collected));
  } catch (thrown) {
    return err(badAnswer('shape', `price sheet: ${codesOf(thrown)[0] ?? 'not CSV'}`));
  }
  const { prices, skipped, missing, endsShort } = collected;
  if (endsShort) return err(badAnswer('truncated', 'price sheet: last row'));
  if (missing !== null) return err(badAnswer('shape', `price sheet: no column ${missing}`));
  if (skipped > 0) log.error('remote.itemsSkipped', { source: `price sheet ${view}`, skipped, of: skipped + prices.length, field: '' });
  return skipped > 0 && prices.length === 0 ? err(badAnswer('shape', 'price sheet: no usable row')) : ok(prices);
}

function* piecesOf(csv: string): Generator<string> {
  for (let at = 0; at < csv.length; at += PIECE) yield csv.slice(at, at + PIECE);
}

async function collect(lines: AsyncIterable<string[]>, market: string, collected: Collected): Promise<void> {
  let columns: readonly string[] | null = null;
  for await (const cells of lines) {
    if (columns === null) {
      const names = cells.map(foldWord);
      columns = names;
      collected.missing = REQUIRED.find((name) => !names.includes(name)) ?? null;
      if (collected.missing !== null) return;
      continue;
    }
    // Half a row in the end is half a sheet; elsewhere it is one row.
    collected.endsShort = cells.length < columns.length;
    const price = collected.endsShort ? 'unusable' : priceOf(new Map(columns.map((name, place) => [name, cells[place] ?? ''])), market);
    if (price === 'unusable') collected.skipped += 1;
    else if (price !== 'otherTier') collected.prices.push(price);
  }
}

/** One row → the price of a seat; higher tiers are left out: ours is the price of the first seat. */
function priceOf(row: Row, market: string): Price | 'unusable' | 'otherTier' {
  const cell = (name: string): string | null => readText(row.get(name));
  if ((readNumber(cell('pricingtierrangemin')) ?? 1) > 1) return 'otherTier';
  const product = cell('productid');
  const sku = cell('skuid');
  const currency = currencyOf(cell('currency'));
  const cost = unitPriceFrom(cell('unitprice'), currency);
  const term = termOf(cell('termduration'));
  const billingPlan = billingPlanOf(cell('billingplan'), term);
  if (product === null || sku === null || cost === null || billingPlan === null) return 'unusable';
  return {
    productId: productId(product),
    skuId: skuId(sku),
    skuTitle: cell('skutitle') ?? cell('producttitle') ?? '',
    segment: segmentOf(cell('segment')),
    market: cell('market')?.toUpperCase() ?? market,
    term,
    billingPlan,
    cost,
    list: unitPriceFrom(cell('erpprice'), currency) ?? cost,
    validFrom: readMoment(cell('effectivestartdate')),
    validTo: readMoment(cell('effectiveenddate')),
  };
}

const UPFRONT: Readonly<Record<Term, BillingPlan>> = { P1M: 'monthly', P1Y: 'annual', P3Y: 'triennial' };

/** Software sheets name no plan: a term is paid upfront, a perpetual licence once. */
function billingPlanOf(said: string | null, term: Term | null): BillingPlan | null {
  if (said !== null) return planOf(foldWord(said));
  return term === null ? 'oneTime' : UPFRONT[term];
}

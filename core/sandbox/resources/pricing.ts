import { instant, parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Answer, Call, Handler } from '../http/call.ts';
import { classicError, invalid, notFound } from '../http/errors.ts';
import { addMonths, yearMonth } from '../world/dates.ts';
import { priceOf } from '../world/catalogue/prices.ts';
import { PRODUCTS } from '../world/catalogue/catalogue.ts';
import { COUNTRIES } from '../world/places.ts';
import { csv } from '../wire/csv.ts';
import { stamp } from '../wire/dates.ts';
import { isPriceView, priceSheet } from '../wire/price-sheet.ts';
import { zipOf } from '../wire/zip.ts';

/** `pricesheets(Market='PL',PricesheetView='updatedlicensebased')` and its siblings. */
const CALL = /^(pricesheets|fxrates|offermatrix)\((.*)\)$/;
const ARGUMENT = /(\w+)\s*=\s*'([^']*)'/g;

/** Price sheets, exchange rates and the offer matrix share one address (API page, section 15). */
export const getSheet: Handler = (call) => {
  const [, name = '', text = ''] = CALL.exec(call.part('sheet')) ?? [];
  const given = Object.fromEntries([...text.matchAll(ARGUMENT)].map(([, key = '', value = '']) => [key.toLowerCase(), value]));
  switch (name) {
    case 'pricesheets':
      return getPriceSheet(call, given['market']?.toUpperCase() ?? '', given['pricesheetview']?.toLowerCase() ?? '');
    case 'fxrates':
      return getFxRates(call, given['month'] ?? '');
    case 'offermatrix':
      return getOfferMatrix(call, given['month'] ?? '');
    default:
      return notFound.other();
  }
};

function getPriceSheet(call: Call, market: string, view: string): Answer {
  if (!COUNTRIES.some((known) => known === market)) return invalid('The market is missing or not known.');
  if (!isPriceView(view)) return classicError(403, '400036', 'The price sheet view is missing or not allowed.');
  const at = momentOf(call);
  if (at === 'unchanged') return notFound.other();
  if (at === null) return invalid('A month is written YYYYMM and belongs to timeline=history.');
  return file(call, `${view}_${market}_${yearMonth(at).replace('-', '')}`, priceSheet(view, market, at));
}

/** The moment whose prices are meant. A future sheet without changes is not there (section 19). */
function momentOf(call: Call): Instant | 'unchanged' | null {
  switch (call.query('timeline')?.toLowerCase() ?? 'current') {
    case 'current':
      return call.now;
    case 'history':
      return monthOf(call.query('month') ?? '');
    case 'future': {
      const coming = addMonths(call.now, 1);
      return changesBetween(call.now, coming) ? coming : 'unchanged';
    }
    default:
      return null;
  }
}

const changesBetween = (from: Instant, to: Instant): boolean =>
  PRODUCTS.some(({ skus }) => skus.some((sku) => sku.plans.some((plan) => priceOf(sku, plan, 'PL', from).list !== priceOf(sku, plan, 'PL', to).list)));

const monthOf = (text: string): Instant | null => (/^\d{6}$/.test(text) ? parseInstant(`${text.slice(0, 4)}-${text.slice(4)}-01`) : null);

const RATES: readonly (readonly [string, string, string])[] = [['USD', 'EUR', '0.9214'], ['USD', 'GBP', '0.7893'], ['USD', 'PLN', '3.9571'], ['EUR', 'PLN', '4.2946']];

function getFxRates(call: Call, month: string): Answer {
  const at = monthOf(month);
  if (at === null) return invalid('The month is written YYYYMM.');
  if (at > call.now) return notFound.other();
  const rows = RATES.map(([from, to, rate]) => [from, to, rate, stamp(at), stamp(instant(addMonths(at, 1) - 1_000))]);
  return file(call, `fxrates_${month}`, csv([['BaseCurrency', 'TargetCurrency', 'FxRate', 'StartDate', 'EndDate'], ...rows]));
}

function getOfferMatrix(call: Call, month: string): Answer {
  const at = monthOf(month);
  if (at === null) return invalid('The month is written YYYYMM.');
  if (at > call.now) return notFound.other();
  const rows = PRODUCTS.filter((product) => product.kind === 'subscription').flatMap(({ title, skus }) =>
    skus.filter((sku) => sku.kind !== 'est').map((sku) => [title, sku.productId, sku.id, sku.title, sku.segment, String(sku.minimumQuantity), String(sku.maximumQuantity), sku.isAddOn ? 'Yes' : 'No', sku.prerequisites.join(';'), sku.upgrades.join(';')]));
  return file(call, `offermatrix_${month}`, csv([['ProductTitle', 'ProductId', 'SkuId', 'SkuTitle', 'Segment', 'MinLicenses', 'MaxLicenses', 'IsAddOn', 'PrerequisiteSkus', 'ProductSkuConversion'], ...rows]));
}

/** A zip with one CSV and no `Content-Encoding` for who accepts `deflate`; the plain CSV for everybody else. */
function file(call: Call, name: string, text: string): Answer {
  const packs = (call.header('Accept-Encoding') ?? '').toLowerCase().includes('deflate');
  const headers = {
    'Content-Type': packs ? 'application/zip' : 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename=${name}.${packs ? 'zip' : 'csv'}`,
  };
  return { status: 200, headers, body: packs ? zipOf(`${name}.csv`, text) : text };
}

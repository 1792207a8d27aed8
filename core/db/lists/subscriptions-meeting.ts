import type { MirrorRead } from '../handles.ts';
import type { SearchQuery } from '../search/query.ts';
import { roomFor } from './ids.ts';
import type { Ids } from './ids.ts';
import { wordIds } from './search-sets.ts';

/**
 * All subscriptions in the order of equal rows, which has those of one customer side by side: a
 * customer whose own texts meet a query brings its whole run along, and one that meets nothing of
 * it is passed over without a look at its rows.
 */
export type CustomerRuns = {
  readonly ids: Ids;
  /** The customer of each run, and where the run begins; one more beginning ends the last. */
  readonly customers: Int32Array;
  readonly starts: Int32Array;
  /** Labels by place in `ids`. */
  readonly product: Int32Array;
  readonly friendly: Int32Array;
  /** Where results are gathered; as long as `ids`. */
  readonly scratch: Int32Array;
};

type Columns = { readonly customer: Int32Array; readonly product: Int32Array; readonly friendly: Int32Array };

export function customerRuns(ids: Ids, columns: Columns): CustomerRuns {
  const customers = new Int32Array(ids.length);
  const starts = new Int32Array(ids.length + 1);
  const product = new Int32Array(ids.length);
  const friendly = new Int32Array(ids.length);
  let runs = 0;
  let last = -1;
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] ?? 0;
    product[place] = columns.product[id] ?? 0;
    friendly[place] = columns.friendly[id] ?? 0;
    const customer = columns.customer[id] ?? 0;
    if (customer === last) continue;
    last = customer;
    customers[runs] = customer;
    starts[runs] = place;
    runs += 1;
  }
  starts[runs] = ids.length;
  return { ids, customers: customers.slice(0, runs), starts: starts.slice(0, runs + 1), product, friendly, scratch: new Int32Array(ids.length) };
}

/**
 * Those whose every word is met by the customer's texts, the product or the subscription's own
 * name; in their order. One bit for each word: a query of three ways has at most 25 of them.
 */
export function subscriptionsMeeting(db: MirrorRead, runs: CustomerRuns, query: SearchQuery): Ids {
  const words = [...new Set(query.ways.flat())];
  const [one, two = one, three = one] = query.ways.map((way) => way.reduce((bits, word) => bits | (1 << words.indexOf(word)), 0));
  if (one === undefined || two === undefined || three === undefined) return new Int32Array(0);
  const customers = new Int32Array(roomFor(db, 'customers'));
  const labels = new Int32Array(roomFor(db, 'labels'));
  let anyLabel = false;
  words.forEach((word, place) => {
    const met = keptIds(db, word);
    mark(customers, met.customers, 1 << place);
    mark(labels, met.labels, 1 << place);
    anyLabel ||= met.labels.length > 0;
  });
  const suffices = (bits: number): boolean => (bits & one) === one || (bits & two) === two || (bits & three) === three;
  // Most customers meet no word, and most subscriptions bear the product's name: then one look is enough.
  const alone = Uint8Array.from(labels, (bits) => (suffices(bits) ? 1 : 0));
  const { ids, starts, product, friendly, scratch } = runs;
  let count = 0;
  for (let run = 0; run < runs.customers.length; run += 1) {
    const bits = customers[runs.customers[run] ?? 0] ?? 0;
    const isMet = suffices(bits);
    if (!isMet && !anyLabel) continue;
    const end = starts[run + 1] ?? 0;
    for (let place = starts[run] ?? 0; place < end; place += 1) {
      const name = product[place] ?? 0;
      const own = friendly[place] ?? 0;
      const fits = bits === 0 && own === name ? alone[name] === 1 : isMet || suffices(bits | (labels[name] ?? 0) | (labels[own] ?? 0));
      if (!fits) continue;
      scratch[count] = ids[place] ?? 0;
      count += 1;
    }
  }
  return scratch.slice(0, count);
}

/** Kept per word: while the next word is typed, those before it stay the same. */
const keptIds = (db: MirrorRead, word: string): ReturnType<typeof wordIds> => db.lists.keep(`subscriptions/word/${word}`, () => wordIds(db, word));

function mark(bits: Int32Array, ids: Ids, bit: number): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    bits[id] = (bits[id] ?? 0) | bit;
  }
}

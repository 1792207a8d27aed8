import type { MirrorRead } from '../handles.ts';
import type { SearchQuery } from '../search/query.ts';
import { roomFor } from './ids.ts';
import type { Ids } from './ids.ts';
import { wordIds } from './search-sets.ts';

/**
 * All subscriptions in the order of equal rows, which has those of one customer side by side: a
 * customer whose own texts meet a query brings its whole run along, and neighbours that meet
 * nothing of it are passed over together.
 */
export type CustomerRuns = {
  readonly ids: Ids;
  /** Where each run begins; one more beginning ends the last. */
  readonly starts: Int32Array;
  /** The run of a customer by its row id; the place after the last run for a customer without one. */
  readonly runOf: Int32Array;
  /** What a subscription is called, by place in `ids`: the place of its two names in `product` and `own`. */
  readonly naming: Int32Array;
  /** Labels of every pair of names that is borne. */
  readonly product: Int32Array;
  readonly own: Int32Array;
  /** Where words met by customers and results are gathered; cleared before each use. */
  readonly met: Int32Array;
  readonly scratch: Int32Array;
};

type Columns = { readonly customer: Int32Array; readonly product: Int32Array; readonly friendly: Int32Array };

/** `ids` must be in the order of equal rows; `customerRoom` is greater than every row id of a customer. */
export function customerRuns(ids: Ids, columns: Columns, customerRoom: number): CustomerRuns {
  const begins = new Int32Array(ids.length + 1);
  const runOf = new Int32Array(customerRoom).fill(-1);
  const naming = new Int32Array(ids.length);
  const namings = createNamings();
  let runs = 0;
  let last = -1;
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] ?? 0;
    naming[place] = namings.placeOf(columns.product[id] ?? 0, columns.friendly[id] ?? 0);
    const customer = columns.customer[id] ?? 0;
    if (customer === last) continue;
    last = customer;
    runOf[customer] = runs;
    begins[runs] = place;
    runs += 1;
  }
  begins[runs] = ids.length;
  for (let customer = 0; customer < customerRoom; customer += 1) if (runOf[customer] === -1) runOf[customer] = runs;
  return { ids, starts: begins.slice(0, runs + 1), runOf, naming, ...namings.all(), met: new Int32Array(runs + 1), scratch: new Int32Array(ids.length) };
}

/** Numbers the pairs of names. Most subscriptions bear the product's name alone: those need no map. */
function createNamings() {
  const product: number[] = [];
  const own: number[] = [];
  const alone: number[] = [];
  const pairs = new Map<number, number>();
  const added = (name: number, friendly: number): number => product.push(name) && own.push(friendly) - 1;
  return {
    placeOf: (name: number, friendly: number): number => {
      if (name === friendly) return (alone[name] ??= added(name, name));
      const pair = name * LABELS + friendly;
      const known = pairs.get(pair);
      if (known !== undefined) return known;
      const place = added(name, friendly);
      pairs.set(pair, place);
      return place;
    },
    all: () => ({ product: Int32Array.from(product), own: Int32Array.from(own) }),
  };
}

/** More labels than any office has; two of them are one exact number. */
const LABELS = 2 ** 26;

/**
 * Those whose every word is met by the customer's texts, the product or the subscription's own
 * name; in their order. One bit for each word: a query of three ways has at most 25 of them.
 */
export function subscriptionsMeeting(db: MirrorRead, runs: CustomerRuns, query: SearchQuery): Ids {
  const words = [...new Set(query.ways.flat())];
  const ways = query.ways.map((way) => way.reduce((bits, word) => bits | (1 << words.indexOf(word)), 0));
  const labels = new Int32Array(roomFor(db, 'labels'));
  const { met } = runs;
  met.fill(0);
  words.forEach((word, place) => {
    const found = keptIds(db, word);
    for (const id of found.customers) mark(met, runs.runOf[id] ?? 0, 1 << place);
    for (const id of found.labels) mark(labels, id, 1 << place);
  });
  const suffices = (bits: number): boolean => ways.some((way) => (bits & way) === way);
  const passing = new Map<number, Passing>();
  const passingWith = (bits: number): Passing => {
    const known = passing.get(bits) ?? namesPassing(runs, labels, bits, suffices);
    passing.set(bits, known);
    return known;
  };
  return gather(runs, passingWith);
}

/** Which pairs of names complete what a customer's texts meet; one byte for each. */
type Passing = 'all' | 'none' | Uint8Array;

function namesPassing({ product, own }: CustomerRuns, labels: Int32Array, met: number, suffices: (bits: number) => boolean): Passing {
  if (suffices(met)) return 'all';
  const passes = new Uint8Array(product.length);
  let any = false;
  for (let naming = 0; naming < passes.length; naming += 1) {
    const bits = (labels[product[naming] ?? 0] ?? 0) | (labels[own[naming] ?? 0] ?? 0);
    if (bits === 0 || !suffices(met | bits)) continue;
    passes[naming] = 1;
    any = true;
  }
  return any ? passes : 'none';
}

/** Neighbours of whose texts the same words are met go together; of half a million rows none is branched upon. */
function gather({ ids, starts, met, naming, scratch }: CustomerRuns, passingWith: (bits: number) => Passing): Ids {
  const runs = starts.length - 1;
  let count = 0;
  for (let run = 0; run < runs; ) {
    const bits = met[run] ?? 0;
    const start = starts[run] ?? 0;
    do run += 1;
    while (run < runs && met[run] === bits);
    const end = starts[run] ?? 0;
    const passing = passingWith(bits);
    if (passing === 'none') continue;
    if (passing === 'all') {
      for (let place = start; place < end; place += 1) scratch[count++] = ids[place] ?? 0;
      continue;
    }
    for (let place = start; place < end; place += 1) {
      scratch[count] = ids[place] ?? 0;
      count += passing[naming[place] ?? 0] ?? 0;
    }
  }
  return scratch.slice(0, count);
}

/** Kept per word: while the next word is typed, those before it stay the same. */
const keptIds = (db: MirrorRead, word: string): ReturnType<typeof wordIds> => db.lists.keep(`subscriptions/word/${word}`, () => wordIds(db, word));

function mark(bits: Int32Array, place: number, bit: number): void {
  bits[place] = (bits[place] ?? 0) | bit;
}

import type { MirrorRead } from '../handles.ts';
import { NO_VALUE } from './stable-order.ts';
import type { Ids } from './ids.ts';

/**
 * What lists of subscriptions are sorted, filtered and searched by, column by column in typed
 * arrays; the place is the row id. Half a second for 500,000 rows when first needed, unless
 * `warm` was there before; 18 MB; a write re-reads only the rows that it touched.
 */
export type SubscriptionColumns = {
  /** Rows that lists may show. */
  readonly ids: Ids;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly friendly: Int32Array;
  readonly quantity: Int32Array;
  readonly status: Uint8Array;
  readonly facts: Uint16Array;
  /** Months; 0 where there is none. */
  readonly term: Uint8Array;
  readonly plan: Uint8Array;
  /** `NO_VALUE` where there is none. */
  readonly startsAt: Float64Array;
  readonly endsAt: Float64Array;
};

export type TouchedRows = readonly number[] | 'all';

/** Keeps the columns in step with the table. */
export type ColumnStore = {
  /** These rows changed, came or went. */
  readonly touch: (rows: TouchedRows) => void;
  readonly read: (db: MirrorRead) => SubscriptionColumns;
  /** Does a small part of the reading before it is needed; false: nothing is left to do. */
  readonly warm: (db: MirrorRead) => boolean;
};

/** Empty until the first `read` or `warm`. Too many touched rows at once, or `all`, empty it again. */
export function createColumnStore(): ColumnStore {
  let columns: MutableColumns | null = null;
  let begun: Begun | null = null;
  let touched = new Set<number>();
  const step = (db: MirrorRead): void => {
    begun ??= begin(db);
    begun = oneSlice(db, begun);
    if (begun.from <= begun.last) return;
    columns = { ...begun.columns, ids: presentIds(begun.columns.present) };
    begun = null;
  };
  return {
    touch: (rows) => {
      if (columns === null && begun === null) return;
      if (rows === 'all' || touched.size + rows.length > MOST_TOUCHED) {
        columns = null;
        begun = null;
        touched = new Set();
      } else {
        for (const row of rows) touched.add(row);
      }
    },
    read: (db) => {
      let whole = columns;
      for (; whole === null; whole = columns) step(db);
      if (touched.size > 0) whole = patch(db, whole, [...touched]);
      columns = whole;
      touched = new Set();
      return whole;
    },
    warm: (db) => {
      if (columns === null) step(db);
      return columns === null;
    },
  };
}

/** Beyond this, reading everything anew is quicker than row by row. */
const MOST_TOUCHED = 20_000;
/** Customers whose subscriptions are read at once. */
const CUSTOMERS_A_SLICE = 5_000;

const NAMES = ['id', 'customer_id', 'product_label', 'friendly_label', 'quantity', 'status', 'facts', 'term', 'billing_plan', 'starts_at', 'ends_at'] as const;
/** One JSON array per column: a row each would cost the driver three times as much. */
const ARRAYS = `SELECT ${NAMES.map((name) => `json_group_array(${name}) AS ${name}`).join(', ')} FROM subscriptions WHERE removed = 0`;

type Slice = Readonly<Record<(typeof NAMES)[number], string>>;
type MutableColumns = SubscriptionColumns & { readonly present: Uint8Array };
/** Read up to the customer `from`, of all until `last`. */
type Begun = { readonly columns: MutableColumns; readonly from: number; readonly last: number };

function begin(db: MirrorRead): Begun {
  const capacity = (db.sql.number('SELECT max(id) FROM subscriptions') ?? 0) + 1;
  return { columns: withRoomFor(capacity, null), from: 0, last: db.sql.number('SELECT max(id) FROM customers') ?? 0 };
}

function oneSlice(db: MirrorRead, { columns, from, last }: Begun): Begun {
  const next = from + CUSTOMERS_A_SLICE;
  const slice = db.sql.get(`${ARRAYS} AND customer_id >= ? AND customer_id < ?`, [from, next]) as Slice | null;
  return { columns: withSlice(columns, slice), from: next, last };
}

function patch(db: MirrorRead, before: MutableColumns, rows: readonly number[]): MutableColumns {
  const highest = rows.reduce((most, row) => Math.max(most, row), 0);
  const columns = highest < before.present.length ? before : withRoomFor(Math.ceil((highest + 1) * GROWTH), before);
  for (const row of rows) columns.present[row] = 0;
  const patched = withSlice(columns, db.sql.get(`${ARRAYS} AND id IN (SELECT value FROM json_each(?))`, [JSON.stringify(rows)]) as Slice | null);
  return { ...patched, ids: presentIds(patched.present) };
}

/** Room for new rows, so that not every write copies the arrays. */
const GROWTH = 1.1;

function withRoomFor(capacity: number, before: MutableColumns | null): MutableColumns {
  const grown = <Column extends Int32Array | Uint8Array | Uint16Array | Float64Array>(fresh: Column, old: Column | undefined): Column => {
    if (old) fresh.set(old);
    return fresh;
  };
  return {
    ids: new Int32Array(0),
    present: grown(new Uint8Array(capacity), before?.present),
    customer: grown(new Int32Array(capacity), before?.customer),
    product: grown(new Int32Array(capacity), before?.product),
    friendly: grown(new Int32Array(capacity), before?.friendly),
    quantity: grown(new Int32Array(capacity), before?.quantity),
    status: grown(new Uint8Array(capacity), before?.status),
    facts: grown(new Uint16Array(capacity), before?.facts),
    term: grown(new Uint8Array(capacity), before?.term),
    plan: grown(new Uint8Array(capacity), before?.plan),
    startsAt: grown(new Float64Array(capacity), before?.startsAt),
    endsAt: grown(new Float64Array(capacity), before?.endsAt),
  };
}

/** Subscriptions that came while the others were being read may lie beyond the room. */
function withSlice(before: MutableColumns, slice: Slice | null): MutableColumns {
  if (slice === null) return before;
  const ids = JSON.parse(slice.id) as number[];
  const highest = ids.reduce((most, id) => (id > most ? id : most), 0);
  const columns = highest < before.present.length ? before : withRoomFor(Math.ceil((highest + 1) * GROWTH), before);
  for (const id of ids) columns.present[id] = 1;
  const fill = (column: Int32Array | Uint8Array | Uint16Array | Float64Array, text: string, none = NO_VALUE): void => {
    const values = JSON.parse(text) as (number | null)[];
    ids.forEach((id, at) => {
      column[id] = values[at] ?? none;
    });
  };
  fill(columns.customer, slice.customer_id);
  fill(columns.product, slice.product_label);
  fill(columns.friendly, slice.friendly_label);
  fill(columns.quantity, slice.quantity);
  fill(columns.status, slice.status);
  fill(columns.facts, slice.facts);
  fill(columns.term, slice.term, 0);
  fill(columns.plan, slice.billing_plan, 0);
  fill(columns.startsAt, slice.starts_at);
  fill(columns.endsAt, slice.ends_at);
  return columns;
}

function presentIds(present: Uint8Array): Ids {
  const ids = new Int32Array(present.length);
  let count = 0;
  for (let id = 0; id < present.length; id += 1) {
    if (present[id] === 1) ids[count++] = id;
  }
  return ids.slice(0, count);
}

import type { MirrorRead } from '../handles.ts';
import { NO_VALUE } from './stable-order.ts';
import type { Ids } from './ids.ts';

/**
 * What lists of subscriptions are sorted, filtered and searched by, column by column in typed
 * arrays; the place is the row id. Half a second for 500,000 rows when first needed, 18 MB; a
 * write re-reads only the rows that it touched.
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
  readonly isLoaded: () => boolean;
  readonly read: (db: MirrorRead) => SubscriptionColumns;
};

export function createColumnStore(): ColumnStore {
  let columns: MutableColumns | null = null;
  let touched = new Set<number>();
  return {
    touch: (rows) => {
      if (columns === null) return;
      if (rows === 'all' || touched.size + rows.length > MOST_TOUCHED) columns = null;
      else for (const row of rows) touched.add(row);
    },
    isLoaded: () => columns !== null,
    read: (db) => {
      if (columns === null) columns = load(db);
      else if (touched.size > 0) columns = patch(db, columns, [...touched]);
      touched = new Set();
      return columns;
    },
  };
}

/** Beyond this, reading everything anew is quicker than row by row. */
const MOST_TOUCHED = 20_000;
/** Customers whose subscriptions are read at once. */
const CUSTOMERS_A_SLICE = 10_000;

const NAMES = ['id', 'customer_id', 'product_label', 'friendly_label', 'quantity', 'status', 'facts', 'term', 'billing_plan', 'starts_at', 'ends_at'] as const;
/** One JSON array per column: a row each would cost the driver three times as much. */
const ARRAYS = `SELECT ${NAMES.map((name) => `json_group_array(${name}) AS ${name}`).join(', ')} FROM subscriptions WHERE removed = 0`;

type Slice = Readonly<Record<(typeof NAMES)[number], string>>;
type MutableColumns = SubscriptionColumns & { readonly present: Uint8Array };

function load(db: MirrorRead): MutableColumns {
  const capacity = (db.sql.number('SELECT max(id) FROM subscriptions') ?? 0) + 1;
  const columns = withRoomFor(capacity, null);
  const customers = db.sql.number('SELECT max(id) FROM customers') ?? 0;
  for (let from = 0; from <= customers; from += CUSTOMERS_A_SLICE) {
    put(columns, (db.sql.get(`${ARRAYS} AND customer_id >= ? AND customer_id < ?`, [from, from + CUSTOMERS_A_SLICE]) as Slice | null));
  }
  return { ...columns, ids: presentIds(columns.present) };
}

function patch(db: MirrorRead, before: MutableColumns, rows: readonly number[]): MutableColumns {
  const highest = rows.reduce((most, row) => Math.max(most, row), 0);
  const columns = highest < before.present.length ? before : withRoomFor(Math.ceil((highest + 1) * GROWTH), before);
  for (const row of rows) columns.present[row] = 0;
  put(columns, (db.sql.get(`${ARRAYS} AND id IN (SELECT value FROM json_each(?))`, [JSON.stringify(rows)]) as Slice | null));
  return { ...columns, ids: presentIds(columns.present) };
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

function put(columns: MutableColumns, slice: Slice | null): void {
  if (slice === null) return;
  const ids = JSON.parse(slice.id) as number[];
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
}

function presentIds(present: Uint8Array): Ids {
  const ids = new Int32Array(present.length);
  let count = 0;
  for (let id = 0; id < present.length; id += 1) {
    if (present[id] === 1) ids[count++] = id;
  }
  return ids.slice(0, count);
}

import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { cartLineInput } from '../../contract/carts.ts';
import type { CartInput } from '../../contract/carts.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { carts } from '../schema/ledger.ts';
import { fromJson } from './json.ts';

/** A cart as the ledger keeps it. */
export type StoredCart = CartInput & {
  readonly customerName: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly orderedAt: Instant | null;
  readonly intentId: string | null;
};

/** Ordered ones are kept for so many rows of the list; the queue and the journal know all of them. */
const MOST_ORDERED = 50;

/** Drafts, the last changed first, then the last of those that were ordered. */
export function list(db: LedgerRead): readonly StoredCart[] {
  const rows = db.orm.select().from(carts).where(isNull(carts.removedAt)).orderBy(desc(carts.updatedAt), asc(carts.id)).all().map(toCart);
  return [...rows.filter(({ orderedAt }) => orderedAt === null), ...rows.filter(({ orderedAt }) => orderedAt !== null).slice(0, MOST_ORDERED)];
}

/** null when there is none, or it was removed. */
export function get(db: LedgerRead, id: string): StoredCart | null {
  const row = db.orm.select().from(carts).where(and(eq(carts.guid, id), isNull(carts.removedAt))).get();
  return row === undefined ? null : toCart(row);
}

/** Keeps a cart, new or known. One that was ordered is left as it is: null. */
export function save(db: LedgerDb, { input, customerName, at }: { readonly input: CartInput; readonly customerName: string; readonly at: Instant }): StoredCart | null {
  if (isOrdered(db, input.id)) return null;
  const values = { customerGuid: input.customerId, draftGuid: input.customerId === null ? input.draftId : null, customerName, name: input.name, lines: JSON.stringify(input.lines), updatedAt: at, removedAt: null };
  db.orm.insert(carts).values({ guid: input.id, ...values, createdAt: at }).onConflictDoUpdate({ target: carts.guid, set: values }).run();
  return get(db, input.id);
}

/** It is in the queue now, as this intent. */
export function markOrdered(db: LedgerDb, id: string, { intentId, at }: { readonly intentId: string; readonly at: Instant }): void {
  db.orm.update(carts).set({ intentGuid: intentId, orderedAt: at, updatedAt: at }).where(eq(carts.guid, id)).run();
}

/** The draft became this customer: carts for it, removed ones as well, are the customer's from now on. */
export const moveToCustomer = (db: LedgerDb, draftId: string, { customerId, name }: { readonly customerId: string; readonly name: string }): boolean =>
  db.orm.update(carts).set({ customerGuid: customerId, customerName: name, draftGuid: null }).where(eq(carts.draftGuid, draftId)).run().changes > 0;

/** Takes a cart out of the list; false when there is none. */
export const remove = (db: LedgerDb, id: string, at: Instant): boolean =>
  get(db, id) !== null && db.orm.update(carts).set({ removedAt: at }).where(eq(carts.guid, id)).run().changes > 0;

/** Takes a removal back; null where there is no such cart. */
export function restore(db: LedgerDb, id: string): StoredCart | null {
  db.orm.update(carts).set({ removedAt: null }).where(eq(carts.guid, id)).run();
  return get(db, id);
}

const isOrdered = (db: LedgerRead, id: string): boolean => (get(db, id)?.orderedAt ?? null) !== null;

const lines = z.array(cartLineInput);

function toCart(row: typeof carts.$inferSelect): StoredCart {
  // What another version wrote and this one cannot read is shown as empty, and kept until somebody changes it.
  const parsed = lines.safeParse(fromJson(row.lines));
  return {
    id: row.guid,
    name: row.name,
    customerId: row.customerGuid,
    draftId: row.draftGuid,
    customerName: row.customerName,
    lines: parsed.success ? parsed.data : [],
    createdAt: instant(row.createdAt),
    updatedAt: instant(row.updatedAt),
    orderedAt: row.orderedAt === null ? null : instant(row.orderedAt),
    intentId: row.intentGuid,
  };
}

import { identity } from '../../../db/repositories/customers.ts';
import { byId, ofCustomer } from '../../../db/repositories/subscription-copies.ts';
import type { SubscriptionCopy } from '../../../db/repositories/subscription-copies.ts';
import * as subscriptions from '../../../db/repositories/subscriptions.ts';
import { MAX_ROWS } from '../../../contract/base.ts';
import { MOST_IN_BATCH } from '../../../contract/outbox-bulk.ts';
import type { BulkPreview, BulkWish } from '../../../contract/outbox-bulk.ts';
import { actionFor, quantityAction } from '../../../domain/bulk/change.ts';
import { columnsOf, folded, readList } from '../../../domain/bulk/quantity-list.ts';
import type { ListField, ListProblem, ListRow } from '../../../domain/bulk/quantity-list.ts';
import { nameKey } from '../../../domain/customers/near-names.ts';
import type { IntentAction } from '../../../domain/intents/action.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { OpenOffice } from '../../open-office.ts';
import { readTable } from '../customers/import/read-table.ts';

type Desk = Pick<OpenOffice, 'mirror' | 'clock'>;

/** One row of a wish for many: what shall be done to which subscription, or why nobody can tell. */
export type BulkTarget = { readonly line: number; readonly copy: SubscriptionCopy | null; readonly action: IntentAction | null; readonly named: { readonly customer: string; readonly product: string }; readonly problem: ListProblem | null };
type Found = { readonly targets: readonly BulkTarget[]; readonly columns: readonly { readonly title: string; readonly field: ListField | null }[] | null };
type Problem = Extract<BulkPreview, { kind: 'refused' }>['problem'];

/** Finds the subscriptions that a wish means; one that is there no more is named, not dropped. */
export async function bulkTargets(desk: Desk, wish: BulkWish): Promise<Result<Found, Problem>> {
  if (wish.of === 'file') return fromFile(desk, wish);
  const ids = wish.of === 'chosen' ? [...new Set(wish.ids)] : idsOf(desk, wish);
  if (ids.length > MOST_IN_BATCH) return err('tooMany');
  if (ids.length === 0) return err('noRows');
  const targets = ids.map((id, place): BulkTarget => {
    const copy = byId(desk.mirror, id);
    const named = copy === null ? { customer: '', product: id } : namesOf(desk, copy);
    return { line: place + 1, copy, action: copy === null ? null : actionFor(wish.change, copy.subscription), named, problem: copy === null ? 'noSubscription' : null };
  });
  return ok({ targets, columns: null });
}

/** Everything in the list of the screen, in its order, but what was taken out. */
function idsOf({ mirror, clock }: Desk, { search, filter, except }: Extract<BulkWish, { of: 'list' }>): readonly string[] {
  const without = new Set(except);
  const ids: string[] = [];
  for (let from = 0; ids.length <= MOST_IN_BATCH; from += MAX_ROWS) {
    const { total, rows } = subscriptions.page(mirror, { search, filter, sort: 'customer', direction: 'asc', from, count: MAX_ROWS }, clock.now());
    ids.push(...rows.map(({ id }) => id).filter((id) => !without.has(id)));
    if (from + MAX_ROWS >= total) break;
  }
  return ids;
}

async function fromFile(desk: Desk, { content, encoding, when }: Extract<BulkWish, { of: 'file' }>): Promise<Result<Found, Problem>> {
  const table = await readTable(new Uint8Array(Buffer.from(content, 'base64')), encoding);
  if (!table.ok) return table;
  const [head, ...lines] = table.value.lines;
  if (head === undefined || lines.length === 0) return err('noRows');
  const columns = columnsOf(head.cells);
  if (!columns.includes('quantity') || (!columns.includes('subscription') && !(columns.includes('customer') && columns.includes('product')))) return err('noColumns');
  const rows = readList(lines, columns);
  if (rows.length === 0) return err('noRows');
  if (rows.length > MOST_IN_BATCH) return err('tooMany');
  const find = finderIn(desk);
  const taken = new Set<string>();
  const targets = rows.map((row): BulkTarget => {
    const found = row.problem === null ? find(row) : { copy: null, problem: row.problem };
    const copy = found.copy;
    const named = copy === null ? { customer: row.customer, product: row.product || (row.subscription ?? '') } : namesOf(desk, copy);
    // Once by its id and once by its names is the same subscription, too.
    const isTwice = copy !== null && taken.has(copy.subscription.id);
    if (copy !== null) taken.add(copy.subscription.id);
    const action = copy === null || row.quantity === null || isTwice ? null : quantityAction(row.quantity, when);
    return { line: row.line, copy, action, named, problem: isTwice ? 'twice' : found.problem };
  });
  return ok({ targets, columns: head.cells.map((title, place) => ({ title, field: columns[place] ?? null })) });
}

type Lookup = { readonly copy: SubscriptionCopy | null; readonly problem: ListProblem | null };
const no = (problem: ListProblem): Lookup => ({ copy: null, problem });

/** By its id, or by the customer's name and the product's; what names several names none. */
function finderIn(desk: Desk): (row: ListRow) => Lookup {
  const byName = customersByName(desk);
  return ({ subscription, customer, product }) => {
    if (subscription !== null) {
      const copy = byId(desk.mirror, subscription);
      return copy === null ? no('noSubscription') : { copy, problem: null };
    }
    const owners = byName(customer);
    if (owners.length === 0) return no('noCustomer');
    if (owners.length > 1) return no('severalCustomers');
    const running = ofCustomer(desk.mirror, owners[0] ?? 0, 0).filter((copy) => GOES_ON.has(copy.subscription.status) && isNamed(copy, product));
    if (running.length > 1) return no('severalSubscriptions');
    const [only] = running;
    return only === undefined ? no('noSubscription') : { copy: only, problem: null };
  };
}

const GOES_ON: ReadonlySet<string> = new Set(['active', 'suspended', 'pending']);

/** The product's name, the name that the office gave it, or its number. */
function isNamed({ subscription: { offerName, friendlyName, productId, skuId } }: SubscriptionCopy, wanted: string): boolean {
  const key = folded(wanted);
  return [offerName, friendlyName, `${productId ?? ''}:${skuId ?? ''}`, productId ?? ''].some((name) => name !== '' && folded(name) === key);
}

/** Row ids of customers by name: exactly as written first, else without legal form and accents. */
function customersByName({ mirror }: Desk): (name: string) => readonly number[] {
  const exact = new Map<string, number[]>();
  const near = new Map<string, number[]>();
  for (const { id, name } of mirror.sql.all('SELECT id, name FROM customers WHERE removed = 0') as { id: number; name: string }[]) {
    put(exact, folded(name), id);
    put(near, nameKey(name), id);
  }
  return (name) => exact.get(folded(name)) ?? (nameKey(name) === '' ? [] : (near.get(nameKey(name)) ?? []));
}

const put = (map: Map<string, number[]>, key: string, id: number): void => {
  const found = map.get(key);
  if (found === undefined) map.set(key, [id]);
  else found.push(id);
};

const namesOf = ({ mirror }: Desk, { subscription }: SubscriptionCopy): BulkTarget['named'] => ({
  customer: identity(mirror, subscription.customerId)?.name ?? '',
  product: subscription.friendlyName || subscription.offerName,
});

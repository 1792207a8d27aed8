/** A line of a file as cells, with its place in it. */
export type ListLine = { readonly line: number; readonly cells: readonly string[] };

/** What stands in a line: whose licences, and how many. */
export type ListRow = {
  readonly line: number;
  /** A subscription's id, where the line names one. */
  readonly subscription: string | null;
  readonly customer: string;
  readonly product: string;
  readonly quantity: number | null;
  readonly problem: ListProblem | null;
};

/** Why a line cannot be taken; the last four are found with the copy at hand. */
export type ListProblem = 'noSubject' | 'noQuantity' | 'badQuantity' | 'badId' | 'twice' | 'noCustomer' | 'severalCustomers' | 'noSubscription' | 'severalSubscriptions';

export type ListField = 'subscription' | 'customer' | 'product' | 'quantity';

/** Names of columns as portals and offices write them, folded. */
const NAMES: Readonly<Record<ListField, readonly string[]>> = {
  subscription: ['subscription', 'subscription id', 'subscriptionid', 'id', 'abonnement', 'abonnement id', 'abo id', 'abonnementnummer', 'subskrypcja', 'id subskrypcji', 'numer subskrypcji'],
  customer: ['customer', 'customer name', 'company', 'company name', 'kunde', 'kundenname', 'firma', 'klient', 'nazwa klienta', 'nazwa firmy'],
  product: ['product', 'product name', 'offer', 'offer name', 'sku', 'article', 'produkt', 'produktname', 'angebot', 'artikel', 'nazwa produktu', 'oferta'],
  quantity: ['quantity', 'seats', 'licences', 'licenses', 'count', 'anzahl', 'menge', 'lizenzen', 'stueck', 'stuck', 'ilosc', 'liczba', 'licencje', 'liczba licencji'],
};
const FIELDS: readonly ListField[] = ['subscription', 'customer', 'product', 'quantity'];

/** Which column holds what; null where a name says nothing. Each field is taken from its first column. */
export function columnsOf(header: readonly string[]): readonly (ListField | null)[] {
  const taken = new Set<ListField>();
  return header.map((title) => {
    const key = folded(title);
    const field = FIELDS.find((one) => NAMES[one].includes(key)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Lines without any text are left out; every other line is answered for. */
export function readList(lines: readonly ListLine[], columns: readonly (ListField | null)[]): readonly ListRow[] {
  const seen = new Set<string>();
  return lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).map(({ line, cells }) => {
    const row = rowOf({ line, cells }, columns);
    if (row.problem !== null) return row;
    const key = row.subscription ?? `${folded(row.customer)}|${folded(row.product)}`;
    // The second of two lines about the same would undo the first.
    if (seen.has(key)) return { ...row, problem: 'twice' };
    seen.add(key);
    return row;
  });
}

const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/;

function rowOf({ line, cells }: ListLine, columns: readonly (ListField | null)[]): ListRow {
  const textOf = (field: ListField): string => cells[columns.indexOf(field)]?.trim() ?? '';
  const id = textOf('subscription').toLowerCase();
  const subscription = GUID.exec(id)?.[1] ?? null;
  const customer = textOf('customer');
  const product = textOf('product');
  const typed = textOf('quantity');
  const quantity = wholeNumber(typed);
  const problem = subjectProblem({ id, subscription, customer, product }) ?? (typed === '' ? 'noQuantity' : quantity === null ? 'badQuantity' : null);
  return { line, subscription, customer, product, quantity, problem };
}

type Named = { readonly id: string; readonly subscription: string | null; readonly customer: string; readonly product: string };

function subjectProblem({ id, subscription, customer, product }: Named): ListProblem | null {
  if (id !== '' && subscription === null) return 'badId';
  return subscription === null && (customer === '' || product === '') ? 'noSubject' : null;
}

/** `1 200`, `1.200` and `12,0` as spreadsheets write whole numbers; zero is read, and refused by the rules with the way to cancel (S-122). */
function wholeNumber(typed: string): number | null {
  const bare = typed.replaceAll(/[\s\u00a0\u202f']/g, '').replace(/[.,]0+$/, '').replaceAll(/[.,](?=\d{3}(?:\D|$))/g, '');
  if (!/^\d{1,7}$/.test(bare)) return null;
  return Number(bare);
}

/** Names as they are compared: without case, accents and repeated blanks. */
export const folded = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

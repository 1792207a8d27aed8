/** A line of a file of seats in use; the number of the line counts from 1. */
export type SeatFileLine = { readonly line: number; readonly cells: readonly string[] };
export type SeatFileProblem = { readonly line: number; readonly problem: 'noColumns' | 'notANumber' | 'noSubscription' | 'ambiguous' | 'twice' | 'empty'; readonly value: string };

/** A subscription as files name it. */
export type SeatTarget = { readonly id: string; readonly customer: string; readonly domain: string | null; readonly product: string };

export type SeatFile = { readonly notes: readonly { readonly subscriptionId: string; readonly assigned: number }[]; readonly problems: readonly SeatFileProblem[] };

const fold = (text: string): string => text.toLowerCase().replace(/[\s_()-]+/g, '');

/** Headings of the admin centre's exports and of lists that people keep, folded. */
const HEADINGS = {
  id: ['subscriptionid', 'subscription', 'idsubskrypcji', 'subskrypcja', 'abonnementid', 'abonnement'],
  customer: ['customer', 'customername', 'company', 'tenant', 'domain', 'klient', 'firma', 'kunde', 'domena', 'domäne'],
  product: ['product', 'productname', 'producttitle', 'license', 'licensename', 'produkt', 'nazwaproduktu', 'produktname', 'lizenz', 'licencja'],
  assigned: ['assigned', 'assignedlicenses', 'assignedseats', 'consumed', 'consumedunits', 'inuse', 'przypisane', 'przypisanelicencje', 'przydzielone', 'zugewiesen', 'zugewiesenelizenzen'],
} as const;
type Column = keyof typeof HEADINGS;

/**
 * Reads who uses how many seats: by subscription id, or by customer (name or domain) and product.
 * Every problem with its line; nothing may be kept while there is one.
 */
export function readSeatFile(lines: readonly SeatFileLine[], targets: readonly SeatTarget[]): SeatFile {
  const [heading, ...rows] = lines;
  if (heading === undefined || rows.length === 0) return { notes: [], problems: [{ line: 1, problem: 'empty', value: '' }] };
  const cells = heading.cells.map(fold);
  const place = (column: Column): number => cells.findIndex((cell) => (HEADINGS[column] as readonly string[]).includes(cell));
  const at = { id: place('id'), customer: place('customer'), product: place('product'), assigned: place('assigned') };
  if (at.assigned === -1 || (at.id === -1 && (at.customer === -1 || at.product === -1))) return { notes: [], problems: [{ line: heading.line, problem: 'noColumns', value: heading.cells.join(', ').slice(0, 120) }] };
  const find = finder(targets);
  const notes = new Map<string, number>();
  const problems: SeatFileProblem[] = [];
  for (const { line, cells: row } of rows) {
    const cell = (index: number): string => (index === -1 ? '' : (row[index] ?? '').trim());
    if (row.every((one) => one.trim() === '')) continue;
    const typed = cell(at.assigned).replace(/[\s\u00a0\u202f]/g, '');
    const [found, ...others] = find(cell(at.id), cell(at.customer), cell(at.product));
    const named = cell(at.id) === '' ? `${cell(at.customer)}, ${cell(at.product)}` : cell(at.id);
    if (!/^\d{1,7}$/.test(typed)) problems.push({ line, problem: 'notANumber', value: cell(at.assigned) });
    else if (found === undefined || others.length > 0) problems.push({ line, problem: found === undefined ? 'noSubscription' : 'ambiguous', value: named });
    else if (notes.has(found)) problems.push({ line, problem: 'twice', value: named });
    else notes.set(found, Number(typed));
  }
  return { notes: [...notes].map(([subscriptionId, assigned]) => ({ subscriptionId, assigned })), problems };
}

function finder(targets: readonly SeatTarget[]): (id: string, customer: string, product: string) => readonly string[] {
  const ids = new Set(targets.map(({ id }) => id));
  const names = new Map<string, string[]>();
  const note = (customer: string, product: string, id: string): void => {
    const key = `${fold(customer)}\n${fold(product)}`;
    const known = names.get(key);
    if (known === undefined) names.set(key, [id]);
    else known.push(id);
  };
  for (const { id, customer, domain, product } of targets) {
    note(customer, product, id);
    if (domain !== null && fold(domain) !== fold(customer)) note(domain, product, id);
  }
  return (id, customer, product) => {
    if (id !== '') return ids.has(id.toLowerCase()) ? [id.toLowerCase()] : [];
    return names.get(`${fold(customer)}\n${fold(product)}`) ?? [];
  };
}

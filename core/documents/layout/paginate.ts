import type { Block, Flow, PagePart, PageParts, Row, Table } from './flow.ts';

/** Room for text on the first and on every other page, in millimetres. */
export type Room = { readonly first: number; readonly next: number };

type Atom = { readonly kind: 'block'; readonly block: Block } | { readonly kind: 'row'; readonly table: Table; readonly index: number };

/**
 * Deals a flow out to pages. Blocks and rows are never split, what belongs together stays
 * together while a page has room for it, heads repeat, and a table that breaks is carried
 * forward. Pure arithmetic over known heights: the same paper always breaks at the same places.
 */
export function paginate(flow: Flow, room: Room): readonly PageParts[] {
  const pages: Page[] = [emptyPage(room.first, null)];
  for (const group of groupsOf(flow)) {
    const current = last(pages);
    if (place(current, group)) continue;
    const fresh = emptyPage(room.next, current);
    if (current.parts.length > 0) {
      close(current, group[0]);
      pages.push(fresh);
      if (place(fresh, group)) continue;
    }
    // Too much for any page: one by one.
    for (const atom of group) {
      if (place(last(pages), [atom])) continue;
      const full = last(pages);
      close(full, atom);
      pages.push(emptyPage(room.next, full));
      force(last(pages), atom);
    }
  }
  return pages.map(({ parts, used }) => ({ parts, height: used }));
}

type Page = { parts: PagePart[]; used: number; readonly room: number; readonly first: boolean };

const emptyPage = (room: number, before: Page | null): Page => ({ parts: [], used: 0, room, first: before === null });
const last = (pages: readonly Page[]): Page => {
  const page = pages.at(-1);
  if (!page) throw new Error('a paper has a page');
  return page;
};

/** What must not be parted, in order. */
function groupsOf(flow: Flow): readonly (readonly Atom[])[] {
  const groups: Atom[][] = [];
  let open = false;
  for (const atom of flow.flatMap(atomsOf)) {
    const group = open ? groups.at(-1) : undefined;
    if (group) group.push(atom);
    else groups.push([atom]);
    open = keepsNext(atom);
  }
  return groups;
}

const atomsOf = (part: Block | Table): readonly Atom[] =>
  part.kind === 'block' ? [{ kind: 'block', block: part }] : part.rows.map((_, index) => ({ kind: 'row', table: part, index }));

const keepsNext = (atom: Atom): boolean => (atom.kind === 'block' ? atom.block.keepNext : (atom.table.rows[atom.index]?.keepNext ?? false));

/** Puts the group on the page when it fits, with room for the carry-forward if its table goes on. */
function place(page: Page, group: readonly Atom[]): boolean {
  const trial: Page = { ...page, parts: [...page.parts] };
  for (const atom of group) force(trial, atom);
  if (trial.used > trial.room + EPSILON) return false;
  const tail = group.at(-1);
  // Far from the foot nobody needs to know how high a carry-forward would be.
  const reserve = tail === undefined || trial.used + HIGHEST_CARRY <= trial.room ? 0 : carryHeight(tail);
  if (trial.used + reserve > trial.room + EPSILON) return false;
  page.parts = trial.parts;
  page.used = trial.used;
  return true;
}

const EPSILON = 1e-6;
/** Four lines of it, in millimetres: more than four sums in two languages need. */
const HIGHEST_CARRY = 20;

function carryHeight(atom: Atom): number {
  if (atom.kind === 'block' || atom.index === atom.table.rows.length - 1) return 0;
  return atom.table.carry?.(atom.index + 1, 'over').height ?? 0;
}

function force(page: Page, atom: Atom): void {
  const gapOf = (gap: number): number => (page.parts.length === 0 ? 0 : gap);
  if (atom.kind === 'block') {
    const gap = gapOf(atom.block.gap);
    page.parts.push({ kind: 'block', block: atom.block, gap });
    page.used += gap + atom.block.height;
    return;
  }
  const row = atom.table.rows[atom.index];
  if (!row) return;
  const before = page.parts.at(-1);
  if (before?.kind === 'slice' && before.table === atom.table) {
    page.parts[page.parts.length - 1] = { ...before, rows: [...before.rows, row] };
    page.used += row.height;
    return;
  }
  const gap = gapOf(atom.table.gap);
  const brought = atom.index > 0 ? (atom.table.carry?.(atom.index, 'brought') ?? null) : null;
  const rows: Row[] = brought === null ? [row] : [brought, row];
  page.parts.push({ kind: 'slice', table: atom.table, rows, gap });
  page.used += gap + atom.table.head.height + rows.reduce((sum, { height }) => sum + height, 0);
}

/** Ends a page before `next`: the carry-forward stands under a table that goes on. */
function close(page: Page, next: Atom | undefined): void {
  const tail = page.parts.at(-1);
  if (next?.kind !== 'row' || tail?.kind !== 'slice' || tail.table !== next.table || !next.table.carry) return;
  const over = next.table.carry(next.index, 'over');
  page.parts[page.parts.length - 1] = { ...tail, rows: [...tail.rows, over] };
  page.used += over.height;
}

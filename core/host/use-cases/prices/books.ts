import type { PriceBookData } from '../../../contract/price-books.ts';
import * as stored from '../../../db/repositories/price-books.ts';
import { allCustomerNames } from '../../../db/repositories/running-terms.ts';
import { bookProblems } from '../../../domain/pricing/check-book.ts';
import type { PriceBook } from '../../../domain/pricing/price-book.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock' | 'ids' | 'changes'>;

const toData = ({ rules, ...book }: PriceBook): PriceBookData => ({ ...book, rules: rules.map((rule) => ({ ...rule })) });

/** The office's books, and the groups that customers are in or books are for. */
export function bookList({ ledger }: Pick<Desk, 'ledger'>): { books: PriceBookData[]; groups: string[] } {
  const books = stored.all(ledger);
  const named = books.flatMap(({ owner }) => (owner.kind === 'group' ? [owner.group] : []));
  return { books: books.map(toData), groups: [...new Set([...stored.groups(ledger).values(), ...named])].toSorted((one, other) => one.localeCompare(other)) };
}

/** Keeps a book; everything wrong with it comes back at once, by field. */
export function saveBook({ ledger, clock, ids, changes }: Desk, input: Omit<PriceBookData, 'id'> & { readonly id: string | null }): Result<PriceBookData, DeskError> {
  const book = stored.bookOf({ ...input, name: input.name.trim(), id: input.id ?? ids.next() });
  const problems = bookProblems(book);
  if (problems.length > 0) return err({ tag: 'validation', issues: problems.map((problem) => ({ ...problem })) });
  stored.put(ledger, book, clock.now());
  changes.add(['prices']);
  return ok(toData(book));
}

/** Takes a book out of use; `restoreBook` brings it back. */
export function removeBook({ ledger, clock, changes }: Desk, id: string): { readonly id: string } {
  stored.remove(ledger, id, clock.now());
  changes.add(['prices']);
  return { id };
}

/** Takes the removal of a book back. */
export function restoreBook({ ledger, changes }: Desk, id: string): { readonly id: string } {
  stored.restore(ledger, id);
  changes.add(['prices']);
  return { id };
}

/** Who is in which group, by name. */
export function groupMembers({ ledger, mirror }: Pick<Desk, 'ledger' | 'mirror'>): { members: { customerId: string; customerName: string; group: string }[] } {
  const names = allCustomerNames(mirror);
  const members = [...stored.groups(ledger)].map(([customerId, group]) => ({ customerId, customerName: names.get(customerId) ?? customerId, group }));
  return { members: members.toSorted((one, other) => one.group.localeCompare(other.group) || one.customerName.localeCompare(other.customerName)) };
}

/** Puts a customer into a group for prices; an empty name takes it out. */
export function setGroup({ ledger, clock, changes }: Desk, { customerId, group }: { readonly customerId: string; readonly group: string | null }): { readonly customerId: string } {
  stored.setGroup(ledger, customerId, group === '' ? null : group, clock.now());
  changes.add(['prices']);
  return { customerId };
}

import { and, asc, eq, isNull } from 'drizzle-orm';
import { personId } from '../../domain/ids.ts';
import type { PersonId } from '../../domain/ids.ts';
import { PERMISSIONS } from '../../domain/nce/readiness.ts';
import { ROLES } from '../../domain/people/person.ts';
import type { Person } from '../../domain/people/person.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { people } from '../schema/ledger.ts';
import { fromJson, fromJsonOrNull } from './json.ts';

/** What guards a person's sign-in; `pin` is a hash whose shape the caller knows. */
export type Guard = { readonly pin: unknown; readonly failures: number; readonly blockedUntil: Instant | null };

/** Everybody who was not removed, by name. */
export const all = (db: LedgerRead): readonly Person[] => db.orm.select().from(people).where(isNull(people.removedAt)).orderBy(asc(people.name), asc(people.id)).all().map(toPerson);

/** null when there is none; somebody who was removed is found. */
export function find(db: LedgerRead, id: PersonId): Person | null {
  const row = db.orm.select().from(people).where(eq(people.guid, id)).get();
  return row ? toPerson(row) : null;
}

/** What stands between a person and the program: PIN hash, wrong tries, until when to wait. Null: nobody of that id works here. */
export function guardOf(db: LedgerRead, id: PersonId): Guard | null {
  const row = db.orm.select().from(people).where(and(eq(people.guid, id), isNull(people.removedAt))).get();
  return row ? { pin: fromJsonOrNull(row.pin), failures: row.failures, blockedUntil: row.blockedUntil === null ? null : instant(row.blockedUntil) } : null;
}

/** Keeps everything but the PIN. */
export function save(db: LedgerDb, person: Person, at: Instant): void {
  const values = {
    name: person.name,
    email: person.email,
    role: person.role,
    language: person.language,
    permissions: JSON.stringify(person.permissions),
    seesFigures: person.seesFigures,
    mayQueue: person.mayQueue,
    systemAccount: person.systemAccount,
    updatedAt: at,
    removedAt: null,
  };
  db.orm
    .insert(people)
    .values({ guid: person.id, ...values, pin: null, pinIsTemporary: false, failures: 0, blockedUntil: null, createdAt: at })
    .onConflictDoUpdate({ target: people.guid, set: values })
    .run();
}

/** A new PIN (null: none) starts with no wrong tries. */
export function setPin(db: LedgerDb, id: PersonId, { pin, isTemporary }: { readonly pin: unknown; readonly isTemporary: boolean }): void {
  db.orm.update(people).set({ pin: pin === null ? null : JSON.stringify(pin), pinIsTemporary: isTemporary, failures: 0, blockedUntil: null }).where(eq(people.guid, id)).run();
}

/** Counts wrong tries, over restarts too. */
export const setFailures = (db: LedgerDb, id: PersonId, { failures, blockedUntil }: Omit<Guard, 'pin'>): void =>
  void db.orm.update(people).set({ failures, blockedUntil }).where(eq(people.guid, id)).run();

/** `at` null: back among the people. The row stays, because the journal and papers name who acted. */
export const setRemoved = (db: LedgerDb, id: PersonId, at: Instant | null): void => void db.orm.update(people).set({ removedAt: at }).where(eq(people.guid, id)).run();

type Row = typeof people.$inferSelect;

function toPerson(row: Row): Person {
  const ticked = fromJson(row.permissions);
  return {
    id: personId(row.guid),
    name: row.name,
    email: row.email,
    // A role of a newer program brings nothing here.
    role: ROLES.find((known) => known === row.role) ?? 'reader',
    language: row.language,
    permissions: Array.isArray(ticked) ? PERMISSIONS.filter((known) => ticked.includes(known)) : [],
    seesFigures: row.seesFigures,
    mayQueue: row.mayQueue,
    systemAccount: row.systemAccount,
    hasPin: row.pin !== null,
    pinIsTemporary: row.pin !== null && row.pinIsTemporary,
  };
}

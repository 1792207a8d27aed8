import { retention } from '../../../contract/privacy.ts';
import type { Retention } from '../../../contract/privacy.ts';
import { eraseRemovedCustomers } from '../../../db/erase.ts';
import { erasePerson, keptBecause } from '../../../db/privacy/erase-person.ts';
import type { Erased } from '../../../db/privacy/erase-person.ts';
import { findPerson } from '../../../db/privacy/find-person.ts';
import type { Found } from '../../../db/privacy/find-person.ts';
import { usableTerms } from '../../../db/privacy/terms.ts';
import { append } from '../../../db/repositories/journal.ts';
import * as settings from '../../../db/repositories/settings.ts';
import type { LedgerRead } from '../../../db/handles.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { DAY, instant } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { Clock } from '../../../ports/system.ts';
import type { OpenOffice } from '../../open-office.ts';
import { authorIn } from '../outbox/author.ts';

type Places = { places: { place: string; rows: number }[]; kept: Erased['kept'] };
type Desk = Pick<OpenOffice, 'ledger' | 'mirror'>;

function checked(typed: readonly string[]): Result<readonly string[], DeskError> {
  const terms = usableTerms(typed);
  return terms.length === 0 ? err({ tag: 'validation', issues: [{ path: 'terms', problem: 'short' }] }) : ok(terms);
}

const placeOf = (store: 'ledger' | 'mirror', { table }: Found): string => `${store}.${table}`;

/** Where a person stands in both stores, and what an erasure would have to keep. */
export function findInOffice({ ledger, mirror }: Desk, typed: readonly string[]): Result<Places, DeskError> {
  const terms = checked(typed);
  if (!terms.ok) return terms;
  const own = findPerson(ledger.sql, terms.value);
  const copied = findPerson(mirror.sql, terms.value);
  const rows = new Map<string, number>();
  for (const place of [...own.map((found) => placeOf('ledger', found)), ...copied.map((found) => placeOf('mirror', found))]) rows.set(place, (rows.get(place) ?? 0) + 1);
  const kept = { issued: 0, openChange: 0, colleague: 0, ownCompany: 0 };
  for (const found of own) {
    const reason = keptBecause(ledger.sql, found);
    if (reason !== null) kept[reason] += 1;
  }
  return ok({ places: [...rows].map(([place, count]) => ({ place, rows: count })), kept });
}

/** Everything that names a person, for handing over (GDPR, articles 15 and 20). */
export function exportPerson({ ledger, mirror }: Desk, typed: readonly string[]): Result<{ rows: number; json: string; csv: string }, DeskError> {
  const terms = checked(typed);
  if (!terms.ok) return terms;
  const rows = [
    ...findPerson(ledger.sql, terms.value).map((found) => ({ place: placeOf('ledger', found), ...found.columns })),
    ...findPerson(mirror.sql, terms.value).map((found) => ({ place: placeOf('mirror', found), ...found.columns })),
  ];
  const lines = rows.flatMap(({ place, ...columns }) => Object.entries(columns).map(([column, text]) => [place, column, String(text)]));
  const csv = [['place', 'field', 'content'], ...lines].map((line) => line.map(cell).join(';')).join('\r\n');
  return ok({ rows: rows.length, json: JSON.stringify({ terms: terms.value, rows }, null, 2), csv: `\uFEFF${csv}\r\n` });
}

/** A leading sign would make a formula of a text (quality.md S20). */
const cell = (text: string): string => `"${(/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Takes a person out of everything that may change. The journal keeps that it happened, not whom it was about. */
export function eraseFromOffice(office: OpenOffice, folder: string, typed: readonly string[]): Result<Erased, DeskError> {
  const terms = checked(typed);
  if (!terms.ok) return terms;
  const by = authorIn(office);
  const erased = erasePerson({ ledger: office.ledger, mirror: office.mirror, folder }, terms.value);
  append(office.ledger, { at: office.clock.now(), event: { code: 'privacy.erased', places: erased.rows, by }, correlationId: null });
  office.session.changed();
  office.changes.add(['customers', 'subscriptions', 'orders', 'quotes', 'customerDrafts', 'journal', 'outbox', 'guides', 'people', 'radarMarks', 'office', 'audit']);
  return ok(erased);
}

const RETENTION = 'privacy.retention';
/** A customer that is gone may come back within a month; the journal stays until somebody decides otherwise. */
const USUAL: Retention = { removedCustomersDays: 30, journalMonths: null };
const MONTH = 30.44 * DAY;

/** How long data of persons are kept; the usual times where nothing was set. */
export function readRetention(ledger: LedgerRead): Retention {
  const kept = retention.safeParse(settings.get(ledger, RETENTION));
  return kept.success ? kept.data : USUAL;
}

/** Keeps the times, and at once lets go what is older. */
export function saveRetention(office: OpenOffice, wanted: Retention): Retention {
  settings.set(office.ledger, RETENTION, wanted, office.clock.now());
  keepToRetention(office);
  office.changes.add(['customers', 'subscriptions', 'orders', 'journal']);
  return wanted;
}

/** Erases what has been kept long enough. */
export function keepToRetention({ ledger, mirror, clock }: Desk & { readonly clock: Pick<Clock, 'now'> }): void {
  const { removedCustomersDays, journalMonths } = readRetention(ledger);
  const now = clock.now();
  if (removedCustomersDays !== null) eraseRemovedCustomers(mirror, instant(now - removedCustomersDays * DAY));
  if (journalMonths !== null) ledger.sql.run('DELETE FROM journal WHERE at < ?', [instant(now - journalMonths * MONTH)]);
}

import type { IntentId } from '../../domain/ids.ts';
import { invariant } from '../../domain/invariant.ts';
import { isFinal } from '../../domain/intents/intent.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import type { Note } from '../../domain/intents/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Attempt, AttemptBegun, AttemptEnded, IntentChange, LeaseRequest, OutboxQuery, OutboxStore, StoredIntent, StoredRow } from '../../ports/outbox-store.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { append } from './journal.ts';
import { COLUMNS, toAttempt, toColumns, toStored } from './outbox-rows.ts';
import type { IntentRow } from './outbox-rows.ts';

const MARK = 'outbox.mark';
const OPEN = `('draft', 'waiting', 'sending', 'unknown', 'needsDecision')`;

/** Intents in the ledger. Whatever a method writes is one transaction, with its lines of the journal. */
export const createOutboxStore = (db: LedgerDb): OutboxStore => ({
  together: (work, durability = 'now') => (durability === 'mark' || (durability === 'atSync' && db.syncLog !== undefined) ? unsynced(db, () => db.sql.transaction(work)) : db.sql.transaction(work)),
  ...(db.syncLog === undefined ? {} : { sync: db.syncLog }),
  add: (intent, notes) => db.sql.transaction(() => add(db, intent, notes)),
  save: (change) => db.sql.transaction(() => save(db, change)),
  get: (id) => get(db, id),
  open: () => rows(db, `WHERE state IN ${OPEN} ORDER BY sequence`),
  touchedSince: (touched) => rows(db, 'WHERE touched > @touched ORDER BY touched', { touched }),
  newestTouch: () => newestTouch(db),
  newestSequence: () => db.sql.number('SELECT max(sequence) FROM intents') ?? 0,
  page: (query) => page(db, query),
  ofBatch: (batch) => rows(db, 'WHERE batch = @batch ORDER BY sequence', { batch }),
  sizeOf: (batch) => db.sql.number('SELECT count(*) FROM intents WHERE batch = ?', [batch]) ?? 0,
  counts: () => counts(db),
  attention: () => db.sql.number(`SELECT count(*) FROM intents WHERE ${ATTENTION}`) ?? 0,
  attempts: (id) => attempts(db, id),
  note: (notes, at) => db.sql.transaction(() => note(db, notes, at)),
  lease: (id, request) => unsynced(db, () => db.sql.transaction(() => lease(db, id, request))),
  release: (id, holder) => unsynced(db, () => void db.sql.run(`UPDATE intents SET ${NO_LEASE} WHERE guid = ? AND lease_holder = ?`, [id, holder])),
  breakLeases: () => void db.sql.run(`UPDATE intents SET ${NO_LEASE} WHERE lease_holder IS NOT NULL`),
  mark: () => mark(db),
  raiseMark: (to) => db.sql.transaction(() => setMark(db, Math.max(to, mark(db)))),
});

const NO_LEASE = 'lease_holder = NULL, leased_at = NULL, leased_until = NULL';

/**
 * For leases, and for writes whose caller waits for `syncLog`. Leases have to be seen by other
 * processes, and that they are at once. They need not outlive a power cut, because whoever could
 * hold one is gone then (`breakLeases`, `leased_at`). In a transaction the outermost decides.
 */
function unsynced<Value>({ sql }: LedgerDb, work: () => Value): Value {
  if (sql.isInTransaction()) return work();
  sql.script('PRAGMA synchronous = NORMAL');
  try {
    return work();
  } finally {
    sql.script('PRAGMA synchronous = FULL');
  }
}

function add(db: LedgerDb, intent: Intent, notes: readonly Note[]): StoredIntent {
  const touched = newestTouch(db) + 1;
  db.sql.run(
    `INSERT INTO intents (guid, kind, version, body, state, revision, touched, customer_guid, subscription_guid, customer_name, product, author, deadline_at, created_at, updated_at, batch)
     VALUES (@guid, @kind, @version, @body, @state, 1, @touched, @customer_guid, @subscription_guid, @customer_name, @product, @author, @deadline_at, @created_at, @created_at, @batch)`,
    { ...toColumns(intent), touched },
  );
  note(db, notes, intent.createdAt);
  return readable(get(db, intent.id));
}

function save(db: LedgerDb, { intent, revision, at, notes, begun, ended, holder }: IntentChange): StoredIntent | null {
  const { created_at: _createdAt, author: _author, batch: _batch, ...columns } = toColumns(intent);
  const held = holder === undefined ? '' : 'AND lease_holder = @holder';
  const over = isFinal(intent.state) ? `, ${NO_LEASE}` : '';
  const touched = newestTouch(db) + 1;
  const { changes } = db.sql.run(
    `UPDATE intents SET kind = @kind, version = @version, body = @body, state = @state, revision = revision + 1, touched = @touched, customer_guid = @customer_guid,
       subscription_guid = @subscription_guid, customer_name = @customer_name, product = @product, deadline_at = @deadline_at, updated_at = @at${over}
     WHERE guid = @guid AND revision = @revision ${held}`,
    { ...columns, touched, at, revision, ...(holder === undefined ? {} : { holder }) },
  );
  if (changes === 0) return null;
  const sequence = db.sql.number('SELECT sequence FROM intents WHERE guid = ?', [intent.id]) ?? 0;
  if (begun) begin(db, sequence, begun, at);
  if (ended) end(db, sequence, ended, at);
  note(db, notes, at);
  // What was just written is not read again: writing a change costs half of what it would.
  return { intent, sequence, revision: revision + 1, updatedAt: at, touched };
}

/** An attempt that counts raises the mark with it, before its first byte. */
function begin(db: LedgerDb, sequence: number, { step, requestId }: AttemptBegun, at: Instant): void {
  db.sql.run('INSERT INTO intent_attempts (intent, step, request_id, began_at) VALUES (?, ?, ?, ?)', [sequence, step, requestId, at]);
  if (step === 'main') setMark(db, mark(db) + 1);
}

function end(db: LedgerDb, sequence: number, { outcome, error, correlationId }: AttemptEnded, at: Instant): void {
  db.sql.run(
    `UPDATE intent_attempts SET ended_at = ?, outcome = ?, error = ?, correlation_id = ?
     WHERE id = (SELECT max(id) FROM intent_attempts WHERE intent = ?) AND ended_at IS NULL`,
    [at, outcome, error === null ? null : JSON.stringify(error), correlationId, sequence],
  );
}

function note(db: LedgerDb, notes: readonly Note[], at: Instant): void {
  for (const { event, correlationId } of notes) append(db, { at, event, correlationId });
}

function get(db: LedgerRead, id: IntentId): StoredRow | null {
  const row = db.sql.get(`SELECT ${COLUMNS} FROM intents WHERE guid = ?`, [id]) as IntentRow | null;
  return row === null ? null : toStored(row);
}

function readable(row: StoredRow | null): StoredIntent {
  invariant(row?.readable === true, 'what was just written can be read');
  return row.stored;
}

const rows = (db: LedgerRead, rest: string, parameters: Readonly<Record<string, string | number>> = {}): readonly StoredRow[] =>
  (db.sql.all(`SELECT ${COLUMNS} FROM intents ${rest}`, parameters) as IntentRow[]).map(toStored);

const newestTouch = (db: LedgerRead): number => db.sql.number('SELECT max(touched) FROM intents') ?? 0;

/** A decision, or an end that nobody has acknowledged (0 stands for the end itself). */
const ATTENTION = `(state = 'needsDecision' OR (state IN ('rejected', 'tooLate') AND json_extract(body, '$.acknowledged') IS NOT 0))`;

function page(db: LedgerRead, { states, attention, closing, customerId, subscriptionId, batch = null, grouped = false, newestFirst, from, count }: OutboxQuery): { total: number; rows: readonly StoredRow[] } {
  const where = `WHERE (@states IS NULL OR state IN (SELECT value FROM json_each(@states))) AND (@customer IS NULL OR customer_guid = @customer) AND (@subscription IS NULL OR subscription_guid = @subscription)${attention ? ` AND ${ATTENTION}` : ''}${closing ? ' AND deadline_at IS NOT NULL' : ''}${batch === null ? '' : ' AND batch = @batch'}`;
  const parameters = { states: states === null ? null : JSON.stringify(states), customer: customerId, subscription: subscriptionId, ...(batch === null ? {} : { batch }) };
  const usual = newestFirst ? 'max(updated_at) DESC, min(sequence) DESC' : 'min(sequence)';
  const order = closing ? 'min(deadline_at), min(sequence)' : usual;
  const group = grouped ? 'ifnull(batch, guid)' : 'guid';
  // Small numbers of rows with their place named, so that any window can be drawn.
  const sequences = db.sql.numbers(`SELECT min(sequence) FROM intents ${where} GROUP BY ${group} ORDER BY ${order}`, parameters);
  const wanted = sequences.slice(from, from + count);
  const found = new Map((db.sql.all(`SELECT ${COLUMNS} FROM intents WHERE sequence IN (SELECT value FROM json_each(@wanted))`, { wanted: JSON.stringify(wanted) }) as IntentRow[]).map((row) => [row.sequence, row]));
  return { total: sequences.length, rows: wanted.flatMap((sequence) => found.get(sequence) ?? []).map(toStored) };
}

function counts(db: LedgerRead): Readonly<Record<string, number>> {
  const found = db.sql.all('SELECT state, count(*) AS count FROM intents GROUP BY state') as { readonly state: string; readonly count: number }[];
  return Object.fromEntries(found.map(({ state, count }) => [state, count]));
}

const attempts = (db: LedgerRead, id: IntentId): readonly Attempt[] =>
  (
    db.sql.all(
      'SELECT step, request_id, began_at, ended_at, outcome, error, correlation_id FROM intent_attempts WHERE intent = (SELECT sequence FROM intents WHERE guid = ?) ORDER BY id',
      [id],
    ) as Parameters<typeof toAttempt>[0][]
  ).map(toAttempt);

/**
 * By the time since the computer was started, which all processes share and nobody sets. A lease
 * from the future is void: the computer was started anew, and with it everybody else is gone.
 */
function lease(db: LedgerDb, id: IntentId, { holder, uptime, milliseconds, known }: LeaseRequest): StoredRow | null {
  const { changes } = db.sql.run(
    `UPDATE intents SET lease_holder = @holder, leased_at = @uptime, leased_until = @until
     WHERE guid = @id AND (lease_holder IS NULL OR lease_holder = @holder OR leased_until <= @uptime OR leased_at > @uptime)`,
    { id, holder, uptime: Math.trunc(uptime), until: Math.trunc(uptime) + milliseconds },
  );
  if (changes === 0) return null;
  const isKnown = known !== undefined && db.sql.number('SELECT revision FROM intents WHERE guid = ?', [id]) === known.revision;
  return isKnown ? { readable: true, stored: known } : get(db, id);
}

const mark = (db: LedgerRead): number => Number(db.sql.text('SELECT value FROM meta WHERE key = ?', [MARK]) ?? 0);
const setMark = (db: LedgerDb, to: number): void => void db.sql.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [MARK, String(to)]);

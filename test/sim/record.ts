import type Database from 'better-sqlite3';
import type { IntentId } from '../../core/domain/ids.ts';
import type { Intent } from '../../core/domain/intents/intent.ts';
import { toIso } from '../../core/domain/time/instant.ts';
import type { SimDisk } from './ledger.ts';
import type { SimTime } from './time.ts';

export type Row = { readonly guid: string; readonly body: string; readonly state: string };

/** What every witness keeps: what was promised to people, what is under way, what the disk says, and what was broken. */
export type SimRecord = {
  readonly violations: readonly string[];
  readonly broken: (what: string) => void;
  readonly rows: () => readonly Row[];
  readonly rowOf: (id: string) => Row | undefined;
  readonly intentOf: (row: Row) => Intent;
  /** The intent of a request id, as it was when the request left. */
  readonly ownerOf: (requestId: string) => Intent | undefined;
  /** A request leaves; its intent as the disk has it, or undefined when the disk knows nothing of it, which is told. */
  readonly leaves: (request: { readonly requestId: string; readonly what: string; readonly program: number }) => Intent | undefined;
  /** Who sends this intent now. */
  readonly senderOf: (id: string) => number | undefined;
  /** Nobody waits for the answer any more. */
  readonly returned: (id: string, program: number) => void;
  readonly died: (program: number) => void;
  /** The person was told that this one is kept. */
  readonly acknowledged: (id: IntentId) => void;
  readonly known: () => ReadonlySet<string>;
  /** An older copy of the ledger: what came later is not expected any more. */
  readonly restored: (ids: ReadonlySet<string>) => void;
  /** Nothing that was promised is lost. */
  readonly checkPromises: () => void;
  readonly checkIntegrity: () => void;
  readonly count: () => number;
  readonly states: () => Readonly<Record<string, number>>;
};

export function createRecord(disk: SimDisk, time: SimTime): SimRecord {
  const violations: string[] = [];
  const expected = new Set<string>();
  const ever = new Set<string>();
  const owners = new Map<string, Intent>();
  const inFlight = new Map<string, number>();
  const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();

  const broken = (what: string): void => void violations.push(`${toIso(time.now())} ${what}`);
  /** Prepared once for each connection. */
  const statement = (text: string): Database.Statement => {
    const client = disk.client();
    const known = prepared.get(client) ?? new Map<string, Database.Statement>();
    prepared.set(client, known);
    const found = known.get(text) ?? client.prepare(text);
    known.set(text, found);
    return found;
  };
  const rows = (): Row[] => statement('SELECT guid, body, state FROM intents').all() as Row[];
  const ids = (): string[] => (statement('SELECT guid FROM intents').all() as Pick<Row, 'guid'>[]).map(({ guid }) => guid);
  const rowOf = (id: string): Row | undefined => statement('SELECT guid, body, state FROM intents WHERE guid = ?').get(id) as Row | undefined;
  const intentOf = (row: Row): Intent => JSON.parse(row.body) as Intent;

  return {
    violations,
    broken,
    rows,
    rowOf,
    intentOf,
    ownerOf: (requestId) => owners.get(requestId),
    leaves: ({ requestId, what, program }) => {
      // From the newest attempt back: it is the one that leaves now, while an intent may have been tried a thousand times.
      const row = statement(`SELECT i.guid, i.body, i.state FROM intent_attempts a CROSS JOIN intents i ON i.sequence = a.intent WHERE a.request_id = ? AND a.ended_at IS NULL AND i.state = 'sending' ORDER BY a.id DESC LIMIT 1`).get(requestId) as Row | undefined;
      if (row === undefined) {
        broken(`${what} left that the disk knows nothing of`);
        return undefined;
      }
      const intent = intentOf(row);
      if (inFlight.has(intent.id)) broken(`${intent.id} is sent twice at the same time`);
      inFlight.set(intent.id, program);
      owners.set(requestId, intent);
      for (const dependency of dependenciesOf(intent)) if (rowOf(dependency)?.state !== 'confirmed') broken(`${intent.id} was sent before ${dependency} was confirmed`);
      return intent;
    },
    senderOf: (id) => inFlight.get(id),
    returned: (id, program) => {
      if (inFlight.get(id) === program) inFlight.delete(id);
    },
    died: (program) => {
      for (const [id, sender] of inFlight) if (sender === program) inFlight.delete(id);
    },
    acknowledged: (id) => {
      expected.add(id);
      ever.add(id);
    },
    known: () => new Set(ids()),
    restored: (kept) => {
      for (const id of expected) if (!kept.has(id)) expected.delete(id);
    },
    checkPromises: () => {
      const kept = new Set(ids());
      for (const id of expected) if (!kept.has(id)) broken(`${id} is lost`);
    },
    checkIntegrity: () => {
      const integrity: unknown = disk.client().pragma('integrity_check', { simple: true });
      if (integrity !== 'ok') broken(`integrity_check: ${String(integrity)}`);
    },
    count: () => ever.size,
    states: () => Object.fromEntries(disk.client().prepare<[], { state: string; count: number }>('SELECT state, count(*) AS count FROM intents GROUP BY state').all().map(({ state, count }) => [state, count])),
  };
}

/** Said here once more on purpose: the witness does not ask the program what it should have waited for. */
function dependenciesOf({ dependsOn, customer, action }: Intent): readonly IntentId[] {
  return customer.kind === 'created' && action.kind !== 'createCustomer' ? [...dependsOn, customer.by] : dependsOn;
}

/** Whatever waits for a customer goes on with the one that its creation names. */
export const isNameless = ({ action, state }: Intent): boolean => action.kind === 'createCustomer' && state.kind === 'confirmed' && state.confirmation.customerId === null;

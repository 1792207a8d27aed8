import type Database from 'better-sqlite3';
import { invariant } from '../domain/invariant.ts';
import { StorageFailure, toStorageFailure } from './failures.ts';
import type { StoreName } from '../errors/desk-error.ts';
import type { Guard } from './store/guarded-client.ts';

/** What a statement may be given. */
export type Parameter = string | number | null | Uint8Array;
export type Parameters = Readonly<Record<string, Parameter>> | readonly Parameter[];

/**
 * Prepared statements by their text, kept for the life of the connection. Values are always
 * bound, never written into the text. Rows have the columns that the text names; whoever wrote
 * the text says their type.
 */
export type Reader = {
  readonly all: (text: string, parameters?: Parameters) => unknown[];
  /** The first row, or null. */
  readonly get: (text: string, parameters?: Parameters) => unknown;
  /** The first column of the first row; null when it is null or there is no row. */
  readonly value: (text: string, parameters?: Parameters) => unknown;
  readonly number: (text: string, parameters?: Parameters) => number | null;
  readonly text: (text: string, parameters?: Parameters) => string | null;
  /** The first column of every row, numbers or texts alone. */
  readonly numbers: (text: string, parameters?: Parameters) => number[];
  readonly texts: (text: string, parameters?: Parameters) => string[];
};

export type Writer = Reader & {
  /** Rows changed, and the row id of the last insert. */
  readonly run: (text: string, parameters?: Parameters) => { readonly changes: number; readonly rowId: number };
  /** One immediate transaction; inside another one it joins in. A throw undoes it. */
  readonly transaction: <Value>(work: () => Value) => Value;
  readonly isInTransaction: () => boolean;
  /** Statements of the schema; no parameters. */
  readonly script: (text: string) => void;
};

type File = { readonly store: StoreName; readonly path: string };

/**
 * Every failure of the file leaves as `StorageFailure`, which carries the `DeskError`;
 * `onFailure` hears it first (a damaged page is remembered for the next start).
 */
export function guardFor(file: File, onFailure: (failure: StorageFailure) => void): Guard {
  return (work) => {
    try {
      return work();
    } catch (error) {
      const failure = toStorageFailure(error, file);
      if (failure === null) throw error;
      if (!(error instanceof StorageFailure)) onFailure(failure);
      throw failure;
    }
  };
}

/** Wraps the driver. */
export function createConnection(client: Database.Database, guarded: Guard): Writer {
  const statements = createStatements(client);
  const value = (text: string, parameters: Parameters = []): unknown => guarded(() => statements.plucked(text).get(parameters) ?? null);
  const column = (text: string, parameters: Parameters = []): unknown[] => guarded(() => statements.plucked(text).all(parameters));
  let inOne: InOne | null = null;
  /** Made once: for every work that it is given the driver makes four functions anew. */
  const one = (): InOne => {
    if (inOne === null) {
      const made = client.transaction((work: () => unknown) => work());
      inOne = (work) => made.immediate(work);
    }
    return inOne;
  };
  return {
    all: (text, parameters = []) => guarded(() => statements.rows(text).all(parameters)),
    get: (text, parameters = []) => guarded(() => statements.rows(text).get(parameters) ?? null),
    value,
    number: (text, parameters) => asNumber(value(text, parameters)),
    text: (text, parameters) => asText(value(text, parameters)),
    numbers: (text, parameters) => column(text, parameters).filter((one) => typeof one === 'number'),
    texts: (text, parameters) => column(text, parameters).filter((one) => typeof one === 'string'),
    run: (text, parameters = []) =>
      guarded(() => {
        const { changes, lastInsertRowid } = statements.writes(text).run(parameters);
        return { changes, rowId: Number(lastInsertRowid) };
      }),
    transaction: (work) => guarded(() => (client.inTransaction ? work() : answerOf(one(), work))),
    isInTransaction: () => client.inTransaction,
    script: (text) => {
      guarded(() => client.exec(text));
    },
  };
}

/** One immediate transaction around whatever it is given. */
type InOne = (work: () => unknown) => unknown;

function answerOf<Value>(inOne: InOne, work: () => Value): Value {
  const done: { answer: { readonly value: Value } | null } = { answer: null };
  inOne(() => {
    done.answer = { value: work() };
    // The driver refuses to commit what is only promised.
    return done.answer.value;
  });
  invariant(done.answer !== null, 'what was carried out has an answer');
  return done.answer.value;
}

const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

type Prepared = Database.Statement<[Parameters]>;

function createStatements(client: Database.Database) {
  const kept = (make: (text: string) => Prepared): ((text: string) => Prepared) => {
    const byText = new Map<string, Prepared>();
    return (text) => {
      const known = byText.get(text);
      if (known) return known;
      const fresh = make(text);
      byText.set(text, fresh);
      return fresh;
    };
  };
  const prepare = (text: string): Prepared => client.prepare<[Parameters]>(text);
  const reading = (text: string): Prepared => {
    const statement = prepare(text);
    if (!statement.readonly) throw new Error('a reading statement must not write');
    return statement;
  };
  return { rows: kept(reading), plucked: kept((text) => reading(text).pluck()), writes: kept(prepare) };
}

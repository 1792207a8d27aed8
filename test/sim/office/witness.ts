import type Database from 'better-sqlite3';
import { after, SECOND, toIso } from '../../../core/domain/time/instant.ts';
import type { IntentId } from '../../../core/domain/ids.ts';
import { isFinal } from '../../../core/domain/intents/intent.ts';
import type { Intent } from '../../../core/domain/intents/intent.ts';
import { dependenciesOf } from '../../../core/sync/outbox/plan.ts';
import type { Effect } from '../../../core/sandbox/world/ledger.ts';
import type { Sandbox } from '../../../core/sandbox/sandbox.ts';
import type { SimDisk } from '../ledger.ts';
import type { SimTime } from '../time.ts';
import type { MirrorDisk } from './mirror-disk.ts';
import { copiedCustomers, differences, keptSubscriptions, toldAt } from './truth.ts';

/** Sees both stores and the service at once, and says what must never be seen. */
export type Witness = {
  readonly violations: readonly string[];
  /** A write leaves the laptop; the returned function: its answer is back, or nobody waits for it any more. */
  readonly leaves: (request: Request, program: number) => () => void;
  /** The service answered a question with success. */
  readonly read: (path: string) => void;
  readonly acknowledged: (id: IntentId) => void;
  readonly known: () => ReadonlySet<string>;
  /** An older copy of the ledger: what came later is not expected any more. A whole folder: what happened since is known to the service alone. */
  readonly restored: (ids: ReadonlySet<string>, isWhole: boolean) => void;
  readonly died: (program: number) => void;
  readonly effectsOf: (id: string) => number;
  /** After every step. */
  readonly check: () => void;
  /** After healing: every intent ends, and what the ledger says is what happened. */
  readonly finish: () => void;
  /** The copy is what the service tells, field by field. */
  readonly compare: () => void;
  readonly count: () => number;
  readonly states: () => Readonly<Record<string, number>>;
};

type Row = { readonly guid: string; readonly body: string; readonly state: string };

/** Makes a cart, which binds nobody. */
const HARMLESS: ReadonlySet<Effect['kind']> = new Set(['cartCreated', 'cartChanged']);
/** Dates of HTTP have whole seconds, and a stamp may be one of them early. */
const STAMP_DOUBT = 5 * SECOND;

type Parts = { readonly ledger: SimDisk; readonly mirror: MirrorDisk; readonly sandbox: Sandbox; readonly time: SimTime; readonly answeredAt: (path: string) => ReturnType<SimTime['now']> | null; /** What the service had told when the copy was made. */ readonly told: Told | null };
/** Subscriptions as they were ever told, by id. */
export type Told = ReadonlyMap<string, ReadonlySet<string>>;

export function createWitness({ ledger, mirror, sandbox, time, answeredAt, told: toldBefore }: Parts): Witness {
  const violations: string[] = [];
  const expected = new Set<string>();
  const ever = new Set<string>();
  /** Which intent a request id belongs to, as it was when the request left. */
  const owners = new Map<string, Intent>();
  const inFlight = new Map<string, number>();
  /** Whatever the service has ever told of a subscription. */
  const told = new Map([...(toldBefore ?? [])].map(([id, lines]) => [id, new Set(lines)]));
  const effects = new Map<string, Effect[]>();
  /** Happened in a life that both stores have forgotten: a person may take it back, and no store can contradict. It must not happen again. */
  const forgotten = new Set<string>();
  const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();
  let seen = 0;

  const broken = (what: string): void => void violations.push(`${toIso(time.now())} ${what}`);
  /** Prepared once for each connection. */
  const statement = (text: string): Database.Statement => {
    const client = ledger.client();
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

  const leaves = (request: Request, program: number): (() => void) => {
    const requestId = request.headers.get('ms-requestid') ?? '';
    const row = statement(`SELECT i.guid, i.body, i.state FROM intents i JOIN intent_attempts a ON a.intent = i.sequence WHERE a.request_id = ? AND a.ended_at IS NULL AND i.state = 'sending' ORDER BY a.id DESC LIMIT 1`).get(requestId) as Row | undefined;
    if (row === undefined) {
      broken(`${request.method} ${new URL(request.url).pathname} left that the disk knows nothing of`);
      return () => {};
    }
    const intent = intentOf(row);
    if (inFlight.has(intent.id)) broken(`${intent.id} is sent twice at the same time`);
    inFlight.set(intent.id, program);
    owners.set(requestId, intent);
    if (intent.deadline !== null && time.now() >= intent.deadline.at) broken(`${intent.id} left after its deadline ${toIso(intent.deadline.at)}`);
    for (const dependency of dependenciesOf(intent)) if (rowOf(dependency)?.state !== 'confirmed') broken(`${intent.id} was sent before ${dependency} was confirmed`);
    let isBack = false;
    return () => {
      if (!isBack && inFlight.get(intent.id) === program) inFlight.delete(intent.id);
      isBack = true;
    };
  };

  const takeEffects = (): void => {
    const all = sandbox.ledger();
    for (; seen < all.length; seen += 1) {
      const effect = all[seen];
      if (effect === undefined) continue;
      const intent = owners.get(effect.requestId ?? '');
      if (intent === undefined) {
        broken(`something happened that nobody decided: ${effect.kind} ${effect.requestId}`);
        continue;
      }
      effects.set(intent.id, [...(effects.get(intent.id) ?? []), effect]);
      const count = effectsOf(intent.id);
      if (count > 1) broken(`${intent.id} (${effect.kind}) happened ${count} times`);
    }
  };
  /** How often it happened: an order of several lines is one, and so is a change that says two things. */
  const effectsOf = (id: string): number => {
    const mine = (effects.get(id) ?? []).filter(({ kind }) => !HARMLESS.has(kind));
    const times = new Map<string, Set<string>>();
    for (const { kind, cartId, number } of mine) times.set(kind, (times.get(kind) ?? new Set()).add(cartId ?? String(number)));
    return Math.max(0, ...[...times.values()].map((one) => one.size));
  };

  /** What the copy shows was told by the service some time; nobody is taken out who is still there; a list that was read to its end was read whole. */
  const checkCopy = (): void => {
    const { world, clock } = sandbox;
    const db = mirror.look();
    const copied = copiedCustomers(db);
    const there = new Map(world.indexes().map((index) => world.customer(index)).map((customer) => [customer.id, customer]));
    const sweptAt = Number(db.sql.text(`SELECT value FROM checkpoints WHERE name = 'customers.sweptAt'`) ?? Number.NaN);
    const present = new Set<string>();
    for (const { id, guid, removed } of copied) {
      if (removed === 0) present.add(guid);
      else if (there.has(guid)) broken(`customer ${guid} was taken out of the copy and is still there`);
      for (const [subscription, line] of removed === 0 ? keptSubscriptions(db, id) : []) {
        if (told.get(subscription)?.has(line) !== true) broken(`the copy shows ${line}, which nobody ever told`);
      }
    }
    if (Number.isNaN(sweptAt)) return;
    for (const { id, createdAt } of there.values()) if (createdAt < after(clock.now(), -STAMP_DOUBT) && createdAt < sweptAt - STAMP_DOUBT && !present.has(id)) broken(`customer ${id} is missing in the copy, although the list was read to its end`);
  };

  const check = (): void => {
    takeEffects();
    const kept = new Set(ids());
    for (const id of expected) if (!kept.has(id)) broken(`${id} is lost`);
    checkCopy();
  };

  return {
    violations,
    leaves,
    read: (path) => {
      for (const [subscription, line] of toldAt(sandbox, path, time.now())) told.set(subscription, (told.get(subscription) ?? new Set()).add(line));
    },
    acknowledged: (id) => {
      expected.add(id);
      ever.add(id);
    },
    known: () => new Set(ids()),
    restored: (kept, isWhole) => {
      takeEffects();
      if (isWhole) for (const id of kept) if (effectsOf(id) > 0) forgotten.add(id);
      for (const id of expected) if (!kept.has(id)) expected.delete(id);
    },
    died: (program) => {
      for (const [id, sender] of inFlight) if (sender === program) inFlight.delete(id);
    },
    effectsOf: (id) => {
      takeEffects();
      return effectsOf(id);
    },
    check,
    finish: () => {
      check();
      const integrity: unknown = ledger.client().pragma('integrity_check', { simple: true });
      if (integrity !== 'ok') broken(`integrity_check: ${String(integrity)}`);
      for (const row of rows()) endsWell(intentOf(row));
    },
    compare: () => {
      for (const difference of differences({ sandbox, mirror: mirror.look(), answeredAt })) broken(difference);
    },
    count: () => ever.size,
    states: () => Object.fromEntries((ledger.client().prepare('SELECT state, count(*) AS count FROM intents GROUP BY state').all() as { state: string; count: number }[]).map(({ state, count }) => [state, count])),
  };

  function endsWell(intent: Intent): void {
    const { id, action, state } = intent;
    const count = effectsOf(id);
    const what = `${id} (${action.kind}${'change' in action && 'kind' in action.change ? ` ${action.change.kind}` : ''})`;
    if (!isFinal(state)) broken(`${what} still ${state.kind} after everything was well for days: ${JSON.stringify(state)}`);
    if (state.kind === 'confirmed' && count !== 1 && !mayBeOthers(intent)) broken(`${what} is confirmed by ${state.confirmation.by} and happened ${count} times`);
    if ((state.kind === 'rejected' || state.kind === 'tooLate' || state.kind === 'undone') && count > 0 && !forgotten.has(id)) broken(`${what} is ${state.kind}, and yet it happened`);
  }

  /** Values that were set by somebody else already are taken for done, and so is what an intent did that a restored ledger has forgotten. */
  function mayBeOthers(intent: Intent): boolean {
    const { state, action } = intent;
    if (state.kind !== 'confirmed' || effectsOf(intent.id) > 1) return false;
    if (state.confirmation.by === 'alreadyThere' || state.confirmation.by === 'person') return true;
    if (action.kind === 'setQualification') return true;
    return action.kind === 'changeSubscription' && (action.change.kind !== 'quantity' || state.confirmation.by === 'readBack');
  }
}

import { after, SECOND, toIso } from '../../../core/domain/time/instant.ts';
import type { IntentId } from '../../../core/domain/ids.ts';
import { isFinal } from '../../../core/domain/intents/intent.ts';
import type { Intent } from '../../../core/domain/intents/intent.ts';
import type { Effect } from '../../../core/sandbox/world/ledger.ts';
import type { Sandbox } from '../../../core/sandbox/sandbox.ts';
import type { SimDisk } from '../ledger.ts';
import { createRecord, isNameless } from '../record.ts';
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

/** Makes a cart, which binds nobody. */
const HARMLESS: ReadonlySet<Effect['kind']> = new Set(['cartCreated', 'cartChanged']);
/** Dates of HTTP have whole seconds, and a stamp may be one of them early. */
const STAMP_DOUBT = 5 * SECOND;

type Parts = { readonly ledger: SimDisk; readonly mirror: MirrorDisk; readonly sandbox: Sandbox; readonly time: SimTime; readonly answeredAt: (path: string) => ReturnType<SimTime['now']> | null; /** What the service had told when the copy was made. */ readonly told: Told | null };
/** Subscriptions as they were ever told, by id. */
export type Told = ReadonlyMap<string, ReadonlySet<string>>;

export function createWitness({ ledger, mirror, sandbox, time, answeredAt, told: toldBefore }: Parts): Witness {
  const record = createRecord(ledger, time);
  const { broken, intentOf } = record;
  /** Whatever the service has ever told of a subscription. */
  const told = new Map([...(toldBefore ?? [])].map(([id, lines]) => [id, new Set(lines)]));
  const effects = new Map<string, Effect[]>();
  /** Happened in a life that both stores have forgotten: a person may take it back, and no store can contradict. It must not happen again. */
  const forgotten = new Set<string>();
  let seen = 0;

  const leaves = (request: Request, program: number): (() => void) => {
    const intent = record.leaves({ requestId: request.headers.get('ms-requestid') ?? '', what: `${request.method} ${new URL(request.url).pathname}`, program });
    if (intent === undefined) return () => {};
    if (intent.deadline !== null && time.now() >= intent.deadline.at) broken(`${intent.id} left after its deadline ${toIso(intent.deadline.at)}`);
    let isBack = false;
    return () => {
      if (!isBack) record.returned(intent.id, program);
      isBack = true;
    };
  };

  const takeEffects = (): void => {
    const all = sandbox.ledger();
    for (; seen < all.length; seen += 1) {
      const effect = all[seen];
      if (effect === undefined) continue;
      const intent = record.ownerOf(effect.requestId ?? '');
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
    record.checkPromises();
    checkCopy();
  };

  return {
    violations: record.violations,
    leaves,
    read: (path) => {
      for (const [subscription, line] of toldAt(sandbox, path, time.now())) told.set(subscription, (told.get(subscription) ?? new Set()).add(line));
    },
    acknowledged: record.acknowledged,
    known: record.known,
    restored: (kept, isWhole) => {
      takeEffects();
      if (isWhole) for (const id of kept) if (effectsOf(id) > 0) forgotten.add(id);
      record.restored(kept);
    },
    died: record.died,
    effectsOf: (id) => {
      takeEffects();
      return effectsOf(id);
    },
    check,
    finish: () => {
      check();
      record.checkIntegrity();
      for (const row of record.rows()) endsWell(intentOf(row));
    },
    compare: () => {
      for (const difference of differences({ sandbox, mirror: mirror.look(), answeredAt })) broken(difference);
    },
    count: record.count,
    states: record.states,
  };

  function endsWell(intent: Intent): void {
    const { id, action, state } = intent;
    const count = effectsOf(id);
    if (isNameless(intent)) broken(`${id} made a customer that nobody can name`);
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

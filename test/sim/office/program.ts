import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import { append } from '../../../core/db/repositories/journal.ts';
import type { Writer } from '../../../core/db/connection.ts';
import type { LedgerDb } from '../../../core/db/handles.ts';
import type { Guard } from '../../../core/db/store/guarded-client.ts';
import { createAccumulator } from '../../../core/host/broadcast.ts';
import { createSession } from '../../../core/host/people/session.ts';
import { createTrustedClock } from '../../../core/host/trusted-clock.ts';
import { openOutbox } from '../../../core/host/use-cases/outbox/office.ts';
import type { OutboxDesk } from '../../../core/host/use-cases/outbox/view.ts';
import type { ChangedTable } from '../../../core/host/open-office.ts';
import { silentLog } from '../../../core/ports/system.ts';
import { createRemoteService } from '../../../core/remote/remote-service.ts';
import type { SyncEngine, SyncPolicy } from '../../../core/sync/options.ts';
import { createSync } from '../../../core/sync/sync.ts';
import type { Bug } from '../bugs.ts';
import type { SimDisk } from '../ledger.ts';
import { plantedMirror } from '../planted.ts';
import type { Dice } from '../random.ts';
import type { Computer } from './computer.ts';
import type { MirrorDisk } from './mirror-disk.ts';

/** One life of the program on its two stores: the real client, pull, outbox and host wiring. It ends without a word. */
export type Program = {
  readonly number: number;
  readonly desk: OutboxDesk;
  readonly sync: SyncEngine;
  readonly isAlive: () => boolean;
  readonly kill: () => void;
};

export type ProgramParts = {
  readonly number: number;
  readonly ledger: SimDisk;
  readonly mirror: MirrorDisk;
  readonly computer: Computer;
  readonly dice: Dice;
  /** What leaves the laptop, with the number of the program that sends it. */
  readonly send: (request: Request, program: number) => Promise<Response>;
  readonly hand: (answer: Response) => Response;
  /** Chance to be killed at each transaction and at each request. */
  readonly killRate: () => number;
  readonly bug: Bug | null;
  readonly policy: Partial<SyncPolicy>;
};

export class Killed extends Error {}

const forever = (): Promise<never> => new Promise(() => {});
const SERVICE = 'https://partner.invalid';
export const COUNTRY = 'DE';

export function startProgram({ number, ledger, mirror, computer, dice, send, hand, killRate, bug, policy }: ProgramParts): Program {
  const life = { isAlive: true };
  const isAlive = (): boolean => life.isAlive;
  const mayDie = (): void => {
    if (life.isAlive && dice.chance(killRate())) life.isAlive = false;
  };
  const guard = guardOf(life);
  const { clock: hands } = computer;
  const sleep = computer.sleepOf(isAlive);
  const ids = { next: dice.guid };

  const fetch = async (request: Request): Promise<Response> => {
    mayDie();
    if (!life.isAlive) return forever();
    const arrived = await send(request, number).then(
      (answer) => ({ answer, thrown: null }),
      (thrown: unknown) => ({ answer: null, thrown }),
    );
    await computer.awake();
    mayDie();
    if (!life.isAlive) return forever();
    if (arrived.answer === null) throw arrived.thrown;
    return hand(arrived.answer);
  };
  const service = createRemoteService({
    baseUrl: SERVICE,
    // Price lists come zipped, and unpacking has threads of its own: they would make a history another one each time.
    priceSheetBaseUrl: 'https://prices.invalid',
    auth: { kind: 'refreshToken', authority: `${SERVICE}/tenant`, clientId: 'desk', refreshToken: 'sandbox-refresh-token', clientSecret: null },
    fetch: (request) => (new URL(request.url).origin === SERVICE ? fetch(request) : Promise.resolve(new Response(null, { status: 403 }))),
    clock: hands,
    sleep,
    ids,
    random: dice.next,
    log: silentLog,
  });
  const ledgerDb: LedgerDb = mortal(ledger.open(guard), life, mayDie);
  const mirrorDb = mortal(mirror.open(guard), life, mayDie);
  const clock = createTrustedClock(hands, service.api.serverTime, false);
  const changes = createAccumulator<ChangedTable>();
  const sync = createSync({
    api: service.api,
    mirror: plantedMirror(createMirrorWriter(mirrorDb, clock), bug),
    journal: { append: (entry) => append(ledgerDb, entry) },
    clock,
    sleep,
    random: dice.next,
    log: silentLog,
    country: COUNTRY,
    onChange: () => {},
    explain: (thrown) => (thrown instanceof Killed ? { tag: 'unexpected', reference: 'killed' } : null),
    automatic: true,
    policy,
  });
  const options = { clock: hands, clockIsFixed: false, sleep, random: dice.next, ids, log: silentLog };
  const outbox = openOutbox({ options, service: { ...service, country: COUNTRY }, ledger: ledgerDb, mirror: mirrorDb, clock, sync, changes, uptime: computer.uptime });
  let wasRunning = false;
  sync.subscribe(({ phase }) => {
    if (wasRunning && phase !== 'running') outbox.engine.pump();
    wasRunning = phase === 'running';
  });
  outbox.engine.pump();
  return {
    number,
    desk: { kind: 'remote', ledger: ledgerDb, mirror: mirrorDb, clock, ids, outbox, changes, session: createSession({ ledger: ledgerDb, clock, systemAccount: null }) },
    sync,
    isAlive,
    kill: () => {
      life.isAlive = false;
    },
  };
}

/** A dead program neither reads nor writes. */
function guardOf(life: { readonly isAlive: boolean }): Guard {
  return (work) => {
    if (!life.isAlive) throw new Killed();
    return work();
  };
}

/** A kill may come before or after every commit. What is written inside a transaction belongs to it. */
function mortal<Db extends { readonly sql: Writer }>(db: Db, life: { readonly isAlive: boolean }, mayDie: () => void): Db {
  const { sql } = db;
  let depth = 0;
  const committed = <Value>(work: () => Value): Value => {
    if (depth > 0) return work();
    mayDie();
    if (!life.isAlive) throw new Killed();
    depth += 1;
    try {
      return work();
    } finally {
      depth -= 1;
      mayDie();
    }
  };
  return { ...db, sql: { ...sql, run: (text, parameters) => committed(() => sql.run(text, parameters)), transaction: (work) => committed(() => sql.transaction(work)) } };
}

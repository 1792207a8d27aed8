import { customerId } from '../../../core/domain/ids.ts';
import type { CustomerId } from '../../../core/domain/ids.ts';
import type { Intent } from '../../../core/domain/intents/intent.ts';
import { decideEntry, releaseEntry, retryEntry, undoEntry } from '../../../core/host/use-cases/outbox/actions.ts';
import { DAY, HOUR, instant, MINUTE, SECOND } from '../../../core/domain/time/instant.ts';
import type { Behaviour } from '../../../core/sandbox/behaviour.ts';
import { createSandbox } from '../../../core/sandbox/sandbox.ts';
import type { Sandbox } from '../../../core/sandbox/sandbox.ts';
import { answerOf } from '../answer.ts';
import type { Bug } from '../bugs.ts';
import type { HistoryResult } from '../history.ts';
import { createDisk } from '../ledger.ts';
import { createDice } from '../random.ts';
import { createTime } from '../time.ts';
import { colleagueActs } from './colleague.ts';
import { createComputer } from './computer.ts';
import { createLives } from './lives.ts';
import { createMirrorDisk, emptyMirror } from './mirror-disk.ts';
import type { Program } from './program.ts';
import { createPeople } from './wishes.ts';
import { createLine, TURNS } from './wire.ts';
import { createWitness } from './witness.ts';
import { wholeCopy } from './whole-copy.ts';

export type OfficeHistoryOptions = { readonly seed: number; readonly steps: number; readonly bug?: Bug | null; readonly tell?: (line: string) => void; /** Every third step loses a day: a backup, work that is carried out, and the backup is put back. */ readonly losesDays?: boolean };
export type OfficeHistory = HistoryResult & { readonly requests: number; readonly runs: number };

export const START = instant(Date.UTC(2026, 10, 22, 9));
/** By then a whole copy that was made before is older than anything that is read in the history. */
const AFTER_COPY = 10 * MINUTE;
const HEALING = 5 * DAY;
/** Longer than orders stay invisible, and than an order that nobody knows of is looked for. */
const EVERY_LAG = 3 * HOUR;

/**
 * Plays one history of a whole office against the real sandbox: the real client, pull and outbox
 * on both stores, queueing as the host does it; users, colleagues, faults, kills, restored
 * backups, a mirror that is lost, days with their renewals. The same seed plays the same history.
 */
export async function playOffice({ seed, steps, bug = null, tell = () => {}, losesDays = false }: OfficeHistoryOptions): Promise<OfficeHistory> {
  const dice = createDice(seed);
  const time = createTime(START, { least: TURNS, isBusy: () => line.isBusy() });
  const behaviour: Partial<Behaviour> = {
    requestMemory: dice.pick(['ignored', 24, 'unlimited'] as const),
    orderLag: dice.pick([0, 2 * MINUTE, HOUR]),
    provisioning: dice.pick([0, 30 * SECOND, 10 * MINUTE]),
    friendlyName: dice.chance(0.7) ? 'echoed' : 'dropped',
    acceptLater: dice.chance(0.3) ? 4 * SECOND : null,
    checkoutAgain: dice.pick(['firstResult', 'refused'] as const),
    staleEtag: dice.pick([400, 412] as const),
  };
  const line = createLine({ sandbox: () => sandbox, time, dice });
  let requests = 0;
  const office = { customers: dice.pick([6, 13]), seed: 1 + dice.below(3) };
  // Most histories begin with a copy that is whole; in the others the first reading is under way.
  const whole = dice.chance(0.7) ? await wholeCopy(office) : null;
  const sandbox: Sandbox = createSandbox({ ...office, clock: { now: time.now }, now: START, behaviour, sleep: line.sleep, onRequest: () => { requests += 1; } });
  const ledger = createDisk();
  const mirror = createMirrorDisk(whole?.image ?? emptyMirror());
  const computer = createComputer(time);
  const witness = createWitness({ ledger, mirror, sandbox, time, answeredAt: line.answeredAt, told: whole?.told ?? null });
  line.onRead(witness.read);
  const people = createPeople(dice, tell);
  const policy = { everyMs: dice.pick([HOUR, 3 * HOUR, 6 * HOUR]), pageSize: dice.pick([2, 3, 500]), smallOffice: dice.pick([0, 500]), productLimit: 10, referenceAgeMs: 3 * DAY };
  const lives = createLives({ ledger, mirror, computer, dice, bug, policy, line, witness });
  const { start, kill, revive, living } = lives;
  let restores = 0;
  let backup: { readonly copy: Uint8Array; readonly mirror: Uint8Array; readonly ids: ReadonlySet<string> } | null = null;
  let olderMirror: Uint8Array | null = null;

  const openIntents = (): readonly Intent[] => living().desk.outbox.engine.planned().map(({ stored }) => stored.intent);

  const wish = (queue: (program: Program) => ReturnType<typeof people.wishSomething>): void => {
    const id = queue(living());
    if (id !== null) witness.acknowledged(id);
  };
  const person = (): void => {
    const open = openIntents();
    if (open.length === 0) return;
    const intent = dice.pick(open);
    const { desk } = living();
    tell(`person at ${intent.id} ${intent.state.kind}`);
    if (intent.state.kind === 'needsDecision') decide(intent);
    else if (dice.chance(0.3)) undoEntry(desk, intent.id);
    else if (intent.state.kind === 'draft') releaseEntry(desk, intent.id);
    else retryEntry(desk, intent.id);
  };
  /** A person who asks the service's own portal before answering. */
  const decide = (intent: Intent): void => {
    if (intent.state.kind !== 'needsDecision') return;
    const { desk } = living();
    const choice = answerOf(intent.state, { now: desk.clock.now(), hasHappened: witness.effectsOf(intent.id) > 0, dice });
    if (choice === null) return;
    tell(`decide ${intent.id} ${intent.state.decision.problem} ${choice}`);
    decideEntry(desk, { id: intent.id, choice, customerId: choice === 'itHappened' ? madeBy(intent) : null });
  };
  const madeBy = ({ action }: Intent): CustomerId | null => {
    if (action.kind !== 'createCustomer') return null;
    const prefix = action.customer.domainPrefix.toLowerCase();
    const { world } = sandbox;
    const made = world.indexes().map((index) => world.customer(index)).find((one) => one.prefix.toLowerCase() === prefix);
    return made === undefined ? null : customerId(made.id);
  };

  /** Nothing is left lying: drafts are released or given up, questions answered. */
  const settle = (intent: Intent): void => {
    if (intent.state.kind !== 'draft') decide(intent);
    else if (dice.chance(0.5)) releaseEntry(living().desk, intent.id);
    else undoEntry(living().desk, intent.id);
  };

  const backUp = (): void => {
    backup = { copy: ledger.copy(), mirror: mirror.copy(), ids: witness.known() };
  };
  /** The ledger out of a backup, or the whole folder with both stores, as after the disk was exchanged: then nothing on the laptop tells that it is older. */
  const restore = (): void => {
    if (backup === null) return;
    kill();
    ledger.restore(backup.copy);
    const isWhole = dice.chance(0.5);
    if (isWhole) mirror.replace(backup.mirror);
    witness.restored(backup.ids, isWhole);
    restores += 1;
    tell(isWhole ? 'an older folder is put back' : 'an older ledger is put back');
    start();
  };
  /** A backup, some work that is carried out, and the backup is put back. */
  const workOfALostDay = async (): Promise<void> => {
    wish(people.wishSomething);
    wish(people.wishSomething);
    backUp();
    await time.pass(MINUTE + dice.below(30 * MINUTE));
    restore();
  };
  /** Decided in time, and the line is away until about when the window closes. */
  const missWindow = async (): Promise<void> => {
    line.setUp(false);
    wish(people.wishBeforeWindow);
    const closing = openIntents().flatMap(({ deadline }) => deadline?.at ?? []).filter((at) => at > time.now());
    const until = closing.length === 0 ? 0 : dice.pick(closing) - time.now();
    await time.pass(Math.max(0, Math.min(until, 3 * DAY) + dice.pick([-HOUR, -MINUTE, -2 * SECOND, -500, 0, 1, SECOND, MINUTE, 5 * HOUR])));
    line.setUp(true);
    living().desk.outbox.engine.pump({ manual: true });
    await time.pass(dice.below(MINUTE));
  };
  /** Renewals come at midnight UTC. */
  const overMidnight = async (): Promise<void> => {
    await time.pass(DAY - (time.now() % DAY) + dice.pick([-2 * SECOND, 0, SECOND, 2 * HOUR]));
  };

  /** Life after life, each only moments long: what one of them leaves half done the next one finds. */
  const stumble = async (): Promise<void> => {
    const before = lives.killRate();
    lives.setKillRate(dice.pick([0.03, 0.1]));
    for (let life = 0; life < 6; life += 1) {
      kill();
      start();
      await time.pass(10 * SECOND + dice.below(MINUTE));
      if (dice.chance(0.3)) witness.check();
    }
    lives.setKillRate(before);
  };

  const step = async (): Promise<void> => {
    const kind = dice.below(100);
    if (kind < 36) wish(people.wishSomething);
    else if (kind < 46) person();
    else if (kind < 54) colleagueActs({ dice, sandbox, tell });
    else if (kind < 61) line.setFaults(dice.pick([0, 0.3, 0.6, 0.9]));
    else if (kind < 63) await stumble();
    else if (kind < 65) lives.setKillRate(dice.pick([0, 0, 0.002, 0.01]));
    else if (kind < 68) { kill(); tell('killed'); start(); }
    else if (kind < 70) { kill(); ledger.losePower(); if (olderMirror !== null) mirror.replace(olderMirror); tell('power lost'); start(); }
    else if (kind < 71) { kill(); mirror.replace(emptyMirror()); tell('the copy is thrown away'); start(); }
    else if (kind < 74) line.setUp(dice.chance(0.6));
    else if (kind < 76) computer.setWallAhead(dice.pick([0, -3 * DAY, 5 * DAY, -2 * HOUR, HOUR]));
    else if (kind < 78) { living().desk.outbox.engine.setAwake(false); await computer.sleepFor(MINUTE + dice.below(2 * DAY)); living().desk.outbox.engine.setAwake(true); }
    else if (kind < 80) backUp();
    else if (kind < 82) restore();
    else if (kind < 83) await workOfALostDay();
    else if (kind < 84) living().desk.outbox.engine.pause('Anna');
    else if (kind < 87) living().desk.outbox.engine.resume('Anna');
    else if (kind < 89) await missWindow();
    else if (kind < 90) living().sync.start({ full: dice.chance(0.5) });
    else if (kind < 94) await time.pass(SECOND + dice.below(90 * SECOND));
    else if (kind < 98) await time.pass(2 * MINUTE + dice.below(3 * HOUR));
    else if (kind < 99) await overMidnight();
    else await time.pass(3 * HOUR + dice.below(2 * DAY));
  };

  line.setFaults(0);
  if (whole !== null) await time.pass(AFTER_COPY);
  start();
  // Nowhere does more depend on what comes first than in the first reading.
  if (whole === null) await stumble();
  for (let count = 0; count < steps && witness.violations.length === 0; count += 1) {
    if (dice.chance(0.3)) olderMirror = mirror.copy();
    try {
      await (losesDays && dice.chance(0.3) ? workOfALostDay() : step());
    } catch (thrown) {
      // A click met a program that had just been killed.
      if (!isAboutKilling(thrown)) throw thrown;
    }
    await time.pass(dice.below(3 * SECOND));
    revive();
    witness.check();
  }
  if (witness.violations.length === 0) await heal();
  return { violations: witness.violations, intents: witness.count(), effects: sandbox.ledger().length, kills: lives.kills(), restores, states: witness.states(), requests, runs: lives.runs() };

  /** The line is good again, a person answers every question, time passes; then the copy is compared with the service. */
  async function heal(): Promise<void> {
    tell('healing');
    line.setFaults(0);
    line.setUp(true);
    lives.setKillRate(0);
    computer.setWallAhead(0);
    const { desk, sync } = living();
    sync.setOnline(true);
    desk.outbox.engine.setAwake(true);
    desk.outbox.engine.resume('Anna');
    desk.outbox.engine.pump({ manual: true });
    // A pull that was refused as if the sign-in had run out waits for somebody who asks for it.
    sync.start({ full: false });
    const end = time.elapsed() + HEALING;
    for (let quiet = 0; time.elapsed() < end && witness.violations.length === 0 && quiet < 3; ) {
      const open = openIntents();
      for (const intent of open) settle(intent);
      quiet = open.length === 0 ? quiet + 1 : 0;
      if (!(await time.passToNext(5 * MINUTE))) await time.pass(5 * MINUTE);
    }
    await time.pass(EVERY_LAG);
    witness.finish();
    tell(`at rest: ${JSON.stringify(sync.status())}`);
    // Most of them catch up by themselves within a day and some; the others are asked to read everything.
    if (dice.chance(0.8)) await time.pass(DAY + 8 * HOUR);
    else sync.start({ full: true });
    for (let waited = 0; sync.status().phase === 'running' && waited < HOUR; waited += MINUTE) await time.pass(MINUTE);
    tell(`the pull: ${JSON.stringify(sync.status())}`);
    if (witness.violations.length === 0) witness.compare();
    witness.check();
    await sync.close();
  }
}

const isAboutKilling = (thrown: unknown): boolean => thrown instanceof Error && (thrown.constructor.name === 'Killed' || thrown.message.includes('database connection is not open'));

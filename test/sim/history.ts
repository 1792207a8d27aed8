import { isFinal } from '../../core/domain/intents/intent.ts';
import { DAY, HOUR, instant, MINUTE, SECOND } from '../../core/domain/time/instant.ts';
import type { Bug } from './bugs.ts';
import { colleagueActs } from './colleague.ts';
import { createDisk } from './ledger.ts';
import { createPeople } from './people.ts';
import { startProgram } from './program.ts';
import type { Computer, Program } from './program.ts';
import { createDice } from './random.ts';
import { createService } from './service.ts';
import { READ_FAULTS, WRITE_FAULTS } from './service/kinds.ts';
import type { Habits } from './service/kinds.ts';
import { createTime } from './time.ts';
import { createWitness } from './witness.ts';

export type HistoryOptions = { readonly seed: number; readonly steps: number; readonly bug?: Bug | null; /** Told each step, to read a failure. */ readonly tell?: (line: string) => void };
export type HistoryResult = { readonly violations: readonly string[]; readonly intents: number; readonly effects: number; readonly kills: number; readonly restores: number; readonly states: Readonly<Record<string, number>> };

const START = instant(Date.UTC(2026, 10, 22, 9));
/** Long enough for every lag and back-off after healing. */
const HEALING = 4 * DAY;

/** Plays one history: users, colleagues, faults, kills, restored backups, days. The same seed plays the same history. */
export async function playHistory({ seed, steps, bug = null, tell = () => {} }: HistoryOptions): Promise<HistoryResult> {
  const dice = createDice(seed);
  const time = createTime(START);
  const habits: Habits = { memoryHours: dice.pick([0, 24, 1_000_000]), orderLagMs: dice.pick([0, 15 * MINUTE, HOUR]), echoesNames: dice.chance(0.7), hasEtags: dice.chance(0.8) };
  const service = createService({ time, dice, habits, customers: 2 });
  const disk = createDisk();
  if (bug === 'normalInsteadOfFull') disk.setSynchronous(1);
  const computer: Computer = { wallAheadMs: 0, sleptMs: 0, floor: null };
  const witness = createWitness({ disk, service, habits, time });
  let water: number | null = null;
  let killRate = 0;
  let kills = 0;
  let restores = 0;
  let made = 0;
  let programs: Program[] = [];
  let backup: { readonly copy: Uint8Array; readonly ids: ReadonlySet<string> } | null = null;

  const start = (isAlone: boolean): void => {
    try {
      const program = startProgram({
        number: (made += 1),
        disk,
        service,
        time,
        dice,
        computer,
        highWater: { get: () => water, set: (mark) => { water = mark; } },
        isAlone,
        killRate: () => killRate,
        bug,
        watcher: witness.watcher,
        onRefresh: witness.refreshed,
      });
      programs = [...programs, program];
      program.engine.pump();
    } catch {
      // Killed while it started.
    }
  };
  const bury = (): void => {
    const dead = programs.filter((one) => !one.isAlive());
    for (const one of dead) witness.died(one.number);
    kills += dead.length;
    programs = programs.filter((one) => one.isAlive());
    if (programs.length === 0) start(true);
  };
  const killAll = (): void => {
    for (const one of programs) one.kill();
    for (const one of programs) witness.died(one.number);
    kills += programs.length;
    programs = [];
  };
  const desk = (): Program | null => programs[0] ?? null;

  const people = createPeople({ dice, time, service, witness, desk, tell });

  const setFaults = (level: number): void => {
    service.setFaults({
      write: () => (dice.chance(level) ? dice.pick(WRITE_FAULTS) : null),
      read: () => (dice.chance(level / 2) ? dice.pick(READ_FAULTS) : null),
    });
  };

  const backUp = (): void => {
    backup = { copy: disk.copy(), ids: witness.known() };
  };
  const restore = (): void => {
    if (backup === null) return;
    killAll();
    disk.restore(backup.copy);
    witness.restored(backup.ids);
    restores += 1;
    tell('restored');
    start(true);
  };
  /** A backup, some work that is carried out, and the backup is put back. */
  const workOfALostDay = async (): Promise<void> => {
    people.queueSomething();
    people.queueSomething();
    backUp();
    await time.pass(dice.between(MINUTE, 30 * MINUTE));
    restore();
  };
  /** Decided in time, and the line is away until about when the window closes. */
  const missWindow = async (): Promise<void> => {
    const subscription = people.someClosing();
    if (subscription === null) return;
    service.setLine(false);
    people.giveBack(subscription);
    const until = (subscription.cancellationAllowedUntil ?? time.now()) - time.now();
    await time.pass(Math.max(0, until + dice.pick([-HOUR, -MINUTE, -2 * SECOND, -500, 0, 1, SECOND, MINUTE, HOUR, 5 * HOUR, DAY])));
    service.setLine(true);
    for (const one of programs) one.engine.pump({ manual: true });
    await time.pass(dice.between(0, MINUTE));
  };

  const step = async (): Promise<void> => {
    const kind = dice.below(100);
    if (kind < 34) people.queueSomething();
    else if (kind < 44) people.person();
    else if (kind < 52) colleagueActs({ dice, service });
    else if (kind < 60) setFaults(dice.pick([0, 0.2, 0.5, 0.9]));
    else if (kind < 63) killRate = dice.pick([0, 0, 0.01, 0.05]);
    else if (kind < 66) { killAll(); tell('killed'); start(true); }
    else if (kind < 68) { killAll(); disk.losePower(); tell('power lost'); start(true); }
    else if (kind < 71) service.setLine(dice.chance(0.6));
    else if (kind < 73) computer.wallAheadMs = dice.pick([0, -3 * DAY, 5 * DAY, -2 * HOUR, HOUR]);
    else if (kind < 75) { const slept = dice.between(MINUTE, 2 * DAY); computer.sleptMs += slept; await time.pass(slept); }
    else if (kind < 77) backUp();
    else if (kind < 79) restore();
    else if (kind < 80) await workOfALostDay();
    else if (kind < 82 && programs.length < 3) start(false);
    else if (kind < 83) desk()?.engine.pause('Anna');
    else if (kind < 86) desk()?.engine.resume('Anna');
    else if (kind < 89) await missWindow();
    else if (kind < 93) await time.pass(dice.between(SECOND, 90 * SECOND));
    else if (kind < 98) await time.pass(dice.between(2 * MINUTE, 3 * HOUR));
    else await time.pass(dice.between(3 * HOUR, 3 * DAY));
  };

  start(true);
  for (let count = 0; count < steps && witness.violations.length === 0; count += 1) {
    try {
      await step();
    } catch {
      // A click met a program that had just been killed.
    }
    await time.pass(dice.between(0, 2 * SECOND));
    bury();
    witness.check();
  }
  await heal();
  witness.finish();
  return { violations: witness.violations, intents: witness.count(), effects: service.effects.length, kills, restores, states: witness.states() };

  /** The line is good again, a person answers every question, time passes. */
  async function heal(): Promise<void> {
    tell('healing');
    setFaults(0);
    service.setLine(true);
    killRate = 0;
    computer.wallAheadMs = 0;
    const end = time.elapsed() + HEALING;
    bury();
    for (const one of programs) {
      one.engine.resume('Anna');
      one.engine.pump({ manual: true });
    }
    let quiet = 0;
    while (time.elapsed() < end && witness.violations.length === 0 && quiet < 3) {
      const open = people.openIntents().filter(({ state }) => state.kind !== 'draft');
      const program = desk();
      if (program !== null) for (const intent of open) people.decide(program, intent);
      quiet = open.every(({ state }) => isFinal(state)) ? quiet + 1 : 0;
      if (!(await time.passToNext(5 * MINUTE))) await time.pass(5 * MINUTE);
    }
    witness.check();
    await time.pass(MINUTE);
  }
}


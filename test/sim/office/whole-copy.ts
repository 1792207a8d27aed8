import { MINUTE } from '../../../core/domain/time/instant.ts';
import { createSandbox } from '../../../core/sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../core/sandbox/sandbox.ts';
import { createDisk } from '../ledger.ts';
import { createDice } from '../random.ts';
import { createTime } from '../time.ts';
import { createComputer } from './computer.ts';
import { START } from './history.ts';
import { createMirrorDisk, emptyMirror } from './mirror-disk.ts';
import { startProgram } from './program.ts';
import { toldAt } from './truth.ts';
import { createLine, TURNS } from './wire.ts';
import type { Told } from './witness.ts';

export type WholeCopy = { readonly image: Uint8Array; readonly told: Told };

const made = new Map<string, WholeCopy>();

/** A copy as the program's own first reading makes it of an office that nobody has touched yet; made once for all histories. */
export async function wholeCopy(office: Pick<SandboxOptions, 'customers' | 'seed'>): Promise<WholeCopy> {
  const name = JSON.stringify(office);
  const known = made.get(name);
  if (known !== undefined) return known;
  const dice = createDice(1);
  const time = createTime(START, { least: TURNS, isBusy: () => line.isBusy() });
  const line = createLine({ sandbox: () => sandbox, time, dice });
  const sandbox: Sandbox = createSandbox({ ...office, clock: { now: time.now }, now: START });
  const told = new Map<string, Set<string>>();
  line.onRead((path) => {
    for (const [id, text] of toldAt(sandbox, path, time.now())) told.set(id, (told.get(id) ?? new Set()).add(text));
  });
  const mirror = createMirrorDisk(emptyMirror());
  const program = startProgram({ number: 0, ledger: createDisk(), mirror, computer: createComputer(time), dice, send: line.send, hand: line.hand, killRate: () => 0, bug: null, policy: {} });
  for (let minutes = 0; program.sync.status().lastFinishedAt === null && minutes < 10; minutes += 1) await time.pass(MINUTE);
  if (program.sync.status().lastFinishedAt === null) throw new Error(`the first reading did not come to its end: ${JSON.stringify(program.sync.status())}`);
  program.kill();
  const copy = { image: mirror.copy(), told };
  made.set(name, copy);
  return copy;
}

import { BUG_NAMES } from './bugs.ts';
import { playHistory } from './history.ts';
import { playOffice } from './office/history.ts';

/**
 * npm run simulate -- --seed 884 --steps 60        one history, told step by step
 * npm run simulate -- --from 1 --count 20000       many, until one fails
 * npm run simulate -- --count 500 --bug noLease    with a planted bug
 * npm run simulate -- --office --seed 884 --steps 24   a whole office with its pull against the real sandbox
 */
const options = new Map<string, string>();
const isOffice = process.argv.includes('--office');
const words = process.argv.slice(2).filter((word) => word !== '--office');
for (let at = 0; at < words.length; at += 2) options.set((words[at] ?? '').replace(/^--/, ''), words[at + 1] ?? '');

const numberOf = (name: string, usual: number): number => (options.has(name) ? Number(options.get(name)) : usual);
const steps = numberOf('steps', isOffice ? 24 : 60);
const bug = BUG_NAMES.find((name) => name === options.get('bug')) ?? null;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function one(seed: number, tell: boolean): Promise<boolean> {
  const play = isOffice ? playOffice : playHistory;
  const result = await play({ seed, steps, bug, ...(tell ? { tell: say } : {}) });
  if (tell || result.violations.length > 0) say(`seed ${seed}, ${steps} steps: ${JSON.stringify(result, null, 1)}`);
  return result.violations.length === 0;
}

if (options.has('seed')) process.exitCode = (await one(numberOf('seed', 1), true)) ? 0 : 1;
else {
  const from = numberOf('from', 1);
  const count = numberOf('count', 1_000);
  const began = performance.now();
  let failed = 0;
  for (let seed = from; seed < from + count; seed += 1) if (!(await one(seed, false))) failed += 1;
  say(`${count} histories of ${steps} steps from seed ${from}: ${failed} failed, ${Math.round(performance.now() - began)} ms`);
  process.exitCode = failed === 0 ? 0 : 1;
}

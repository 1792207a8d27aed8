import { parseArgs } from 'node:util';
import { parseInstant } from '../domain/time/instant.ts';
import type { SystemTime } from './clock.ts';
import type { SandboxOptions } from './sandbox.ts';

export const USAGE = `Usage: node core/sandbox/cli.ts [options]

  --port <n>        port on 127.0.0.1; 0 takes a free one (4010)
  --customers <n>   size of the office, 0 to 1000000 (60)
  --seed <n>        whole number; the same seed gives the same office (1)
  --now <ISO>       where the sandbox clock starts (the computer's time)
  --frozen          the sandbox clock stands still
  --require-mfa     refuse app + user tokens without an MFA claim
  --help
`;

export type Wanted = { readonly port: number; readonly sandbox: SandboxOptions };

/** What the command line asks for, or what is wrong with it in one sentence. */
export function readCommandLine(args: readonly string[], clock: SystemTime): Wanted | { readonly problem: string } | 'help' {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4010' },
        customers: { type: 'string', default: '60' },
        seed: { type: 'string', default: '1' },
        now: { type: 'string' },
        frozen: { type: 'boolean', default: false },
        'require-mfa': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return 'help';
  const port = whole(values.port, 65_535);
  if (port === null) return { problem: `--port takes a whole number from 0 to 65535, not "${values.port}".` };
  const customers = whole(values.customers, 1_000_000);
  if (customers === null) return { problem: `--customers takes a whole number from 0 to 1000000, not "${values.customers}".` };
  const seed = whole(values.seed, 0xffff_ffff);
  if (seed === null) return { problem: `--seed takes a whole number from 0 to 4294967295, not "${values.seed}".` };
  const now = values.now === undefined ? undefined : parseInstant(values.now);
  if (now === null) return { problem: `--now takes an instant such as 2026-11-22T09:00:00Z, not "${values.now ?? ''}".` };
  return {
    port,
    sandbox: { customers, seed, clock, running: !values.frozen, tokens: { requireMfa: values['require-mfa'] }, ...(now === undefined ? {} : { now }) },
  };
}

function whole(text: string, largest: number): number | null {
  const number = Number(text);
  return /^\d+$/.test(text) && number <= largest ? number : null;
}

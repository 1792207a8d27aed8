import { parseArgs } from 'node:util';
import { parseInstant, toIso } from '../domain/time/instant.ts';
import { systemClock } from '../host/system.ts';
import type { SandboxOptions } from './sandbox.ts';
import { createSandbox } from './sandbox.ts';
import { listen } from './server.ts';
import { DEFAULT_TOKEN_POLICY } from './tokens.ts';

const USAGE = `Usage: node core/sandbox/cli.ts [options]

  --port <n>        port on 127.0.0.1; 0 takes a free one (4010)
  --customers <n>   size of the office, 0 to 1000000 (60)
  --seed <n>        whole number; the same seed gives the same office (1)
  --now <ISO>       where the sandbox clock starts (the computer's time)
  --frozen          the sandbox clock stands still
  --require-mfa     refuse app + user tokens without an MFA claim
  --help
`;

type Wanted = { readonly port: number; readonly sandbox: SandboxOptions };

/** What the command line asks for, or what is wrong with it. */
function read(args: readonly string[]): Wanted | { readonly problem: string } | 'help' {
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
    sandbox: { customers, seed, clock: systemClock, running: !values.frozen, tokens: { requireMfa: values['require-mfa'] }, ...(now === undefined ? {} : { now }) },
  };
}

function whole(text: string, largest: number): number | null {
  const number = Number(text);
  return /^\d+$/.test(text) && number <= largest ? number : null;
}

function greeting(url: string, options: SandboxOptions, now: string): string {
  const token = DEFAULT_TOKEN_POLICY.developerToken ?? '';
  return `CSP Desk sandbox: a Partner Center shaped service with ${options.customers ?? 0} customers (seed ${options.seed ?? 0}).
It holds invented data only and listens on this computer only.

  Service   ${url}/v1
  Clock     ${now}${options.running === false ? ' (stands still)' : ''}   POST ${url}/sandbox/clock {"advance":{"hours":6}}
  Faults    POST ${url}/sandbox/faults {"match":"GET /v1/customers","kind":"429","times":2,"retryAfter":3}

Token: use the fixed one, or fetch one as from the identity platform:

  curl -s ${url}/common/oauth2/token -d grant_type=refresh_token -d client_id=demo \\
       -d refresh_token=${DEFAULT_TOKEN_POLICY.refreshToken ?? ''} -d resource=https://api.partnercenter.microsoft.com

Example:

  curl -s -H "Authorization: Bearer ${token}" "${url}/v1/customers?size=5"

Ctrl+C ends it.
`;
}

async function main(): Promise<number> {
  const wanted = read(process.argv.slice(2));
  if (wanted === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if ('problem' in wanted) {
    process.stderr.write(`${wanted.problem}\n\n${USAGE}`);
    return 2;
  }
  const sandbox = createSandbox(wanted.sandbox);
  try {
    const { url, close } = await listen(sandbox, { port: wanted.port });
    process.stdout.write(greeting(url, wanted.sandbox, toIso(sandbox.clock.now())));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
    return 0;
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    process.stderr.write(taken ? `Port ${wanted.port} is taken. Choose another with --port, or --port 0 for any.\n` : `The sandbox could not start: ${String(error)}\n`);
    return 1;
  }
}

process.exitCode = await main();

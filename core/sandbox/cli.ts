import { toIso } from '../domain/time/instant.ts';
import { systemClock, systemSleep } from '../host/system.ts';
import { readCommandLine, USAGE } from './command-line.ts';
import type { SandboxOptions } from './sandbox.ts';
import { createSandbox } from './sandbox.ts';
import { listen } from './server.ts';
import { DEFAULT_TOKEN_POLICY } from './tokens.ts';

function greeting(url: string, options: SandboxOptions, now: string): string {
  const token = DEFAULT_TOKEN_POLICY.developerToken ?? '';
  return `CSP Desk sandbox: a Partner Center shaped service with ${options.customers ?? 0} customers (seed ${options.seed ?? 0}).
It holds invented data only and listens on this computer only.

  Service   ${url}/v1
  Clock     ${now}${options.running === false ? ' (stands still)' : ''}   POST ${url}/sandbox/clock {"advance":{"hours":6}}
  Habits    POST ${url}/sandbox/behaviour {"requestMemory":"ignored","orderLag":3600000}
  Ledger    GET  ${url}/sandbox/ledger
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
  const wanted = readCommandLine(process.argv.slice(2), systemClock);
  if (wanted === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if ('problem' in wanted) {
    process.stderr.write(`${wanted.problem}\n\n${USAGE}`);
    return 2;
  }
  const sandbox = createSandbox({ ...wanted.sandbox, sleep: systemSleep });
  for (const fault of wanted.faults) sandbox.faults.chance(fault);
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

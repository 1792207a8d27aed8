import { parseArgs } from 'node:util';
import { MINUTE, parseInstant, SECOND } from '../domain/time/instant.ts';
import type { Behaviour } from './behaviour.ts';
import type { SystemTime } from './clock.ts';
import { ALL_FAULT_KINDS } from './faults.ts';
import type { RandomFault } from './faults.ts';
import type { SandboxOptions } from './sandbox.ts';

export const USAGE = `Usage: node core/sandbox/cli.ts [options]

  --port <n>        port on 127.0.0.1; 0 takes a free one (4010)
  --customers <n>   size of the office, 0 to 1000000 (60)
  --seed <n>        whole number; the same seed gives the same office (1)
  --now <ISO>       where the sandbox clock starts (the computer's time)
  --frozen          the sandbox clock stands still
  --require-mfa     refuse app + user tokens without an MFA claim
  --request-memory <hours|unlimited|ignored>   how long MS-RequestId is remembered (24)
  --order-lag <minutes>      orders are invisible to GET for so long (2)
  --provisioning <minutes>   subscriptions are pending for so long (0.5)
  --accept-later <seconds>   changes answer 202 and are told so much later
  --drop-names               friendlyName does not come back
  --fault <kind:probability[:pattern]>   requests fail by seeded chance; may be repeated
  --help
`;

export type Wanted = { readonly port: number; readonly sandbox: SandboxOptions; readonly faults: readonly RandomFault[] };

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
        'request-memory': { type: 'string', default: '24' },
        'order-lag': { type: 'string' },
        provisioning: { type: 'string' },
        'accept-later': { type: 'string' },
        'drop-names': { type: 'boolean', default: false },
        fault: { type: 'string', multiple: true, default: [] },
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
  const behaviour = behaviourOf(values);
  if ('problem' in behaviour) return behaviour;
  const faults = values.fault.map(faultOf);
  const wrong = values.fault.find((_text, place) => faults[place] === null);
  if (wrong !== undefined) return { problem: `--fault takes kind:probability or kind:probability:pattern, not "${wrong}". Kinds: ${ALL_FAULT_KINDS.join(', ')}.` };
  return {
    port,
    faults: faults.filter((fault) => fault !== null),
    sandbox: { customers, seed, clock, running: !values.frozen, behaviour, tokens: { requireMfa: values['require-mfa'] }, ...(now === undefined ? {} : { now }) },
  };
}

type Values = { readonly 'request-memory': string; readonly 'order-lag'?: string; readonly provisioning?: string; readonly 'accept-later'?: string; readonly 'drop-names': boolean };

function behaviourOf(values: Values): Partial<Behaviour> | { readonly problem: string } {
  const memory = values['request-memory'];
  const requestMemory = memory === 'unlimited' || memory === 'ignored' ? memory : amount(memory);
  if (requestMemory === null) return { problem: `--request-memory takes hours, "unlimited" or "ignored", not "${memory}".` };
  const lengths = [
    ['orderLag', 'order-lag', MINUTE],
    ['provisioning', 'provisioning', MINUTE],
    ['acceptLater', 'accept-later', SECOND],
  ] as const;
  const found: Partial<Record<'orderLag' | 'provisioning' | 'acceptLater', number>> = {};
  for (const [name, option, unit] of lengths) {
    const text = values[option];
    if (text === undefined) continue;
    const count = amount(text);
    if (count === null) return { problem: `--${option} takes a number, not "${text}".` };
    found[name] = count * unit;
  }
  return { requestMemory, ...found, ...(values['drop-names'] ? { friendlyName: 'dropped' as const } : {}) };
}

const amount = (text: string): number | null => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : null);

/** `503:0.05:^POST` */
function faultOf(text: string): RandomFault | null {
  const [kindText = '', chance = '', ...pattern] = text.split(':');
  const kind = ALL_FAULT_KINDS.find((known) => known === kindText);
  const probability = amount(chance);
  const match = patternOf(pattern.join(':'));
  return kind === undefined || probability === null || probability > 1 || match === null ? null : { kind, probability, match };
}

function patternOf(text: string): RegExp | null {
  try {
    return new RegExp(text, 'i');
  } catch {
    return null;
  }
}

function whole(text: string, largest: number): number | null {
  const number = Number(text);
  return /^\d+$/.test(text) && number <= largest ? number : null;
}

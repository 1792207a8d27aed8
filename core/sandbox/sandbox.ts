import type { Instant } from '../domain/time/instant.ts';
import { createApp } from './app.ts';
import { createHabits } from './behaviour.ts';
import type { Behaviour, Habits } from './behaviour.ts';
import { createChanges } from './changes.ts';
import type { Changes } from './changes.ts';
import { createClock } from './clock.ts';
import type { SandboxClock, SystemTime } from './clock.ts';
import { faultyAnswer, inProcessWire } from './fault-answers.ts';
import type { Means, Wire } from './fault-answers.ts';
import { createFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { createPostponed } from './postponed.ts';
import { createTokens, DEFAULT_TOKEN_POLICY } from './tokens.ts';
import type { TokenPolicy } from './tokens.ts';
import type { Effect } from './world/ledger.ts';
import { touch } from './touch.ts';
import { createWorld } from './world/world.ts';
import type { World } from './world/world.ts';

export type SandboxOptions = {
  /** How many customers the office has; the first ones are stories made by hand. */
  readonly customers?: number;
  readonly seed?: number;
  /** The system's clock: real time for tokens, and what the sandbox clock runs with. */
  readonly clock: SystemTime;
  /** Where the sandbox clock starts; the system's time when left out. */
  readonly now?: Instant;
  /** false: the sandbox clock stands still until it is moved. */
  readonly running?: boolean;
  readonly tokens?: Partial<TokenPolicy>;
  /** Habits of the service that differ from the usual ones. */
  readonly behaviour?: Partial<Behaviour>;
  /** How the fault `delay` waits; without one it does not. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Told of every request of the wire contract, for tests that count. */
  readonly onRequest?: (request: { readonly method: string; readonly path: string }) => void;
};

export type Sandbox = {
  /** In process, like the global `fetch`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same over a wire that can hang and break in its own way. */
  readonly answer: (request: Request, wire: Wire) => Promise<Response>;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly changes: Changes;
  readonly habits: Habits;
  /** Everything that writes through the service did, in the order of happening: the truth for "exactly once". */
  readonly ledger: () => readonly Effect[];
  /** Carries out what the fault `late` held back and what is due by the sandbox clock; every request does so first. */
  readonly deliverLate: () => Promise<void>;
  /** The state, for tests that want to know the truth. */
  readonly world: World;
};

/** A Partner Center shaped service with its own state and clock. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock: system, customers = 60, seed = 1, running = true } = options;
  const begin = options.now ?? system.now();
  const clock = createClock(system, begin, running);
  const faults = createFaults(seed);
  const habits = createHabits(options.behaviour);
  const world = createWorld({ customers, seed, begin });
  const changes = createChanges(world, clock.now);
  const tokens = createTokens({ policy: { ...DEFAULT_TOKEN_POLICY, ...options.tokens }, realTime: system.now, secret: `sandbox ${seed}` });
  const app = createApp({ world, tokens, control: { clock, faults, changes, world, habits }, habits });

  const postponed = createPostponed(clock.now);
  const means: Omit<Means, 'wire'> = {
    proper: async (request) => app.fetch(request),
    postpone: (request, delay) => postponed.add(request, delay),
    sleep: options.sleep ?? (() => Promise.resolve()),
    touch: (path) => touch(world, path, clock.now()),
    revoke: tokens.revoke,
    grow: () => void world.addCustomer('Unterwegs GmbH', clock.now()),
  };

  const answer = async (request: Request, wire: Wire): Promise<Response> => {
    const path = new URL(request.url).pathname;
    if (path.startsWith('/sandbox')) return app.fetch(request);
    await postponed.deliver(means.proper);
    options.onRequest?.({ method: request.method, path });
    const fault = faults.take(request.method, path);
    return fault === null ? means.proper(request) : faultyAnswer(fault, request, { ...means, wire });
  };

  return { fetch: (request) => answer(request, inProcessWire), answer, clock, faults, changes, habits, ledger: world.commerce.ledger.effects, deliverLate: () => postponed.deliver(means.proper), world };
}

import { dice } from './world/random.ts';

/** What can go wrong on the way to an answer, for the tests of a client. */
export const FAULT_KINDS = ['429', '500', '503', '401expired', 'html', 'truncated', 'hang', 'reset', 'wrongShape'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export type Fault = {
  readonly kind: FaultKind;
  /** Seconds, for 429 and 503. */
  readonly retryAfter: number;
};

export type NextFault = {
  /** Compared with `GET /v1/customers`, without case; every request when left out. */
  readonly match?: RegExp;
  readonly kind: FaultKind;
  /** How many requests are hit; one when left out. */
  readonly times?: number;
  readonly retryAfter?: number;
};

export type RandomFault = Omit<NextFault, 'times'> & { readonly probability: number };

export type Faults = {
  /** The next matching requests fail. */
  readonly next: (fault: NextFault) => void;
  /** Matching requests fail by (seeded) chance until cleared. */
  readonly chance: (fault: RandomFault) => void;
  readonly clear: () => void;
  readonly pending: () => number;
  /** Takes the fault that hits this request; the oldest rule first. */
  readonly take: (method: string, path: string) => Fault | null;
};

type Rule = { readonly match: RegExp; readonly fault: Fault; left: number; readonly probability: number };

export function createFaults(seed: number): Faults {
  let rules: Rule[] = [];
  const luck = dice(seed, 'faults');
  const rule = (fault: NextFault, left: number, probability: number): Rule => ({
    match: new RegExp(fault.match?.source ?? '', 'i'),
    fault: { kind: fault.kind, retryAfter: fault.retryAfter ?? 1 },
    left,
    probability,
  });
  return {
    next: (fault) => rules.push(rule(fault, fault.times ?? 1, 1)),
    chance: (fault) => rules.push(rule(fault, Number.POSITIVE_INFINITY, fault.probability)),
    clear: () => {
      rules = [];
    },
    pending: () => rules.length,
    take: (method, path) => {
      const hit = rules.find((one) => one.match.test(`${method} ${path}`) && (one.probability >= 1 || luck.chance(one.probability)));
      if (hit === undefined) return null;
      hit.left -= 1;
      if (hit.left <= 0) rules = rules.filter((one) => one !== hit);
      return hit.fault;
    },
  };
}

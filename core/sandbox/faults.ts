import { dice } from './world/random.ts';

/** What can go wrong on the way to any answer, for the tests of a client. Only `truncated` lets the request be carried out. */
export const FAULT_KINDS = ['429', '500', '503', '401expired', 'html', 'truncated', 'hang', 'reset', 'wrongShape'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What matters to writes: whether the request was carried out is another question than how it was answered. */
export const WRITE_FAULT_KINDS = [
  // Not carried out.
  'dropBefore', '502', '409busy', 'tokenGone', 'proxy404', 'staleEtag',
  // Carried out, and the answer is lost, broken, late or wrong.
  'dropAfter', 'hangAfter', '500after', '502after', '503after', 'htmlAfter', 'emptyAfter', 'wrongShapeAfter', 'inProgress', 'delay',
  // Carried out when nobody waits any more; carried out twice.
  'late', 'duplicate',
  // A list that changes under its reader.
  'shiftPage',
] as const;
export type AnyFaultKind = FaultKind | (typeof WRITE_FAULT_KINDS)[number];
export const ALL_FAULT_KINDS: readonly AnyFaultKind[] = [...FAULT_KINDS, ...WRITE_FAULT_KINDS];

export type Fault = {
  readonly kind: AnyFaultKind;
  /** Seconds, for 429 and 503. */
  readonly retryAfter: number;
  /** Milliseconds, for `delay` and `late`. */
  readonly delay: number;
};

export type NextFault = {
  /** Compared with `GET /v1/customers`, without case; every request when left out. */
  readonly match?: RegExp;
  readonly kind: AnyFaultKind;
  /** How many requests are hit; one when left out. */
  readonly times?: number;
  /** So many matching requests pass first: something that breaks mid-way. */
  readonly skip?: number;
  readonly retryAfter?: number;
  readonly delay?: number;
};

export type RandomFault = Omit<NextFault, 'times' | 'skip'> & { readonly probability: number };

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

type Rule = { readonly match: RegExp; readonly fault: Fault; left: number; skip: number; readonly probability: number };

const USUAL_DELAY = 5_000;

/** The same seed and requests meet the same chances. Rules are tried in the order in which they were given; only the first that hits is counted. */
export function createFaults(seed: number): Faults {
  let rules: Rule[] = [];
  const luck = dice(seed, 'faults');
  const rule = (fault: NextFault, left: number, probability: number): Rule => ({
    match: new RegExp(fault.match?.source ?? '', 'i'),
    fault: { kind: fault.kind, retryAfter: fault.retryAfter ?? 1, delay: fault.delay ?? USUAL_DELAY },
    left,
    skip: fault.skip ?? 0,
    probability,
  });
  const hits = (one: Rule, request: string): boolean => {
    if (!one.match.test(request)) return false;
    if (one.skip > 0) {
      one.skip -= 1;
      return false;
    }
    return one.probability >= 1 || luck.chance(one.probability);
  };
  return {
    next: (fault) => rules.push(rule(fault, fault.times ?? 1, 1)),
    chance: (fault) => rules.push(rule(fault, Number.POSITIVE_INFINITY, fault.probability)),
    clear: () => {
      rules = [];
    },
    pending: () => rules.length,
    take: (method, path) => {
      const hit = rules.find((one) => hits(one, `${method} ${path}`));
      if (hit === undefined) return null;
      hit.left -= 1;
      if (hit.left <= 0) rules = rules.filter((one) => one !== hit);
      return hit.fault;
    },
  };
}

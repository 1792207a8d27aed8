import type { Random } from '../ports/system.ts';

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How an attempt ended, as far as trying again depends on it. */
export type Outcome =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterMs: number | null }
  | { readonly kind: 'network'; readonly reason: 'unreachable' | 'timeout' | 'tls' }
  /** Headers came, a usable body did not. */
  | { readonly kind: 'brokenBody' };

/** Back-off of the vendor's own client (API page, section 6.2). */
const BACK_OFF_MS = [500, 1_500, 3_500] as const;
/** A server that hangs is asked once more, not three times: each attempt costs a whole time-out. */
const TIMEOUT_RETRIES = 1;
/** Half of the wait is fixed, so that clients that failed together do not come back together. */
const JITTER_SHARE = 0.5;

/**
 * Milliseconds until the next attempt, or null to give up. `attempt` counts from 0. Only reads
 * are repeated after an outcome that may have had an effect; a write repeats by itself only
 * after a 429, which the service refuses before doing anything.
 */
export function nextDelay(method: Method, outcome: Outcome, attempt: number, random: Random): number | null {
  const base = BACK_OFF_MS[attempt];
  if (base === undefined) return null;
  const backOff = Math.round(base * (1 - JITTER_SHARE * random()));
  const isRead = method === 'GET' || method === 'HEAD';
  switch (outcome.kind) {
    case 'status':
      if (outcome.status === 429) return outcome.retryAfterMs ?? Math.round(backOff * 2 ** (attempt + 1));
      if (!isRead || !isPassing(outcome.status)) return null;
      return Math.max(outcome.retryAfterMs ?? 0, backOff);
    case 'network':
      if (!isRead || outcome.reason === 'tls') return null;
      return outcome.reason === 'timeout' && attempt >= TIMEOUT_RETRIES ? null : backOff;
    case 'brokenBody':
      return isRead ? backOff : null;
  }
}

/** Statuses that say "not now" rather than "no". 501 is a promise of never. */
const isPassing = (status: number): boolean => status === 408 || (status >= 500 && status !== 501);

/** `Retry-After` in seconds or as a date (measured against `now`, milliseconds since 1970) → milliseconds. */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

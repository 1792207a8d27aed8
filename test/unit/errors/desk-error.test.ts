import { expect, test } from 'vitest';
import { retryDelay } from '../../../core/errors/desk-error.ts';
import type { DeskError, DeskErrorTag } from '../../../core/errors/desk-error.ts';

/** One row per member of the taxonomy: a new member does not compile without a row. */
const firstRetry: Record<DeskErrorTag, { readonly error: DeskError; readonly delay: number | null }> = {
  validation: { error: { tag: 'validation', issues: [] }, delay: null },
  notFound: { error: { tag: 'notFound', what: 'customer', id: 'x' }, delay: null },
  conflict: { error: { tag: 'conflict', what: 'subscription', id: 'x' }, delay: null },
  signInNeeded: { error: { tag: 'signInNeeded', reason: 'expired', code: null }, delay: null },
  forbidden: { error: { tag: 'forbidden', code: '900329', correlationId: null }, delay: null },
  rateLimited: { error: { tag: 'rateLimited', retryAfterMs: 57_000 }, delay: 57_000 },
  offline: { error: { tag: 'offline', reason: 'unreachable' }, delay: 1_000 },
  server: { error: { tag: 'server', status: 503, code: null, description: null, correlationId: null }, delay: 1_000 },
  badAnswer: { error: { tag: 'badAnswer', reason: 'html', detail: '' }, delay: 1_000 },
  cancelled: { error: { tag: 'cancelled' }, delay: null },
  storage: { error: { tag: 'storage', problem: 'full', store: 'ledger', path: null, keptAs: null }, delay: null },
  locked: { error: { tag: 'locked', reason: 'passphraseNeeded' }, delay: null },
  notAllowed: { error: { tag: 'notAllowed', missing: ['csp'], limit: null }, delay: null },
  notSupported: { error: { tag: 'notSupported', feature: 'orders' }, delay: null },
  unexpected: { error: { tag: 'unexpected', reference: 'x' }, delay: null },
};

test.each(Object.entries(firstRetry))('%s: the first retry', (_, { error, delay }) => {
  expect(retryDelay(error, 0)).toBe(delay);
});

test('back-off doubles and never exceeds five minutes', () => {
  const offline: DeskError = { tag: 'offline', reason: 'timeout' };
  expect([0, 1, 2, 3, 20].map((attempt) => retryDelay(offline, attempt))).toEqual([1_000, 2_000, 4_000, 8_000, 300_000]);
});

test('a service that says "not built" is not asked again', () => {
  expect(retryDelay({ tag: 'server', status: 501, code: '0', description: null, correlationId: null }, 0)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import type { Method, Outcome } from '../../../core/remote/retry.ts';
import { nextDelay, parseRetryAfter } from '../../../core/remote/retry.ts';

const status = (code: number, retryAfterMs: number | null = null): Outcome => ({ kind: 'status', status: code, retryAfterMs });
const network = (reason: 'unreachable' | 'timeout' | 'tls'): Outcome => ({ kind: 'network', reason });
const noJitter = (): number => 0;

describe('nextDelay', () => {
  it.each<[string, Method, Outcome, number, number | null]>([
    ['a passing failure of a read', 'GET', status(500), 0, 500],
    ['the same again', 'GET', status(503), 1, 1_500],
    ['and again', 'GET', status(502), 2, 3_500],
    ['after three retries it ends', 'GET', status(500), 3, null],
    ['a gateway that gave up waiting', 'GET', status(408), 0, 500],
    ['bad request', 'GET', status(400), 0, null],
    ['no token', 'GET', status(401), 0, null],
    ['forbidden', 'GET', status(403), 0, null],
    ['not found', 'GET', status(404), 0, null],
    ['conflict', 'GET', status(409), 0, null],
    ['expectation failed', 'GET', status(417), 0, null],
    ['never going to be supported', 'GET', status(501), 0, null],
    ['throttled, told how long', 'GET', status(429, 57_000), 0, 57_000],
    ['throttled, not told', 'GET', status(429), 0, 1_000],
    ['throttled for the third time', 'GET', status(429), 2, 28_000],
    ['unavailable, told how long', 'GET', status(503, 9_000), 0, 9_000],
    ['nobody there', 'GET', network('unreachable'), 0, 500],
    ['a server that hangs', 'GET', network('timeout'), 0, 500],
    ['a server that hangs is asked once more only', 'GET', network('timeout'), 1, null],
    ['a certificate does not heal', 'GET', network('tls'), 0, null],
    ['half a body', 'GET', { kind: 'brokenBody' }, 0, 500],
    ['a write that may have happened', 'POST', status(500), 0, null],
    ['a write that nobody answered', 'PATCH', network('unreachable'), 0, null],
    ['a write with half an answer', 'POST', { kind: 'brokenBody' }, 0, null],
    ['a write that was refused before it began', 'POST', status(429, 2_000), 0, 2_000],
  ])('%s', (_name, method, outcome, attempt, expected) => {
    expect(nextDelay(method, outcome, attempt, noJitter)).toBe(expected);
  });

  it('takes off up to half of the back-off, and nothing of what the service asked for', () => {
    expect(nextDelay('GET', status(500), 0, () => 1)).toBe(250);
    expect(nextDelay('GET', status(503, 9_000), 0, () => 1)).toBe(9_000);
    expect(nextDelay('GET', status(429, 9_000), 0, () => 1)).toBe(9_000);
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2026-11-22T09:00:00Z');
  it.each<[string | null, number | null]>([
    ['57', 57_000],
    [' 0 ', 0],
    ['1.5', 1_500],
    ['Sun, 22 Nov 2026 09:01:00 GMT', 60_000],
    ['Sun, 22 Nov 2026 08:59:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%j is %j ms', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../core/domain/result.ts';
import { outcomeOf } from '../../../core/remote/write-outcome.ts';
import type { Answer } from '../../../core/remote/exchange.ts';

const ABOUT = { what: 'order', id: 'o' } as const;

const bodies = fc.oneof(
  fc.constant(''),
  fc.constant('<html></html>'),
  fc.constant('{"half":'),
  fc.json(),
  fc.record({ code: fc.oneof(fc.constantFrom('800060', '800064', '800065', '800002', '800082', '900278', '2055', '20003', '900117', '900316', 0, 429), fc.string()), description: fc.string() }).map((body) => JSON.stringify(body)),
);

const answers: fc.Arbitrary<Answer> = fc.record({ status: fc.integer({ min: 200, max: 599 }), said: bodies, correlationId: fc.option(fc.uuid()) }).map(({ status, said, correlationId }) => ({
  status,
  headers: new Headers(),
  body: Buffer.from(said),
  correlationId,
}));

const judged = (answer: Answer) => outcomeOf({ kind: 'answered', answer, retryAfterMs: null, correlationId: 'c' }, ABOUT, () => ok('read'));
const isSuccess = ({ status }: Answer): boolean => status >= 200 && status < 300;

describe('whatever a service answers to a write', () => {
  it('is judged, and done only by a success that can be read', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        expect(judged(answer).kind === 'done').toBe(isSuccess(answer));
      }),
      { numRuns: 3_000 },
    );
  });

  it('proves that nothing happened only by a few statuses, or by a code with four hundreds', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { kind, ...rest } = judged(answer);
        const isServerTrouble = answer.status >= 500 && answer.status !== 501;
        const isElsewhere = answer.status >= 300 && answer.status < 400;
        if (isServerTrouble || isElsewhere) expect(kind).toBe('unknown');
        // A token that the service names as wrong is turned away at the gate, with whatever status.
        const isSignIn = 'error' in rest && rest.error.tag === 'signInNeeded';
        if (kind === 'notDone' && !isSignIn) expect([407, 409, 411, 425, 429]).toContain(answer.status);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(['800060', '800064', '800065', '800002'])('%s is never taken for "nothing happened"', (code) => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 599 }).filter((status) => ![401, 407, 411, 412, 425, 429].includes(status)), (status) => {
        const answer: Answer = { status, headers: new Headers(), body: Buffer.from(JSON.stringify({ code })), correlationId: null };
        expect(judged(answer).kind).toBe('unknown');
      }),
    );
  });
});

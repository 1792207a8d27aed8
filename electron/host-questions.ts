import { err } from '../core/domain/result.ts';
import type { Result } from '../core/domain/result.ts';
import type { DeskError } from '../core/errors/desk-error.ts';

/** Questions of one kind that wait for the host's process to answer them. */
export type HostQuestions<Answer> = {
  /** Sends a question under a number of its own; resolves with what comes back under it. */
  readonly ask: (send: (request: number) => void) => Promise<Result<Answer, DeskError>>;
  readonly answer: (request: number, result: Result<Answer, DeskError>) => void;
  /** The process is gone: whoever waits hears of it, with a reference to read out. */
  readonly failAll: () => void;
};

export function createHostQuestions<Answer>(newReference: () => string): HostQuestions<Answer> {
  const waiting = new Map<number, (result: Result<Answer, DeskError>) => void>();
  let last = 0;
  return {
    ask: (send) => {
      last += 1;
      const request = last;
      return new Promise((resolve) => {
        waiting.set(request, resolve);
        send(request);
      });
    },
    answer: (request, result) => {
      waiting.get(request)?.(result);
      waiting.delete(request);
    },
    failAll: () => {
      for (const resolve of waiting.values()) resolve(err({ tag: 'unexpected', reference: newReference() }));
      waiting.clear();
    },
  };
}

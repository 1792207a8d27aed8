import type { Instant } from '../../../core/domain/time/instant.ts';
import { SECOND } from '../../../core/domain/time/instant.ts';
import type { AnyFaultKind } from '../../../core/sandbox/faults.ts';
import type { Sandbox } from '../../../core/sandbox/sandbox.ts';
import type { Wire } from '../../../core/sandbox/fault-answers.ts';
import type { Dice } from '../random.ts';
import type { SimTime } from '../time.ts';

/** What can happen to a write. `duplicate` has rules of its own, see `setFaults`. */
const WRITE_FAULTS: readonly AnyFaultKind[] = [
  'dropBefore', 'reset', 'hang', '500', '502', '503', '429', '401expired', '409busy', 'tokenGone', 'proxy404', 'staleEtag', 'html', 'wrongShape',
  'dropAfter', 'hangAfter', '500after', '502after', '503after', 'htmlAfter', 'emptyAfter', 'wrongShapeAfter', 'inProgress', 'delay', 'late', 'truncated', 'duplicate',
];
const READ_FAULTS: readonly AnyFaultKind[] = ['429', '500', '502', '503', '401expired', 'tokenGone', 'html', 'proxy404', 'truncated', 'wrongShape', 'emptyAfter', 'hang', 'reset', 'delay', 'shiftPage'];
/** A request that is carried out late is carried out before the vendor's own client would have given up. */
const LATE = [10 * SECOND, 45 * SECOND, 150 * SECOND];

/** Writes that may arrive twice without harm where request ids are ignored: the service itself refuses or repeats what it did. */
const ONCE_BY_THEMSELVES = '^(PATCH|PUT) |^POST .*/(checkout|agreements|carts)$';

/** An answer made of streams passes from hand to hand in two turns; one is to spare. */
export const TURNS = 3;

export type Line = {
  readonly setUp: (isUp: boolean) => void;
  readonly setFaults: (level: number) => void;
  /** A request as the network takes it: it may arrive although its sender dies. */
  readonly send: (request: Request) => Promise<Response>;
  /** Hands an answer to a program that lives: no time passes until it has read it to the end. */
  readonly hand: (answer: Response) => Response;
  /** Somebody works who needs turns and no time. */
  readonly isBusy: () => boolean;
  /** When the service last answered this question with a success, in its own time. */
  readonly answeredAt: (path: string) => Instant | null;
  /** Told of every successful answer to a question. */
  readonly onRead: (listener: (path: string) => void) => void;
};

/** The way between a laptop and the real sandbox: it takes time, breaks, and comes back. */
export function createLine({ sandbox, time, dice }: { readonly sandbox: () => Sandbox; readonly time: SimTime; readonly dice: Dice }): Line & { readonly sleep: (milliseconds: number) => Promise<void> } {
  let isUp = true;
  let working = 0;
  let listener: (path: string) => void = () => {};
  const answered = new Map<string, Instant>();

  const idle = async <Value>(wait: Promise<Value>): Promise<Value> => {
    working -= 1;
    try {
      return await wait;
    } finally {
      working += 1;
    }
  };
  const wire: Wire = {
    hang: (request) =>
      idle(
        new Promise((_resolve, reject) => {
          const giveUp = (): void => reject(request.signal.reason as Error);
          if (request.signal.aborted) giveUp();
          else request.signal.addEventListener('abort', giveUp, { once: true });
        }),
      ),
    reset: () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })),
  };
  const carried = async (request: Request): Promise<Response> => {
    working += 1;
    try {
      const answer = await sandbox().answer(request, wire);
      const bytes = await answer.arrayBuffer();
      const { pathname } = new URL(request.url);
      if (request.method === 'GET' && answer.status === 200) {
        answered.set(pathname.toLowerCase(), time.now());
        listener(pathname.toLowerCase());
      }
      const hasBody = bytes.byteLength > 0 && answer.status !== 204;
      return new Response(hasBody ? bytes : null, { status: answer.status, headers: answer.headers });
    } finally {
      working -= 1;
    }
  };
  /** Counts as work from now until the last byte was taken, or nobody wants it any more. */
  const watched = (body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => {
    const reader = body.getReader();
    let isOver = false;
    const over = (): void => {
      if (!isOver) working -= 1;
      isOver = true;
    };
    working += 1;
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const { done, value } = await reader.read();
          if (done) {
            over();
            controller.close();
          } else controller.enqueue(value);
        },
        cancel: over,
      },
      { highWaterMark: 0 },
    );
  };
  return {
    hand: (answer) => (answer.body === null ? answer : new Response(watched(answer.body), { status: answer.status, headers: answer.headers })),
    sleep: (milliseconds) => idle(time.sleep(milliseconds)),
    isBusy: () => working > 0,
    answeredAt: (path) => answered.get(path.toLowerCase()) ?? null,
    onRead: (told) => {
      listener = told;
    },
    setUp: (up) => {
      isUp = up;
    },
    setFaults: (level) => {
      const { faults } = sandbox();
      faults.clear();
      if (level === 0) return;
      for (const kind of WRITE_FAULTS) {
        const ids = sandbox().habits.current().requestMemory;
        const match = kind === 'duplicate' && ids === 'ignored' ? ONCE_BY_THEMSELVES : '^(POST|PUT|PATCH|DELETE) /v1';
        faults.chance({ match: new RegExp(match), kind, probability: level / WRITE_FAULTS.length, delay: dice.pick(LATE), retryAfter: dice.below(90) });
      }
      for (const kind of READ_FAULTS) {
        const match = kind === 'shiftPage' ? '^GET /v1/customers$' : '^(GET|HEAD) /v1';
        faults.chance({ match: new RegExp(match), kind, probability: level / 4 / READ_FAULTS.length, delay: 5 * SECOND, retryAfter: dice.below(20) });
      }
    },
    send: async (request) => {
      await time.sleep(1 + dice.below(200));
      if (!isUp) throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } });
      // What is held back arrives by itself when its time has come.
      if (request.method !== 'GET') for (const delay of LATE) time.at(time.elapsed() + delay + 1, () => void sandbox().deliverLate());
      const copy = request.clone();
      const answer = await carried(copy);
      await time.sleep(1 + dice.below(200));
      // The connection went while the answer was under way.
      if (!isUp) throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
      if (request.signal.aborted) throw request.signal.reason as Error;
      return answer;
    },
  };
}

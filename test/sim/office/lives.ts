import { startProgram } from './program.ts';
import type { Program, ProgramParts } from './program.ts';
import type { Line } from './wire.ts';
import type { Witness } from './witness.ts';

export type LivesParts = Omit<ProgramParts, 'number' | 'send' | 'hand' | 'killRate'> & { readonly line: Line; readonly witness: Witness };

/** One life of the program after another; each may end at any call, and the next one finds what it left. */
export function createLives({ line, witness, ...parts }: LivesParts) {
  let killRate = 0;
  let kills = 0;
  let made = 0;
  let runs = 0;
  let program: Program | null = null;

  const start = (): void => {
    made += 1;
    const number = made;
    try {
      const send = async (request: Request): Promise<Response> => {
        const { pathname } = new URL(request.url);
        // Whether a move would be accepted is asked with POST.
        const isWrite = request.method !== 'GET' && request.method !== 'HEAD' && pathname.startsWith('/v1/') && !pathname.endsWith('/validate');
        const back = isWrite ? witness.leaves(request, number) : () => {};
        // Whoever has waited long enough hangs up, and may ask again in the same moment.
        request.signal.addEventListener('abort', back, { once: true });
        try {
          return await line.send(request);
        } finally {
          back();
        }
      };
      program = startProgram({ ...parts, number, send, hand: line.hand, killRate: () => killRate });
      program.sync.subscribe(({ phase }) => {
        if (phase !== 'running') runs += 1;
      });
    } catch {
      // Killed while it started.
      program = null;
      kills += 1;
    }
  };
  const kill = (): void => {
    program?.kill();
    if (program !== null) witness.died(program.number);
    program = null;
    kills += 1;
  };
  const revive = (): void => {
    for (let tries = 0; program === null || !program.isAlive(); tries += 1) {
      if (program !== null) kill();
      if (tries > 5) killRate = 0;
      start();
    }
  };
  const living = (): Program => {
    revive();
    if (program === null) throw new Error('nobody lives');
    return program;
  };

  return {
    start,
    kill,
    /** There is one that lives when this returns. */
    revive,
    living,
    kills: () => kills,
    /** Pulls that came to their end, however. */
    runs: () => runs,
    /** Chance to be killed at each call of a port. */
    killRate: () => killRate,
    setKillRate: (rate: number): void => {
      killRate = rate;
    },
  };
}

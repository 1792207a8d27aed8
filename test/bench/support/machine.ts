import { cpus, loadavg, totalmem } from 'node:os';

export type Machine = {
  readonly processors: string;
  readonly memoryGiB: number;
  readonly platform: string;
  readonly node: string;
  readonly runtime: string;
};

export function describeMachine(runtime: string): Machine {
  const all = cpus();
  return {
    processors: `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    runtime,
  };
}

/** Programs that wanted to run in the last minute, on average. */
export const load = (): number => loadavg()[0] ?? 0;

/** Above this at the beginning, times say little about the program (quality.md 3.4). */
export const QUIET_LOAD = 1.5;

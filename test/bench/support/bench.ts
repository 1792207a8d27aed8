import type { Estimate } from './statistics.ts';

/** One line of the table. */
export type BenchRow = {
  readonly name: string;
  /** What was measured against what, in words. */
  readonly what: string;
  readonly unit: '×' | 'ms' | '%' | 'frames' | 'tasks' | 'rows' | 'MB';
  readonly figure: Estimate;
  /** The most that is allowed; null for figures that only explain others. */
  readonly target: number | null;
  /** Reference values and circumstances, in short. */
  readonly detail: string;
};

/** What a bench is given. */
export type BenchTools = {
  /** Runs that are taken instead of the usual number, for a quick look; null for the usual one. */
  readonly pairs: number | null;
  readonly say: (text: string) => void;
  readonly environment: NodeJS.ProcessEnv;
  /** Chromium's flags that this machine needs. */
  readonly flags: readonly string[];
  /** Executables of two equal Electrons, one around each app. */
  readonly electrons: { readonly bare: string; readonly desk: string };
  /** Folder of the built program under test. */
  readonly program: string;
  /** Folder for prepared offices and profiles; kept between runs. */
  readonly cache: string;
  readonly node: string;
};

export type Bench = (tools: BenchTools) => Promise<readonly BenchRow[]>;

/** `met` and `missed` only when the whole interval says so. */
export type Verdict = 'met' | 'missed' | 'open' | 'info';

export function verdictOf({ figure, target }: Pick<BenchRow, 'figure' | 'target'>): Verdict {
  if (target === null) return 'info';
  if (figure.high <= target) return 'met';
  return figure.low > target ? 'missed' : 'open';
}

/** The next thing to do in `A B B A A B B A …`, so that drift hits both alike. */
export function* inTurn(pairs: number): Generator<readonly ['ours', 'reference'] | readonly ['reference', 'ours']> {
  for (let pair = 0; pair < pairs; pair += 1) yield pair % 2 === 0 ? ['ours', 'reference'] : ['reference', 'ours'];
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type * as Electron from 'electron';
import type { BenchTools } from './bench.ts';

/** What code sent into the main process is given. */
export type MainScope = {
  readonly electron: typeof Electron;
  readonly window: () => Electron.BrowserWindow;
  readonly builtin: typeof process.getBuiltinModule;
};

/** A program that runs and obeys. Times are milliseconds since it was told to start. */
export type Running = {
  readonly pid: number;
  /** Resolves with the time of an event: `shown` (the window), `usable` (the first row of a list). */
  readonly event: (name: 'shown' | 'usable') => Promise<number>;
  /** Runs a function, which must not use anything around it, in the main process. */
  readonly inMain: <Value, Argument = null>(work: (scope: MainScope, argument: Argument) => Value | Promise<Value>, argument?: Argument) => Promise<Value>;
  /** The same in the page. */
  readonly inPage: <Value, Argument = null>(work: (argument: Argument) => Value | Promise<Value>, argument?: Argument) => Promise<Value>;
  readonly quit: () => Promise<void>;
};

export type StartRequest = {
  readonly profile: string;
  /** The program's own arguments. */
  readonly args?: readonly string[];
  /** Address of the first screen, for example `#/customers`. */
  readonly address?: string;
};

const MARK = 'bench:';
/** A start or an answer that takes longer is an error. */
const PATIENCE_MS = 120_000;

export const startBare = (tools: BenchTools, profile: string): Running => start(tools, tools.electrons.bare, { profile });

export const startDesk = (tools: BenchTools, request: StartRequest): Running =>
  start(tools, tools.electrons.desk, { ...request, args: ['--profile', request.profile, '--lang', 'en', ...(request.args ?? [])] });

function start(tools: BenchTools, executable: string, { profile, args = [], address = '' }: StartRequest): Running {
  const startedAt = Date.now();
  const child = spawn(executable, [...tools.flags, ...args], {
    env: { ...tools.environment, BENCH_PROFILE: profile, BENCH_PROGRAM: tools.program, BENCH_ADDRESS: address },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A bench that fails leaves no window behind.
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const line = listen(child, startedAt);
  let last = 0;
  const order = <Value>(where: 'main' | 'page', code: string, argument: unknown): Promise<Value> => {
    last += 1;
    child.stdin.write(`${JSON.stringify({ id: last, where, code, argument })}\n`);
    return line.answer(last) as Promise<Value>;
  };
  return {
    pid: child.pid ?? 0,
    event: line.event,
    inMain: (work, argument) => order('main', work.toString(), argument ?? null),
    inPage: (work, argument) => order('page', work.toString(), argument ?? null),
    quit: () => quit(child),
  };
}

type Message = { readonly event?: string; readonly at?: number; readonly answer?: number; readonly value?: unknown; readonly problem?: string };
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** Sorts what the program says to those who wait for it. */
function listen(child: ChildProcess, startedAt: number) {
  const events = new Map<string, number>();
  const waiting = new Map<string | number, Waiting>();
  let complaints = '';
  let ended = false;
  const failAll = (why: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(`${why}\n${complaints}`));
    waiting.clear();
  };
  child.stderr?.on('data', (text) => {
    complaints = `${complaints}${String(text)}`.slice(-4_000);
  });
  child.on('exit', (code) => {
    ended = true;
    failAll(`the program ended (${code})`);
  });
  const hear = ({ event, at = 0, answer, value, problem }: Message): void => {
    const key = event ?? answer ?? '';
    if (event !== undefined) events.set(event, at - startedAt);
    const one = waiting.get(key);
    waiting.delete(key);
    if (problem === undefined) one?.resolve(event === undefined ? value : at - startedAt);
    else one?.reject(new Error(problem));
  };
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (text) => {
      if (text.startsWith(MARK)) hear(JSON.parse(text.slice(MARK.length)) as Message);
    });
  }
  const wait = (key: string | number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended) {
        reject(new Error(`the program has ended\n${complaints}`));
        return;
      }
      const timer = setTimeout(() => reject(new Error(`no word of ${key} in time\n${complaints}`)), PATIENCE_MS);
      const settled = <Value>(settle: (value: Value) => void) => (value: Value): void => {
        clearTimeout(timer);
        settle(value);
      };
      waiting.set(key, { resolve: settled(resolve), reject: settled(reject) });
    });
  return {
    event: async (name: string): Promise<number> => events.get(name) ?? ((await wait(name)) as number),
    answer: wait,
  };
}

const QUIT_LIMIT_MS = 15_000;

async function quit(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.stdin?.write(`${JSON.stringify({ id: 0, where: 'quit', code: '', argument: null })}\n`);
  const hard = setTimeout(() => child.kill('SIGKILL'), QUIT_LIMIT_MS);
  await ended;
  clearTimeout(hard);
}

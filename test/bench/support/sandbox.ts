import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DEFAULT_SIZE } from '../data.ts';
import type { BenchTools } from './bench.ts';

/** The sandbox in a process of its own, over HTTP on loopback. */
export function startSandbox({ node }: Pick<BenchTools, 'node'>, customers: number): Promise<{ readonly url: string; readonly end: () => void }> {
  const now = new Date(DEFAULT_SIZE.now).toISOString();
  const child = spawn(node, [path.resolve('core', 'sandbox', 'cli.ts'), '--port', '0', '--customers', String(customers), '--now', now], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the sandbox ended (${code})`)));
    createInterface({ input: child.stdout }).on('line', (text) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (url !== undefined) resolve({ url, end: () => void child.kill() });
    });
  });
}

/** Taken by the sandbox as a signed-in user's (`core/sandbox/tokens.ts`). */
export const SANDBOX_TOKEN = 'sandbox-developer-token';

import { spawn } from 'node:child_process';
import path from 'node:path';
import type { BenchTools } from './bench.ts';

/** Runs one side of a bench in a process of its own (`run.ts --inside`): nobody inherits a warm heap. It says its answer as JSON in its last line. */
export function inOwnProcess<Answer>({ node }: Pick<BenchTools, 'node'>, side: string, given: object = {}): Promise<Answer> {
  const child = spawn(node, [path.resolve('test', 'bench', 'run.ts'), '--inside', side, '--given', JSON.stringify(given)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => {
    said += String(text);
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      const last = said.trim().split('\n').at(-1) ?? '';
      if (code === 0 && last.startsWith('{')) resolve(JSON.parse(last) as Answer);
      else reject(new Error(`"${side}" ended (${code}): ${said}`));
    });
  });
}

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../builders/sandbox.ts';
import { answered, DEVELOPER } from '../../builders/sandbox.ts';

const CLI = fileURLToPath(new URL('../../../core/sandbox/cli.ts', import.meta.url));

type Finished = { readonly code: number | null; readonly out: string; readonly error: string };

/** Runs the program; `until` ends it once its output is enough. */
function run(args: readonly string[], until?: (out: string) => Promise<boolean>): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args]);
    let [out, error] = ['', ''];
    let stopped = false;
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (until === undefined || stopped) return;
      void until(out).then((enough) => {
        if (!enough) return;
        stopped = true;
        child.kill('SIGTERM');
      });
    });
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.on('close', (code) => resolve({ code, out, error }));
  });
}

describe('the command line', () => {
  it('serves, prints how to use it, and ends on a signal', async () => {
    let customers = 0;
    const { code, out } = await run(['--port', '0', '--customers', '7', '--seed', '3', '--now', '2026-11-22T09:00:00Z', '--frozen'], async (text) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (url === undefined || !text.includes('Ctrl+C')) return false;
      customers = itemsOf(await answered(await fetch(`${url}/v1/customers`, { headers: DEVELOPER }))).length;
      return true;
    });
    expect(code).toBe(0);
    expect(customers).toBe(7);
    expect(out).toContain('2026-11-22T09:00:00.000Z (stands still)');
    expect(out).toContain('curl -s -H "Authorization: Bearer sandbox-developer-token"');
  });

  it('refuses a bad flag with a sentence and the usage, not with a trace', async () => {
    const { code, error, out } = await run(['--colour', 'red']);
    expect(code).toBe(2);
    expect(error).toContain('--colour');
    expect(error).toContain('Usage:');
    expect(error).not.toContain('    at ');
    expect(out).toBe('');
  });

  it('says that a port is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const { code, error } = await run(['--port', String(port)]);
    server.close();
    expect(code).toBe(1);
    expect(error).toContain(`Port ${port} is taken`);
  });
});

import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ConnectionInput, DeviceSettings } from '../../electron/bridge.ts';
import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { selfSigned } from './support/self-signed.ts';

/** quality.md S12, S24: where tokens go, and where they never go. */

const TOKEN = 'canary-token-5f2c1d';
const PASSPHRASE = 'zażółć gęślą jaźń canary';

const use = (desk: Desk, connection: ConnectionInput): Promise<unknown> =>
  desk.page.evaluate((input) => Reflect.get(globalThis, 'desk').useConnection(input), connection);
const connectionOf = async (desk: Desk): Promise<DeviceSettings['connection']> =>
  (await desk.page.evaluate(() => Reflect.get(globalThis, 'desk').getSettings())).connection;

const remote = (url: string, secret: string | null): ConnectionInput => ({ kind: 'remote', url, signIn: 'token', authority: null, clientId: null, country: 'PL', secret });

async function unlocked(desk: Desk): Promise<Awaited<ReturnType<typeof connectToHost>>> {
  const line = await connectToHost(desk);
  for await (const state of await line.client.office.state()) {
    if (state.kind === 'locked') await line.client.office.unlock({ passphrase: PASSPHRASE });
    if (state.kind === 'ready' && state.office.kind === 'remote') break;
  }
  return line;
}

/** Files under the profile that hold this text in any of the ways a program writes text. */
async function filesWith(profile: string, text: string): Promise<readonly string[]> {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, ''))];
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(path.join(entry.parentPath, entry.name));
    if (forms.some((form) => bytes.includes(form))) found.push(entry.name);
  }
  return found;
}

test('without a key store a token is used, never written, and asked for again after a restart', async ({ start, profile }) => {
  const first = await start({ args: ['--password-store=basic'] });
  expect(await use(first, remote('http://127.0.0.1:59999', TOKEN))).toEqual({ ok: true });
  expect(await connectionOf(first)).toMatchObject({ kind: 'remote', hasSecret: true });
  expect(JSON.stringify(await connectionOf(first))).not.toContain(TOKEN);
  const { close } = await unlocked(first);
  close();
  expect(await filesWith(profile, TOKEN)).toEqual([]);
  await first.close();
  first.takeProblems();
  expect(await filesWith(profile, TOKEN)).toEqual([]);
  expect(await filesWith(profile, PASSPHRASE)).toEqual([]);
  const again = await start({ args: ['--password-store=basic'] });
  expect(await connectionOf(again)).toMatchObject({ kind: 'remote', url: 'http://127.0.0.1:59999', hasSecret: false });
  again.takeProblems();
});

test('a server that nobody vouches for gets neither the token nor a request', async ({ start }) => {
  const asked: string[] = [];
  const server = createServer(selfSigned('127.0.0.1'), (request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`);
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const desk = await start();
    await use(desk, remote(`https://127.0.0.1:${(server.address() as AddressInfo).port}`, TOKEN));
    const { client, close } = await unlocked(desk);
    await client.sync.start({ full: false });
    for await (const status of await client.sync.status()) {
      if (status.problem === null) continue;
      expect(status.problem).toEqual({ tag: 'offline', reason: 'tls' });
      break;
    }
    expect(asked).toEqual([]);
    close();
    desk.takeProblems();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('the demo office touches nobody else’s folder, and back again everything is there', async ({ start, profile }) => {
  const desk = await start();
  await expect.poll(() => readdir(path.join(profile, 'offices', 'demo')).catch(() => [])).toContain('ledger.db');
  await use(desk, remote('http://127.0.0.1:59998', TOKEN));
  const { close } = await unlocked(desk);
  close();
  const folders = await readdir(path.join(profile, 'offices'));
  expect(folders.sort()).toEqual(['demo', expect.stringMatching(/^office-/)]);
  expect(await use(desk, { kind: 'demo' })).toEqual({ ok: true });
  expect(await connectionOf(desk)).toEqual({ kind: 'demo' });
  expect(await use(desk, remote('http://127.0.0.1:59998', null))).toEqual({ ok: true });
  expect(await connectionOf(desk)).toMatchObject({ hasSecret: true });
  expect(await readdir(path.join(profile, 'offices'))).toEqual(folders);
  desk.takeProblems();
});

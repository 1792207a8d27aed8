import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BridgeEvents } from '../../electron/bridge.ts';
import { expect, mainWindow, test } from './support/app.ts';
import type { Desk } from './support/app.ts';

/** The core host dies; the window says so, gets a new one, and keeps what was typed. */

const hostPid = (desk: Desk): Promise<number | null> =>
  desk.app.evaluate(({ app }) => app.getAppMetrics().find(({ name, serviceName }) => `${name} ${serviceName}`.includes('core host'))?.pid ?? null);

async function killHost(desk: Desk): Promise<number> {
  await expect.poll(() => hostPid(desk)).not.toBeNull();
  const pid = await hostPid(desk);
  if (pid === null) throw new Error('no host');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => hostPid(desk)).not.toBe(pid);
  return pid;
}

/** Records what the shell says about the host, from when the first one is open. */
async function listen(desk: Desk): Promise<void> {
  const log = path.join(desk.profile, 'logs', 'csp-desk.log');
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('"status":"running"');
  await desk.page.evaluate(() => {
    Object.assign(globalThis, { heardStatuses: [], heardPorts: 0 });
    Reflect.get(globalThis, 'desk').onHostStatus((status: unknown) => Reflect.get(globalThis, 'heardStatuses').push(status));
    addEventListener('message', ({ data, ports }) => {
      if (data === 'desk:host-port' && ports.length === 1) Reflect.set(globalThis, 'heardPorts', Number(Reflect.get(globalThis, 'heardPorts')) + 1);
    });
  });
  // What was already on its way to the page has arrived and does not count.
  await desk.page.waitForTimeout(300);
  await desk.page.evaluate(() => Object.assign(globalThis, { heardStatuses: [], heardPorts: 0 }));
}

const statuses = (desk: Desk): Promise<readonly BridgeEvents['host.status'][]> => desk.page.evaluate(() => Reflect.get(globalThis, 'heardStatuses'));
const ports = (desk: Desk): Promise<number> => desk.page.evaluate(() => Reflect.get(globalThis, 'heardPorts'));

test('killed, it is back with a fresh port, and what was typed is still there', async ({ start }) => {
  const desk = await start();
  await listen(desk);
  await desk.page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { id: 'typed', value: 'half a sentence' }));
  });
  await killHost(desk);
  await expect.poll(async () => (await statuses(desk)).map(({ status }) => status)).toEqual(['restarting', 'running']);
  await expect.poll(() => ports(desk)).toBe(1);
  expect((await statuses(desk)).at(-1)).toEqual({ status: 'running', restarts: 1 });
  expect(await desk.page.inputValue('#typed')).toBe('half a sentence');
  await expect.poll(() => hostPid(desk)).not.toBeNull();
});

test('six deaths within a minute are enough; a person can ask for another try', async ({ start }) => {
  const desk = await start();
  await listen(desk);
  for (let death = 1; death <= 6; death += 1) {
    await killHost(desk);
    await expect.poll(async () => (await statuses(desk)).at(-1), { timeout: 10_000 }).toEqual({
      status: death <= 5 ? 'running' : 'failed',
      restarts: death,
    });
  }
  expect(await hostPid(desk)).toBeNull();
  await desk.page.evaluate(() => Reflect.get(globalThis, 'desk').restartHost());
  await expect.poll(async () => (await statuses(desk)).at(-1)?.status).toBe('running');
  expect(await hostPid(desk)).not.toBeNull();
  desk.takeProblems();
});

test('quitting leaves no process behind', async ({ start }) => {
  const desk = await start();
  await expect.poll(() => hostPid(desk)).not.toBeNull();
  const pids = await desk.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  await desk.close();
  const alive = (): number[] =>
    pids.filter((pid) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    });
  await expect.poll(alive).toEqual([]);
});

test('a page that crashes comes back by itself', async ({ start }) => {
  const desk = await start();
  const main = await mainWindow(desk);
  const processes = () => main.evaluate(({ webContents }) => ({ pid: webContents.getOSProcessId(), crashed: webContents.isCrashed(), loading: webContents.isLoading() }));
  const { pid: before } = await processes();
  process.kill(before, 'SIGKILL');
  await expect
    .poll(async () => {
      const { pid, crashed, loading } = await processes();
      return { fresh: pid !== before && pid > 0, crashed, loading };
    })
    .toEqual({ fresh: true, crashed: false, loading: false });
  expect(desk.takeProblems()).toContain('page: crashed');
});

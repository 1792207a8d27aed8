import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { fixedClock } from '../../core/host/system.ts';
import { createSandbox } from '../../core/sandbox/sandbox.ts';
import { at } from '../builders/sandbox.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { expect, NOW, test } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { OFFICE_TOKEN } from './support/office-server.ts';

/** The network of the program is Chromium's, which repeats requests on its own account. Not writes. */
test('a write whose connection breaks goes out once, and its outcome is not known', async ({ start }) => {
  const now = at(NOW);
  const sandbox = createSandbox({ customers: 4, seed: 1, clock: fixedClock(now), now, running: false, tokens: { developerToken: OFFICE_TOKEN } });
  const listener = getRequestListener(sandbox.fetch);
  const writes: string[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'PATCH') {
      writes.push(String(request.headers['ms-requestid']));
      if (writes.length === 1) {
        request.resume().on('end', () => request.socket.destroy());
        return;
      }
    }
    void listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const desk = await start({ remote: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: OFFICE_TOKEN });
    const gate = gatePage(desk.page, 'en');
    await gate.isNew();
    await gate.choose('five words that I remember');
    await framePage(desk.page, 'en').ready();
    const { client, close } = await connectToHost(desk);
    const { rows } = await client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 50 });
    const one = rows.find(({ model, isTrial, hasScheduledChange }) => model === 'nce' && !isTrial && !hasScheduledChange);
    expect(one).toBeDefined();
    if (one === undefined) return;
    const queued = await client.outbox.queue({
      action: { kind: 'changeSubscription', change: { kind: 'quantity', quantity: one.quantity + 1 } },
      customer: { kind: 'known', id: one.customerId },
      subscriptionId: one.id,
      dependsOn: [],
      prices: [],
      draft: false,
    });
    expect(queued.kind).toBe('queued');
    const id = queued.kind === 'queued' ? queued.entry.id : '';
    await expect.poll(async () => (await client.outbox.one({ id })).attempts[0]?.outcome, { timeout: 30_000 }).toBe('unknown');
    expect(writes).toHaveLength(1);
    expect(sandbox.ledger(), 'nothing arrived, and nothing was sent again').toEqual([]);
    close();
    desk.takeProblems();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

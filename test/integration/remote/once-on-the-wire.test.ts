import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock, systemIds, systemSleep } from '../../../core/host/system.ts';
import { silentLog } from '../../../core/ports/system.ts';
import { createRemoteService } from '../../../core/remote/remote-service.ts';
import { aCall, aLine, BUYER } from '../../builders/wire-write.ts';

const sockets = new Set<Socket>();
let close: () => void = () => {};
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  close();
});

/** A server made of bytes: it answers reads, keeps the connection, and breaks it at the first write. */
async function breakingAtWrites(breakOff: (socket: Socket) => void): Promise<{ readonly url: string; readonly writes: () => readonly string[] }> {
  const writes: string[] = [];
  const server = createServer((socket) => {
    let received = '';
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (bytes: Buffer) => {
      received += bytes.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
      if (end < 0 || received.length < end + 4 + length) return;
      const [first = ''] = received.split('\r\n');
      received = '';
      if (first.startsWith('GET')) {
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{"items":[]}');
        return;
      }
      writes.push(first);
      breakOff(socket);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  close = () => void server.close();
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, writes: () => writes };
}

describe('a write on a connection that was used before and breaks', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['with a reset', (socket) => void socket.resetAndDestroy()],
    ['with an end', (socket) => void socket.end()],
    ['after half a status line', (socket) => void socket.end('HTTP/1.1 20')],
    ['inside the body', (socket) => void socket.end('HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"id":')],
  ])('%s: goes over the wire once, and nobody knows', async (_name, breakOff) => {
    const { url, writes } = await breakingAtWrites(breakOff);
    const service = createRemoteService({
      baseUrl: url,
      priceSheetBaseUrl: null,
      auth: { kind: 'token', token: 't' },
      fetch: (request) => fetch(request),
      clock: systemClock,
      sleep: systemSleep,
      ids: systemIds,
      random: () => 0.5,
      log: silentLog,
    });
    expect((await service.api.orders(BUYER)).ok).toBe(true);
    expect(await service.writes.createOrder(BUYER, [aLine()], aCall())).toMatchObject({ kind: 'unknown' });
    expect(writes()).toHaveLength(1);
  });
});

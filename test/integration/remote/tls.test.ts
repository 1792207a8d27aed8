import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { selfSigned } from '../../builders/wire-certificate.ts';
import { overHttp } from './over-http.ts';

const line = overHttp({ customers: 1 });

describe('a server whose certificate nobody vouches for', () => {
  it.each([
    ['for the time being', { from: 2020, to: 2049 }],
    ['any more', { from: 2000, to: 2001 }],
  ])('%s is refused before anything is sent', async (_name, years) => {
    const received: string[] = [];
    const server = createServer(selfSigned(years), (request, response) => {
      received.push(request.headers.authorization ?? '');
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const api = line.client({ baseUrl: `https://localhost:${port}` });
    expect(await api.partnerProfile()).toEqual({ ok: false, error: { tag: 'offline', reason: 'tls' } });
    expect(received).toEqual([]);
    await new Promise((resolve) => server.close(resolve));
  });
});

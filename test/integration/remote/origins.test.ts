import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CUSTOMER, wireCustomer } from '../../builders/wire.ts';
import { customerId } from '../../../core/domain/ids.ts';
import { overHttp } from './over-http.ts';

const line = overHttp({ customers: 1 });
const elsewhere: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
let stranger = '';
let office = '';
const servers: Server[] = [];

function serve(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));
}

beforeAll(async () => {
  stranger = await serve((request, response) => {
    elsewhere.push(`${request.url} ${request.headers.authorization ?? 'no token'}`);
    response.end(JSON.stringify(wireCustomer()));
  });
  office = await serve((request, response) => answer(request, response));
});
beforeEach(() => {
  elsewhere.length = 0;
});
afterAll(() => servers.forEach((server) => server.close()));

describe('over the real network stack the token stays at home', () => {
  it.each([301, 302, 303, 307, 308])('a %i to another port is not followed', async (status) => {
    answer = (_request, response) => response.writeHead(status, { location: `${stranger}/v1/customers/1` }).end();
    expect(await line.client({ baseUrl: office }).customer(customerId(CUSTOMER))).toMatchObject({ ok: false, error: { tag: 'badAnswer' } });
    expect(elsewhere).toEqual([]);
  });

  it('a 302 at home is followed', async () => {
    answer = (request, response) => {
      if (request.url?.startsWith('/moved')) response.end(JSON.stringify(wireCustomer()));
      else response.writeHead(302, { location: '/moved' }).end();
    };
    expect(await line.client({ baseUrl: office }).customer(customerId(CUSTOMER))).toMatchObject({ ok: true });
  });

  it('a paging link to another port asks at home', async () => {
    const asked: string[] = [];
    answer = (request, response) => {
      asked.push(request.url ?? '');
      const next = asked.length > 1 ? {} : { next: { uri: `${stranger}/v1/customers?offset=2`, method: 'GET', headers: [] } };
      response.end(JSON.stringify({ items: [wireCustomer()], links: next }));
    };
    const api = line.client({ baseUrl: office });
    const first = await api.customers({ cursor: null, size: 2 });
    await api.customers({ cursor: first.ok ? first.value.next : null, size: 2 });
    expect(asked).toEqual(['/v1/customers?size=2', '/v1/customers?size=2&offset=2']);
    expect(elsewhere).toEqual([]);
  });
});

import { isDefinedError, ORPCError } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConnectionToCheck } from '../../../core/contract/office.ts';
import { fixedClock } from '../../../core/host/system.ts';
import { createSandbox } from '../../../core/sandbox/sandbox.ts';
import { listen } from '../../../core/sandbox/server.ts';
import type { Listening } from '../../../core/sandbox/server.ts';
import { hostOptions, NOW, removeFolder, startHost, temporaryFolder } from '../../builders/host.ts';
import type { RunningHost } from '../../builders/host.ts';

/** A connection is tried before an office is opened with it; the open office never notices. */
const TOKEN = 'good-token';
const folder = temporaryFolder();
let server: Listening;
let desk: RunningHost;

beforeAll(async () => {
  server = await listen(createSandbox({ customers: 2, clock: fixedClock(NOW), now: NOW, running: false, tokens: { developerToken: TOKEN } }), { port: 0 });
  desk = startHost(hostOptions(folder));
});
afterAll(async () => {
  await desk.close();
  await server.close();
  removeFolder(folder);
});

const byToken = (token: string, url = server.url): ConnectionToCheck => ({ url, country: 'PL', signIn: { kind: 'token', token } });
const byRefreshToken = (refreshToken: string): ConnectionToCheck => ({
  url: server.url,
  country: 'PL',
  signIn: { kind: 'refreshToken', authority: `${server.url}/tenant`, clientId: 'desk', refreshToken },
});

async function tagOf(connection: ConnectionToCheck): Promise<string> {
  try {
    await desk.client.office.checkConnection(connection);
    return 'works';
  } catch (thrown) {
    return thrown instanceof ORPCError && isDefinedError(thrown) ? String(Reflect.get(Object(thrown.data), 'tag')) : 'no typed error';
  }
}

describe('trying a connection', () => {
  test('tells who signed in', async () => {
    const { partner, newRefreshToken } = await desk.client.office.checkConnection(byToken(TOKEN));
    expect(partner?.id).toMatch(/^\d+$/);
    expect(newRefreshToken).toBeNull();
  });

  test('hands back the refresh token that replaces the one it used', async () => {
    const { newRefreshToken } = await desk.client.office.checkConnection(byRefreshToken('sandbox-refresh-token'));
    expect(newRefreshToken).not.toBe('sandbox-refresh-token');
  });

  test.each([
    ['a wrong token', () => byToken('another'), 'signInNeeded'],
    ['a wrong refresh token', () => byRefreshToken('another'), 'signInNeeded'],
    ['nobody at the address', () => byToken(TOKEN, 'http://127.0.0.1:9'), 'offline'],
    ['no address at all', () => byToken(TOKEN, 'somewhere'), 'validation'],
    ['a token that would travel in the clear', () => byToken(TOKEN, 'http://example.com'), 'validation'],
  ])('%s is a typed failure', async (_, connection, tag) => {
    expect(await tagOf(connection())).toBe(tag);
  });
});

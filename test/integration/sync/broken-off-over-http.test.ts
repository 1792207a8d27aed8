import { describe, expect, it } from 'vitest';
import { systemSleep } from '../../../core/host/system.ts';
import { truthInStore } from '../../builders/wire-store.ts';
import { truthOf } from '../../builders/wire-truth.ts';
import { CUSTOMERS, PAGE_SIZE, officesOverHttp } from './offices-over-http.ts';

/** Points of a first reading at which it is broken off; the unit tests do it at every one. */
const KILLS = 10;

const { line, requests, newShelf, openOffice } = officesOverHttp();

describe('a first reading that is killed', () => {
  const measured = async (): Promise<number> => {
    const office = openOffice(newShelf());
    await office.runOnce();
    return requests.length;
  };

  it('at many requests, is finished by the next start, which redoes at most a page', async () => {
    const all = await measured();
    const list = (): number => requests.filter((request) => request === 'GET /v1/customers').length;
    for (let kill = 1; kill < all; kill += Math.ceil(all / KILLS)) {
      requests.length = 0;
      const on = newShelf();
      const killed = openOffice(on);
      killed.engine.start({ full: false });
      while (requests.length < kill && killed.engine.status().phase === 'running') await systemSleep(1);
      killed.kill();
      const next = openOffice(on);
      expect(await next.runOnce()).toMatchObject({ problem: null });
      expect({ kill, truth: truthInStore(next.stores.mirror) }).toEqual({ kill, truth: truthOf(line.sandbox) });
      expect(list()).toBeLessThanOrEqual(Math.ceil(CUSTOMERS / PAGE_SIZE) + 1);
      await next.engine.close();
    }
  }, 120_000);

  it('by an expired token at many requests, goes on after signing in', async () => {
    const all = await measured();
    for (let expires = 1; expires < all; expires += Math.ceil(all / KILLS)) {
      requests.length = 0;
      const office = openOffice(newShelf());
      office.engine.start({ full: false });
      while (requests.length < expires && office.engine.status().phase === 'running') await systemSleep(1);
      line.sandbox.faults.next({ kind: '401expired', times: 1_000, match: /^GET \/v1\// });
      const stopped = await office.atRest();
      line.sandbox.faults.clear();
      if (stopped.problem !== null) expect(stopped).toMatchObject({ phase: 'idle', nextAttemptAt: null, problem: { tag: 'signInNeeded' } });
      expect(await office.runOnce()).toMatchObject({ problem: null });
      expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
    }
  }, 120_000);

  it('renews its token by itself at any request when it can', async () => {
    const auth = { kind: 'refreshToken', authority: `${line.url()}/tenant`, clientId: 'desk', refreshToken: 'sandbox-refresh-token', clientSecret: null } as const;
    line.sandbox.faults.chance({ kind: '401expired', probability: 0.1, match: /^GET \/v1\// });
    const office = openOffice(newShelf(), { auth });
    let status = await office.runOnce();
    // Twice refused in a row is a person's business; by chance that happens, too.
    for (let again = 0; again < 30 && status.problem !== null; again += 1) status = await office.runOnce();
    expect(status.problem).toBeNull();
    line.sandbox.faults.clear();
    await office.runOnce(true);
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
  }, 60_000);
});

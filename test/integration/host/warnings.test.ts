import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutboxStatus } from '../../../core/contract/outbox.ts';
import { HOUR } from '../../../core/domain/time/instant.ts';
import { firstReadingEnded, hostOptions, NOW, officeIs, removeFolder, startHost, syncIs, temporaryFolder } from '../../builders/host.ts';
import type { DeskClient, RunningHost } from '../../builders/host.ts';

/** A change waits, the clock stands still, and the office decides how early it wants to hear of it. */

let running: RunningHost;
let client: DeskClient;
const folder = temporaryFolder();
/** How long the window of the waiting change stays open, in hours. */
let left = 0;
let waiting = '';

beforeAll(async () => {
  running = startHost(hostOptions(folder));
  ({ client } = running);
  await officeIs(client, 'ready');
  await syncIs(client, firstReadingEnded);
  await client.outbox.pause();
  const { rows } = await client.subscriptions.page({ search: '', filter: 'windowOpen', sort: 'customer', direction: 'asc', from: 0, count: 200 });
  for (const { id, customerId } of rows) {
    const outcome = await client.outbox.queue({ action: { kind: 'changeSubscription', change: { kind: 'cancel' } }, customer: { kind: 'known', id: customerId }, subscriptionId: id, dependsOn: [], prices: [], draft: false });
    if (outcome.kind !== 'queued' || outcome.entry.deadline === null) continue;
    waiting = outcome.entry.id;
    left = (outcome.entry.deadline.at - NOW) / HOUR;
    break;
  }
});

afterAll(async () => {
  await running.close();
  removeFolder(folder);
});

async function alarmsNow(): Promise<OutboxStatus['alarms']> {
  for await (const { alarms } of await client.outbox.status()) return alarms;
  throw new Error('the status ended');
}

const alarmAt = async (hours: readonly number[]) => {
  await client.outbox.setWarningDistances({ hours: [...hours] });
  return (await alarmsNow()).find(({ id }) => id === waiting)?.alarm ?? null;
};

describe('warnings of the office', () => {
  it('come earlier or later as it says, as a mark, a notification or a window over everything', async () => {
    const reached = Math.ceil(left);
    const notYet = reached - 1;
    expect(notYet).toBeGreaterThan(1);
    expect(await alarmAt([notYet])).toBeNull();
    expect(await alarmAt([reached])).toBe('modal');
    expect(await alarmAt([1, reached])).toBe('badge');
    expect(await alarmAt([reached + 5, 1, reached])).toBe('notification');
    const { entry } = await client.outbox.one({ id: waiting });
    expect(entry.deadline).toMatchObject({ reached: reached * HOUR, alarm: 'notification' });
    expect(await alarmAt([notYet, 1])).toBeNull();
  });

  it('are kept, the farthest first', async () => {
    expect(await client.outbox.setWarningDistances({ hours: [2, 72, 12] })).toEqual({ hours: [72, 12, 2] });
    await running.close();
    running = startHost(hostOptions(folder));
    ({ client } = running);
    await officeIs(client, 'ready');
    expect(await client.outbox.warningDistances()).toEqual({ hours: [72, 12, 2] });
  });

  it.each([[[]], [[0]], [[337]], [[1.5]], [[4, 4]], [[7, 6, 5, 4, 3, 2, 1]]])('refuse %j and stay as they were', async (hours) => {
    const before = await client.outbox.warningDistances();
    await expect(client.outbox.setWarningDistances({ hours })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await client.outbox.warningDistances()).toEqual(before);
  });
});

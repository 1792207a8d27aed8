import { beforeAll, describe, expect, it } from 'vitest';
import type { OutboxStatus } from '../../../core/contract/outbox.ts';
import { HOUR } from '../../../core/domain/time/instant.ts';
import { demoDesk } from '../../builders/desk.ts';
import { NOW } from '../../builders/host.ts';

/** A change waits, the clock stands still, and the office decides how early it wants to hear of it. */

const desk = demoDesk();
/** How long the window of the waiting change stays open, in hours. */
let left = 0;
let waiting = '';

beforeAll(async () => {
  const { client } = desk;
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

async function alarmsNow(): Promise<OutboxStatus['alarms']> {
  for await (const { alarms } of await desk.client.outbox.status()) return alarms;
  throw new Error('the status ended');
}

const alarmAt = async (hours: readonly number[]) => {
  await desk.client.outbox.setWarningDistances({ hours: [...hours] });
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
    const { entry } = await desk.client.outbox.one({ id: waiting });
    expect(entry.deadline).toMatchObject({ reached: reached * HOUR, alarm: 'notification' });
    expect(await alarmAt([notYet, 1])).toBeNull();
  });

  it('are kept, the farthest first', async () => {
    expect(await desk.client.outbox.setWarningDistances({ hours: [2, 72, 12] })).toEqual({ hours: [72, 12, 2] });
    await desk.restart();
    expect(await desk.client.outbox.warningDistances()).toEqual({ hours: [72, 12, 2] });
  });

  it.each([[[]], [[0]], [[337]], [[1.5]], [[4, 4]], [[7, 6, 5, 4, 3, 2, 1]]])('refuse %j and stay as they were', async (hours) => {
    const before = await desk.client.outbox.warningDistances();
    await expect(desk.client.outbox.setWarningDistances({ hours })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await desk.client.outbox.warningDistances()).toEqual(before);
  });
});

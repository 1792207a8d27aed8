import { describe, expect, it } from 'vitest';
import { after, DAY, HOUR, MINUTE } from '../../../core/domain/time/instant.ts';
import type { Instant } from '../../../core/domain/time/instant.ts';
import { changeSeats, customerAt, digestOf, note } from '../../builders/wire-office.ts';
import { digestOfDisk } from '../../builders/wire-mirror.ts';
import { startSync } from '../../builders/wire-sync.ts';
import type { Started } from '../../builders/wire-sync.ts';

/** An office that was read once, so many minutes ago. */
async function synced(minutes: number, parts: Parameters<typeof startSync>[0] = {}): Promise<Started> {
  const started = startSync(parts);
  await started.runOnce();
  await started.time.advance(minutes * MINUTE);
  started.service.calls.length = 0;
  started.mirror.writes.length = 0;
  return started;
}

const customersRead = ({ service }: Started): readonly string[] => service.calls.filter((call) => call.startsWith('customer '));
const before = ({ time }: Started, milliseconds: number): Instant => after(time.clock.now(), -milliseconds);

describe('a refresh', () => {
  it('reads again whom the change feed names, before anything else, and nobody else', async () => {
    const started = await synced(10);
    changeSeats(started.office, 7, 99, before(started, MINUTE));
    await started.runOnce();
    expect(started.service.calls[0]).toBe('auditRecords start');
    expect(customersRead(started)).toEqual(['customer 7']);
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
  });

  it('does not read anybody twice for the same record', async () => {
    const started = await synced(10);
    changeSeats(started.office, 7, 99, before(started, MINUTE));
    await started.runOnce();
    started.service.calls.length = 0;
    await started.runOnce();
    await started.runOnce();
    expect(customersRead(started)).toEqual([]);
  });

  it('notices a record that comes late, dated before the ones that were seen', async () => {
    const started = await synced(60, { policy: { urgentLimit: 0, sweepLimit: 0 } });
    changeSeats(started.office, 7, 99, before(started, MINUTE));
    await started.runOnce();
    changeSeats(started.office, 8, 50, before(started, 40 * MINUTE));
    await started.runOnce();
    expect(customersRead(started)).toEqual(['customer 7', 'customer 8']);
  });

  it('reads again when a record that was under way has succeeded, and not for one that failed', async () => {
    const started = await synced(10);
    note(started.office, { id: 'slow', customerId: customerAt(3), status: 'progress', operationAt: before(started, MINUTE) });
    note(started.office, { id: 'failed', customerId: customerAt(4), status: 'failed', operationAt: before(started, MINUTE) });
    await started.runOnce();
    const slow = started.office.audit.find(({ id }) => id === 'slow');
    if (slow) started.office.audit.splice(started.office.audit.indexOf(slow), 1, { ...slow, status: 'succeeded' });
    await started.runOnce();
    expect(customersRead(started)).toEqual(['customer 3', 'customer 3']);
  });

  it('meets a new customer by the feed, says so, and by the list', async () => {
    const started = await synced(10);
    started.office.customers.set(customerAt(500), { name: 'Newcomer', seats: [1] });
    note(started.office, { customerId: customerAt(500), customerName: 'Newcomer', operationType: 'addCustomer', operationAt: before(started, MINUTE) });
    await started.runOnce();
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
    expect(started.journal).toContainEqual({ code: 'customer.added', name: 'Newcomer' });
  });

  it('marks a customer that the list does not name any more', async () => {
    const started = await synced(10);
    started.office.customers.delete(customerAt(5));
    await started.runOnce();
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
  });

  it('marks a customer that the service does not know any more, and says so by name', async () => {
    const started = await synced(10, { options: { nameOf: () => 'Known Name' } });
    started.office.customers.delete(customerAt(5));
    note(started.office, { customerId: customerAt(5), customerName: 'Known Name', operationAt: before(started, MINUTE) });
    await started.runOnce();
    expect(started.mirror.writes).toContain('gone');
    expect(started.journal).toContainEqual({ code: 'customer.removed', name: 'Known Name' });
  });

  it('re-reads what is urgent, so many, then a share of the oldest', async () => {
    const started = await synced(40, { policy: { urgentLimit: 3, sweepLimit: 4, sweepAgeMs: DAY, smallOffice: 0 } });
    await started.runOnce();
    expect(customersRead(started).length).toBe(3);
    await started.time.advance(DAY);
    started.service.calls.length = 0;
    await started.runOnce();
    expect(customersRead(started).length).toBe(7);
  });

  it('sweeps every customer in time, by share', async () => {
    const started = await synced(0, { policy: { urgentLimit: 2, sweepLimit: 3 } });
    for (const row of started.office.customers.values()) row.seats[0] = 77;
    await started.time.advance(DAY + HOUR);
    for (let run = 0; run < 6; run += 1) {
      await started.runOnce();
      await started.time.advance(15 * MINUTE);
    }
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
  });

  it('reads the list of a small office every time, of a large one once a day', async () => {
    const small = await synced(20);
    await small.runOnce();
    expect(small.service.calls).toContain('customers start');
    const large = await synced(20, { policy: { smallOffice: 5 } });
    await large.runOnce();
    expect(large.service.calls).not.toContain('customers start');
    await large.time.advance(DAY);
    await large.runOnce();
    expect(large.service.calls).toContain('customers start');
  });

  it('reads catalogue, prices, promotions and partner once a day', async () => {
    const reference = /^(products|priceSheet|promotions|partnerProfile|skus)/;
    const started = await synced(60);
    await started.runOnce();
    expect(started.service.calls.filter((call) => reference.test(call))).toEqual([]);
    await started.time.advance(DAY);
    started.office.prices = 9;
    await started.runOnce();
    expect(new Set(started.service.calls.flatMap((call) => reference.exec(call)?.[1] ?? []))).toEqual(new Set(['partnerProfile', 'products', 'priceSheet', 'promotions', 'skus']));
    expect(started.mirror.disk.prices).toBe(9);
  });

  it('in full reads everybody and everything again, whatever its age', async () => {
    const started = await synced(1);
    for (const row of started.office.customers.values()) row.seats[0] = 42;
    await started.runOnce(true);
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
    expect(started.service.calls).toContain('priceSheet');
    expect(started.journal.at(-1)).toMatchObject({ code: 'sync.finished', kind: 'refresh' });
  });

  it('after more absence than the feed remembers is a full reading', async () => {
    const started = await synced(0);
    for (const row of started.office.customers.values()) row.seats[0] = 42;
    await started.time.advance(90 * DAY);
    await started.runOnce();
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
    expect(customersRead(started).length).toBe(20);
  });
});

describe('one customer, now', () => {
  it('is read and stored, with its age', async () => {
    const started = await synced(10);
    const row = started.office.customers.get(customerAt(3));
    row?.seats.splice(0, 1, 1_000);
    const refreshed = await started.time.finish(started.engine.refreshCustomer(customerAt(3)));
    expect(refreshed).toEqual({ ok: true, value: started.time.clock.now() });
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
    expect(started.changes.at(-1)).toEqual({ tables: ['customers', 'subscriptions'] });
  });

  it('that is gone is marked', async () => {
    const started = await synced(10);
    started.office.customers.delete(customerAt(3));
    expect(await started.time.finish(started.engine.refreshCustomer(customerAt(3)))).toEqual({ ok: false, error: { tag: 'notFound', what: 'customer', id: customerAt(3) } });
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
  });

  it('that cannot be read leaves everything as it was', async () => {
    const started = await synced(10);
    started.service.intercept = () => ({ tag: 'offline', reason: 'timeout' });
    expect(await started.time.finish(started.engine.refreshCustomer(customerAt(3)))).toEqual({ ok: false, error: { tag: 'offline', reason: 'timeout' } });
    expect(started.mirror.writes).toEqual([]);
    expect(started.engine.status().problem).toBeNull();
  });

  it('stays what it is when an older reading arrives after it', async () => {
    const started = await synced(10, { latency: 100 });
    changeSeats(started.office, 3, 5, before(started, MINUTE));
    started.engine.start({ full: false });
    // The run has asked for the subscriptions of the customer; the answer is on its way.
    await started.time.advance(350);
    const old = started.office.customers.get(customerAt(3));
    const late = started.service.calls.includes('subscriptions 3');
    await started.time.advance(60);
    old?.seats.splice(0, 1, 6);
    const refreshed = await started.time.finish(started.engine.refreshCustomer(customerAt(3)));
    await started.atRest();
    expect(late && refreshed.ok).toBe(true);
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
  });
});

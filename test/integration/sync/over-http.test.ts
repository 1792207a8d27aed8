import { describe, expect, it } from 'vitest';
import { customerId } from '../../../core/domain/ids.ts';
import { after, DAY, HOUR } from '../../../core/domain/time/instant.ts';
import { truthInStore } from '../../builders/wire-store.ts';
import { truthOf } from '../../builders/wire-truth.ts';
import { CUSTOMERS, officesOverHttp } from './offices-over-http.ts';

const { line, requests, newShelf, openOffice } = officesOverHttp();

describe('a full reading into the stores', () => {
  it('holds exactly what the service holds', async () => {
    const office = openOffice(newShelf());
    expect(await office.runOnce()).toMatchObject({ phase: 'idle', problem: null, kind: 'first' });
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
    expect(office.journal).toMatchObject([{ code: 'sync.started' }, { code: 'sync.finished', customers: CUSTOMERS, subscriptions: truthOf(line.sandbox).subscriptions.length }]);
  });

  it('is followed by refreshes that read what colleagues changed, and little else', async () => {
    const office = openOffice(newShelf());
    await office.runOnce();
    const [first, , third] = truthOf(line.sandbox).customers;
    const theirs = truthOf(line.sandbox).subscriptions.find(({ customerId: id }) => id === first?.id);
    line.sandbox.changes.setSeats(first?.id ?? '', theirs?.id ?? '', 77);
    line.sandbox.changes.renameCustomer(third?.id ?? '', 'Żółć i Spółka');
    const newcomer = line.sandbox.changes.addCustomer('Nowy Klient');
    requests.length = 0;
    await office.runOnce();
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
    expect(office.journal).toContainEqual({ code: 'customer.added', name: 'Nowy Klient' });
    expect(requests.length).toBeLessThan(30);
    line.sandbox.changes.removeCustomer(newcomer);
    await office.runOnce();
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
  });

  it('follows the service through months: renewals, ends, schedules', async () => {
    const office = openOffice(newShelf());
    await office.runOnce();
    const began = line.sandbox.clock.now();
    for (const days of [9, 40, 200]) {
      line.sandbox.clock.setNow(after(began, days * DAY));
      await office.runOnce(true);
      expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
    }
    // The service's clock may even be set back (a demo that begins anew): newer answers still win.
    line.sandbox.clock.setNow(after(began, HOUR));
    await office.runOnce(true);
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
    line.sandbox.clock.setNow(began);
  }, 60_000);

  it('of one customer on demand', async () => {
    const office = openOffice(newShelf());
    await office.runOnce();
    const [subscription] = truthOf(line.sandbox).subscriptions;
    line.sandbox.changes.setAutoRenew(subscription?.customerId ?? '', subscription?.id ?? '', !(subscription?.autoRenew ?? false));
    expect((await office.engine.refreshCustomer(customerId(subscription?.customerId ?? ''))).ok).toBe(true);
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
  });
});

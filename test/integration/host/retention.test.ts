import { expect, test } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import * as customers from '../../../core/db/repositories/customers.ts';
import { append, page } from '../../../core/db/repositories/journal.ts';
import * as settings from '../../../core/db/repositories/settings.ts';
import { keepToRetention } from '../../../core/host/use-cases/office/privacy.ts';
import type { Retention } from '../../../core/contract/privacy.ts';
import { after, DAY } from '../../../core/domain/time/instant.ts';
import { handClock, NOW } from '../../builders/clock.ts';
import { aCustomer, aCustomerId, customerAnswers, received } from '../../builders/customer.ts';
import { demoDesk } from '../../builders/desk.ts';
import { aFolder, openOrFail, options } from '../db/support/stores.ts';

/** Long after what is written below, which a copy of the server must not be older than. */
const TODAY = after(NOW, 500 * DAY);
const GONE_DAYS_AGO = [1, 6, 8, 400];
const LINES_DAYS_AGO = [500, 400, 300, 1];

/** What is left of customers and lines of so many days after the office has kept to its decision. */
function left(decision: Retention): { readonly gone: readonly number[]; readonly lines: readonly number[] } {
  const { ledger, mirror, close } = openOrFail(options(aFolder()));
  const writer = createMirrorWriter(mirror, handClock());
  GONE_DAYS_AGO.forEach((days, index) => {
    writer.putCustomerAnswers([customerAnswers({ customer: received(aCustomer({ id: aCustomerId(index + 1), domain: `c${index}.example` }), {}) })]);
    writer.putCustomerGone(aCustomerId(index + 1), after(TODAY, -days * DAY));
  });
  for (const days of LINES_DAYS_AGO) append(ledger, { at: after(TODAY, -days * DAY), event: { code: 'sync.cancelled' }, correlationId: null });
  settings.set(ledger, 'privacy.retention', decision, NOW);
  keepToRetention({ ledger, mirror, clock: handClock(TODAY) });
  const gone = GONE_DAYS_AGO.filter((_, index) => customers.get(mirror, aCustomerId(index + 1), TODAY) !== null);
  const lines = page(ledger, { before: null, limit: 9 }).lines.map(({ at }) => Math.round((TODAY - at) / DAY));
  close();
  return { gone, lines: lines.toReversed() };
}

test.each<[string, Retention, readonly number[], readonly number[]]>([
  ['erases nothing when nothing is to be erased', { removedCustomersDays: null, journalMonths: null }, GONE_DAYS_AGO, LINES_DAYS_AGO],
  ['erases customers that the server stopped naming longer ago', { removedCustomersDays: 7, journalMonths: null }, [1, 6], LINES_DAYS_AGO],
  ['erases older lines of the journal', { removedCustomersDays: null, journalMonths: 12 }, GONE_DAYS_AGO, [300, 1]],
  ['does both', { removedCustomersDays: 365, journalMonths: 36 }, [1, 6, 8], LINES_DAYS_AGO],
])('an office that keeps to its decision %s', (_, decision, gone, lines) => {
  expect(left(decision)).toEqual({ gone, lines });
});

const desk = demoDesk();

test('what was decided holds after the next start; before, thirty days and a journal for good', async () => {
  expect(await desk.client.privacy.retention()).toEqual({ removedCustomersDays: 30, journalMonths: null });
  const decision: Retention = { removedCustomersDays: 7, journalMonths: 24 };
  expect(await desk.client.privacy.saveRetention(decision)).toEqual(decision);
  await desk.restart();
  expect(await desk.client.privacy.retention()).toEqual(decision);
  await expect(desk.client.privacy.saveRetention({ removedCustomersDays: 7, journalMonths: 1 })).rejects.toBeInstanceOf(Error);
  expect(await desk.client.privacy.retention()).toEqual(decision);
});

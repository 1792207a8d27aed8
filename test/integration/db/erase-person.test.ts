import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import { erasePerson } from '../../../core/db/privacy/erase-person.ts';
import { findPerson } from '../../../core/db/privacy/find-person.ts';
import { withoutPerson } from '../../../core/db/privacy/terms.ts';
import * as customers from '../../../core/db/repositories/customers.ts';
import * as guides from '../../../core/db/repositories/guides.ts';
import * as journal from '../../../core/db/repositories/journal.ts';
import * as people from '../../../core/db/repositories/people.ts';
import * as radarMarks from '../../../core/db/repositories/radar-marks.ts';
import * as settings from '../../../core/db/repositories/settings.ts';
import { openForWork } from '../../../core/db/store/driver.ts';
import { personId } from '../../../core/domain/ids.ts';
import { DEFAULT_SIZE, office } from '../../bench/data.ts';
import { handClock, NOW } from '../../builders/clock.ts';
import { aCustomer, aCustomerId, anAddress, anAgreement, customerAnswers, received } from '../../builders/customer.ts';
import { aPerson } from '../../builders/person.ts';
import { aSubscription, aSubscriptionId } from '../../builders/subscription.ts';
import { aFolder, KEY, openOrFail, options } from './support/stores.ts';

const NAME = 'Żaneta Qvxkanarek';
const MAIL = 'z.qvxkanarek@firma.example';
const PHONE = '+48602771933';
const TERMS = [NAME, MAIL, PHONE, 'Qvxkanarek', 'Żaneta'];

/** The bytes of a file as the program sees them, free pages included. */
function decrypted(folder: string, store: 'ledger' | 'mirror'): string {
  const client = openForWork({ path: join(folder, `${store}.db`), store, key: KEY, sqliteBinding: null });
  const bytes = client.serialize();
  client.close();
  return bytes.toString('latin1').toLowerCase();
}

function plant(ledger: ReturnType<typeof openOrFail>['ledger'], mirror: ReturnType<typeof openOrFail>['mirror']): void {
  const writer = createMirrorWriter(mirror, handClock());
  writer.putCustomerAnswers([...office({ ...DEFAULT_SIZE, customers: 30 })]);
  const customer = aCustomer({ id: aCustomerId(99), companyName: 'Kwiaciarnia Rumianek', email: MAIL, address: anAddress({ firstName: 'Żaneta', lastName: 'Qvxkanarek', phone: PHONE }) });
  writer.putCustomerAnswers([
    customerAnswers({
      customer: received(customer, { attention: NAME }),
      agreements: [received(anAgreement({ email: MAIL }))],
      subscriptions: [received(aSubscription({ id: aSubscriptionId(99), friendlyName: `Laptop ${NAME}` }), { note: NAME })],
      orders: [],
    }),
  ]);
  writer.putAuditRecords([received({ id: 'a', customerId: aCustomerId(99), customerName: 'Kwiaciarnia', resourceType: 'customer', operationType: 'x', operationAt: NOW, status: 'ok', user: MAIL, resourceId: null })]);
  settings.set(ledger, 'customerDraft.1', { contact: { name: NAME, email: MAIL, phone: PHONE } }, NOW);
  journal.append(ledger, { at: NOW, event: { code: 'outbox.paused', by: NAME }, correlationId: null });
  guides.put(ledger, { id: '33333333-3333-4333-8333-333333333333', guide: 'registration', customerId: null, customerName: NAME, scenario: null, startedAt: NOW, updatedAt: NOW, removedAt: null, marks: [{ step: 'account', state: 'done', at: NOW, day: null, by: NAME, note: `tel. ${PHONE}` }] });
  radarMarks.setNote(ledger, { id: aSubscriptionId(99), text: `Zadzwonić: ${NAME}` }, NOW);
  people.save(ledger, aPerson({ id: personId('44444444-4444-4444-8444-444444444444'), name: NAME, email: MAIL }), NOW);
  people.setRemoved(ledger, personId('44444444-4444-4444-8444-444444444444'), NOW);
}

test('an erased person leaves no byte in either store, its log, its free pages or its copies', () => {
  const folder = aFolder();
  const { ledger, mirror, close } = openOrFail(options(folder));
  plant(ledger, mirror);
  writeFileSync(join(folder, 'ledger.db.before-3-20260101-000000'), 'a copy of before');
  const places = (found: ReturnType<typeof findPerson>): readonly string[] => [...new Set(found.map(({ table }) => table))].toSorted();
  expect(places(findPerson(ledger.sql, TERMS))).toEqual(['guide_marks', 'guide_runs', 'journal', 'notes', 'people', 'settings']);
  expect(places(findPerson(mirror.sql, TERMS))).toEqual(['audit_records', 'customers', 'labels', 'remainders']);

  const erased = erasePerson({ ledger, mirror, folder }, TERMS);
  expect(erased).toMatchObject({ kept: { issued: 0, openChange: 0, colleague: 0, ownCompany: 0 }, copies: 1 });
  expect(findPerson(ledger.sql, TERMS)).toEqual([]);
  expect(findPerson(mirror.sql, TERMS)).toEqual([]);
  // What was said about the person stays, without the person.
  expect(settings.get(ledger, 'customerDraft.1')).toEqual({ contact: { name: '•••', email: '•••', phone: '•••' } });
  expect(customers.get(mirror, aCustomerId(99), NOW)).toMatchObject({ name: 'Kwiaciarnia Rumianek' });
  const found = (search: string): number => customers.page(mirror, { search, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 9 }, NOW).total;
  expect([found('qvxkanarek'), found('rumianek')]).toEqual([0, 1]);
  for (const { sql } of [ledger, mirror]) expect(sql.text('PRAGMA integrity_check')).toBe('ok');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('-wal'))) expect(readFileSync(join(folder, name))).toHaveLength(0);
  close();

  for (const store of ['ledger', 'mirror'] as const) {
    const bytes = decrypted(folder, store);
    expect(bytes.startsWith('sqlite format 3')).toBe(true);
    // The search keeps three letters at a time.
    for (const piece of ['qvxkanarek', 'qvx', 'vxk', '602771933', 'firma.example']) expect([store, piece, bytes.includes(piece)]).toEqual([store, piece, false]);
  }
  expect(existsSync(join(folder, 'ledger.db.before-3-20260101-000000'))).toBe(false);
});

test('a colleague who still works here and an open change keep the name, and are counted', () => {
  const { ledger, mirror, close } = openOrFail(options(aFolder()));
  people.save(ledger, aPerson({ name: NAME, email: '' }), NOW);
  expect(erasePerson({ ledger, mirror, folder: aFolder() }, [NAME]).kept).toEqual({ issued: 0, openChange: 0, colleague: 1, ownCompany: 0 });
  expect(people.all(ledger).map(({ name }) => name)).toEqual([NAME]);
  close();
});

test.each([
  ['Frau Żaneta Qvxkanarek rief an', ['Żaneta Qvxkanarek'], 'Frau ••• rief an'],
  ['{"by":"ŻANETA QVXKANAREK"}', ['Żaneta Qvxkanarek'], '{"by":"•••"}'],
  ['zaneta qvxkanarek', ['Żaneta Qvxkanarek'], '•••'],
  ['a "b" c', ['a "b" c'], '•••'],
  [String.raw`{"n":"a \"b\" c"}`, ['a "b" c'], '{"n":"•••"}'],
  ['(x).*', ['(x).*'], '•••'],
  ['nobody', ['Żaneta'], 'nobody'],
])('%s without %o: %s', (text, terms, without) => {
  expect(withoutPerson(text, terms)).toBe(without);
});

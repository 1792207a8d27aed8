import { describe, expect, test } from 'vitest';
import { StorageFailure } from '../../../core/db/failures.ts';
import { createOutboxStore } from '../../../core/db/repositories/outbox.ts';
import * as journal from '../../../core/db/repositories/journal.ts';
import { advance, queued } from '../../../core/domain/intents/machine.ts';
import type { Intent } from '../../../core/domain/intents/intent.ts';
import { after, MINUTE } from '../../../core/domain/time/instant.ts';
import type { StoredIntent } from '../../../core/ports/outbox-store.ts';
import { NOW } from '../../builders/clock.ts';
import { anIntent, anIntentId } from '../../builders/intent.ts';
import { aFolder, freshStores, openOrFail, options } from './support/stores.ts';

const FULL = 2;

function withOne(intent: Intent = anIntent()) {
  const { ledger } = freshStores();
  const store = createOutboxStore(ledger);
  const added = queued(intent);
  return { ledger, store, stored: store.add(added.intent, added.notes) };
}

const begin = (stored: StoredIntent) => {
  const step = advance(stored.intent, { type: 'begun', at: NOW, progress: { transitionsBefore: null } });
  if (step === null) throw new Error('cannot begin');
  return { intent: step.intent, revision: stored.revision, at: NOW, notes: step.notes, begun: { step: 'main' as const, requestId: stored.intent.requestIds.main } };
};

describe('an intent in the ledger', () => {
  test('is there with its line of the journal, whole, also after a restart', () => {
    const folder = aFolder();
    const first = openOrFail(options(folder));
    const added = queued(anIntent());
    const stored = createOutboxStore(first.ledger).add(added.intent, added.notes);
    first.close();
    const { ledger } = openOrFail(options(folder));
    expect(ledger.sql.number('PRAGMA synchronous')).toBe(FULL);
    expect(createOutboxStore(ledger).open()).toEqual([{ readable: true, stored }]);
    expect(stored.intent).toEqual(anIntent());
    expect(journal.page(ledger, { before: null, limit: 5 }).lines.map(({ event }) => event.code)).toEqual(['outbox.queued']);
  });

  test('is saved only by whoever read its newest revision', () => {
    const { store, stored } = withOne();
    const saved = store.save(begin(stored));
    expect(saved).toMatchObject({ revision: 2, intent: { state: { kind: 'sending' } } });
    expect(store.save(begin(stored))).toBeNull();
    expect(store.attempts(stored.intent.id)).toEqual([expect.objectContaining({ number: 1, requestId: stored.intent.requestIds.main, outcome: null })]);
    expect(store.mark()).toBe(1);
  });

  test('is leased to one at a time, until the lease runs out or the computer was started anew', () => {
    const { store, stored } = withOne();
    const { id } = stored.intent;
    const lease = (holder: string, uptime: number) => store.lease(id, { holder, uptime, milliseconds: MINUTE }) !== null;
    expect([lease('one', 1_000), lease('two', 2_000), lease('one', 2_000), lease('two', 2_000 + MINUTE)]).toEqual([true, false, true, true]);
    expect(lease('three', 500)).toBe(true);
    store.release(id, 'two');
    expect(lease('four', 600)).toBe(false);
    store.release(id, 'three');
    expect(lease('four', 600)).toBe(true);
    expect(store.save({ ...begin(stored), holder: 'nobody' })).toBeNull();
  });

  test.each(['DELETE FROM intents', `UPDATE intents SET state = 'waiting'`])('withstands a mistake of our own: %s', (statement) => {
    const { ledger, store, stored } = withOne();
    store.save({ intent: { ...stored.intent, state: { kind: 'confirmed', at: NOW, confirmation: { by: 'answer', customerId: null, orderIds: [], subscriptionIds: [], migrationId: null, refusedLines: [], correlationId: null } } }, revision: 1, at: NOW, notes: [] });
    expect(() => ledger.sql.run(statement)).toThrow(/kept|confirmed/);
  });
});

describe('an intent that this version cannot read', () => {
  test.each([
    ['of a newer version', 'UPDATE intents SET version = 2', 'newer'],
    ['of an unknown kind', `UPDATE intents SET body = json_set(body, '$.action.kind', 'teleport')`, 'unknownKind'],
    ['in an unknown state', `UPDATE intents SET body = json_set(body, '$.state.kind', 'dreaming')`, 'unknownKind'],
    ['that is no JSON', `UPDATE intents SET body = 'x'`, 'broken'],
  ])('%s is kept and shown with what stands beside it', (_, statement, why) => {
    const { ledger, store } = withOne();
    ledger.sql.run(statement);
    expect(store.open()).toEqual([{ readable: false, unreadable: expect.objectContaining({ id: anIntentId(), why, customerName: 'Müller GmbH', product: 'Business Premium', author: 'Anna' }) as unknown }]);
    expect(ledger.sql.number('SELECT count(*) FROM intents')).toBe(1);
  });
});

describe('a full disk', () => {
  test('refuses to queue with the storage error; what was promised is there, and nothing half', () => {
    const { ledger } = freshStores();
    const store = createOutboxStore(ledger);
    ledger.sql.number(`PRAGMA max_page_count = ${(ledger.sql.number('PRAGMA page_count') ?? 0) + 6}`);
    let promised = 0;
    let failure: unknown = null;
    while (failure === null) {
      try {
        const added = queued(anIntent({ id: anIntentId(promised + 1), createdAt: after(NOW, promised) }));
        store.add(added.intent, added.notes);
        promised += 1;
      } catch (error) {
        failure = error;
      }
    }
    expect(failure instanceof StorageFailure && failure.deskError).toMatchObject({ tag: 'storage', problem: 'full', store: 'ledger' });
    expect([store.open().length, journal.page(ledger, { before: null, limit: 200 }).lines.length]).toEqual([promised, promised]);
    ledger.sql.number('PRAGMA max_page_count = 100000');
    store.add(anIntent({ id: anIntentId(999) }), []);
    expect(store.open()).toHaveLength(promised + 1);
  });
});

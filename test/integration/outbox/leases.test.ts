import { expect, it } from 'vitest';
import { createOutboxStore } from '../../../core/db/repositories/outbox.ts';
import { queued } from '../../../core/domain/intents/machine.ts';
import { anIntent } from '../../builders/intent.ts';
import { createDisk } from '../../sim/ledger.ts';

const FULL = 2;
const NORMAL = 1;

it('syncs the disk for what is decided and sent, and not for the marks of who works on it', () => {
  const disk = createDisk();
  const client = disk.client();
  client.pragma('synchronous = FULL');
  const level = (): unknown => client.pragma('synchronous', { simple: true });
  const seen: unknown[] = [];
  // Every commit passes here, with the level that it is made under.
  const store = createOutboxStore(disk.open((work) => {
    seen.push(level());
    return work();
  }));
  const { intent, notes } = queued(anIntent());
  const underLevel = (work: () => unknown): ReadonlySet<unknown> => {
    seen.length = 0;
    work();
    return new Set(seen);
  };
  expect(underLevel(() => store.add(intent, notes))).toEqual(new Set([FULL]));
  const request = { holder: 'me', uptime: 0, milliseconds: 1_000 };
  expect(underLevel(() => store.lease(intent.id, request))).toContain(NORMAL);
  expect(level()).toBe(FULL);
  const change = { intent: { ...intent, state: { kind: 'sending', step: 'main', since: intent.createdAt } as const }, revision: 1, at: intent.createdAt, notes: [], begun: { step: 'main', requestId: 'r' } as const, holder: 'me' };
  expect(underLevel(() => store.save(change))).toEqual(new Set([FULL]));
  expect(underLevel(() => store.release(intent.id, 'me'))).toContain(NORMAL);
  expect(level()).toBe(FULL);
  client.close();
  expect(() => store.lease(intent.id, request)).toThrow('not open');
});

import { describe, expect, it } from 'vitest';
import type { WriteOutcome } from '../../../core/ports/remote-writes.ts';
import { ALL_FAULT_KINDS } from '../../../core/sandbox/faults.ts';
import type { AnyFaultKind } from '../../../core/sandbox/faults.ts';
import type { Sandbox } from '../../../core/sandbox/sandbox.ts';
import { change, office, SCENES } from './write-scenes.ts';
import type { Scene } from './write-scenes.ts';

type Cell = {
  /** What the one attempt ends as, and whether the service carried it out. */
  readonly kind: WriteOutcome<unknown>['kind'];
  readonly isDone: boolean;
};

/** The table: a fault → what the client may say, and what is true. */
const TABLE: Readonly<Record<AnyFaultKind, Cell>> = {
  '429': { kind: 'notDone', isDone: false },
  '409busy': { kind: 'notDone', isDone: false },
  '401expired': { kind: 'done', isDone: true },
  tokenGone: { kind: 'done', isDone: true },
  '500': { kind: 'unknown', isDone: false },
  '502': { kind: 'unknown', isDone: false },
  '503': { kind: 'unknown', isDone: false },
  html: { kind: 'unknown', isDone: false },
  proxy404: { kind: 'unknown', isDone: false },
  wrongShape: { kind: 'unknown', isDone: false },
  hang: { kind: 'unknown', isDone: false },
  reset: { kind: 'unknown', isDone: false },
  dropBefore: { kind: 'unknown', isDone: false },
  late: { kind: 'unknown', isDone: false },
  truncated: { kind: 'unknown', isDone: true },
  dropAfter: { kind: 'unknown', isDone: true },
  hangAfter: { kind: 'unknown', isDone: true },
  '500after': { kind: 'unknown', isDone: true },
  '502after': { kind: 'unknown', isDone: true },
  '503after': { kind: 'unknown', isDone: true },
  htmlAfter: { kind: 'unknown', isDone: true },
  emptyAfter: { kind: 'unknown', isDone: true },
  wrongShapeAfter: { kind: 'unknown', isDone: true },
  inProgress: { kind: 'unknown', isDone: true },
  delay: { kind: 'done', isDone: true },
  duplicate: { kind: 'done', isDone: true },
  staleEtag: { kind: 'done', isDone: true },
  shiftPage: { kind: 'done', isDone: true },
};

const cellOf = (fault: AnyFaultKind, { hasEtag = false }: Scene): Cell => (fault === 'staleEtag' && hasEtag ? { kind: 'refused', isDone: false } : TABLE[fault]);

describe.each(SCENES)('%s', (_name, scene) => {
  const { entries = 1 } = scene;
  const effects = (sandbox: Sandbox): number => sandbox.ledger().filter(({ kind }) => kind === scene.effect).length;

  it.each(ALL_FAULT_KINDS)('with %s: says no more than it knows, and the same request id never does it twice', async (fault) => {
    const { time, sandbox, client } = office();
    const attempt = await time.finish(scene.prepare(client, sandbox));
    const call = { requestId: '30000000-0000-4000-8000-000000000001' };
    const expected = cellOf(fault, scene);

    sandbox.faults.next({ kind: fault, match: scene.request, retryAfter: 3, delay: 4_000 });
    const outcome = await time.finish(attempt(call));
    expect(outcome).toMatchObject({ kind: expected.kind });
    expect(effects(sandbox)).toBe(expected.isDone ? entries : 0);

    if (outcome.kind === 'refused') {
      expect(outcome.error).toMatchObject({ tag: 'conflict' });
      return;
    }
    // The same step again, as an outbox would after it found nothing: at most once in all.
    const again = await time.finish(attempt(call));
    expect(again).toMatchObject({ kind: 'done' });
    await time.advance(10_000);
    await sandbox.deliverLate();
    expect(effects(sandbox)).toBe(entries);
  });
});

describe('a service that ignores request ids', () => {
  it.each<[string, number]>([
    ['create cart', 2],
    ['order', 2],
    ['checkout', 1],
    ['more seats', 1],
    ['cancel', 1],
    ['upgrade', 1],
    ['create customer', 1],
  ])('%s that arrives twice happens %d times', async (name, times) => {
    const { time, sandbox, client } = office({ requestMemory: 'ignored' });
    const scene = SCENES.find(([known]) => known === name)?.[1];
    if (scene === undefined) throw new Error(name);
    const attempt = await time.finish(scene.prepare(client, sandbox));
    sandbox.faults.next({ kind: 'duplicate', match: scene.request });
    await time.finish(attempt({ requestId: 'same' }));
    // The service does not look at the id; its book knows it all the same.
    expect(sandbox.ledger().filter(({ kind, requestId }) => kind === scene.effect && requestId === 'same')).toHaveLength(times);
  });
});

describe('work that is accepted with a 202', () => {
  it.each(['more seats', 'cancel', 'auto-renew', 'rename'])('%s is followed to its end', async (name) => {
    const { time, sandbox, client } = office({ acceptLater: 20_000 });
    const scene = SCENES.find(([known]) => known === name)?.[1];
    if (scene === undefined) throw new Error(name);
    const attempt = await time.finish(scene.prepare(client, sandbox));
    const began = time.elapsed();
    expect(await time.finish(attempt({ requestId: 'r' }))).toMatchObject({ kind: 'done' });
    expect(time.elapsed() - began).toBeGreaterThanOrEqual(20_000);
    expect(sandbox.ledger()).toHaveLength(1);
  });

  it('is unknown when it takes longer than anybody waits, though it happened', async () => {
    const { time, sandbox, client } = office({ acceptLater: 3_600_000 });
    const attempt = await time.finish(change({ kind: 'quantity', quantity: 15 }, 'quantity').prepare(client, sandbox));
    expect(await time.finish(attempt({ requestId: 'r' }))).toMatchObject({ kind: 'unknown' });
    expect(sandbox.ledger()).toHaveLength(1);
  });
});

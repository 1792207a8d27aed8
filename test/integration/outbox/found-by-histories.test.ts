import { describe, expect, it } from 'vitest';
import { customerId, intentId } from '../../../core/domain/ids.ts';
import type { CustomerId } from '../../../core/domain/ids.ts';
import { subscriptionBase } from '../../../core/domain/intents/base.ts';
import { createOutboxStore } from '../../../core/db/repositories/outbox.ts';
import type { Intent } from '../../../core/domain/intents/intent.ts';
import { queued } from '../../../core/domain/intents/machine.ts';
import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import { after, DAY, HOUR, instant, MINUTE } from '../../../core/domain/time/instant.ts';
import { anIntent } from '../../builders/intent.ts';
import { createDisk } from '../../sim/ledger.ts';
import { startProgram } from '../../sim/program.ts';
import type { Program, ProgramParts } from '../../sim/program.ts';
import { createDice } from '../../sim/random.ts';
import { createService, ITEM } from '../../sim/service.ts';
import type { SimService } from '../../sim/service.ts';
import { createTime } from '../../sim/time.ts';
import type { SimTime } from '../../sim/time.ts';

const START = instant(Date.UTC(2026, 10, 22, 9));
const GONE = customerId('00000000-0000-4000-8000-00000000dead');
const LINE = { number: 0, catalogItemId: ITEM, quantity: 4, term: 'P1Y', billingPlan: 'monthly', currency: 'EUR', friendlyName: null, promotionId: null, partnerIdOnRecord: null, customTermEndsAt: null, parentSubscriptionId: null, renewalTerm: null, attestationAccepted: null, addOns: [] } as const;

const anOrder = (over: Partial<Intent>): Intent => anIntent({ action: { kind: 'order', lines: [LINE] }, subscriptionId: null, base: { kind: 'prices', asOf: START, lines: [] }, createdAt: START, ...over });

type Desk = { readonly program: Program; readonly service: SimService; readonly time: SimTime; readonly stateOf: (intent: Intent) => Intent['state'] };

/** A program that starts with these intents already in its ledger. */
function startWith(intentsOf: (service: SimService) => readonly Intent[], over: Partial<ProgramParts> = {}): Desk {
  const dice = createDice(7);
  const time = createTime(START);
  const service = createService({ time, dice, habits: { memoryHours: 24, orderLagMs: 0, echoesNames: true, hasEtags: true }, customers: 1 });
  const disk = createDisk();
  const store = createOutboxStore(disk.open());
  for (const intent of intentsOf(service)) store.add(queued(intent).intent, queued(intent).notes);
  let water: number | null = 0;
  const program = startProgram({ number: 1, disk, service, time, dice, computer: { wallAheadMs: 0, sleptMs: 0, floor: null }, highWater: { get: () => water, set: (mark) => { water = mark; } }, isAlone: true, killRate: () => 0, bug: null, watcher: { sending: () => {}, leased: () => {}, returned: () => {} }, onRefresh: () => {}, ...over });
  const stateOf = ({ id }: Intent): Intent['state'] => {
    const row = store.get(intentId(id));
    if (!row?.readable) throw new Error('lost');
    return row.stored.intent.state;
  };
  program.engine.pump();
  return { program, service, time, stateOf };
}

describe('what histories of a whole office against the real sandbox have found', () => {
  it('asks a person about an order whose customer is gone, instead of trying it for ever (seeds 69 and 213)', async () => {
    const order = anOrder({ customer: { kind: 'known', id: GONE } });
    const { time, stateOf } = startWith(() => [order]);
    await time.pass(HOUR);
    expect(stateOf(order)).toMatchObject({ kind: 'needsDecision', decision: { problem: 'gone', choices: ['lookAgain', 'giveUp'] } });
  });

  it('goes on sending when the screens cannot be told, because their own look at the store fails', async () => {
    const tellings = { count: 0 };
    const onChange = (): void => {
      tellings.count += 1;
      if (tellings.count < 4) throw new Error('the store failed under the screens');
    };
    let order: Intent | null = null;
    const { time, stateOf } = startWith(
      (service) => {
        const [id] = service.customers();
        if (id === undefined) throw new Error('no customer');
        order = anOrder({ customer: { kind: 'known', id } });
        return [order];
      },
      { onChange },
    );
    await time.pass(DAY);
    await time.pass(MINUTE);
    expect(tellings.count).toBeGreaterThan(3);
    expect(order === null ? null : stateOf(order).kind).toBe('confirmed');
  });
});

describe('what histories with restored ledgers have found', () => {
  const highWater = { get: () => 100, set: () => {} };
  /** Four seats more for a subscription that a restored ledger holds for unchanged. */
  const startRestored = (meanwhile: (service: SimService, subscription: Subscription, customer: CustomerId) => void) => {
    const kept: Intent[] = [];
    const started = startWith(
      (service) => {
        const [customer = expect.fail('no customer')] = service.customers();
        const subscription = service.subscriptions(customer).find(({ model, status }) => model === 'nce' && status === 'active') ?? expect.fail('no subscription');
        const intent = anIntent({
          action: { kind: 'changeSubscription', change: { kind: 'quantity', quantity: subscription.quantity + 4 } },
          customer: { kind: 'known', id: customer },
          subscriptionId: subscription.id,
          base: { kind: 'subscription', asOf: after(START, -MINUTE), subscription: subscriptionBase(subscription) },
          createdAt: START,
        });
        meanwhile(service, subscription, customer);
        kept.push(intent);
        return [intent];
      },
      { highWater },
    );
    return { ...started, intent: kept[0] ?? expect.fail('no intent') };
  };

  it('asks a person where what was before is there again: it may have been done and put back (seeds 188 and 639)', async () => {
    const { time, stateOf, intent } = startRestored((service, { id, quantity }, customer) => {
      service.colleague.seats(customer, id, quantity + 4);
      service.colleague.seats(customer, id, quantity);
    });
    await time.pass(HOUR);
    expect(stateOf(intent)).toMatchObject({ kind: 'needsDecision', decision: { problem: 'undecided', theirs: { author: 'kollege@example.com', at: START } } });
  });

  it('sends what was never done when nobody has touched the subscription', async () => {
    const { time, stateOf, intent } = startRestored(() => {});
    await time.pass(HOUR);
    expect(stateOf(intent).kind).toBe('confirmed');
  });
});

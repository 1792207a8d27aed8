import { fileURLToPath } from 'node:url';
import type { BillingPlan, Term } from '../../core/domain/catalog/terms.ts';
import { benchActionsAt } from '../../core/domain/nce/bench.ts';
import { ruleContext } from '../../core/domain/nce/context.ts';
import type { RuleContext } from '../../core/domain/nce/context.ts';
import { lastDayOfTerm } from '../../core/domain/nce/term-end.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { after, DAY, HOUR, instant } from '../../core/domain/time/instant.ts';
import { endOfUtcDay, utc, utcDayOf } from '../../core/domain/time/utc-calendar.ts';
import { aSubscription, price } from '../builders/nce.ts';
import { seeded } from './data.ts';
import type { BenchRow } from './support/bench.ts';
import { quantileOf } from './support/statistics.ts';

const NOW = utc(2026, 11, 22, 12 * HOUR);
/** Ten passes over these make the 500,000 of the issue, and fit into any laptop. */
const SUBSCRIPTIONS = 50_000;
const PASSES = 20;
/** 200,000 a second on one core. */
const TARGET_MS = SUBSCRIPTIONS / 200;

const KINDS: readonly { readonly term: Term; readonly plan: BillingPlan; readonly days: number }[] = [
  { term: 'P1M', plan: 'monthly', days: 30 },
  { term: 'P1Y', plan: 'monthly', days: 365 },
  { term: 'P1Y', plan: 'annual', days: 365 },
  { term: 'P3Y', plan: 'annual', days: 1_095 },
];

/** An office as it is: all terms, some suspended, some not renewing, some with an open window, some over and to be carried on. */
function subscriptions(): readonly Subscription[] {
  const chance = seeded(3);
  return Array.from({ length: SUBSCRIPTIONS }, (_, index) => {
    const { term, plan, days } = KINDS[index % KINDS.length] ?? { term: 'P1Y', plan: 'monthly', days: 365 };
    const startsAt = instant(NOW - Math.floor(chance() * days * 1.02 * DAY));
    const quantity = 1 + Math.floor(chance() * 60);
    const closes = after(startsAt, 7 * DAY);
    const isOpen = closes > NOW;
    return aSubscription({
      term,
      billingPlan: plan,
      startsAt,
      createdAt: startsAt,
      commitmentEndsAt: endOfUtcDay(lastDayOfTerm(utcDayOf(startsAt), term)),
      quantity,
      status: chance() < 0.03 ? 'suspended' : 'active',
      autoRenew: chance() < 0.8,
      cancellationAllowedUntil: chance() < 0.7 ? closes : null,
      reducible: chance() < 0.9 ? { total: isOpen ? quantity : 0, batches: isOpen ? [{ quantity, allowedUntil: closes }] : [] } : null,
    });
  });
}

const CONTEXT: RuleContext = ruleContext({
  market: 'PL',
  segment: 'commercial',
  price: price('13.13'),
  sku: { minimumQuantity: 1, maximumQuantity: 300, upgradeTargets: ['CFQ7TTC0LCHC:0001'] },
});

/** Time on the processor, not on the wall: other programs on the machine do not count. */
function milliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const perSecond = (milliseconds: number): string => Math.round((SUBSCRIPTIONS * 1_000) / milliseconds).toLocaleString('en');

/** Sixteen verdicts with prices, reasons and consequences for each of 50,000 subscriptions; the first passes warm up and are thrown away. */
export function run(): Promise<readonly BenchRow[]> {
  const all = subscriptions();
  const pass = (): void => {
    benchActionsAt(all, NOW, () => CONTEXT);
  };
  for (let warm = 0; warm < 3; warm += 1) pass();
  const figure = quantileOf(Array.from({ length: PASSES }, () => milliseconds(pass)), 0.5);
  const detail = `${perSecond(figure.value)} subscriptions a second on one core (95 %: ${perSecond(figure.high)} to ${perSecond(figure.low)})`;
  console.log(`actionsAt: ${detail}`);
  return Promise.resolve([{ name: 'rules', what: `all verdicts on ${SUBSCRIPTIONS.toLocaleString('en')} subscriptions, processor time`, unit: 'ms', figure, target: TARGET_MS, detail }]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();

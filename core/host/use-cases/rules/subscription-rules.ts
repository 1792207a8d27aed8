import type { SubscriptionCourse, SubscriptionVerdicts } from '../../../contract/subscriptions.ts';
import { titles } from '../../../db/repositories/rule-facts.ts';
import { byId } from '../../../db/repositories/subscription-copies.ts';
import { actionsAt } from '../../../domain/nce/actions-at.ts';
import { courseOf } from '../../../domain/nce/course.ts';
import { nextChangeOf } from '../../../domain/nce/next-change.ts';
import { notesOf } from '../../../domain/nce/notes.ts';
import { stageAt } from '../../../domain/nce/stage.ts';
import { ACTION_KINDS } from '../../../domain/nce/verdict.ts';
import type { Verdicts } from '../../../domain/nce/verdict.ts';
import type { RuleContext } from '../../../domain/nce/context.ts';
import { exposure } from '../../../domain/pricing/nce-exposure.ts';
import type { Exposure } from '../../../domain/pricing/nce-exposure.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { Subscription } from '../../../domain/subscriptions/subscription.ts';
import { instant } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { utcDayOf } from '../../../domain/time/utc-calendar.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { ruleContextOf } from './rule-context.ts';

type Desk = Pick<OpenOffice, 'mirror' | 'clock'>;
type Outcome<Value> = Result<Value, DeskError>;

/** What may be done to one subscription, now by the trusted clock or at the moment asked about. */
export function subscriptionVerdicts(desk: Desk, { id, at: asked }: { readonly id: string; readonly at: number | null }): Outcome<SubscriptionVerdicts> {
  const copy = byId(desk.mirror, id);
  if (copy === null) return err({ tag: 'notFound', what: 'subscription', id });
  const now = desk.clock.now();
  const at = asked === null ? now : instant(asked);
  const context = ruleContextOf(desk.mirror, copy);
  const verdicts = actionsAt(copy.subscription, at, context);
  return ok({
    at,
    now,
    asOf: copy.asOf,
    stage: stageAt(copy.subscription, at, context),
    verdicts,
    titles: titles(desk.mirror, namedProducts(verdicts)),
    changesAt: nextChangeOf(verdicts, at),
  });
}

/** The term of one subscription, its windows, payments and what follows, as it is known now. */
export function subscriptionCourse(desk: Desk, id: string): Outcome<SubscriptionCourse> {
  const copy = byId(desk.mirror, id);
  if (copy === null) return err({ tag: 'notFound', what: 'subscription', id });
  const now = desk.clock.now();
  const context = ruleContextOf(desk.mirror, copy);
  return ok({ now, course: courseOf(copy.subscription, now, context), notes: [...notesOf(copy.subscription, now, context)], money: { price: context.price, exposure: exposureOf(copy.subscription, now, context) } });
}

/** what the running term costs, the seats being as they are now. */
function exposureOf(subscription: Subscription, now: Instant, context: RuleContext): Exposure | null {
  const stage = stageAt(subscription, now, context);
  if (context.price === null || stage.kind !== 'running' || stage.term.isProjected) return null;
  const { start, end, plan, isCustomEnd, seats } = stage.term;
  return end === null || plan === null ? null : exposure({ span: { start, end, plan, isCustomEnd }, unitPrice: context.price, quantity: seats }, utcDayOf(now));
}

/** Every product that one of these verdicts names as a target. */
function namedProducts(verdicts: Verdicts): readonly string[] {
  const named = ACTION_KINDS.flatMap((kind) => {
    const verdict = verdicts[kind];
    if (verdict.kind !== 'allowed' || verdict.detail === null) return [];
    const { detail } = verdict;
    return detail.kind === 'upgrade' || detail.kind === 'trial' ? detail.targets : detail.kind === 'schedule' ? detail.products : [];
  });
  return [...new Set(named)];
}

import { MONTHS_OF_TERM } from '../catalog/terms.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { after, SECOND } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { actionsAt } from './actions-at.ts';
import { cannotTell, plainly, refused } from './actions/case.ts';
import { rules } from '../rulebook/rules.ts';
import type { RuleContext } from './context.ts';
import { requestVerdict } from './request.ts';
import { onlyEstimate } from './swap-cost.ts';
import type { Allowed, Consequence, Cost, MoneyEstimate, Refused, Share, Verdict } from './verdict.ts';

/** The service's eligibility codes 1 to 4, and the two mistakes that its POST answers with codes of its own. */
export type UpgradeIntoProblem =
  | { readonly code: 'notActive'; readonly number: 1 }
  | { readonly code: 'inWindow'; readonly number: 2 }
  | { readonly code: 'shorterTerm'; readonly number: 3 }
  | { readonly code: 'endsBefore'; readonly number: 4 }
  | { readonly code: 'sameSubscription'; readonly number: null }
  | { readonly code: 'unknown'; readonly number: null };

type Pair = { readonly source: Subscription; readonly target: Subscription; readonly at: Instant; readonly context: RuleContext };

/** what keeps seats of `source` from moving into the existing `target`. Empty: nothing that we know of. */
export function upgradeIntoProblems({ source, target, at, context }: Pair): readonly UpgradeIntoProblem[] {
  if (source.id === target.id) return [{ code: 'sameSubscription', number: null }];
  if (source.term === null || target.term === null || source.commitmentEndsAt === null || target.commitmentEndsAt === null) return [{ code: 'unknown', number: null }];
  const cancel = actionsAt(target, at, context).cancel;
  const found: UpgradeIntoProblem[] = [];
  if (target.status !== 'active') found.push({ code: 'notActive', number: 1 });
  else if (cancel.kind === 'allowed') found.push({ code: 'inWindow', number: 2 });
  if (MONTHS_OF_TERM[target.term] < MONTHS_OF_TERM[source.term]) found.push({ code: 'shorterTerm', number: 3 });
  else if (target.commitmentEndsAt < source.commitmentEndsAt) found.push({ code: 'endsBefore', number: 4 });
  return found;
}

const REFUSALS: Readonly<Record<Exclude<UpgradeIntoProblem['code'], 'unknown'>, Refused>> = {
  notActive: plainly('targetNotActive', ['R-11.3'], { serverCode: '900258' }),
  inWindow: plainly('targetInWindow', ['R-11.3'], { serverCode: '900259' }),
  shorterTerm: plainly('targetTermShorter', ['R-11.3'], { serverCode: '900260' }),
  endsBefore: plainly('targetEndsBefore', ['R-11.3'], { serverCode: '900261' }),
  sameSubscription: plainly('targetIsItself', ['R-11.3'], { serverCode: '900236' }),
};
const UNKNOWN = cannotTell(['targetUnknown'], rules('R-11.3'));
const JOIN = rules('R-11.3', 'R-11.2', 'R-11.4', 'R-4.6');

/** Why `target` cannot take the seats, as the verdict that says so; null: nothing that we know of. */
export function upgradeIntoObjection(pair: Pair): Exclude<Verdict, { kind: 'allowed' }> | null {
  const [first] = upgradeIntoProblems(pair);
  if (first === undefined) return null;
  return first.code === 'unknown' ? UNKNOWN : REFUSALS[first.code];
}

export type Joining = {
  readonly source: Subscription;
  readonly target: Subscription;
  readonly at: Instant;
  /** What the rules know around the source. */
  readonly context: RuleContext;
  /** What they know around the target. */
  readonly targetContext: RuleContext;
  readonly quantity: number;
  /** `product:sku` that was chosen. */
  readonly product: string;
};

/**
 * may `quantity` seats move into this subscription now? They are added to it at its own
 * term and billing plan: the charge is the one for added seats there, the credit the rest here.
 */
export function upgradeIntoVerdict({ source, target, at, context, targetContext, quantity, product }: Joining): Verdict {
  const upgrade = requestVerdict(source, at, { context, request: { kind: 'upgrade', target: product, quantity } });
  if (upgrade.kind !== 'allowed') return upgrade;
  if (product !== `${target.productId}:${target.skuId}`) return NO_PATH;
  const objection = upgradeIntoObjection({ source, target, at, context: targetContext });
  if (objection !== null) return objection;
  const adding = requestVerdict(target, at, { context: targetContext, request: { kind: 'quantity', quantity: target.quantity + quantity } });
  if (adding.kind !== 'allowed') return adding.kind === 'refused' ? refused({ ...adding, rules: [...JOIN, ...adding.rules] }) : adding;
  const cost = joined(chargeOf(adding.money), creditOf(upgrade));
  return {
    ...upgrade,
    detail: upgrade.detail?.kind === 'upgrade' ? { ...upgrade.detail, costs: [cost], plans: [] } : upgrade.detail,
    consequences: consequencesOf({ source, target, quantity }, upgrade),
    money: onlyEstimate([cost]),
    rules: JOIN,
  };
}

const NO_PATH = plainly('noUpgradePath', ['R-11.3'], { serverCode: '900236' });

function consequencesOf({ source, target, quantity }: Pick<Joining, 'source' | 'target' | 'quantity'>, { consequences }: Allowed): readonly Consequence[] {
  const found: readonly (Consequence | null)[] = [
    // Terms end with the last second of their day; the sentence says the day.
    target.commitmentEndsAt === null ? null : { code: 'seatsJoin', seats: target.quantity + quantity, until: after(target.commitmentEndsAt, SECOND) },
    quantity >= source.quantity ? { code: 'endsByJoining' } : null,
    // What would only hold for a subscription of its own.
    ...consequences.filter(({ code }) => code !== 'windowInherited' && code !== 'noNewWindow'),
    { code: 'noNewWindow' },
    target.scheduledChange === null ? null : { code: 'targetScheduleDeleted' },
  ];
  return found.filter((one) => one !== null);
}

const chargeOf = (money: MoneyEstimate | null): Share | null => (money?.kind === 'chargeForSeats' ? { amount: money.amount, formula: money.formula } : null);

/** The rest of what was paid here, whatever the new product costs. */
function creditOf({ money, detail }: Allowed): Share | null {
  if (money?.kind === 'upgrade') return money.credit;
  const [cost] = detail?.kind === 'upgrade' ? detail.costs : [];
  if (cost === undefined) return null;
  return cost.kind === 'open' ? cost.credit : cost.money.kind === 'upgrade' ? cost.money.credit : null;
}

function joined(charge: Share | null, credit: Share | null): Cost {
  if (charge === null || credit === null) return { kind: 'open', because: charge === null ? 'newPriceUnknown' : 'priceUnknown', charge, credit };
  if (charge.amount.currency !== credit.amount.currency) return { kind: 'open', because: 'otherCurrency', charge, credit };
  return { kind: 'estimate', money: { kind: 'upgrade', amount: { minor: charge.amount.minor - credit.amount.minor, currency: charge.amount.currency }, charge: charge.amount, formula: charge.formula, credit } };
}

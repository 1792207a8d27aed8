import type { BillingPlan, Term } from '../../core/domain/catalog/terms.ts';
import { ruleContext } from '../../core/domain/nce/context.ts';
import type { ListedPrice, RuleContext } from '../../core/domain/nce/context.ts';
import { requestVerdict } from '../../core/domain/nce/request.ts';
import type { ChangeRequest } from '../../core/domain/nce/request.ts';
import type { Verdict } from '../../core/domain/nce/verdict.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { boughtAt, moment, price } from './nce.ts';

/** The article that is owned, and the one that it can become. */
export const OWN = 'CFQ7TTC0LDPB:0001';
export const NEW = 'CFQ7TTC0LCHC:0001';
export const AT = moment('2026-05-10T12:00:00Z');
export const YEAR = boughtAt('2026-04-10T09:00:00Z', '2027-04-09');
export const SUSPENDED: Subscription = { ...YEAR, status: 'suspended' };
export const TRIAL = boughtAt('2026-05-01T09:00:00Z', '2026-05-30', { isTrial: true, quantity: 25, term: null, billingPlan: 'none' });
export const EXTENDED = boughtAt('2026-05-01T00:00:00Z', '2026-05-31', { term: 'P1M', offerName: 'Business Standard Extended Service Term', autoRenew: false });

/** What the catalogue says of it. */
export const sku = { minimumQuantity: 1, maximumQuantity: null, upgradeTargets: [NEW, 'X:1'] };
/** A line of the price list. */
export const row = (product: string, term: Term, plan: BillingPlan, decimal: string, changes: Partial<ListedPrice> = {}): ListedPrice => ({ product, term, plan, from: null, until: null, price: price(decimal), ...changes });

/** The answer to one wish, by default in the middle of the term. */
export const ask = (subscription: Subscription, request: ChangeRequest, known: Partial<RuleContext> = {}, at = AT): Verdict => requestVerdict(subscription, at, { context: ruleContext({ sku, additions: [], ...known }), request });
/** Why not, and the code that the service would say; a verdict that is no refusal is its kind. */
export const reason = (verdict: Verdict): unknown => (verdict.kind === 'refused' ? { ...verdict.reason, serverCode: verdict.serverCode } : verdict.kind);

import { actionsAt } from '../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../core/domain/nce/context.ts';
import type { RuleContext } from '../../core/domain/nce/context.ts';
import { requestVerdict } from '../../core/domain/nce/request.ts';
import type { ChangeRequest } from '../../core/domain/nce/request.ts';
import type { ActionKind, Verdict } from '../../core/domain/nce/verdict.ts';
import { productId } from '../../core/domain/ids.ts';
import type { ScheduledChange, Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { boughtAt, moment } from './nce.ts';

/** Subscriptions of every kind on one day, and short ways to ask the rules about them. */

export const NOW = '2026-09-15T12:00:00Z';
export const ask = (kind: ActionKind, subscription: Subscription, known: Partial<RuleContext> = {}, iso = NOW): Verdict => actionsAt(subscription, moment(iso), ruleContext(known))[kind];
/** `allowed`, or the code of the refusal, or the first doubt. */
export const word = (verdict: Verdict): string => (verdict.kind === 'allowed' ? 'allowed' : verdict.kind === 'refused' ? verdict.reason.code : verdict.because.join());
export const codes = (verdict: Verdict): readonly string[] => (verdict.kind === 'allowed' ? verdict.consequences.map(({ code }) => code) : []);
export const request = (subscription: Subscription, wanted: ChangeRequest, known: Partial<RuleContext> = {}, iso = NOW): string => {
  const verdict = requestVerdict(subscription, moment(iso), { context: ruleContext(known), request: wanted });
  return verdict.kind === 'refused' && verdict.serverCode !== null ? `${word(verdict)} ${verdict.serverCode}` : word(verdict);
};

export const YEAR = boughtAt('2026-03-02T09:15:00Z', '2027-03-01');
export const MONTH = boughtAt('2026-09-01T09:15:00Z', '2026-09-30', { term: 'P1M' });
export const THREE = boughtAt('2026-03-02T09:15:00Z', '2029-03-01', { term: 'P3Y' });
export const SUSPENDED = { ...YEAR, status: 'suspended', autoRenew: false } as const;
export const TRIAL = boughtAt('2026-09-01T09:15:00Z', '2026-09-30', { isTrial: true, quantity: 25, term: null, billingPlan: 'none' });
export const EXTENDED = boughtAt('2026-09-01T00:00:00Z', '2026-09-30', { term: 'P1M', offerName: 'Microsoft 365 E3 Extended Service Term' });
export const LEGACY = boughtAt('2023-01-20T10:00:00Z', '2024-01-19', { model: 'legacy' });
export const PERPETUAL = boughtAt('2026-03-02T09:15:00Z', '2026-03-02', { model: 'perpetual', term: null, billingPlan: 'oneTime' });
export const AZURE = boughtAt('2026-03-02T09:15:00Z', '2099-12-31', { model: 'azure', term: null, billingPlan: 'none', quantity: 0 });
export const SOFTWARE = boughtAt('2026-03-02T09:15:00Z', '2027-03-01', { model: 'softwareSubscription', billingPlan: 'annual' });
export const MARKET = boughtAt('2026-03-02T09:15:00Z', '2027-03-01', { model: 'marketplace' });
export const BUSINESS = { ...YEAR, productId: productId('CFQ7TTC0LCHC') };
export const scheduled: ScheduledChange = { action: 'renew', effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: 30, customTermEndsAt: null, promotionId: null };
export const sku = { minimumQuantity: 1, maximumQuantity: 300, upgradeTargets: ['CFQ7TTC0LCHC:0001'] };
export const PENDING = '2027-03-02T10:00:00Z';

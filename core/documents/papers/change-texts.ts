import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import type { IntentAction } from '../../domain/intents/action.ts';
import type { IntentBase, SubscriptionBase } from '../../domain/intents/base.ts';
import type { NextTerm, SubscriptionChange } from '../../domain/subscriptions/change.ts';
import type { Voice } from '../paper.ts';

/** What a change makes of what, in the words of a paper's language. */
export type ChangeTexts = { readonly before: string; readonly after: string };

/** Names that an intent only knows by their ids. */
export type ChangeNames = { readonly product: string; readonly productOf: (catalogItemId: string) => string };

/** Both sides of a change in words; a side that nobody knows is empty. */
export function changeTexts({ action, base }: { readonly action: IntentAction; readonly base: IntentBase }, names: ChangeNames, voice: Voice): ChangeTexts {
  const was = base.kind === 'subscription' ? base.subscription : null;
  switch (action.kind) {
    case 'changeSubscription':
      return textsOf(action.change, was, names, voice);
    case 'transition':
    case 'convertTrial': {
      const { quantity, term, billingPlan, toCatalogItemId } = action.transition;
      return { before: joined([names.product, was === null ? '' : seats(was.quantity, voice)]), after: joined([names.productOf(toCatalogItemId), seats(quantity, voice), ...paid(term, billingPlan, voice)]) };
    }
    case 'migration': {
      const { quantity, term, billingPlan } = action.migration;
      return { before: names.product, after: joined([seats(quantity, voice), ...paid(term, billingPlan, voice)]) };
    }
    case 'order':
    case 'createCustomer':
    case 'changeCustomer':
    case 'confirmAgreement':
    case 'setQualification':
      return { before: '', after: '' };
  }
}

function textsOf(change: SubscriptionChange, was: SubscriptionBase | null, names: ChangeNames, voice: Voice): ChangeTexts {
  const { t } = voice;
  const before = (text: (known: SubscriptionBase) => string): string => (was === null ? '' : text(was));
  switch (change.kind) {
    case 'quantity':
      return { before: before(({ quantity }) => seats(quantity, voice)), after: seats(change.quantity, voice) };
    case 'cancel':
      return { before: before(({ quantity }) => seats(quantity, voice)), after: t('documents:paper.changeConfirmation.ended') };
    case 'suspend':
      return { before: t('documents:status.active'), after: t('documents:status.suspended') };
    case 'reactivate':
      return { before: t('documents:status.suspended'), after: t('documents:status.active') };
    case 'autoRenew':
      return { before: t(change.on ? 'documents:renewal.off' : 'documents:renewal.on'), after: t(change.on ? 'documents:renewal.on' : 'documents:renewal.off') };
    case 'term':
      return { before: before(({ term, billingPlan }) => joined(paid(term, billingPlan, voice))), after: joined(paid(change.term, change.billingPlan, voice)) };
    case 'nextCharge':
      return { before: before(({ billingPlan }) => (billingPlan === null ? '' : t(`documents:payment.${billingPlan}`))), after: t(`documents:payment.${change.billingPlan}`) };
    case 'nextTerm':
      return { before: before(({ quantity, term, billingPlan }) => joined([seats(quantity, voice), ...paid(term, billingPlan, voice)])), after: change.instructions === null ? t('documents:renewal.on') : nextTerm(change.instructions, names, voice) };
    case 'friendlyName':
    case 'partnerOnRecord':
      return { before: '', after: '' };
  }
}

function nextTerm({ action, productId, skuId, quantity, term, billingPlan }: NextTerm, names: ChangeNames, voice: Voice): string {
  if (action === 'cancel') return voice.t('documents:renewal.off');
  const product = productId === null || skuId === null ? '' : names.productOf(`${productId}:${skuId}`);
  return joined([product, quantity === null ? '' : seats(quantity, voice), ...paid(term, billingPlan, voice)]);
}

const seats = (quantity: number, { t, format }: Voice): string => `${format.count(quantity)} ${t('documents:unit.licence', { count: quantity })}`;

const paid = (term: Term | null, plan: BillingPlan | null, { t }: Voice): readonly string[] => [term === null ? '' : t(`documents:term.${term}`), plan === null ? '' : t(`documents:payment.${plan}`)];

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

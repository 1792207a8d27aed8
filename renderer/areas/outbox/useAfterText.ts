import { useTranslation } from 'react-i18next';
import type { IntentAction } from '../../../core/domain/intents/action.ts';
import { assertNever } from '../../../core/domain/never.ts';
import type { NextTerm, SubscriptionChange } from '../../../core/domain/subscriptions/change.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';

/** What will be there when it is done, in one line per thing. */
export function useAfterText(): (action: IntentAction) => readonly string[] {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const words = useSubscriptionWords();
  const seats = (count: number): string => t('after.quantity', { count, number: format.number(count) });

  const next = (plan: NextTerm | null): readonly string[] => {
    if (plan === null) return [t('after.noPlan')];
    const parts = [
      plan.action === 'cancel' ? t('after.endsWithTerm') : plan.action === 'extendedServiceTerm' ? t('after.extended') : null,
      plan.quantity === null ? null : seats(plan.quantity),
      plan.term === null ? null : t('after.termAndPlan', { term: words.term(plan.term), plan: words.plan(plan.billingPlan) }),
      plan.productId === null ? null : [plan.productId, plan.skuId].filter((part) => part !== null).join(':'),
      plan.customTermEndsAt === null ? null : format.date(plan.customTermEndsAt),
    ];
    return parts.filter((part) => part !== null);
  };

  const changed = (change: SubscriptionChange): readonly string[] => {
    switch (change.kind) {
      case 'quantity':
        return [seats(change.quantity)];
      case 'cancel':
        return [t('after.cancelled')];
      case 'suspend':
        return [t('after.suspended')];
      case 'reactivate':
        return [t('after.active')];
      case 'autoRenew':
        return [words.onOff(change.on)];
      case 'friendlyName':
        return [change.name];
      case 'partnerOnRecord':
        return [change.partnerId];
      case 'term':
        return [t('after.termAndPlan', { term: words.term(change.term), plan: words.plan(change.billingPlan) })];
      case 'nextTerm':
        return next(change.instructions);
      case 'nextCharge':
        return [words.plan(change.billingPlan)];
      default:
        return assertNever(change);
    }
  };

  return (action) => {
    switch (action.kind) {
      case 'changeSubscription':
        return changed(action.change);
      case 'order':
        return action.lines.map((line) => `${line.catalogItemId} · ${seats(line.quantity)} · ${t('after.termAndPlan', { term: words.term(line.term), plan: words.plan(line.billingPlan) })}`);
      case 'transition':
      case 'convertTrial':
        return [
          action.transition.toTitle ?? action.transition.toCatalogItemId,
          seats(action.transition.quantity),
          ...(action.transition.toSubscriptionId === null ? [] : [t('after.intoExisting')]),
          ...(action.transition.term === null ? [] : [t('after.termAndPlan', { term: words.term(action.transition.term), plan: words.plan(action.transition.billingPlan) })]),
        ];
      case 'migration':
        return [seats(action.migration.quantity), t('after.termAndPlan', { term: words.term(action.migration.term), plan: words.plan(action.migration.billingPlan) })];
      case 'createCustomer': {
        const { companyName, domainPrefix, firstName, lastName, email } = action.customer;
        return [companyName, `${domainPrefix}.onmicrosoft.com`, `${firstName} ${lastName}`, email];
      }
      case 'changeCustomer': {
        const { address, ...plain } = action.change;
        const lines = Object.values(plain).filter((value) => value !== null);
        return address === null ? lines : [...lines, [address.line1, `${address.postalCode} ${address.city}`, address.country].join(', ')];
      }
      case 'confirmAgreement': {
        const { firstName, lastName, email, agreedAt } = action.agreement;
        return [`${firstName} ${lastName}`, email, format.date(agreedAt)];
      }
      case 'setQualification':
        return [action.qualification.kind, action.qualification.segment, action.qualification.website].filter((part) => part !== null);
      default:
        return assertNever(action);
    }
  };
}

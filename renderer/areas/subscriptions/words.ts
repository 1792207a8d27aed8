import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommerceModel, SubscriptionStatus } from '../../../core/domain/subscriptions/subscription.ts';
import type { BillingPlan, Term } from '../../../core/domain/catalog/terms.ts';

/** The words of a subscription in the language of the screen. */
export type SubscriptionWords = {
  readonly term: (term: Term | null) => string;
  readonly plan: (plan: BillingPlan | null) => string;
  readonly status: (status: SubscriptionStatus) => string;
  readonly model: (model: CommerceModel) => string;
  /** "on" or "off" */
  readonly onOff: (isOn: boolean) => string;
  /** Known reasons in words, others as the server wrote them. */
  readonly reason: (reason: string) => string;
};

export function useSubscriptionWords(): SubscriptionWords {
  const { t } = useTranslation('subscriptions');
  return useMemo(
    () => ({
      term: (term) => t(`term.${term ?? 'none'}`),
      plan: (plan) => (plan === null ? t('cell.notSaid') : t(`plan.${plan}`)),
      status: (status) => t(`status.${status}`),
      model: (model) => t(`model.${model}`),
      onOff: (isOn) => t(isOn ? 'cell.autoRenewOn' : 'cell.autoRenewOff'),
      reason: (reason) => {
        const known = knownReason(reason);
        return known === null ? reason : t(`reason.${known}`);
      },
    }),
    [t],
  );
}

const KNOWN_REASONS = ['customerCancellation', 'expiration', 'paymentInstrument'] as const;

/** A reason for a suspension that we have words for, however the service writes it; null: shown as it came. */
export const knownReason = (reason: string): (typeof KNOWN_REASONS)[number] | null =>
  KNOWN_REASONS.find((name) => name.toLowerCase() === reason.replace(/[\s_-]/g, '').toLowerCase()) ?? null;

/** How a status looks: the tone of its badge. */
export const STATUS_TONE: Readonly<Record<SubscriptionStatus, 'good' | 'warning' | 'danger' | 'quiet' | 'info'>> = {
  active: 'good',
  pending: 'info',
  suspended: 'danger',
  expired: 'warning',
  disabled: 'warning',
  deleted: 'quiet',
  none: 'quiet',
  unknown: 'quiet',
};

type Named = { readonly product: string; readonly friendlyName: string };

/** What a subscription is called; the service knows some without any name. */
export function useNames(): { readonly product: (row: Named) => string; readonly title: (row: Named) => string } {
  const { t } = useTranslation('subscriptions');
  return useMemo(
    () => ({
      product: ({ product, friendlyName }) => product || friendlyName || t('cell.noName'),
      title: ({ product, friendlyName }) => friendlyName || product || t('cell.noName'),
    }),
    [t],
  );
}

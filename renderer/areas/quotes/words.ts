import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../../core/domain/catalog/product.ts';
import type { Billing } from './editor/draft.ts';

/** The words of a quote's lines in the language of the screen. */
export type QuoteWords = {
  /** "1 year, paid monthly" */
  readonly billing: (billing: Billing) => string;
  readonly segment: (segment: Segment) => string;
};

export function useQuoteWords(): QuoteWords {
  const { t } = useTranslation('quotes');
  return useMemo(
    () => ({
      billing: ({ term, billingPlan }) => {
        const plan = t(`plan.${billingPlan}`);
        return term === null ? plan : t('billing.both', { term: t(`term.${term}`), plan });
      },
      segment: (segment) => t(`segment.${segment}`),
    }),
    [t],
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceBookData, PriceRuleData, PriceStepView } from '../../../../core/contract/price-books.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi } from '../../../host/hooks.ts';
import { writeRate } from '../rates/rate-text.ts';

export type BookWords = {
  readonly owner: (owner: PriceBookData['owner']) => string;
  readonly rounding: (book: Pick<PriceBookData, 'rounding' | 'currency'>) => string;
  readonly pricing: (pricing: PriceRuleData['pricing']) => string;
  readonly rule: (rule: PriceRuleData) => string;
  readonly step: (step: PriceStepView) => string;
};

/** Price books, their rules and the way of a price in sentences. */
export function useBookWords(): BookWords {
  const { t } = useTranslation('prices');
  const format = useFormat();
  const api = useApi();
  const articles = useQuery(api.catalogue.page.queryOptions({ input: { search: '', kind: 'all', segment: null, from: 0, count: 500 } })).data?.rows;
  const customers = useQuery(api.customers.page.queryOptions({ input: { search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 500 } })).data?.rows;
  return useMemo(() => {
    const pricing = (rule: PriceRuleData['pricing']): string => {
      switch (rule.kind) {
        case 'markup':
        case 'margin':
        case 'offList':
          return t(`books.pricing.${rule.kind}`, { share: format.percent(rule.basisPoints) });
        case 'surcharge':
          return t('books.pricing.surcharge', { amount: format.unitPrice(rule.amount) });
        case 'fixed':
          return t('books.pricing.fixed', { amount: format.unitPrice(rule.price) });
      }
    };
    const minimum = (rule: PriceRuleData['minimum']): string | null =>
      rule === null ? null : rule.kind === 'percent' ? t('books.minimum.percent', { share: format.percent(rule.basisPoints) }) : t('books.minimum.amount', { amount: format.unitPrice(rule.amount) });
    const match = ({ productId, skuId, segment, term, plan }: PriceRuleData['match']): string => {
      const article = articles?.find((row) => row.productId === productId && (skuId === null || row.skuId === skuId));
      const parts = [
        productId === null ? t('dialog.allProducts') : (article?.title ?? `${productId}${skuId === null ? '' : ` ${skuId}`}`),
        segment === null ? null : t(`segment.${segment}`),
        term === null ? null : t(`term.${term}`),
        plan === null ? null : t(`plan.${plan}`),
      ];
      return parts.filter((part) => part !== null).join(', ');
    };
    const rounding = ({ rounding: { step, less, direction }, currency }: Pick<PriceBookData, 'rounding' | 'currency'>): string =>
      step === 1 && less === 0 ? t('books.rounding.cent') : t(`books.rounding.${direction}`, { step: format.money({ minor: step, currency }), less: less === 0 ? '' : ` ${t('books.rounding.less', { less: format.money({ minor: less, currency }) })}` });
    return {
      owner: (owner) => {
        switch (owner.kind) {
          case 'office':
            return t('books.owner.office');
          case 'group':
            return t('books.owner.group', { group: owner.group });
          case 'customer':
            return t('books.owner.customer', { name: customers?.find(({ id }) => id === owner.customerId)?.name ?? owner.customerId });
        }
      },
      rounding,
      pricing,
      rule: (rule) => [`${match(rule.match)}: ${pricing(rule.pricing)}`, minimum(rule.minimum)].filter((part) => part !== null).join(', '),
      step: (step) => {
        switch (step.kind) {
          case 'cost':
            return t('books.step.cost', { price: format.unitPrice(step.price) });
          case 'converted':
            return t('books.step.converted', { rate: writeRate(step.rate, format.country), day: format.day(step.rate.day), table: step.rate.table ?? t('rates.typed'), price: format.unitPrice(step.price) });
          case 'book':
            return t('books.step.book', { name: step.name });
          case 'passedOver':
            return t(`books.step.${step.why}`);
          case 'rule':
            return t('books.step.rule', { pricing: pricing(step.pricing), price: format.unitPrice(step.price) });
          case 'rounded':
            return t('books.step.rounded', { price: format.unitPrice(step.price) });
          case 'raisedToMinimum':
            return t('books.step.raisedToMinimum', { price: format.unitPrice(step.price) });
          case 'belowMinimum':
            return t('books.step.belowMinimum', { price: format.unitPrice(step.least) });
        }
      },
    };
  }, [t, format, articles, customers]);
}

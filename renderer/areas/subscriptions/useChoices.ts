import { useTranslation } from 'react-i18next';
import { costSentences, costsOf } from '../../../core/domain/nce/explain.ts';
import type { Verdict } from '../../../core/domain/nce/verdict.ts';
import type { TermAndPlan } from '../../../core/domain/rulebook/terms.ts';
import { startOfUtcDay } from '../../../core/domain/time/utc-calendar.ts';
import { useFormat } from '../../format/useFormat.ts';
import { utcDay } from '../shared/term-day.ts';
import { useRuleWords } from './useRuleWords.ts';
import { useSubscriptionWords } from './words.ts';

/** What there is to choose from when an action is allowed: one line for each choice or figure. */
export function useChoices(): (verdict: Verdict, titles: Readonly<Record<string, string>>) => readonly string[] {
  const { t } = useTranslation('subscriptions');
  const { t: rule } = useTranslation('rules');
  const format = useFormat();
  const words = useSubscriptionWords();
  const say = useRuleWords();
  /** Each choice with what it costs, or what of it is known. */
  const priced = (choices: readonly string[], verdict: Verdict): readonly string[] => {
    const costs = costsOf(verdict);
    return choices.map((choice, place) => {
      const cost = costs[place];
      return cost === undefined ? choice : t('verdict.choice', { choice, cost: costSentences(cost).map(say).join(' ') });
    });
  };
  const plans = (targets: readonly TermAndPlan[]): readonly string[] => targets.map(({ term, plan }) => t('verdict.plan', { term: words.term(term), plan: words.plan(plan) }));
  return (verdict, titles) => {
    if (verdict.kind !== 'allowed') return [];
    const { detail } = verdict;
    switch (detail?.kind) {
      case 'add':
        return detail.most === null ? [] : [t('verdict.most', { count: detail.most })];
      case 'reduce':
        return [t('verdict.lowest', { count: detail.lowestQuantity }), ...detail.batches.map(({ quantity, allowedUntil }) => t('verdict.batch', { count: quantity, until: format.dateTime(allowedUntil) }))];
      case 'cancel':
        return [rule(`refund.${detail.refund}`), ...(detail.fullUntil === null ? [] : [t('verdict.fullUntil', { until: format.dateTime(detail.fullUntil) })])];
      case 'autoRenew':
        return [t(detail.to === 'off' ? 'verdict.renewOff' : 'verdict.renewOn')];
      case 'terms':
        return priced(plans(detail.targets), verdict);
      case 'schedule':
        return [...plans(detail.targets), t('verdict.endDateUntil', { until: format.dateTime(detail.endDateUntil) })];
      case 'upgrade':
      case 'trial':
        return priced(detail.targets.map((target) => titles[target] ?? target), verdict);
      case 'endDates':
        return detail.dates.map((day) => format.day(utcDay(startOfUtcDay(day))));
      case 'migrate':
        return detail.fullTermOnly ? [t('verdict.fullTermOnly')] : [];
      case undefined:
        return [];
    }
  };
}

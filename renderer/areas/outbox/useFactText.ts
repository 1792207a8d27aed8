import { useTranslation } from 'react-i18next';
import { BILLING_PLANS, TERMS } from '../../../core/domain/catalog/terms.ts';
import type { Fact } from '../../../core/domain/intents/intent.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';

const STATUSES = ['none', 'active', 'pending', 'suspended', 'expired', 'disabled', 'deleted', 'unknown'] as const;

const PLANS = ['renew', 'cancel', 'extendedServiceTerm', 'transition', 'unknown'] as const;

/** One side of a fact in the words of the screen. */
export function useFactText(): (fact: Fact, side: 'base' | 'mine' | 'theirs') => string {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const words = useSubscriptionWords();
  const planWord = (word: string): string => {
    if (/^\d+$/.test(word)) return t('after.quantity', { count: Number(word), number: format.number(Number(word)) });
    return known(TERMS, known(BILLING_PLANS, known(PLANS, word, (plan) => t(`decision.plan.${plan}`)), words.plan), words.term);
  };
  return ({ field, currency, ...sides }, side) => {
    const value = sides[side];
    if (value === null || value === '') return t('decision.empty');
    if (typeof value === 'boolean') return words.onOff(value);
    if (typeof value === 'number') return currency === null ? format.number(value) : format.money({ minor: value, currency });
    if (field === 'scheduledChange') return value.split(' ').map(planWord).join(', ');
    if (field === 'status') return known(STATUSES, value, words.status);
    if (field === 'term') return known(TERMS, value, words.term);
    return field === 'billingPlan' ? known(BILLING_PLANS, value, words.plan) : value;
  };
}

/** What the server calls by a word of ours is said in ours. */
function known<Word extends string>(words: readonly Word[], value: string, say: (word: Word) => string): string {
  const word = words.find((one) => one === value);
  return word === undefined ? value : say(word);
}

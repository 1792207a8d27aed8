import type { ParseKeys } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact, Sentence } from '../../../core/domain/nce/explain.ts';
import type { Format } from '../../format/format.ts';
import { useFormat } from '../../format/useFormat.ts';
import { utcDay } from '../shared/term-day.ts';

/** Says a sentence of the rulebook in the language and the formats of the office. */
export type RuleWords = (sentence: Sentence) => string;

type Say = (key: string, facts: Readonly<Record<string, string | number>>) => string;

export function useRuleWords(): RuleWords {
  const { i18n } = useTranslation('rules');
  const format = useFormat();
  const { language } = i18n;
  return useMemo(() => {
    // The rulebook names its keys while it runs; that each of them exists in three languages is tested there.
    const fixed = i18n.getFixedT(language, 'rules');
    const isKey = (key: string, facts: Parameters<Say>[1]): key is ParseKeys<'rules'> => i18n.exists(key, { ...facts, ns: 'rules', lng: language });
    const say: Say = (key, facts) => (isKey(key, facts) ? fixed(key, facts) : key);
    return (sentence) => sentenceText(sentence, say, format);
  }, [i18n, language, format]);
}

export function sentenceText({ key, facts }: Sentence, say: Say, format: Pick<Format, 'dateTime' | 'day' | 'money' | 'unitPrice' | 'number'>): string {
  const written = Object.entries(facts).map(([name, fact]) => [name, name === 'count' && fact.kind === 'count' ? fact.value : factText(fact, say, format)] as const);
  return say(key, Object.fromEntries(written));
}

function factText(fact: Fact, say: Say, format: Pick<Format, 'dateTime' | 'day' | 'money' | 'unitPrice' | 'number'>): string {
  switch (fact.kind) {
    case 'instant':
      return format.dateTime(fact.value);
    case 'day':
      return format.day(utcDay(fact.value));
    case 'count':
      return format.number(fact.value);
    case 'money':
      return format.money(fact.value);
    case 'unitPrice':
      return format.unitPrice(fact.value);
    case 'key':
      return say(fact.value, {});
  }
}

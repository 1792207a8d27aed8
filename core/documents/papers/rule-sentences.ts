import { createInstance } from 'i18next';
import type { Explanation, Fact, Sentence } from '../../domain/nce/explain.ts';
import type { Verdict } from '../../domain/nce/verdict.ts';
import { dayIn } from '../../domain/time/calendar-day.ts';
import type { DocumentLanguage } from '../../domain/quotes/quote.ts';
import de from '../../../locales/de/rules.json' with { type: 'json' };
import en from '../../../locales/en/rules.json' with { type: 'json' };
import pl from '../../../locales/pl/rules.json' with { type: 'json' };
import type { Voice } from '../paper.ts';
import type { ProofAnswer } from './models.ts';

const RESOURCES = { de: { rules: de }, en: { rules: en }, pl: { rules: pl } };

/** One answer of the proof sheet, in the words of the paper's language. */
export function proofAnswer({ explanation, verdict }: { readonly explanation: Explanation; readonly verdict: Verdict['kind'] }, voice: Voice, timeZone: string): ProofAnswer {
  const say = ruleSentences(voice, timeZone);
  const { action, short, doubts, deadline, basis, caution, consequences, money, proof, rules } = explanation;
  const says = [short, ...doubts, deadline, basis, caution, ...consequences, money].flatMap((sentence) => (sentence === null ? [] : [say(sentence)]));
  return {
    verdict,
    action: say(action),
    says,
    proof: say(proof),
    rules: rules.map(({ id, source, confidence }) => ({ id, source, confidence: say({ key: `confidence.${confidence}`, facts: {} }) })),
  };
}

/** Says sentences of the rules in the language of a paper. */
function ruleSentences({ language, format }: Voice, timeZone: string): (sentence: Sentence) => string {
  const say = texts(language);
  const valueOf = (fact: Fact): string | number => {
    switch (fact.kind) {
      case 'instant':
        return format.moment(fact.value, timeZone);
      case 'day':
        return format.longDay(dayIn(fact.value, 'UTC'));
      case 'count':
        return format.count(fact.value);
      case 'money':
        return format.money(fact.value);
      case 'unitPrice':
        return `${format.price(fact.value)} ${fact.value.currency}`;
      case 'key':
        return say(fact.value, {});
    }
  };
  return ({ key, facts }) =>
    say(key, Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, name === 'count' && fact.kind === 'count' ? fact.value : valueOf(fact)])));
}

function texts(language: DocumentLanguage): (key: string, parameters: Readonly<Record<string, string | number>>) => string {
  const instance = createInstance();
  void instance.init({ lng: language, fallbackLng: false, ns: ['rules'], defaultNS: 'rules', resources: RESOURCES, initAsync: false, interpolation: { escapeValue: false } });
  return (key, parameters) => instance.t(key, { ...parameters });
}

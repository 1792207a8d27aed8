import type { i18n } from 'i18next';
import type { GuideId, GuideStep } from '../../../core/domain/guides/guide.ts';
import { lateText } from '../../i18n/late-text.ts';

type Speaker = Pick<i18n, 'getResource' | 'language'>;

export type StepWords = {
  readonly title: string;
  readonly todo: string;
  /** Empty where nothing special is to be seen. */
  readonly expect: string;
  readonly troubles: readonly { readonly name: string; readonly when: string; readonly advice: string }[];
};

/** Everything that a step says. */
export function stepWords(speaker: Speaker, guide: GuideId, step: GuideStep): StepWords {
  const say = (key: string): string => lateText(speaker, 'guides', key);
  return {
    title: say(`step.${guide}.${step.id}.title`),
    todo: say(`step.${guide}.${step.id}.todo`),
    expect: step.expects ? say(`step.${guide}.${step.id}.expect`) : '',
    troubles: step.troubles.map((name) => ({ name, when: say(`trouble.${guide}.${step.id}.${name}.when`), advice: say(`trouble.${guide}.${step.id}.${name}.then`) })),
  };
}

export type StateWords = { readonly open: string; readonly done: string; readonly skipped: string };

/** What has been done so far, as a letter to the distributor lists it. */
export function progressText(lines: readonly { readonly title: string; readonly state: keyof StateWords; readonly day: string | null; readonly note: string }[], words: StateWords): string {
  return lines
    .filter(({ state }) => state !== 'open')
    .map(({ title, state, day, note }, index) => `${index + 1}. ${title} – ${[words[state], day, note.replaceAll(/\s+/g, ' ').trim()].filter((part) => part !== null && part !== '').join(', ')}`)
    .join('\n');
}

import type { GuideId } from '../../domain/guides/guide.ts';
import de from '../../../locales/de/guides.json' with { type: 'json' };
import en from '../../../locales/en/guides.json' with { type: 'json' };
import pl from '../../../locales/pl/guides.json' with { type: 'json' };

type Language = 'pl' | 'de' | 'en';

const TEXTS: Readonly<Record<Language, unknown>> = { de, en, pl };

/** Sentences of a checklist by path. The keys are made of data; a test holds both together. */
export const guideText = (language: Language) => (path: string, blanks: Readonly<Record<string, string | number>> = {}): string => {
  const found = path.split('.').reduce<unknown>((node, name) => (typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined), TEXTS[language]);
  const text = typeof found === 'string' ? found : '';
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(blanks[name] ?? ''));
};

export type GuideText = ReturnType<typeof guideText>;

/** Name of the guide itself. */
export const guideTitle = (say: GuideText, guide: GuideId): string => say(`guide.${guide}.title`);

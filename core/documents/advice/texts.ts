import de from '../../../locales/de/prices.json' with { type: 'json' };
import en from '../../../locales/en/prices.json' with { type: 'json' };
import pl from '../../../locales/pl/prices.json' with { type: 'json' };
import type { DocumentLanguage } from '../../domain/quotes/quote.ts';

const TEXTS = { de, en, pl } as const;

/** A sentence of the adviser by its path; `count` chooses the form of the number. */
export function adviceText(language: DocumentLanguage): (path: string, blanks?: Readonly<Record<string, string | number>>) => string {
  const rules = new Intl.PluralRules(language);
  const textAt = (path: string): string | null => {
    const found = path.split('.').reduce<unknown>((node, name) => (typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined), TEXTS[language]);
    return typeof found === 'string' ? found : null;
  };
  return (path, blanks = {}) => {
    const { count } = blanks;
    const text = typeof count === 'number' ? (textAt(`${path}_${rules.select(count)}`) ?? textAt(`${path}_other`)) : textAt(path);
    return (text ?? '').replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(blanks[name] ?? ''));
  };
}

export type AdviceText = ReturnType<typeof adviceText>;

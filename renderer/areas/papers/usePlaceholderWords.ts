import { useTranslation } from 'react-i18next';
import { PLACEHOLDERS } from '../../../core/domain/papers/placeholders.ts';
import type { Placeholder, PlaceholderPlace } from '../../../core/domain/papers/placeholders.ts';

/** What is wrong with a placeholder, in a sentence that names its place; and which ones there are. */
export function usePlaceholderWords(known: readonly Placeholder[] = PLACEHOLDERS) {
  const { t } = useTranslation('quotes');
  return {
    problem: ({ problem, name, line, column }: PlaceholderPlace<'unknown' | 'unclosed' | 'empty'>): string => t(`placeholders.${problem}`, { placeholder: problem === 'unclosed' ? `{{${name}` : `{{${name}}}`, line, column }),
    allowed: t('placeholders.allowed', { placeholders: known.map((name) => `{{${name}}}`).join(', ') }),
  };
}

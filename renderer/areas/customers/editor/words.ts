import { useTranslation } from 'react-i18next';
import type { CustomerDraftFields } from '../../../../core/contract/customer-drafts.ts';
import type { DraftProblem } from '../../../../core/domain/customers/draft-problems.ts';
import type { DraftField } from '../../../../core/domain/customers/draft.ts';

const TAX_WORDS = ['PL', 'DE'] as const;

/** Names of fields and sentences about problems, in the language of the screen. */
export function useDraftWords(country: CustomerDraftFields['country']) {
  const { t } = useTranslation('customers');
  const label = (field: DraftField, of = country): string => {
    const known = TAX_WORDS.find((code) => code === of) ?? 'other';
    if (field === 'taxNumber') return t(`editor.taxNumberOf.${known}`);
    return field === 'region' ? t(`editor.regionOf.${known}`) : t(`editor.field.${field}`);
  };
  const sentence = ({ code, values }: DraftProblem): string => t(`problem.${code}`, values);
  return { label, sentence };
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat.ts';
import type { ScreenError } from '../host/failure.ts';
import { errorText, type ErrorText } from './error-text.ts';

/** Turns a failure into sentences of the language on screen. */
export function useErrorText(): (error: ScreenError) => ErrorText {
  const { t } = useTranslation('errors');
  const format = useFormat();
  return useCallback((error) => errorText(error, t, format), [t, format]);
}

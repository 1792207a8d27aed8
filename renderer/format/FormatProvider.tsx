import type { i18n as I18n } from 'i18next';
import { createContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/settings.tsx';
import { createFormat, type Format } from './format.ts';

/** null outside the provider. */
export const FormatContext = createContext<Format | null>(null);

/**
 * Hears of language and settings once for the whole window: a list that is flicked draws a
 * hundred cells in one frame, and each of them asks how to write its value.
 */
export function FormatProvider({ children }: { readonly children: ReactNode }) {
  const { settings } = useSettings();
  const { i18n } = useTranslation('format');
  const { language, formatCountry: country, timeZone } = settings;
  const words = i18n.language;
  const format = useMemo(() => createFormat({ language, country, timeZone, t: wordsOf(i18n, words) }), [language, country, timeZone, i18n, words]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

const wordsOf = (i18n: I18n, language: string) => i18n.getFixedT(language, 'format');

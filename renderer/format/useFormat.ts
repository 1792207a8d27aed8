import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/settings.tsx';
import { createFormat, type Format } from './format.ts';

/** Dates, numbers and money as this office and this person read them. */
export function useFormat(): Format {
  const { settings } = useSettings();
  const { t } = useTranslation('format');
  const { language, formatCountry, timeZone } = settings;
  return useMemo(() => createFormat({ language, country: formatCountry, timeZone, t }), [language, formatCountry, timeZone, t]);
}

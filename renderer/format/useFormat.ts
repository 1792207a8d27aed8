import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/settings.tsx';
import { createFormat, type Format, type FormatOptions } from './format.ts';

/** Dates, numbers and money as this office and this person read them. */
export function useFormat(): Format {
  const { settings } = useSettings();
  const { i18n } = useTranslation('format');
  const { language, formatCountry, timeZone } = settings;
  return formatFor(i18n, { language, country: formatCountry, timeZone });
}

/** One for all who ask under the same settings: the cells of a list share their formatters. */
const formats = new WeakMap<I18n, Map<string, Format>>();

function formatFor(i18n: I18n, options: Omit<FormatOptions, 't'>): Format {
  const known = formats.get(i18n) ?? new Map<string, Format>();
  formats.set(i18n, known);
  const name = `${i18n.language} ${options.language} ${options.country} ${options.timeZone}`;
  const format = known.get(name) ?? createFormat({ ...options, t: i18n.getFixedT(i18n.language, 'format') });
  known.set(name, format);
  return format;
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../../core/domain/once.ts';
import { useFormat } from '../../format/useFormat.ts';

/** Where the customers of an office in Poland, Germany, Austria or Britain are as a rule; the system's own list of all countries takes ten milliseconds to open. */
const NEAR = ['PL', 'DE', 'AT', 'CH', 'GB', 'CZ', 'SK', 'HU', 'LT', 'LV', 'EE', 'UA', 'RO', 'BG', 'SI', 'HR', 'IT', 'FR', 'ES', 'PT', 'NL', 'BE', 'LU', 'DK', 'SE', 'NO', 'FI', 'IE', 'GR', 'CY', 'MT', 'LI', 'US'] as const;

/** The name of a country in the language of the screen; its code where the name is not known. */
export function useCountryName(): (code: string | null) => string {
  const { language } = useFormat();
  const { t } = useTranslation('format');
  return useMemo(() => {
    const all = once(() => new Intl.DisplayNames([language], { type: 'region' }));
    return (code) => {
      const near = NEAR.find((known) => known === code);
      if (near !== undefined) return t(`country.${near}`);
      return code === null ? '' : (all().of(code) ?? code);
    };
  }, [language, t]);
}

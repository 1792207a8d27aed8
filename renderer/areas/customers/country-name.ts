import { useMemo } from 'react';
import { useFormat } from '../../format/useFormat.ts';

/** The name of a country in the language of the screen; its code where the name is not known. */
export function useCountryName(): (code: string | null) => string {
  const { language } = useFormat();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return (code) => (code === null ? '' : (names.of(code) ?? code));
  }, [language]);
}

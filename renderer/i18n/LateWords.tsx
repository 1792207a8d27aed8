import { useEffect, useReducer, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from './languages.ts';
import { hasLate, loadLate } from './late.ts';

export type LateWordsProps = {
  /** The language of the screen, unless said otherwise. */
  readonly language?: string;
  readonly children: ReactNode;
};

/** Shows its content once the long texts of a language are there, the blink of an eye later. */
export function LateWords({ language, children }: LateWordsProps) {
  const { i18n } = useTranslation();
  const [, arrived] = useReducer((count: number) => count + 1, 0);
  const wanted = LANGUAGES.find((known) => known === (language ?? i18n.language));
  const ready = wanted !== undefined && hasLate(i18n, wanted);
  useEffect(() => {
    if (wanted !== undefined && !ready) void loadLate(i18n, wanted).then(arrived);
  }, [i18n, wanted, ready]);
  return ready ? children : null;
}

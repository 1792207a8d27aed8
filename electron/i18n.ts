import { createInstance } from 'i18next';
import type { Language } from './bridge.ts';
import { SHELL_TEXTS } from './sentences.ts';
import type { ShellKey } from './sentences.ts';

export type Translate = (key: ShellKey, params?: Readonly<Record<string, string | number>>) => string;

const i18n = createInstance({
  resources: { de: { shell: SHELL_TEXTS.de }, en: { shell: SHELL_TEXTS.en }, pl: { shell: SHELL_TEXTS.pl } },
  lng: 'en',
  fallbackLng: 'en',
  ns: ['shell'],
  initAsync: false,
  interpolation: { escapeValue: false },
});
void i18n.init();

/** The sentences of notices in this language, with facts in them. */
export function translator(language: Language): Translate {
  const translate = i18n.getFixedT(language);
  return (key, params = {}) => translate(key, params);
}

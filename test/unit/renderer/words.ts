import { createInstance, type i18n } from 'i18next';
import { bundle as de } from '../../../renderer/i18n/bundle-de.ts';
import { bundle as en } from '../../../renderer/i18n/bundle-en.ts';
import { bundle as pl } from '../../../renderer/i18n/bundle-pl.ts';
import type { Language } from '../../../electron/bridge.ts';
import { createFormat, type Format } from '../../../renderer/format/format.ts';

export const LANGUAGES = ['pl', 'de', 'en'] as const satisfies readonly Language[];

const instance: i18n = createInstance();
await instance.init({ resources: { pl, de, en }, lng: 'en', fallbackLng: false, defaultNS: 'common', interpolation: { escapeValue: false } });

/** Sentences of one namespace in one language, as the screen gets them. */
export const wordsOf = <Name extends keyof typeof en>(language: Language, namespace: Name) => instance.getFixedT(language, namespace);

const COUNTRY = { pl: 'PL', de: 'DE', en: 'GB' } as const;

/** The formats of an office in its home country; Warsaw time unless said otherwise. */
export const formatOf = (language: Language, timeZone = 'Europe/Warsaw'): Format =>
  createFormat({ language, country: COUNTRY[language], timeZone, t: wordsOf(language, 'format') });

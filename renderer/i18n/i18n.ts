import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../electron/bridge.ts';
import { hasLate, loadLate } from './late.ts';
import { NAMESPACES } from './namespaces.ts';

/** Each language is a chunk of its own; only the one in use is loaded. */
const BUNDLES: Readonly<Record<Language, () => Promise<{ readonly bundle: ResourceLanguage }>>> = {
  pl: () => import('./bundle-pl.ts'),
  de: () => import('./bundle-de.ts'),
  en: () => import('./bundle-en.ts'),
};

export async function createI18n(language: Language): Promise<i18n> {
  const { bundle } = await BUNDLES[language]();
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['pl', 'de', 'en'],
    ns: NAMESPACES,
    defaultNS: 'common',
    resources: { [language]: bundle },
    // React escapes; escaping twice would show entities.
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  return instance;
}

/** Changes the language of everything on screen, `<html lang>` included. */
export async function switchLanguage(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'common')) {
    const { bundle } = await BUNDLES[language]();
    for (const namespace of NAMESPACES) instance.addResourceBundle(language, namespace, bundle[namespace]);
  }
  // Screens with long texts would show keys for a moment.
  if (hasLate(instance, instance.language)) await loadLate(instance, language);
  await instance.changeLanguage(language);
  document.documentElement.lang = language;
}

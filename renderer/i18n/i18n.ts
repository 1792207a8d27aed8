import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../electron/bridge.ts';
import { hasLate, loadLate } from './late.ts';
import { NAMESPACES } from './namespaces.ts';
import { loadTexts } from './texts.ts';

export async function createI18n(language: Language): Promise<i18n> {
  const texts = await loadTexts(language);
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['pl', 'de', 'en'],
    ns: NAMESPACES,
    defaultNS: 'common',
    resources: { [language]: texts },
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
    const texts = await loadTexts(language);
    for (const namespace of NAMESPACES) instance.addResourceBundle(language, namespace, texts[namespace]);
  }
  // Screens with long texts would show keys for a moment.
  if (hasLate(instance, instance.language)) await loadLate(instance, language);
  await instance.changeLanguage(language);
  document.documentElement.lang = language;
}

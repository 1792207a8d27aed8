import type { i18n, ResourceLanguage } from 'i18next';
import type { Language } from '../../electron/bridge.ts';

/** Long texts that no first screen needs: help, guides, letters. One more chunk per language. */
const LATE: Readonly<Record<Language, () => Promise<{ readonly late: ResourceLanguage }>>> = {
  pl: () => import('./late-pl.ts'),
  de: () => import('./late-de.ts'),
  en: () => import('./late-en.ts'),
};

/** Whether the long texts of a language are at hand. */
export const hasLate = (instance: i18n, language: string): boolean => instance.hasResourceBundle(language, 'contacts');

/** Fetches the long texts of a language, once. */
export async function loadLate(instance: i18n, language: Language): Promise<void> {
  if (hasLate(instance, language)) return;
  const { late } = await LATE[language]();
  for (const [namespace, sentences] of Object.entries(late)) instance.addResourceBundle(language, namespace, sentences);
}

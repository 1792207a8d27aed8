import type { ResourceLanguage } from 'i18next';
import type { Language } from '../../electron/bridge.ts';

/** Each language is a file of its own; only the one in use is loaded, and the page asks for it before any script runs. */
const BUNDLES: Readonly<Record<Language, () => Promise<{ readonly bundle: ResourceLanguage }>>> = {
  pl: () => import('./bundle-pl.ts'),
  de: () => import('./bundle-de.ts'),
  en: () => import('./bundle-en.ts'),
};

/** Every sentence of the window in this language. */
export async function loadTexts(language: Language): Promise<ResourceLanguage> {
  const { bundle } = await BUNDLES[language]();
  return bundle;
}

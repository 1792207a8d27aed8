import type { Language } from '../../electron/bridge.ts';

export const LANGUAGES: readonly Language[] = ['pl', 'de', 'en'];

/** Each language by its own name: who needs it reads it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { pl: 'Polski', de: 'Deutsch', en: 'English' };

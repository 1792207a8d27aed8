import { createInstance } from 'i18next';
import de from '../locales/de/shell.json' with { type: 'json' };
import en from '../locales/en/shell.json' with { type: 'json' };
import pl from '../locales/pl/shell.json' with { type: 'json' };
import type { Language } from './bridge.ts';

/** `shell:menu.edit.title` and so on: every path to a sentence in the English file. */
type PathOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${PathOf<Node[Key]>}`;
}[keyof Node & string];
export type ShellKey = `shell:${PathOf<typeof en>}`;

export type Translate = (key: ShellKey, params?: Readonly<Record<string, string | number>>) => string;

const i18n = createInstance({
  resources: { de: { shell: de }, en: { shell: en }, pl: { shell: pl } },
  lng: 'en',
  fallbackLng: 'en',
  ns: ['shell'],
  initAsync: false,
  interpolation: { escapeValue: false },
});
void i18n.init();

/** The sentences of menu, dialogs and notices in this language. */
export function translator(language: Language): Translate {
  const translate = i18n.getFixedT(language);
  return (key, params = {}) => translate(key, params);
}

import de from '../locales/de/shell.json' with { type: 'json' };
import en from '../locales/en/shell.json' with { type: 'json' };
import pl from '../locales/pl/shell.json' with { type: 'json' };
import type { Language } from './bridge.ts';

/** `shell:menu.edit.title` and so on: every path to a sentence in the English file. */
type PathOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${PathOf<Node[Key]>}`;
}[keyof Node & string];
export type ShellKey = `shell:${PathOf<typeof en>}`;

/** A sentence as it stands in the file. Those with facts in them are put together by `i18n.ts`. */
export type Sentences = (key: ShellKey) => string;

type Tree = { readonly [name: string]: string | Tree };

export const SHELL_TEXTS: Readonly<Record<Language, Tree>> = { de, en, pl };

/** The words of menu and dialogs, without the library that puts facts into sentences: a start needs the menu alone. */
export const sentencesOf =
  (language: Language): Sentences =>
  (key) => {
    let found: string | Tree | undefined = SHELL_TEXTS[language];
    for (const name of key.slice('shell:'.length).split('.')) found = typeof found === 'object' ? found[name] : undefined;
    return typeof found === 'string' ? found : key;
  };

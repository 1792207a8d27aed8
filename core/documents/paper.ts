import type { DocumentLanguage } from '../domain/quotes/quote.ts';
import { documentFormats, tied } from './formats.ts';
import type { DocumentFormats } from './formats.ts';
import { documentTexts } from './texts.ts';
import { BETWEEN_LANGUAGES } from './layout/text.ts';
import type { DocumentKey, DocumentTexts } from './texts.ts';

/** Sentences and formats of one language. */
export type Voice = { readonly language: DocumentLanguage; readonly t: DocumentTexts; readonly format: DocumentFormats };

/** What every part of a paper is written with: its language, and a second one beside it or none. */
export type Paper = Voice & {
  readonly second: Voice | null;
  /** A short text in every language of the paper: "Ilość / Menge". */
  readonly label: (key: DocumentKey, parameters?: Readonly<Record<string, string | number>>) => string;
  /** A sentence in every language of the paper, the binding one first, each typeset for its language. */
  readonly say: (sentence: (voice: Voice) => string) => readonly string[];
};

const voiceOf = (language: DocumentLanguage, country: string | null): Voice => ({ language, t: documentTexts(language), format: documentFormats(language, country) });

/** The means of one paper: `customerCountry` decides between the habits of Germany and Austria. */
export function paperIn(language: DocumentLanguage, customerCountry: string | null, secondLanguage: DocumentLanguage | null = null): Paper {
  const main = voiceOf(language, customerCountry);
  const second = secondLanguage === null || secondLanguage === language ? null : voiceOf(secondLanguage, customerCountry);
  const voices = second === null ? [main] : [main, second];
  return {
    ...main,
    second,
    label: (key, parameters) => [...new Set(voices.map(({ t }) => t(key, parameters)))].join(BETWEEN_LANGUAGES),
    say: (sentence) => voices.map((voice) => tied(sentence(voice), voice.language)).filter((text) => text.trim() !== ''),
  };
}

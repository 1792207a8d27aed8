import type { DocumentLanguage } from '../domain/quotes/quote.ts';
import { documentFormats } from './formats.ts';
import type { DocumentFormats } from './formats.ts';
import { documentTexts } from './texts.ts';
import type { DocumentTexts } from './texts.ts';

/** What every part of a paper is written with: its language, sentences and formats. */
export type Paper = { readonly language: DocumentLanguage; readonly t: DocumentTexts; readonly format: DocumentFormats };

/** The means of one paper: `customerCountry` decides between the habits of Germany and Austria. */
export const paperIn = (language: DocumentLanguage, customerCountry: string | null): Paper => ({
  language,
  t: documentTexts(language),
  format: documentFormats(language, customerCountry),
});

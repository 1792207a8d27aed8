import { DOCUMENT_LANGUAGES } from '../quotes/quote.ts';
import type { DocumentLanguage } from '../quotes/quote.ts';
import { placeholderProblems } from './placeholders.ts';
import type { PlaceholderProblem } from './placeholders.ts';

/** A text in every language of papers. Markdown with placeholders; empty: the program's own words, or none. */
export type TextByLanguage = Readonly<Record<DocumentLanguage, string>>;

/** What the office says on its quotes: before the lines, after them, and its terms. */
export type OfficeTexts = { readonly introduction: TextByLanguage; readonly closing: TextByLanguage; readonly terms: TextByLanguage };

export type OfficeText = keyof OfficeTexts;
export const OFFICE_TEXTS: readonly OfficeText[] = ['introduction', 'closing', 'terms'];

const everywhere = (text: string): TextByLanguage => ({ pl: text, de: text, en: text });

/** Before anybody wrote them. Terms of a letterhead that knew one language hold for all. */
export const textsBefore = (terms: string): OfficeTexts => ({ introduction: everywhere(''), closing: everywhere(''), terms: everywhere(terms) });

/** Everything that is wrong in them at once, by `terms.pl`. */
export const textProblems = (texts: OfficeTexts): readonly (PlaceholderProblem & { readonly path: `${OfficeText}.${DocumentLanguage}` })[] =>
  OFFICE_TEXTS.flatMap((name) => DOCUMENT_LANGUAGES.flatMap((language) => placeholderProblems(texts[name][language]).map((found) => ({ ...found, path: `${name}.${language}` as const }))));

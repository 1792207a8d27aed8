import de from '../../../../locales/de/documents.json';
import en from '../../../../locales/en/documents.json';
import pl from '../../../../locales/pl/documents.json';
import type { DocumentLanguage } from '../../../../core/domain/quotes/quote.ts';
import type { OpeningTexts } from '../../../../core/domain/quotes/retold.ts';

const TEXTS = { de: de.default, en: en.default, pl: pl.default } as const;

/** What a new draft says in a language of the paper, whatever language the screen speaks. */
export const openingTexts = (language: DocumentLanguage): OpeningTexts => TEXTS[language];

import { useQuery } from '@tanstack/react-query';
import de from '../../../../locales/de/documents.json';
import en from '../../../../locales/en/documents.json';
import pl from '../../../../locales/pl/documents.json';
import type { DocumentLanguage } from '../../../../core/domain/quotes/quote.ts';
import type { OpeningTexts } from '../../../../core/domain/quotes/retold.ts';
import { useApi } from '../../../host/hooks.ts';

const TEXTS = { de: de.default, en: en.default, pl: pl.default } as const;

/** The program's own words for a new draft, whatever language the screen speaks. */
export const programTexts = (language: DocumentLanguage): OpeningTexts => TEXTS[language];

/** What a new draft says in a language of the paper: the office's words, else the program's. */
export function useOpeningTexts(): (language: DocumentLanguage) => OpeningTexts {
  const { data } = useQuery(useApi().documents.texts.queryOptions());
  return (language) => {
    const ours = programTexts(language);
    return { ...ours, introduction: data?.introduction[language] || ours.introduction, closing: data?.closing[language] || ours.closing };
  };
}

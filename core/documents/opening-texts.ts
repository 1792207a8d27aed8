import type { DocumentLanguage } from '../domain/quotes/quote.ts';
import type { OpeningTexts } from '../domain/quotes/retold.ts';
import { documentTexts } from './texts.ts';

/** What a new draft says before anybody has written: in the language of the paper. */
export function openingTexts(language: DocumentLanguage): OpeningTexts {
  const t = documentTexts(language);
  return { subject: t('documents:default.subject'), introduction: t('documents:default.introduction'), closing: t('documents:default.closing') };
}

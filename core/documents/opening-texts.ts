import type { DocumentLanguage } from '../domain/quotes/quote.ts';
import { documentTexts } from './texts.ts';

export type OpeningTexts = { readonly subject: string; readonly introduction: string; readonly closing: string };

/** What a new draft says before anybody has written: in the language of the paper. */
export function openingTexts(language: DocumentLanguage): OpeningTexts {
  const t = documentTexts(language);
  return { subject: t('documents:default.subject'), introduction: t('documents:default.introduction'), closing: t('documents:default.closing') };
}

/**
 * The texts of a draft after its language was changed: a text that nobody has touched is said
 * in the new language, what a person wrote stays.
 */
export function retold(texts: OpeningTexts, from: DocumentLanguage, to: DocumentLanguage): OpeningTexts {
  const [before, after] = [openingTexts(from), openingTexts(to)];
  const next = (name: keyof OpeningTexts): string => (texts[name].trim() === before[name].trim() ? after[name] : texts[name]);
  return { subject: next('subject'), introduction: next('introduction'), closing: next('closing') };
}

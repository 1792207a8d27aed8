import type { DocumentLanguage } from '../domain/quotes/quote.ts';
import { documentFormats } from './formats.ts';
import { documentTexts } from './texts.ts';

/** What a letter says that carries a paper. */
export type PaperMail = { readonly to: string; readonly subject: string; readonly body: string };

export type MailFacts = {
  readonly language: DocumentLanguage;
  /** Empty: nobody knows one. */
  readonly to: string;
  /** The paper by its kind, and its number. */
  readonly title: string;
  readonly number: string;
  /** Until when a quote holds; null: the paper is none. */
  readonly validUntil: string | null;
  readonly author: string;
  readonly company: string;
};

/** The letter around a paper, in the paper's own language. */
export function paperMail({ language, to, title, number, validUntil, author, company }: MailFacts): PaperMail {
  const t = documentTexts(language);
  const format = documentFormats(language, null);
  const lines = [
    t('documents:mail.greeting'),
    t('documents:mail.attached', { title, number }),
    ...(validUntil === null ? [] : [t('documents:statement.validity', { date: format.longDay(validUntil) })]),
    t('documents:mail.questions'),
    [t('documents:mail.regards'), author, company].filter((part) => part.trim() !== '').join('\n'),
  ];
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  return { to, subject: plain([title, number].join(' ')), body: plain(lines.join('\n\n')) };
}

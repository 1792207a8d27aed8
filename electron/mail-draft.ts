import { mailFile } from '../core/domain/office/mail-file.ts';
import type { MailLetter } from '../core/domain/office/mail-file.ts';

/** A letter with one PDF behind it, not sent yet. */
export type MailDraft = MailLetter & { readonly fileName: string; readonly pdf: Uint8Array };

/** The letter as a file for any mail program. `boundary` must not occur in it. */
export const mailWithPdf = ({ pdf, fileName, ...letter }: MailDraft, boundary: string): string =>
  mailFile(letter, (text) => Buffer.from(text, 'utf8').toString('base64'), { fileName, base64: Buffer.from(pdf).toString('base64'), boundary });

/** A letter with one PDF behind it, not sent yet. */
export type MailDraft = { readonly to: string; readonly subject: string; readonly body: string; readonly fileName: string; readonly pdf: Uint8Array };

const LINE_LENGTH = 76;
/** Of an encoded word: a line holds 76 signs, `Subject: ` included (RFC 2047, section 2). */
const WORD_LENGTH = 66;

/**
 * The letter as a file for any mail program: no sender, no date, marked as unsent so that it opens
 * for sending. `boundary` must not occur in it; line ends are CR LF (RFC 5322, RFC 2046).
 */
export function mailWithPdf({ to, subject, body, fileName, pdf }: MailDraft, boundary: string): string {
  return [
    `To: ${mailboxOf(to)}`,
    `Subject: ${headerText(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...inLines(Buffer.from(body.replaceAll(/\r?\n/g, '\r\n'), 'utf8')),
    `--${boundary}`,
    'Content-Type: application/pdf;',
    ` name="${plainName(fileName)}"`,
    'Content-Disposition: attachment;',
    ` filename="${plainName(fileName)}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...inLines(Buffer.from(pdf)),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** One address and nothing that could begin another header. */
const mailboxOf = (text: string): string => text.replaceAll(/[^!-~]/g, '');

/** File names of papers are ASCII already; a quotation mark would end the parameter. */
const plainName = (name: string): string => name.replaceAll(/[^\w.-]/g, '-');

const inLines = (bytes: Buffer): readonly string[] => bytes.toString('base64').match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];

/** Plain where it can be, else encoded words that never cut a character. */
function headerText(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (/^[ -~]*$/.test(line)) return line;
  const words: string[] = [];
  let piece = '';
  for (const letter of line) {
    if (encodedWord(piece + letter).length > WORD_LENGTH) {
      words.push(encodedWord(piece));
      piece = letter;
    } else {
      piece += letter;
    }
  }
  return [...words, encodedWord(piece)].join('\r\n ');
}

const encodedWord = (text: string): string => `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;

/** A letter as mail programs read it from a file. */
export type MailLetter = { readonly to: string; readonly subject: string; readonly body: string };

/** A PDF behind it. `boundary` must not occur in the file. */
export type MailAttachment = { readonly fileName: string; readonly base64: string; readonly boundary: string };

/** Base64 of the UTF-8 bytes of a text: pages and Node.js have different means for it. */
export type Base64 = (text: string) => string;

const LINE_LENGTH = 76;
/** Of an encoded word: a line holds 76 signs, `Subject: ` included (RFC 2047, section 2). */
const WORD_LENGTH = 66;

/**
 * The letter as a file for any mail program: no sender, no date, marked as unsent so that it opens
 * for sending; the text as UTF-8 in base64. Line ends are CR LF (RFC 5322, RFC 2046). ASCII only.
 */
export function mailFile({ to, subject, body }: MailLetter, base64: Base64, attached: MailAttachment | null = null): string {
  const head = [`To: ${mailboxOf(to)}`, `Subject: ${headerText(subject, base64)}`, 'X-Unsent: 1', 'MIME-Version: 1.0'];
  const text = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', ...inLines(base64(body.replaceAll(/\r?\n/g, '\r\n')))];
  if (attached === null) return [...head, ...text, ''].join('\r\n');
  const { boundary } = attached;
  return [...head, `Content-Type: multipart/mixed; boundary="${boundary}"`, '', `--${boundary}`, ...text, `--${boundary}`, ...pdfPart(attached), `--${boundary}--`, ''].join('\r\n');
}

const pdfPart = ({ fileName, base64 }: MailAttachment): readonly string[] => [
  'Content-Type: application/pdf;',
  ` name="${plainName(fileName)}"`,
  'Content-Disposition: attachment;',
  ` filename="${plainName(fileName)}"`,
  'Content-Transfer-Encoding: base64',
  '',
  ...inLines(base64),
];

/** One address and nothing that could begin another header. */
const mailboxOf = (text: string): string => text.replaceAll(/[^!-~]/g, '');

/** File names of papers are ASCII already; a quotation mark would end the parameter. */
const plainName = (name: string): string => name.replaceAll(/[^\w.-]/g, '-');

const inLines = (base64: string): readonly string[] => base64.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];

/** Plain where it can be, else encoded words that never cut a character. */
function headerText(text: string, base64: Base64): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (/^[ -~]*$/.test(line)) return line;
  const encoded = (piece: string): string => `=?utf-8?B?${base64(piece)}?=`;
  const words: string[] = [];
  let piece = '';
  for (const letter of line) {
    if (encoded(piece + letter).length > WORD_LENGTH) {
      words.push(encoded(piece));
      piece = letter;
    } else {
      piece += letter;
    }
  }
  return [...words, encoded(piece)].join('\r\n ');
}

import type { Letter } from './mailto.ts';

const LINE_LENGTH = 76;
/** Of an encoded word: a line holds 76 signs, `Subject: ` included (RFC 2047, section 2). */
const WORD_LENGTH = 66;

/**
 * The letter as a file: UTF-8 in base64, without sender and date, marked as unsent so that
 * Outlook opens it for sending. Line ends are CR LF (RFC 5322).
 */
export function emlOf({ to, subject, body }: Letter): string {
  return [
    `To: ${to}`,
    `Subject: ${headerText(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(body.replaceAll('\n', '\r\n')).match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? []),
    '',
  ].join('\r\n');
}

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

const encodedWord = (text: string): string => `=?utf-8?B?${base64(text)}?=`;

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

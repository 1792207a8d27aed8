import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailWithPdf } from '../../../electron/mail-draft.ts';

const pdf = new Uint8Array([37, 80, 68, 70, 45, 49, 46, 55, 0, 255]);
const draft = { to: 's.koehler@mueller.example', subject: 'Angebot AN-2026-0042', body: 'Sehr geehrte Damen und Herren,\n\nanbei …', fileName: 'Angebot_AN-2026-0042_Mueller-GmbH.pdf', pdf };

/** The parts of a letter between its boundaries, and its headers. */
function read(text: string, boundary: string) {
  const [head = '', ...parts] = text.split(`--${boundary}`);
  return { head, parts: parts.slice(0, -1).map((part) => part.split('\r\n\r\n')) };
}

describe('a letter with a PDF', () => {
  const text = mailWithPdf(draft, 'grenze');
  const { head, parts } = read(text, 'grenze');

  it('is unsent, has its text and the very bytes of the file', () => {
    expect(head).toContain('X-Unsent: 1');
    expect(head).toContain('To: s.koehler@mueller.example');
    expect(head).toContain('Content-Type: multipart/mixed; boundary="grenze"');
    expect(Buffer.from(parts[0]?.[1] ?? '', 'base64').toString('utf8')).toBe(draft.body.replaceAll('\n', '\r\n'));
    expect(new Uint8Array(Buffer.from(parts[1]?.[1] ?? '', 'base64'))).toEqual(pdf);
    expect(parts[1]?.[0]).toContain('filename="Angebot_AN-2026-0042_Mueller-GmbH.pdf"');
  });

  it('has only lines that every mail server takes, all ending in CR LF', () => {
    const long = mailWithPdf({ ...draft, subject: 'Zażółć gęślą jaźń '.repeat(12), pdf: new Uint8Array(5_000) }, 'grenze');
    for (const line of long.split('\r\n')) {
      // RFC 5322, 2.1.1: never more than 998; ours stay near 78, only a long file name is not broken.
      expect(line.length).toBeLessThanOrEqual(line.startsWith(' filename') || line.startsWith(' name') ? 200 : 78);
      expect(line).toMatch(/^[ -~]*$/);
    }
  });

  it('lets nobody smuggle in a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (to, subject, fileName) => {
        const { head: front } = read(mailWithPdf({ ...draft, to: `${to}\r\nBcc: x@evil.example`, subject: `${subject}\r\nBcc: y`, fileName }, 'grenze'), 'grenze');
        expect(front.split('\r\n').filter((line) => /^bcc/i.test(line))).toEqual([]);
      }),
    );
  });
});

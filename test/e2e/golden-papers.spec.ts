import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { renderPaper } from '../../core/documents/papers/render-paper.ts';
import { renderQuote } from '../../core/documents/quote/render-quote.ts';
import { realFonts } from '../builders/fonts.ts';
import { GOLDEN_CASES, goldenQuote } from '../builders/golden-quotes.ts';
import { everyPaper } from '../builders/papers.ts';
import { visible } from '../builders/visible.ts';
import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';

/** The golden papers of the unit tests as real PDFs: what stands on their pages is what the fixtures say. */

const run = promisify(execFile);
const FOLDER = path.resolve('test-results', 'papers');
const fonts = realFonts();

/** Prints a page as the program does, in a window of its own. */
async function pdfOf(desk: Desk, html: string): Promise<Buffer> {
  const base64 = await desk.app.evaluate(async ({ BrowserWindow, session }, page) => {
    const own = session.fromPartition(`golden-${Math.floor(performance.now() * 1000)}`, { cache: false });
    own.protocol.handle('app', () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    const window = new BrowserWindow({ show: false, webPreferences: { session: own, javascript: false } });
    try {
      await window.loadURL('app://paper/golden');
      const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
      return pdf.toString('base64');
    } finally {
      window.destroy();
    }
  }, html);
  return Buffer.from(base64, 'base64');
}

/**
 * Signs of a page without spaces, which a PDF sets as it likes, and without case: heads are printed
 * in capitals. Marks of direction are put in by pdftotext itself; pictures come from whatever
 * typeface the machine has for them.
 */
const signs = (text: string): string => text.normalize('NFC').replaceAll(/[\s\p{Cf}\p{Extended_Pictographic}]/gu, '').toUpperCase().split('').toSorted().join('');

async function expectSame(desk: Desk, name: string, html: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.pdf`);
  await writeFile(file, await pdfOf(desk, html));
  const { stdout } = await run('pdftotext', ['-raw', file, '-']);
  const printed = stdout.split('\f').slice(0, -1);
  const expected = html.split('<section class="page"').slice(1).map((page) => visible(`<section ${page}`));
  expect(printed).toHaveLength(expected.length);
  expected.forEach((page, index) => expect(signs(printed[index] ?? ''), `${name}, page ${index + 1}`).toBe(signs(page)));
}

for (const language of ['pl', 'de', 'en'] as const) {
  test(`every golden quote and paper in ${language} as a PDF`, async ({ start }) => {
    const desk = await start({ language });
    for (const [name, make] of Object.entries(GOLDEN_CASES)) {
      const model = goldenQuote(language, make(language));
      await expectSame(desk, `quote-${name}-${language}`, renderQuote(model, language, { fonts }).html);
    }
    for (const model of everyPaper(language)) await expectSame(desk, `${model.kind}-${language}`, renderPaper(model, fonts).html);
  });
}

/** Names that want to be something else: markup, a formula, another direction, a whole page, pictures. */
const HOSTILE: Readonly<Record<string, string>> = {
  markup: '<script>alert(1)</script><img src=x onerror=alert(2)>',
  formula: '=HYPERLINK("http://evil.example","Rechnung")',
  direction: 'Rechnung \u202Efdp.exe\u202C \u2067עברית\u2069',
  long: 'Gęślą-Jaźń Überlänge '.repeat(15).trim(),
  pictures: 'Chmura 👩‍👩‍👧‍👦🚀 Łódź e\u0301',
  placeholder: '{{author}} **fett** # Titel',
};

test('hostile names are words on a real PDF and nothing else', async ({ start }) => {
  const desk = await start({ language: 'de' });
  for (const [kind, name] of Object.entries(HOSTILE)) {
    const quote = goldenQuote('de', {});
    const hostile = { ...quote, subject: name, introduction: `{{customer}} und ${name}`, closing: name, customer: { ...quote.customer, name }, lines: quote.lines.map((line) => ({ ...line, title: name, note: name })) };
    await expectSame(desk, `hostile-${kind}-quote`, renderQuote(hostile, 'de', { fonts }).html);
    for (const model of everyPaper('pl').filter((paper) => paper.kind === 'renewalLetter' || paper.kind === 'orderConfirmation')) {
      await expectSame(desk, `hostile-${kind}-${model.kind}`, renderPaper({ ...model, customer: model.customer && { ...model.customer, name } }, fonts).html);
    }
  }
});

import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { FrozenDocument, FrozenFile, RenderedDocument } from '../core/host/host.ts';
import type { Result } from '../core/domain/result.ts';
import type { DeskError } from '../core/errors/desk-error.ts';
import { writeAtomically } from './atomic-write.ts';
import type { BridgeCalls, IssuedRef, PaperRef, PdfResult, PrintableDocument } from './bridge.ts';
import { mailWithPdf } from './mail-draft.ts';
import { createPaperPress } from './paper-press.ts';
import type { PaperPress } from './paper-press.ts';
import { storageError } from './storage-error.ts';
import type { Sentences } from './sentences.ts';

/** Whatever is printed. */
export type Printed = PrintableDocument | PaperRef;

export type PrintingParts = {
  readonly render: (document: Printed) => Promise<Result<RenderedDocument, DeskError>>;
  /** The PDF of an issued paper as it was first printed; null while there is none. */
  readonly frozenFile: (document: FrozenDocument) => Promise<Result<FrozenFile | null, DeskError>>;
  /** Keeps the first one; null: the paper is not issued. */
  readonly keepFile: (document: FrozenDocument, file: { readonly fileName: string; readonly pdf: Uint8Array }) => Promise<Result<FrozenFile | null, DeskError>>;
  readonly saved: (fileName: string) => void;
  readonly window: () => BrowserWindow | null;
  /** Language of the screen, for the dialog. */
  readonly translate: () => Sentences;
  readonly folder: { readonly get: () => string | null; readonly set: (folder: string) => void };
  readonly report: (event: string, channel: string, problem: unknown) => string;
};

export type Printing = {
  readonly savePdf: (document: Printed) => Promise<PdfResult>;
  readonly print: (document: Printed) => Promise<PdfResult>;
  /** To the usual printer, without a dialog. */
  readonly printNow: (document: IssuedRef) => Promise<PdfResult>;
  readonly mail: (letter: BridgeCalls['paper.mail']['input']) => Promise<PdfResult>;
  readonly saveAll: (ids: readonly string[]) => Promise<PdfResult>;
  /** Makes and keeps the PDF of an issued paper without asking anybody. */
  readonly keep: (document: FrozenDocument) => Promise<{ readonly kept: boolean }>;
};

type Parts = PrintingParts & { readonly press: PaperPress };

export function createPrinting(given: PrintingParts): Printing {
  const parts: Parts = { ...given, press: createPaperPress(given.window) };
  const guarded = async (kind: string, job: () => Promise<PdfResult>): Promise<PdfResult> => {
    try {
      return await job();
    } catch (problem) {
      return { kind: 'failed', error: { tag: 'unexpected', reference: parts.report('paper.failed', kind, problem) } };
    }
  };
  return {
    savePdf: (document) =>
      guarded(document.kind, async () => {
        const file = await pdfFile(parts, document);
        return file.ok ? saveBytes(parts, { bytes: file.value.pdf, fileName: file.value.fileName, kind: 'pdf' }) : { kind: 'failed', error: file.error };
      }),
    print: (document) => guarded(document.kind, () => printed(parts, document, { silent: false })),
    printNow: (document) => guarded(document.kind, () => printed(parts, document, { silent: true })),
    mail: ({ paper, ...letter }) =>
      guarded('mail', async () => {
        const file = await pdfFile(parts, paper);
        if (!file.ok) return { kind: 'failed', error: file.error };
        const text = mailWithPdf({ ...letter, ...file.value }, `desk-${randomBytes(18).toString('hex')}`);
        return saveBytes(parts, { bytes: Buffer.from(text, 'latin1'), fileName: file.value.fileName.replace(/\.pdf$/, '.eml'), kind: 'eml' });
      }),
    saveAll: (ids) => guarded('papers', () => saveAll(parts, ids)),
    keep: async (document) => {
      try {
        return { kept: (await pdfFile(parts, document)).ok };
      } catch (problem) {
        parts.report('paper.notKept', document.kind, problem);
        return { kept: false };
      }
    },
  };
}

type PdfFile = { readonly pdf: Uint8Array; readonly fileName: string };

/** The bytes of a paper: those that were kept when it was first printed, or new ones, kept if it is issued. */
async function pdfFile(parts: Parts, document: Printed): Promise<Result<PdfFile, DeskError>> {
  const frozen = frozenOf(document);
  if (frozen !== null) {
    const kept = await parts.frozenFile(frozen);
    if (!kept.ok) return kept;
    if (kept.value !== null) return { ok: true, value: kept.value };
  }
  parts.press.warmUp();
  const rendered = await parts.render(document);
  if (!rendered.ok) return rendered;
  const made: PdfFile = { pdf: await pressed(parts, document, rendered.value.html), fileName: rendered.value.fileName };
  if (frozen === null) return { ok: true, value: made };
  const kept = await parts.keepFile(frozen, made);
  return kept.ok ? { ok: true, value: kept.value ?? made } : kept;
}

/** A page that did not come out of the press is laid out once more in another window: on a busy computer one may be lost among hundreds. */
async function pressed({ press, report }: Parts, { kind }: Printed, html: string): Promise<Uint8Array> {
  try {
    return await press.lay(html, pdfOf);
  } catch (problem) {
    report('paper.again', kind, problem);
    return press.lay(html, pdfOf);
  }
}

/** What may have been issued, and so be kept. */
const frozenOf = (document: Printed): FrozenDocument | null => (document.kind === 'quote' || document.kind === 'paper' ? { kind: document.kind, id: document.id } : null);

/** The sheets are dealt out already, with their numbers on them: what is printed is what the preview shows. */
const pdfOf = (window: BrowserWindow): Promise<Uint8Array> =>
  window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });

/**
 * The pages as they were kept when the paper was issued, the same that its PDF was made of: Chromium
 * prints pages, not PDF files (decision record 0011).
 */
async function printed(parts: Parts, document: Printed, { silent }: { readonly silent: boolean }): Promise<PdfResult> {
  parts.press.warmUp();
  const rendered = await parts.render(document);
  return rendered.ok ? parts.press.lay(rendered.value.html, (window) => sendToPrinter(window, silent)) : { kind: 'failed', error: rendered.error };
}

function sendToPrinter(window: BrowserWindow, silent: boolean): Promise<PdfResult> {
  return new Promise((resolve) => {
    window.webContents.print({ silent, printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } }, (success, reason) => {
      if (success) resolve({ kind: 'printed' });
      // The one place that reads Chromium's words for it; everything but a change of mind is a failure.
      else if (/cancel/i.test(reason)) resolve({ kind: 'cancelled' });
      else resolve({ kind: 'failed', error: { tag: 'notSupported', feature: 'printer' } });
    });
  });
}

type ToSave = { readonly bytes: Uint8Array; readonly fileName: string; readonly kind: 'pdf' | 'eml' };

async function saveBytes(parts: Parts, { bytes, fileName, kind }: ToSave): Promise<PdfResult> {
  const translate = parts.translate();
  const options = {
    title: translate(kind === 'pdf' ? 'shell:pdf.saveTitle' : 'shell:pdf.mailTitle'),
    defaultPath: path.join(parts.folder.get() ?? app.getPath('documents'), path.basename(fileName)),
    filters: [{ name: kind === 'pdf' ? translate('shell:pdf.fileType') : 'EML', extensions: [kind] }],
  };
  const window = parts.window();
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (chosen.canceled || chosen.filePath === '') return { kind: 'cancelled' };
  try {
    // What the user keeps is for the user's other programs too: no stricter than their other files.
    await writeAtomically(chosen.filePath, bytes, 0o666);
  } catch (problem) {
    return { kind: 'failed', error: storageError(problem, null, chosen.filePath) };
  }
  parts.folder.set(path.dirname(chosen.filePath));
  parts.saved(path.basename(chosen.filePath));
  return { kind: 'saved', path: chosen.filePath };
}

/** Every kept PDF under its own name in one folder. */
async function saveAll(parts: Parts, ids: readonly string[]): Promise<PdfResult> {
  const options: Electron.OpenDialogOptions = { title: parts.translate()('shell:pdf.folderTitle'), defaultPath: parts.folder.get() ?? app.getPath('documents'), properties: ['openDirectory', 'createDirectory'] };
  const window = parts.window();
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  const [folder] = chosen.filePaths;
  if (chosen.canceled || folder === undefined) return { kind: 'cancelled' };
  const taken = new Set((await readdir(folder)).map((name) => name.toLowerCase()));
  for (const id of ids) {
    const file = await pdfFile(parts, { kind: 'paper', id });
    if (!file.ok) return { kind: 'failed', error: file.error };
    const name = freeName(path.basename(file.value.fileName), taken);
    taken.add(name.toLowerCase());
    try {
      await writeAtomically(path.join(folder, name), file.value.pdf, 0o666);
    } catch (problem) {
      return { kind: 'failed', error: storageError(problem, null, path.join(folder, name)) };
    }
    parts.saved(name);
  }
  parts.folder.set(folder);
  return { kind: 'saved', path: folder };
}

/** Nothing that lies in the folder is written over. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const { name: stem, ext } = path.parse(name);
  for (let count = 2; ; count += 1) {
    const other = `${stem}-${count}${ext}`;
    if (!taken.has(other.toLowerCase())) return other;
  }
}

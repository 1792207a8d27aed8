import path from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';
import { writeAtomically } from './atomic-write.ts';
import type { ListFile, MailFile, PdfResult } from './bridge.ts';
import { storageError } from './storage-error.ts';

/** Asks where to keep a list, a table or plain text, and writes it there. */
export const saveList = (window: BrowserWindow | null, file: ListFile): Promise<PdfResult> =>
  saveText(window, file, filterOf(file.name));

function filterOf(name: string): FileFilter {
  const kind = ['txt', 'ics', 'xlsx'].find((extension) => name.endsWith(`.${extension}`)) ?? 'csv';
  return { name: kind.toUpperCase(), extensions: [kind] };
}

/** Asks where to keep a letter and writes it there. */
export const saveMail = (window: BrowserWindow | null, file: MailFile): Promise<PdfResult> => saveText(window, file, { name: 'EML', extensions: ['eml'] });

/** The proposed name is only a name, never a path. */
async function saveText(window: BrowserWindow | null, { name, text, encoding = 'utf8' }: ListFile, filter: FileFilter): Promise<PdfResult> {
  const options = {
    defaultPath: path.join(app.getPath('documents'), path.basename(name)),
    filters: [filter],
  };
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (chosen.canceled || chosen.filePath === '') return { kind: 'cancelled' };
  try {
    // The file is for the user's other programs too: no stricter than their other files.
    await writeAtomically(chosen.filePath, Buffer.from(text, encoding), 0o666);
  } catch (problem) {
    return { kind: 'failed', error: storageError(problem, null, chosen.filePath) };
  }
  return { kind: 'saved', path: chosen.filePath };
}

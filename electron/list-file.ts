import path from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { writeAtomically } from './atomic-write.ts';
import type { ListFile, PdfResult } from './bridge.ts';
import { storageError } from './storage-error.ts';

/** Asks where to keep a list and writes it there. The proposed name is only a name, never a path. */
export async function saveList(window: BrowserWindow | null, { name, text }: ListFile): Promise<PdfResult> {
  const options = {
    defaultPath: path.join(app.getPath('documents'), path.basename(name)),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  };
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (chosen.canceled || chosen.filePath === '') return { kind: 'cancelled' };
  try {
    // The file is for the user's other programs too: no stricter than their other files.
    await writeAtomically(chosen.filePath, Buffer.from(text, 'utf8'), 0o666);
  } catch (problem) {
    return { kind: 'failed', error: storageError(problem, null, chosen.filePath) };
  }
  return { kind: 'saved', path: chosen.filePath };
}

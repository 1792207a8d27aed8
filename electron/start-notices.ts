import { dialog } from 'electron';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { Language } from './bridge.ts';

/** Says in a dialog of the system what went wrong while starting: what was kept, and what to do. */
export async function showNotices(window: BrowserWindow | null, problems: readonly DeskError[], language: Language): Promise<void> {
  if (problems.length === 0) return;
  const [{ translator }, { noticeOf }] = await Promise.all([import('./i18n.ts'), import('./notice-text.ts')]);
  const translate = translator(language);
  for (const problem of problems) {
    const { message, detail } = noticeOf(problem, translate);
    const box: MessageBoxOptions = { type: 'warning', title: 'CSP Desk', message, detail, buttons: [translate('shell:notice.ok')] };
    await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
  }
}

import { dialog } from 'electron';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { Translate } from './i18n.ts';
import { noticeOf } from './notice-text.ts';

/** Says in a dialog of the system what went wrong while starting: what was kept, and what to do. */
export async function showNotices(window: BrowserWindow | null, problems: readonly DeskError[], translate: Translate): Promise<void> {
  for (const problem of problems) {
    const { message, detail } = noticeOf(problem, translate);
    const box: MessageBoxOptions = { type: 'warning', title: 'CSP Desk', message, detail, buttons: [translate('shell:notice.ok')] };
    await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
  }
}

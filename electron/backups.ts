import path from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { BackupView } from '../core/contract/backup.ts';
import type { BackupJob } from '../core/host/host.ts';
import type { Result } from '../core/domain/result.ts';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { BackupResult } from './bridge.ts';
import type { Sentences } from './sentences.ts';

export type BackupParts = {
  readonly run: (job: BackupJob) => Promise<Result<BackupView, DeskError>>;
  /** A restored ledger is opened by a fresh host. */
  readonly restart: () => Promise<void>;
  readonly window: () => BrowserWindow | null;
  readonly translate: () => Sentences;
  /** `2026-11-22`, for the name that is proposed. */
  readonly today: () => string;
};

export type Backups = {
  readonly make: (asked: { readonly passphrase: string }) => Promise<BackupResult>;
  readonly check: (asked: { readonly passphrase: string; readonly again: boolean }) => Promise<BackupResult>;
  readonly restore: (asked: { readonly passphrase: string }) => Promise<BackupResult>;
};

const EXTENSION = 'cspbackup';

/** Asks where a backup lies or shall lie; the window never names a path. */
export function createBackups({ run, restart, window, translate, today }: BackupParts): Backups {
  let chosen: string | null = null;
  const filters = () => [{ name: translate()('shell:backup.kind'), extensions: [EXTENSION] }];

  const askWhereTo = async (): Promise<string | null> => {
    const options = { defaultPath: path.join(app.getPath('documents'), `CSP-Desk-${today()}.${EXTENSION}`), filters: filters() };
    const parent = window();
    const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    return canceled || filePath === '' ? null : filePath;
  };

  const askWhich = async (): Promise<string | null> => {
    const options: Electron.OpenDialogOptions = { defaultPath: app.getPath('documents'), filters: filters(), properties: ['openFile'] };
    const parent = window();
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  };

  const work = async (kind: BackupJob['kind'], file: string | null, passphrase: string): Promise<BackupResult> => {
    if (file === null) return { kind: 'cancelled' };
    const done = await run({ kind, path: file, passphrase });
    return done.ok ? { kind: 'done', path: file, backup: done.value } : { kind: 'failed', error: done.error };
  };

  return {
    make: async ({ passphrase }) => work('make', await askWhereTo(), passphrase),
    check: async ({ passphrase, again }) => {
      if (!again || chosen === null) chosen = await askWhich();
      return work('check', chosen, passphrase);
    },
    restore: async ({ passphrase }) => {
      const done = await work('restore', chosen, passphrase);
      if (done.kind === 'done') await restart();
      return done;
    },
  };
}

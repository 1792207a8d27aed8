import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import type { StorageProblem } from '../core/errors/desk-error.ts';
import { storageError } from './storage-error.ts';

export type ProfileResult =
  | { readonly ok: true; readonly folder: string }
  | { readonly ok: false; readonly folder: string; readonly problem: StorageProblem };

/** Puts everything this program keeps under one folder, after a look whether it can be written. */
export function useProfile(wanted: string | null): ProfileResult {
  const folder = wanted === null ? app.getPath('userData') : path.resolve(wanted);
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, 'x', { mode: 0o600 });
    rmSync(probe);
  } catch (problem) {
    const error = storageError(problem, null, folder);
    return { ok: false, folder, problem: error.tag === 'storage' ? error.problem : 'unknown' };
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', path.join(folder, 'browser'));
  app.setPath('crashDumps', path.join(folder, 'crashes'));
  app.setAppLogsPath(path.join(folder, 'logs'));
  return { ok: true, folder };
}

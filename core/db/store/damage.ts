import { existsSync, unlinkSync, writeFileSync } from 'node:fs';
import type { StorageFailure } from '../failures.ts';

/**
 * A store that met a damaged page while in use leaves a mark beside its file; the next start
 * then checks the whole file before anything relies on it. The check costs seconds on a large
 * mirror, so a file without a mark is not checked.
 */
const markOf = (path: string): string => `${path}.suspect`;

/** Marks the file after a failure that says `corrupt`, and after no other. Never throws. */
export function rememberDamage(path: string, failure: StorageFailure): void {
  if (failure.deskError.problem !== 'corrupt') return;
  try {
    writeFileSync(markOf(path), '');
  } catch {
    // A folder that takes no more files: the failure itself already reached the screen.
  }
}

/** Whether the file has to be checked before anything relies on it. */
export const isSuspect = (path: string): boolean => existsSync(markOf(path));
/** After a check that found nothing wrong, or when the file was replaced. */
export function forgetDamage(path: string): void {
  if (isSuspect(path)) unlinkSync(markOf(path));
}

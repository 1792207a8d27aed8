import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { toIso } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** `20261122-090000`, in UTC. */
export const stamp = (at: Instant): string => toIso(at).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');

/** What SQLite keeps beside a file: log, its index, rollback journal. */
export const BESIDE = ['-wal', '-shm', '-journal'] as const;

/**
 * Renames a store's file, and what lies beside it, to `name.broken-20261122-090000`.
 * Nothing is overwritten. Answers with the new name of the file. Throws file system errors.
 */
export function setAside(path: string, at: Instant): string {
  const keptAs = freeName(`${basename(path)}.broken-${stamp(at)}`, dirname(path));
  for (const part of [...BESIDE, '']) {
    if (existsSync(path + part)) renameSync(path + part, join(dirname(path), keptAs + part));
  }
  return keptAs;
}

/** The name, or the name with `-2`, `-3` … when it is taken. */
export function freeName(name: string, folder: string): string {
  const taken = (candidate: string): boolean => ['', ...BESIDE].some((part) => existsSync(join(folder, candidate + part)));
  if (!taken(name)) return name;
  let number = 2;
  while (taken(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

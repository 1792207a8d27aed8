import * as z from 'zod';
import { lastBackup } from '../../../contract/backup.ts';
import type { BackupView, LastBackup } from '../../../contract/backup.ts';
import { checkBackup, makeBackup, RESTORED_FLAG } from '../../../db/backup/backup.ts';
import type { BackupPlace } from '../../../db/backup/backup.ts';
import type { BackupContents } from '../../../db/backup/contents.ts';
import { append, begunAt } from '../../../db/repositories/journal.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { isBackupDue } from '../../../domain/office/backup-due.ts';
import { ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { instant } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { HostOptions } from '../../host.ts';
import type { OpenOffice } from '../../open-office.ts';
import { readProfile } from './office-profile.ts';
import { authorIn } from '../outbox/author.ts';

const LAST = 'backup.last';
const restoredMark = z.object({ at: z.number().int(), file: z.string() });

/** Where backups of the open office come from and go to; `key` opens its ledger. */
export const placeOf = ({ folder, sqliteBinding, randomBytes }: HostOptions, key: Uint8Array): BackupPlace => ({ folder, key, sqliteBinding, randomBytes });

/** A backup of everything that cannot be fetched again, under its own passphrase, checked after writing. */
export async function makeOfficeBackup(office: OpenOffice, { options, key, path, passphrase }: { readonly options: HostOptions; readonly key: Uint8Array; readonly path: string; readonly passphrase: string }): Promise<Result<BackupView, DeskError>> {
  const by = authorIn(office);
  const facts = { madeAt: office.clock.now(), by, office: options.office, companyName: readProfile(office).companyName };
  const made = await makeBackup(office.ledger, placeOf(options, key), { path, passphrase, facts });
  if (!made.ok) return made;
  const fileName = nameOf(path);
  const last: LastBackup = { at: facts.madeAt, fileName, by, digest: made.value.digest };
  settings.set(office.ledger, LAST, last, facts.madeAt);
  append(office.ledger, { at: facts.madeAt, event: { code: 'backup.made', file: fileName, by }, correlationId: null });
  office.changes.add(['journal', 'office']);
  return ok(toBackupView(made.value, options));
}

/** The drill: whether this file could be restored, and what is in it. Nothing is touched. */
export async function checkOfficeBackup({ options, key, path, passphrase }: { readonly options: HostOptions; readonly key: Uint8Array; readonly path: string; readonly passphrase: string }): Promise<Result<BackupView, DeskError>> {
  const checked = await checkBackup(placeOf(options, key), { path, passphrase });
  return checked.ok ? ok(toBackupView(checked.value, options)) : checked;
}

/** For screens; says whether the file is another office's. */
export const toBackupView = ({ madeAt, by, office, companyName, counts, digest, body }: BackupContents, options: Pick<HostOptions, 'office'>): BackupView => ({ madeAt, by, office, companyName, counts, digest, bytes: body.bytes, isOtherOffice: office.id !== options.office.id });

/** The demo has nothing to lose. */
export function backupStatus({ ledger, kind, clock }: Pick<OpenOffice, 'ledger' | 'kind' | 'clock'>): { last: LastBackup | null; restored: { at: number; file: string } | null; due: boolean } {
  const last = lastBackup.safeParse(settings.get(ledger, LAST));
  const restored = restoredMark.safeParse(settings.get(ledger, `${RESTORED_FLAG}.seen`));
  const at = last.success ? instant(last.data.at) : null;
  const due = kind === 'remote' && isBackupDue({ last: at, begunAt: begunAt(ledger), now: clock.now() });
  return { last: last.success ? last.data : null, restored: restored.success ? restored.data : null, due };
}

/** Without folders, whichever system wrote them. */
export const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

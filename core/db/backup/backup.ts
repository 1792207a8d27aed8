import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type Database from 'better-sqlite3';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { problemOf } from '../failures.ts';
import type { LedgerDb } from '../handles.ts';
import type { RandomBytes } from '../key-file.ts';
import { ledgerMigrations } from '../migrations/ledger/index.ts';
import { LEDGER_FILE } from '../open.ts';
import { KEY_BYTES, rekey } from '../store/cipher.ts';
import { APPLICATION_ID, openToRecover } from '../store/driver.ts';
import { flushFile } from '../store/flush-file.ts';
import { BESIDE, freeName, stamp } from '../store/set-aside.ts';
import { readBackup, readChunks, writeBackup } from './backup-file.ts';
import { contentDigest } from './content-digest.ts';
import { countsOf } from './contents.ts';
import type { BackupContents } from './contents.ts';

export type BackupPlace = { readonly folder: string; readonly key: Uint8Array; readonly sqliteBinding: string | null; readonly randomBytes: RandomBytes };
type Facts = Pick<BackupContents, 'madeAt' | 'by' | 'office' | 'companyName'>;
type Asked = { readonly path: string; readonly passphrase: string };

/** Makes a backup of the open ledger at `path`, then reads it again from the disk and compares. The office goes on meanwhile. */
export async function makeBackup(ledger: LedgerDb, place: BackupPlace, { path, passphrase, facts }: Asked & { readonly facts: Facts }): Promise<Result<BackupContents, DeskError>> {
  return withCopy(place, async (copy) => {
    ledger.sql.run('VACUUM INTO ?', [copy]);
    const key = place.randomBytes(KEY_BYTES);
    const known = inside(copy, place, place.key, (client) => {
      const found = { digest: contentDigest(client), counts: countsOf(client), migrations: Number(client.pragma('user_version', { simple: true })) };
      rekey(client, key, 'ledger');
      return found;
    });
    const contents: BackupContents = { ...facts, ...known, body: bodyOf(copy) };
    const written = await writeBackup(path, { bodyPath: copy, key, contents, passphrase, randomBytes: place.randomBytes });
    if (!written.ok) return written;
    // What was written is read from the disk and opened as a restore would.
    const checked = await checkBackup(place, { path, passphrase });
    return checked.ok ? ok(contents) : checked;
  });
}

/** The drill: opens a backup, reads every page and compares the content with its digest. Nothing of the office is touched. */
export async function checkBackup(place: BackupPlace, { path, passphrase }: Asked): Promise<Result<BackupContents, DeskError>> {
  return withCopy(place, async (copy) => {
    const opened = await readBackup(path, { passphrase, bodyPath: copy });
    if (!opened.ok) return opened;
    const objection = objectionTo(copy, place, opened.value);
    return objection === null ? ok(opened.value.contents) : err(storage(objection, path));
  });
}

export const STAGED = `${LEDGER_FILE}.restored`;
/** Set in a ledger that came out of a backup: the outbox doubts everything open before it sends. */
export const RESTORED_FLAG = 'backup.restored';

/** Puts the checked ledger of a backup beside the office's own, under the office's key. Nothing is replaced yet. */
export async function stageRestore(place: BackupPlace, { path, passphrase, at }: Asked & { readonly at: Instant }): Promise<Result<BackupContents, DeskError>> {
  const staged = join(place.folder, STAGED);
  clear(staged);
  const opened = await readBackup(path, { passphrase, bodyPath: staged });
  if (!opened.ok) return opened;
  const objection = objectionTo(staged, place, opened.value);
  if (objection !== null) {
    clear(staged);
    return err(storage(objection, path));
  }
  inside(staged, place, opened.value.key, (client) => rekey(client, place.key, 'ledger'));
  const digest = inside(staged, place, place.key, contentDigest);
  if (digest !== opened.value.contents.digest) {
    clear(staged);
    return err(storage('corrupt', path));
  }
  inside(staged, place, place.key, (client) =>
    client.prepare('INSERT INTO settings (name, value, updated_at) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at').run(RESTORED_FLAG, JSON.stringify({ at, file: basename(path) }), at),
  );
  flushFile(staged);
  return ok(opened.value.contents);
}

/** Gives the staged ledger its name, with the stores closed. The one of before is kept; answers with its new name. */
export function swapInRestored(folder: string, at: Instant): Result<{ readonly keptAs: string | null }, DeskError> {
  const path = join(folder, LEDGER_FILE);
  const staged = join(folder, STAGED);
  try {
    const keptAs = existsSync(path) ? freeName(`${LEDGER_FILE}.before-restore-${stamp(at)}`, folder) : null;
    if (keptAs !== null) for (const part of [...BESIDE, '']) if (existsSync(path + part)) renameSync(path + part, join(folder, keptAs + part));
    renameSync(staged, path);
    return ok({ keptAs });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return err(storage(problem, path));
  }
}

type Objection = 'corrupt' | 'foreign' | 'newer';

function objectionTo(copy: string, place: BackupPlace, { key, contents }: { readonly key: Uint8Array; readonly contents: BackupContents }): Objection | null {
  try {
    return inside(copy, place, key, (client) => {
      if (client.pragma('application_id', { simple: true }) !== APPLICATION_ID.ledger) return 'foreign';
      if (Number(client.pragma('user_version', { simple: true })) > ledgerMigrations.length) return 'newer';
      if (client.pragma('integrity_check(1)', { simple: true }) !== 'ok') return 'corrupt';
      return contentDigest(client) === contents.digest ? null : 'corrupt';
    });
  } catch (error) {
    if (problemOf(error) === null) throw error;
    return 'corrupt';
  }
}

function inside<Value>(path: string, { sqliteBinding }: BackupPlace, key: Uint8Array, work: (client: Database.Database) => Value): Value {
  const client = openToRecover({ path, store: 'ledger', key, sqliteBinding });
  try {
    return work(client);
  } finally {
    client.close();
  }
}

/** A passing file in the office's folder, encrypted like everything there; gone afterwards. */
async function withCopy<Value>(place: BackupPlace, work: (copy: string) => Promise<Result<Value, DeskError>>): Promise<Result<Value, DeskError>> {
  const copy = join(place.folder, freeName('backup.passing', place.folder));
  try {
    return await work(copy);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return err(storage(problem, copy));
  } finally {
    clear(copy);
  }
}

function bodyOf(copy: string): BackupContents['body'] {
  const hash = createHash('sha256');
  readChunks(copy, 0, (chunk) => hash.update(chunk));
  return { bytes: statSync(copy).size, sha256: hash.digest('hex') };
}

function clear(path: string): void {
  for (const part of ['', ...BESIDE]) rmSync(path + part, { force: true });
}

const storage = (problem: 'corrupt' | 'foreign' | 'newer' | NonNullable<ReturnType<typeof problemOf>>, path: string): DeskError => ({ tag: 'storage', problem, store: null, path, keptAs: null });

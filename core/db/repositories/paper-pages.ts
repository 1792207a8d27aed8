import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { and, eq } from 'drizzle-orm';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { paperPages } from '../schema/ledger.ts';
import { fromJson } from './json.ts';
import type { FileKind } from './papers.ts';

/** The pages of an issued paper as they were set: what it prints for ever, whatever later templates do. */
export type StoredPages = {
  readonly html: string;
  readonly title: string;
  readonly fileName: string;
  readonly language: 'pl' | 'de' | 'en';
  readonly pages: number;
};

/** Kept with the number, in the transaction of issuing. */
export function keep(db: LedgerDb, kind: FileKind, id: string, pages: StoredPages): void {
  const body = gzipSync(JSON.stringify(pages));
  db.orm.insert(paperPages).values({ kind, documentGuid: id, body, sha256: sha256(body) }).run();
}

/** null: issued by a version that kept none; `corrupt` when they are not what was issued. */
export function get(db: LedgerRead, kind: FileKind, id: string): Result<StoredPages | null, DeskError> {
  const row = db.orm.select().from(paperPages).where(and(eq(paperPages.kind, kind), eq(paperPages.documentGuid, id))).get();
  if (!row) return ok(null);
  if (sha256(row.body) !== row.sha256) return err({ tag: 'storage', problem: 'corrupt', store: 'ledger', path: null, keptAs: null });
  return ok(fromJson(gunzipSync(row.body).toString('utf8')) as StoredPages);
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

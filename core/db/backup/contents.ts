import * as z from 'zod';
import type Database from 'better-sqlite3';

const count = z.number().int().min(0);

/** What a backup says about itself; sealed with it, so that nobody can change it. */
export const backupContents = z.object({
  madeAt: z.number().int(),
  by: z.string(),
  office: z.object({ id: z.string(), kind: z.enum(['demo', 'remote']), host: z.string().nullable() }),
  companyName: z.string(),
  /** Steps of the schema. */
  migrations: count,
  counts: z.object({ quotes: count, issuedQuotes: count, papers: count, guides: count, people: count, journal: count, openIntents: count, drafts: count }),
  /** Of the content, whatever the file looks like. */
  digest: z.string(),
  body: z.object({ bytes: count, sha256: z.string() }),
});
export type BackupContents = z.infer<typeof backupContents>;
export type BackupCounts = BackupContents['counts'];

/** What lies in a ledger, in numbers that people know. */
export function countsOf(client: Database.Database): BackupCounts {
  const rows = (text: string): number => Number(client.prepare(text).pluck().get() ?? 0);
  return {
    quotes: rows('SELECT count(*) FROM quotes WHERE removed_at IS NULL'),
    issuedQuotes: rows("SELECT count(*) FROM quotes WHERE state = 'issued'"),
    papers: rows('SELECT count(*) FROM papers'),
    guides: rows('SELECT count(*) FROM guide_runs WHERE removed_at IS NULL'),
    people: rows('SELECT count(*) FROM people WHERE removed_at IS NULL'),
    journal: rows('SELECT count(*) FROM journal'),
    openIntents: rows("SELECT count(*) FROM intents WHERE state IN ('draft', 'waiting', 'sending', 'unknown', 'needsDecision')"),
    drafts: rows("SELECT count(*) FROM settings WHERE name LIKE 'customerDraft.%'"),
  };
}

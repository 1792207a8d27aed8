import * as z from 'zod';
import { instant, procedure } from './base.ts';

export const lastBackup = z.object({ at: instant, fileName: z.string(), by: z.string(), digest: z.string() });

/** What lies in a backup, as its file says and as was checked. */
export type BackupView = {
  readonly madeAt: number;
  readonly by: string;
  readonly office: { readonly id: string; readonly kind: 'demo' | 'remote'; readonly host: string | null };
  readonly companyName: string;
  readonly counts: { readonly quotes: number; readonly issuedQuotes: number; readonly papers: number; readonly guides: number; readonly people: number; readonly journal: number; readonly openIntents: number; readonly drafts: number };
  /** SHA-256 of the content, read again and compared. */
  readonly digest: string;
  readonly bytes: number;
  /** Of another office than the one that is open. */
  readonly isOtherOffice: boolean;
};

export const backupContract = {
  /** The last backup that was made or restored here; null: never. `due`: an own office should make one (never the demo). Files are written and read by the shell's dialogs. */
  status: procedure.output(z.object({ last: lastBackup.nullable(), restored: z.object({ at: instant, file: z.string() }).nullable(), due: z.boolean() })),
};

export type LastBackup = z.infer<typeof lastBackup>;

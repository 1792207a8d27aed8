import * as z from 'zod';
import { IMPORT_FIELDS } from '../domain/customers/import/columns.ts';
import type { DraftProblem } from '../domain/customers/draft-problems.ts';
import { procedure } from './base.ts';

export const IMPORT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1252'] as const;
export const importEncoding = z.enum(IMPORT_ENCODINGS);
export type ImportEncoding = z.infer<typeof importEncoding>;

/** A file of 10 MB in base64. */
const LARGEST_FILE = 14_000_000;

/** The file with the choices of the person; null leaves the choice to us. */
export const importInput = z.object({
  content: z.string().max(LARGEST_FILE),
  encoding: importEncoding.nullable(),
  columns: z.array(z.enum(IMPORT_FIELDS).nullable()).max(200).nullable(),
});

export const importRow = z.object({
  /** As counted in the file, from 1. */
  line: z.number().int(),
  name: z.string(),
  city: z.string(),
  taxNumber: z.string(),
  country: z.string(),
  verdict: z.enum(['complete', 'gaps', 'bad']),
  problems: z.custom<readonly DraftProblem[]>(),
  /** A line before it that is the same company. */
  sameAs: z.number().int().nullable(),
  /** A customer or draft that is there already. */
  known: z.object({ name: z.string(), matched: z.enum(['taxNumber', 'domain', 'name']) }).nullable(),
});

/** `problem`: nothing could be read. */
export const importPreview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), problem: z.enum(['empty', 'notText', 'notSpreadsheet', 'tooBig', 'oldExcel', 'noRows']) }),
  z.object({
    kind: z.literal('read'),
    format: z.enum(['csv', 'xlsx']),
    encoding: importEncoding.nullable(),
    separator: z.string().nullable(),
    columns: z.array(z.object({ title: z.string(), field: z.enum(IMPORT_FIELDS).nullable() })),
    rows: z.array(importRow),
  }),
]);

export const customerImportContract = {
  /** Reads the file and judges every line; nothing is kept. */
  preview: procedure.input(importInput).output(importPreview),
  /** Makes drafts of exactly these lines: all of them, or none. */
  run: procedure.input(importInput.extend({ lines: z.array(z.number().int()).min(1).max(20_000) })).output(z.object({ drafts: z.number().int() })),
};

export type ImportInput = z.infer<typeof importInput>;
export type ImportPreview = z.infer<typeof importPreview>;
export type ImportPreviewRow = z.infer<typeof importRow>;

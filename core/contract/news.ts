import * as z from 'zod';
import { NEWS_KINDS } from '../domain/office/news.ts';
import type { DeskError } from '../errors/desk-error.ts';
import { guid, instant, procedure, windowOf } from './base.ts';

export const newsRow = z.object({
  id: guid,
  kind: z.enum(NEWS_KINDS),
  title: z.string(),
  body: z.string(),
  link: z.string().nullable(),
  publishedAt: instant,
  fetchedAt: instant,
  seenAt: instant.nullable(),
  /** null: written by hand. */
  source: z.string().nullable(),
});

export const newsSource = z.object({ id: guid, title: z.string(), address: z.string(), checkedAt: instant.nullable(), readAt: instant.nullable(), problem: z.custom<DeskError>().nullable() });

const one = z.object({ id: guid });

export const newsContract = {
  page: procedure.input(z.object({ ...windowOf })).output(z.object({ total: z.number().int(), unseen: z.number().int(), rows: z.array(newsRow), asOf: instant.nullable() })),
  sources: procedure.output(z.object({ sources: z.array(newsSource) })),
  /** Reads the feed first; an address that has none is refused and nothing is kept. */
  addSource: procedure.input(z.object({ address: z.string().trim().max(1_000) })).output(newsSource),
  removeSource: procedure.input(one).output(one),
  refresh: procedure.output(z.object({ read: z.number().int(), failed: z.number().int() })),
  add: procedure.input(z.object({ kind: z.enum(NEWS_KINDS), title: z.string().trim().min(1).max(300), body: z.string().trim().max(4_000), link: z.string().trim().max(1_000) })).output(one),
  remove: procedure.input(one).output(one),
  restore: procedure.input(one).output(one),
  seen: procedure.output(z.object({ at: instant })),
};

export type NewsRow = z.infer<typeof newsRow>;
export type NewsSourceView = z.infer<typeof newsSource>;

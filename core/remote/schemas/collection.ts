import * as z from 'zod';
import { camelKeysIfNeeded, listOf, part, text } from './wire.ts';

const wireHeader = z.object({ key: z.string(), value: z.string() });
export const wireLink = z.object({ uri: text, headers: listOf(wireHeader) });

/** The frame of every list (API page, section 5). `totalCount` is left alone: it means this or that (section 19). */
const envelope = z.object({
  items: z.array(z.unknown()).nullish().transform((items) => items ?? []),
  continuationToken: text,
  links: part(z.object({ next: part(wireLink) })),
});

export type Envelope = z.output<typeof envelope>;

/** A parsed JSON body → the frame; a bare list counts as one without links. null: neither. */
export function envelopeOf(json: unknown): Envelope | null {
  if (Array.isArray(json)) return { items: json, continuationToken: null, links: null };
  const candidate = camelKeysIfNeeded(json);
  if (typeof candidate !== 'object' || candidate === null || !('items' in candidate)) return null;
  const read = envelope.safeParse(candidate);
  return read.success ? read.data : null;
}

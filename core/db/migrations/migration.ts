/**
 * One step of a store's schema. Append-only: a released step is never edited, its hash is kept
 * in the file. `number` rises by one; `name` says what it is for; `sha256` is the hash of the text,
 * written down so that no start has to work it out (`guard.test.ts` holds every step to it).
 */
export type Migration = { readonly number: number; readonly name: string; readonly sha256?: string; readonly sql: string };

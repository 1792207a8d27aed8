/**
 * One step of a store's schema. Append-only: a released step is never edited, its hash is kept
 * in the file. `number` rises by one; `name` says what it is for.
 */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

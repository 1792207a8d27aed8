import { heldTogether, paragraph } from './layout/blocks.ts';
import type { Block, Flow } from './layout/flow.ts';
import type { Seller } from './parties.ts';

/** The last words of a letter and who wrote it; they stay together, so that no name stands alone on a page. */
export function signedBy({ author, companyName }: Pick<Seller, 'author' | 'companyName'>, words: readonly Block[]): readonly Block[] {
  return heldTogether([...words, ...(author.trim() === '' ? [] : paragraph(`${author}, ${companyName}`, 'body', { gap: 4.5 }))]);
}

/** Rows of a table at the end of what was said that go with the last words. */
const ROWS_ALONG = 2;

/** The end of what was said goes with the last words, so that these do not stand alone on a page either. */
export function endedWith(said: Flow, words: readonly Block[]): Flow {
  const last = said.at(-1);
  if (last === undefined || words.length === 0) return [...said, ...words];
  const kept = last.kind === 'block' ? { ...last, keepNext: true } : { ...last, rows: last.rows.map((row, index) => (index >= last.rows.length - ROWS_ALONG ? { ...row, keepNext: true } : row)) };
  return [...said.slice(0, -1), kept, ...words];
}

import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { nodeCrypto } from '../node-crypto.ts';
import type { Migration } from './migration.ts';

export type Applied = { readonly number: number; readonly name: string; readonly sha256: string };

/** Hash of a step's text; line ends and outer white space do not count. */
export const textHashOf = ({ sql }: Migration): string => nodeCrypto().createHash('sha256').update(sql.replaceAll('\r\n', '\n').trim()).digest('hex');

/** The same, as it is written down beside the text. */
export const hashOf = (migration: Migration): string => migration.sha256 ?? textHashOf(migration);

/**
 * What is left to do, or why nothing may be done: `newer` when the file was written by a later
 * program; `migrationEdited` when a step that was applied has another text now, or a step was
 * merged late under a number that had already gone by.
 */
export function pendingMigrations(known: readonly Migration[], applied: readonly Applied[]): Result<readonly Migration[], 'newer' | 'migrationEdited'> {
  assertRising(known);
  const latest = known.length;
  if (applied.some(({ number }) => number > latest)) return err('newer');
  const inOrder = applied.toSorted((a, b) => a.number - b.number);
  const agrees = inOrder.every((step, at) => {
    const migration = known[at];
    return migration?.number === step.number && hashOf(migration) === step.sha256;
  });
  return agrees ? ok(known.slice(inOrder.length)) : err('migrationEdited');
}

function assertRising(known: readonly Migration[]): void {
  const broken = known.find(({ number }, at) => number !== at + 1);
  if (broken) throw new Error(`migration ${broken.number} is out of order`);
}

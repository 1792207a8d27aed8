import { RENAMED_PRODUCTS } from '../../domain/catalog/renames.ts';
import type { Rename } from '../../domain/catalog/renames.ts';
import { once } from '../../domain/once.ts';
import { foldToBase } from '../text/fold.ts';

const folded = once(() => RENAMED_PRODUCTS.map((rename) => ({ rename, former: foldToBase(rename.formerName), current: foldToBase(rename.name) })));

/** Old names of a product by its title, newest first. Editions in brackets count as the product. */
export function formerNamesOf(title: string): readonly string[] {
  const plain = foldToBase(title.replace(/\(.*$/u, ''));
  return folded().filter(({ current }) => current === plain)
    .toSorted((a, b) => b.rename.from - a.rename.from)
    .map(({ rename }) => rename.formerName);
}

export type RenameHint = Rename & { readonly ambiguous: boolean };

/** More hits than this say nothing about what the typed words mean. */
const MOST_HINTS = 2;

/**
 * Renames that the typed words may mean; `ambiguous` when the same words also stand in the
 * name of a product of today.
 */
export function renamesMeantBy(typed: string): readonly RenameHint[] {
  const words = foldToBase(typed);
  if (words === '') return [];
  const exact = folded().filter(({ former }) => former === words);
  const meant = exact.length > 0 ? exact : folded().filter(({ former }) => saysWords(former, words));
  if (meant.length > MOST_HINTS) return [];
  return meant.map(({ rename }) => ({ ...rename, ambiguous: folded().some(({ current }) => saysWords(current, words)) }));
}

/** The words one after another, the last one perhaps still being typed: `business prem`. */
const saysWords = (name: string, words: string): boolean => ` ${name}`.includes(` ${words}`);

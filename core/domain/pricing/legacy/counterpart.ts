import { RENAMED_PRODUCTS } from '../../catalog/renames.ts';

/** Names without what does not tell products apart: case, blanks, maker, remarks in brackets. */
const folded = (name: string): string => name.toLowerCase().replace(/\([^)]*\)/g, ' ').replace(/\b(microsoft|office) 365\b/g, '365').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const renamed = new Map(RENAMED_PRODUCTS.map(({ formerName, name }) => [formerName.toLowerCase(), name]));

/**
 * The key of the product that an old order's name means today, among titles by key: the renamed
 * product first (S-124), else the same name. Null where nothing or more than one thing fits.
 */
export function counterpartOf(offerName: string, titles: ReadonlyMap<string, string>): string | null {
  const wanted = folded(renamed.get(offerName.trim().toLowerCase()) ?? offerName);
  if (wanted === '') return null;
  const found = [...titles].filter(([, title]) => folded(title) === wanted);
  const [first, ...others] = found;
  return first === undefined || others.some(([key]) => key.split(':')[0] !== first[0].split(':')[0]) ? null : first[0];
}

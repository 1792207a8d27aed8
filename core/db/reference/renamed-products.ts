import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { foldToBase } from '../text/fold.ts';

export type Rename = { readonly formerName: string; readonly name: string; readonly from: Instant };

/** 21 April 2020 (inventory S-124; the office's page says February, which is wrong). */
const APRIL_2020 = instant(Date.UTC(2020, 3, 21));

/**
 * Products that people still call by their old name. Not every product was renamed. The trap:
 * "Business Premium" meant today's Business Standard before, and means another product since.
 */
export const RENAMED_PRODUCTS: readonly Rename[] = [
  { formerName: 'Office 365 Business Essentials', name: 'Microsoft 365 Business Basic', from: APRIL_2020 },
  { formerName: 'Office 365 Business Premium', name: 'Microsoft 365 Business Standard', from: APRIL_2020 },
  { formerName: 'Microsoft 365 Business', name: 'Microsoft 365 Business Premium', from: APRIL_2020 },
  { formerName: 'Office 365 Business', name: 'Microsoft 365 Apps for business', from: APRIL_2020 },
  { formerName: 'Office 365 ProPlus', name: 'Microsoft 365 Apps for enterprise', from: APRIL_2020 },
];

const FOLDED = RENAMED_PRODUCTS.map((rename) => ({ rename, former: foldToBase(rename.formerName), current: foldToBase(rename.name) }));

/** Old names of a product by its title, newest first. Editions in brackets count as the product. */
export function formerNamesOf(title: string): readonly string[] {
  const plain = foldToBase(title.replace(/\(.*$/u, ''));
  return FOLDED.filter(({ current }) => current === plain)
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
  const exact = FOLDED.filter(({ former }) => former === words);
  const meant = exact.length > 0 ? exact : FOLDED.filter(({ former }) => saysWords(former, words));
  if (meant.length > MOST_HINTS) return [];
  return meant.map(({ rename }) => ({ ...rename, ambiguous: FOLDED.some(({ current }) => saysWords(current, words)) }));
}

/** The words one after another, the last one perhaps still being typed: `business prem`. */
const saysWords = (name: string, words: string): boolean => ` ${name}`.includes(` ${words}`);

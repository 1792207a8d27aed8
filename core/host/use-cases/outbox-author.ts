import type { OpenOffice } from '../open-office.ts';
import { readProfile } from './office-profile.ts';

/** Whose name stands under what is decided here: the author of the office's letters, or the office itself. */
export function authorIn(office: Pick<OpenOffice, 'ledger' | 'kind'>): string {
  const { author, companyName } = readProfile(office);
  return author.trim() || companyName.trim() || '–';
}

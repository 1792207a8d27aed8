import type { OpenOffice } from '../../open-office.ts';
import { readProfile } from '../office/office-profile.ts';

/** Whose name stands under what is decided here: whoever is signed in, else the author of the office's letters, or the office itself. */
export function authorIn(office: Pick<OpenOffice, 'ledger' | 'kind' | 'session'>): string {
  const { author, companyName } = readProfile(office);
  return office.session.person()?.name ?? (author.trim() || companyName.trim() || '–');
}

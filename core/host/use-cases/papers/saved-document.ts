import { append } from '../../../db/repositories/journal.ts';
import type { StoredOffice } from '../../open-office.ts';

/** Notes in the journal that a paper was saved as a file. */
export function recordSavedDocument(office: StoredOffice, name: string): void {
  append(office.ledger, { at: office.clock.now(), event: { code: 'document.saved', name }, correlationId: null });
  office.changes.add(['journal']);
}

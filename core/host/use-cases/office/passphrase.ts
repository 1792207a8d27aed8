import { changePassphrase, hasKeyFile } from '../../../db/key-file.ts';
import { append } from '../../../db/repositories/journal.ts';
import { isLongEnough } from '../../../domain/office/passphrase.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { authorIn } from '../outbox/author.ts';

/** Another passphrase for the office that is open. The journal keeps that it happened and who did it. */
export async function changeOfficePassphrase(office: OpenOffice, asked: { readonly from: string; readonly to: string }): Promise<Result<{ readonly changed: true }, DeskError>> {
  if (!hasKeyFile(office.folder)) return err({ tag: 'notSupported', feature: 'passphrase' });
  if (!isLongEnough(asked.to)) return err({ tag: 'validation', issues: [{ path: 'to', problem: 'short' }] });
  const by = authorIn(office);
  const changed = await changePassphrase(office.folder, asked, office.randomBytes);
  if (!changed.ok) return changed;
  append(office.ledger, { at: office.clock.now(), event: { code: 'passphrase.changed', by }, correlationId: null });
  office.changes.add(['journal']);
  return ok({ changed: true });
}

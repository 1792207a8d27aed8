import * as papers from '../../../db/repositories/papers.ts';
import * as quotes from '../../../db/repositories/quotes.ts';
import { quoteId } from '../../../domain/ids.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { QuoteDesk } from '../quotes/view.ts';

export type FrozenDocument = { readonly kind: papers.FileKind; readonly id: string };
export type FrozenFile = { readonly pdf: Uint8Array; readonly fileName: string; readonly sha256: string };

/** The bytes of an issued paper as they were first printed; null while none were made. */
export const frozenFile = (desk: Pick<QuoteDesk, 'ledger'>, { kind, id }: FrozenDocument): Result<FrozenFile | null, DeskError> => papers.file(desk.ledger, kind, id);

/** Keeps the bytes of an issued paper for good; those that are already there win. Drafts are not kept. */
export function keepFrozenFile(desk: QuoteDesk, { kind, id }: FrozenDocument, given: { readonly fileName: string; readonly pdf: Uint8Array }): Result<FrozenFile | null, DeskError> {
  if (!isIssued(desk, { kind, id })) return ok(null);
  const kept = papers.keepFile(desk.ledger, { kind, id, ...given, at: desk.clock.now() });
  if (!kept.ok) return err(kept.error);
  desk.changes.add(['quotes']);
  return kept;
}

const isIssued = (desk: QuoteDesk, { kind, id }: FrozenDocument): boolean =>
  kind === 'quote' ? quotes.isIssued(desk.ledger, quoteId(id)) : papers.get(desk.ledger, id).ok;

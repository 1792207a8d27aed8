import * as stored from '../../../db/repositories/paper-pages.ts';
import type { FileKind } from '../../../db/repositories/papers.ts';
import type { DocumentFonts } from '../../../documents/fonts.ts';
import type { RenderedPaper } from '../../../documents/page.ts';
import { ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { QuoteDesk } from '../quotes/view.ts';

/** In place of the typeface in pages that are kept: its three hundred kilobytes are in the program. */
const STAND_INS: DocumentFonts = { latin: 'data:font/woff2;base64,TEFUSU4=', latinExt: 'data:font/woff2;base64,TEFUSU5FWFQ=' };

/** Sets the pages of a paper that is being issued and keeps them; to be called in its transaction. */
export function keepPages(desk: Pick<QuoteDesk, 'ledger'>, { kind, id }: { readonly kind: FileKind; readonly id: string }, render: (fonts: DocumentFonts) => RenderedPaper): void {
  const { html, title, fileName, language, pages } = render(STAND_INS);
  stored.keep(desk.ledger, kind, id, { html, title, fileName, language, pages });
}

/** The kept pages with the typeface in them; null: the paper was issued by a version that kept none. */
export function keptPages(desk: Pick<QuoteDesk, 'ledger'>, { kind, id }: { readonly kind: FileKind; readonly id: string }, fonts: DocumentFonts): Result<RenderedPaper | null, DeskError> {
  const found = stored.get(desk.ledger, kind, id);
  if (!found.ok || found.value === null) return found;
  const { html, ...rest } = found.value;
  return ok({ ...rest, html: html.replace(`url(${STAND_INS.latinExt})`, () => `url(${fonts.latinExt})`).replace(`url(${STAND_INS.latin})`, () => `url(${fonts.latin})`) });
}

import * as marks from '../../../db/repositories/quote-marks.ts';
import * as quotes from '../../../db/repositories/quotes.ts';
import { quoteId } from '../../../domain/ids.ts';
import type { QuoteDesk } from './view.ts';

/** Marks what a new version replaces: its base and the versions before it. */
export function supersedeOlder(desk: QuoteDesk, id: string): void {
  const version = marks.version(desk.ledger, id);
  if (version === null) return;
  const at = desk.clock.now();
  for (const other of marks.family(desk.ledger, version.baseId)) {
    const stored = other === id ? null : quotes.get(desk.ledger, quoteId(other));
    if (stored?.state === 'issued' && marks.lastMark(desk.ledger, other) !== 'superseded') marks.mark(desk.ledger, other, 'superseded', at);
  }
}

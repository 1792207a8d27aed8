import * as journal from '../../../db/repositories/journal.ts';
import type { JournalLine } from '../../../contract/sync.ts';
import { isOutboxEvent } from '../../../domain/journal.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { OpenOffice } from '../../open-office.ts';

type Request = { readonly format: 'text' | 'csv'; readonly since: number | null };
type Row = readonly (string | number | null)[];

const HEAD: Row = ['at', 'event', 'customer', 'product', 'kind', 'seatsBefore', 'seatsAfter', 'order', 'by', 'detail', 'error', 'correlationId'];
const PAGE = 200;

/** The journal from `since` on, oldest line first, with correlation ids. Instants in UTC. */
export function exportJournal({ ledger, clock }: Pick<OpenOffice, 'ledger' | 'clock'>, { format, since }: Request): { fileName: string; content: string; lines: number } {
  const lines = linesSince({ ledger }, since).toReversed();
  const rows = [HEAD, ...lines.map(rowOf)];
  const day = toIso(clock.now()).slice(0, 10);
  const content = format === 'csv' ? `\uFEFF${rows.map(csvRow).join('\r\n')}\r\n` : `${rows.map((row) => row.map(plainCell).join('\t')).join('\n')}\n`;
  return { fileName: `csp-desk-journal-${day}.${format === 'csv' ? 'csv' : 'txt'}`, content, lines: lines.length };
}

/** Newest first, as the ledger gives them. */
function linesSince({ ledger }: Pick<OpenOffice, 'ledger'>, since: number | null): readonly JournalLine[] {
  const found: JournalLine[] = [];
  let before: number | null = null;
  for (;;) {
    const page = journal.page(ledger, { before, limit: PAGE });
    for (const line of page.lines) if (since === null || line.at >= since) found.push(line);
    const last = page.lines.at(-1);
    if (!page.more || last === undefined || (since !== null && last.at < since)) return found;
    before = last.id;
  }
}

function rowOf({ at, event, correlationId }: JournalLine): Row {
  const stamp = toIso(at as Instant);
  const error = 'error' in event && event.error !== null ? [event.error.tag, 'code' in event.error ? event.error.code : null].filter((part) => part !== null).join(' ') : null;
  if (!isOutboxEvent(event)) return [stamp, event.code, 'customer' in event ? event.customer : null, null, null, null, null, null, null, 'name' in event ? event.name : null, error, correlationId];
  const gist = 'gist' in event ? event.gist : null;
  return [
    stamp,
    event.code,
    gist?.customer ?? null,
    gist?.product ?? null,
    gist === null ? null : (gist.change ?? gist.kind),
    gist?.from ?? null,
    gist?.to ?? null,
    'orderId' in event ? event.orderId : null,
    'by' in event ? event.by : null,
    detailOf(event),
    error,
    correlationId,
  ];
}

function detailOf(event: JournalLine['event']): string | number | null {
  if ('how' in event) return event.how;
  if ('problem' in event) return event.problem;
  if ('choice' in event) return event.choice;
  if ('closedAt' in event) return toIso(event.closedAt);
  if ('deadline' in event) return toIso(event.deadline);
  return 'attempt' in event ? event.attempt : null;
}

/** What a spreadsheet would take for a formula begins with one of these (quality.md, C5). */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

function csvRow(row: Row): string {
  return row.map((cell) => (typeof cell === 'string' ? `"${(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"` : (cell ?? ''))).join(',');
}

const plainCell = (cell: string | number | null): string => String(cell ?? '').replaceAll(/[\t\r\n]+/g, ' ');

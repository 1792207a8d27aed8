import { dayIn } from '../../domain/time/calendar-day.ts';
import { instant } from '../../domain/time/instant.ts';
import { buildTable } from '../layout/table.ts';
import type { CellText, Column } from '../layout/table.ts';
import type { Table } from '../layout/flow.ts';
import type { Paper } from '../paper.ts';
import type { Licence, OrderLine } from './head.ts';

/** Terms begin and end with days of UTC, wherever the office sits. */
export const TERM_ZONE = 'UTC';

/** Subscriptions as a statement lists them: what, how many, for how long, what happens at the end. */
export function licenceTable(licences: readonly Licence[], timeZone: string, paper: Paper): Table {
  const { label } = paper;
  const columns: readonly Column[] = [
    { name: 'position', head: label('documents:column.position'), width: 8, align: 'start' },
    { name: 'product', head: label('documents:column.description'), width: 55, align: 'start' },
    { name: 'term', head: label('documents:column.term'), width: 29, align: 'start' },
    { name: 'span', head: label('documents:column.span'), width: 27, align: 'start' },
    { name: 'renewal', head: label('documents:column.renewal'), width: 30, align: 'start' },
    { name: 'quantity', head: label('documents:column.quantity'), width: 16, align: 'end' },
  ];
  return buildTable({ columns, rows: licences.map((licence, index) => licenceCells(licence, index + 1, timeZone, paper)), gap: 4 });
}

function licenceCells(licence: Licence, position: number, timeZone: string, { label, format }: Paper): readonly CellText[] {
  const dayOf = (at: number | null): string => (at === null ? '–' : format.shortDay(dayIn(instant(at), TERM_ZONE)));
  const state = licence.status === 'active' ? '' : label(`documents:status.${licence.status}`);
  const renewal = licence.status === 'active' ? label(licence.autoRenew ? 'documents:renewal.on' : 'documents:renewal.off') : '';
  return [
    [[String(position), 'cell']],
    [[licence.product, 'cellStrong'], [licence.isTrial ? label('documents:payment.none') : '', 'note'], [state, 'note'], [licence.hasScheduledChange ? label('documents:renewal.scheduled') : '', 'note']],
    [[licence.term === null ? '–' : label(`documents:term.${licence.term}`), 'cell'], [licence.billingPlan === null ? '' : label(`documents:payment.${licence.billingPlan}`), 'note']],
    [[dayOf(licence.startsAt), 'cell'], [`– ${dayOf(licence.endsAt)}`, 'cell']],
    [[renewal, 'cell'], [licence.windowEndsAt === null ? '' : label('documents:renewal.windowUntil', { moment: format.moment(licence.windowEndsAt, timeZone) }), 'note']],
    [[format.count(licence.quantity), 'cell'], [label('documents:unit.licence', { count: licence.quantity }), 'note']],
  ];
}

/** Lines of an order: what, how many, for how long, what it costs and until when it may be given back. */
export function orderTable(lines: readonly OrderLine[], timeZone: string, paper: Paper): Table {
  const { label, format } = paper;
  // What the office pays is none of the customer's business: without a quote there is no price to print.
  const isPriced = lines.some(({ net }) => net !== null);
  const columns: readonly Column[] = [
    { name: 'position', head: label('documents:column.position'), width: 8, align: 'start' },
    { name: 'product', head: label('documents:column.description'), width: isPriced ? 50 : 66, align: 'start' },
    { name: 'term', head: label('documents:column.term'), width: isPriced ? 30 : 35, align: 'start' },
    { name: 'span', head: label('documents:column.span'), width: isPriced ? 34 : 39, align: 'start' },
    { name: 'quantity', head: label('documents:column.quantity'), width: 17, align: 'end' },
    ...(isPriced ? [{ name: 'net', head: label('documents:column.netShort'), width: 26, align: 'end' } as const] : []),
  ];
  const dayOf = (at: number): string => format.shortDay(dayIn(instant(at), TERM_ZONE));
  const rows = lines.map((line): readonly CellText[] => [
    [[String(line.position), 'cell']],
    [[line.title, 'cellStrong'], [line.article ?? '', 'code']],
    [[line.term === null ? '' : label(`documents:term.${line.term}`), 'cell'], [label(`documents:payment.${line.billingPlan}`), 'note']],
    [
      [line.startsAt === null ? label('documents:order.startOpen') : dayOf(line.startsAt), 'cell'],
      [line.startsAt === null || line.endsAt === null ? '' : `– ${dayOf(line.endsAt)}`, 'cell'],
      [line.windowEndsAt === null ? '' : label('documents:renewal.windowUntil', { moment: format.moment(line.windowEndsAt, timeZone) }), 'note'],
    ],
    [[format.count(line.quantity), 'cell'], [label('documents:unit.licence', { count: line.quantity }), 'note']],
    ...(isPriced ? [[[line.net === null ? '–' : format.money(line.net), 'cellStrong']] as CellText] : []),
  ]);
  return buildTable({ columns, rows, gap: 4, lastTogether: Math.min(2, lines.length) });
}

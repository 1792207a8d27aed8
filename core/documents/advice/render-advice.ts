import type { AdviceView, AdviserInput } from '../../contract/adviser.ts';
import type { DocumentLanguage } from '../../domain/quotes/quote.ts';
import type { CalendarDay } from '../../domain/time/calendar-day.ts';
import { pdfFileName } from '../file-name.ts';
import type { DocumentFonts } from '../fonts.ts';
import { documentFormats } from '../formats.ts';
import type { DocumentFormats } from '../formats.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { plainPage } from '../plain-page.ts';
import { ADVICE_STYLE } from './style.ts';
import { adviceText } from './texts.ts';
import type { AdviceText } from './texts.ts';

export type AdvicePaper = {
  readonly language: DocumentLanguage;
  readonly input: AdviserInput;
  readonly view: AdviceView;
  /** First month of the forecast, `2026-12`. */
  readonly from: string;
  readonly product: string;
  readonly customer: { readonly name: string; readonly country: string | null } | null;
  readonly company: string;
  readonly today: CalendarDay;
};

const SUMS = ['likely', 'least', 'most'] as const;
const ROWS = ['least', 'likely', 'most'] as const;
/** More months than this stand in rows of a year each. */
const YEAR = 12;

/** The ways to buy a headcount, on one page for the customer meeting (M-8, S-174). */
export function renderAdvice({ language, input, view, from, product, customer, company, today }: AdvicePaper, { fonts }: { readonly fonts: DocumentFonts }) {
  const say = adviceText(language);
  const format = documentFormats(language, customer?.country ?? null);
  const months = monthNames(from, input.likely.length, format.locale);
  const title = [say('adviser.paper.title'), customer?.name].filter((part) => part !== undefined).join(': ');
  const page = html`<main>
<h1>${title}</h1>
<div class="facts">
${company === '' ? nothing : html`<span>${company}</span>`}
${product === '' ? nothing : html`<span>${product}</span>`}
<span>${say('adviser.paper.day', { day: format.day(today) })}</span>
</div>
<h2>${say('adviser.forecast')}</h2>
${years(months.length).map((first) => seatTable({ input, months, first, say, format }))}
<h2>${say('adviser.options')}</h2>
${optionTable(view, say, format)}
<ul>
${breakEven(view, say).map((text) => html`<li>${text}</li>`)}
</ul>
${best(view, months, say, format)}
<p>${say('adviser.risk')}</p>
<p class="quiet">${say('adviser.paper.net')}</p>
</main>`;
  return { html: plainPage({ language, title, company, style: ADVICE_STYLE, fonts }, page), title, fileName: pdfFileName([say('adviser.paper.title'), customer?.name ?? '', product]), language };
}

type Seats = { readonly input: AdviserInput; readonly months: readonly string[]; readonly first: number; readonly say: AdviceText; readonly format: DocumentFormats };

const seatTable = ({ input, months, first, say, format }: Seats): Html => html`<table class="seats">
<thead><tr><th>${say('adviser.seats')}</th>${months.slice(first, first + YEAR).map((month) => html`<th>${month}</th>`)}</tr></thead>
<tbody>${ROWS.map((row) => html`<tr><th>${say(`adviser.row.${row}`)}</th>${input[row].slice(first, first + YEAR).map((seats) => html`<td>${format.count(seats)}</td>`)}</tr>`)}</tbody>
</table>`;

const optionTable = ({ options }: AdviceView, say: AdviceText, format: DocumentFormats): Html => html`<table>
<thead><tr><th>${say('adviser.column.way')}</th>${SUMS.map((sum) => html`<th>${say(`adviser.column.${sum}`)}</th>`)}<th>${say('adviser.column.flexible')}</th><th>${say('adviser.column.owed')}</th><th>${say('adviser.column.prepaid')}</th></tr></thead>
<tbody>${options.map(
  (option, place) => html`<tr class="${place === 0 ? 'best' : 'other'}"><th>${say(`adviser.way.${option.kind}`)}</th>${SUMS.map((sum) => html`<td>${format.money(option.cost[sum])}</td>`)}<td>${format.percent(option.flexible)}</td><td>${format.money(option.peakOwed)}</td><td>${format.money(option.peakPrepaid)}</td></tr>`,
)}</tbody>
</table>`;

const breakEven = ({ breakEven: { annualPaidMonthly, annualPaidUpfront } }: AdviceView, say: AdviceText): readonly string[] => [
  ...(annualPaidMonthly === null ? [] : [say('adviser.breakEven.annualPaidMonthly', { count: annualPaidMonthly })]),
  ...(annualPaidUpfront === null ? [] : [say('adviser.breakEven.annualPaidUpfront', { count: annualPaidUpfront })]),
];

/** What the cheapest way buys, and when. */
function best({ options: [first] }: AdviceView, months: readonly string[], say: AdviceText, format: DocumentFormats): Html {
  if (first === undefined) return nothing;
  const most = first.monthly.reduce((so, seats) => Math.max(so, seats), 0);
  const lines = first.purchases.map(({ kind, month, months: length, seats }) =>
    say(`adviser.purchase.${kind}`, { count: seats, number: format.count(seats), month: months[month] ?? '', length: say('simulator.monthCount', { count: length }) }),
  );
  if (most > 0) lines.push(say('adviser.purchase.monthly', { count: most, number: format.count(most) }));
  return html`<h2>${say('adviser.course', { way: say(`adviser.way.${first.kind}`) })}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

const years = (months: number): readonly number[] => Array.from({ length: Math.ceil(months / YEAR) }, (_, year) => year * YEAR);

function monthNames(from: string, count: number, locale: string): readonly string[] {
  const name = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const [year = '', month = ''] = from.split('-');
  return Array.from({ length: count }, (_, index) => name.format(new Date(Date.UTC(Number(year), Number(month) - 1 + index, 1))));
}

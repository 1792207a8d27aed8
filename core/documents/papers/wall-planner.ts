import type { PlanCell, PlanMonth, PlannedDay } from '../../domain/radar/year-plan.ts';
import { noonOf } from '../../domain/time/calendar-day.ts';
import type { CalendarDay } from '../../domain/time/calendar-day.ts';
import de from '../../../locales/de/radar.json' with { type: 'json' };
import en from '../../../locales/en/radar.json' with { type: 'json' };
import pl from '../../../locales/pl/radar.json' with { type: 'json' };
import { pdfFileName } from '../file-name.ts';
import type { DocumentFonts } from '../fonts.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { plainPage } from '../plain-page.ts';

type Language = 'pl' | 'de' | 'en';
const TEXTS = { de: de.planner, en: en.planner, pl: pl.planner } as const;
const LOCALES: Readonly<Record<Language, string>> = { pl: 'pl-PL', de: 'de-DE', en: 'en-GB' };

export type PlannerSize = 'A3' | 'A4';
export const PLANNER_SIZES: readonly PlannerSize[] = ['A3', 'A4'];

export type WallPlanner = {
  readonly months: readonly PlanMonth[];
  readonly language: Language;
  readonly size: PlannerSize;
  /** The day it is printed on, by the office's calendar. */
  readonly today: CalendarDay;
  readonly company: string;
};

/** Names that fit under one date; the rest is a number. */
const NAMES: Readonly<Record<PlannerSize, number>> = { A3: 2, A4: 1 };
const SIGNS = { renewal: '', end: '× ', window: '! ', takeOver: '⇄ ' } as const;

/** The year on one sheet for the wall: months side by side, a line per day, what ends or renews on it. */
export function renderWallPlanner({ months, language, size, today, company }: WallPlanner, { fonts }: { readonly fonts: DocumentFonts }) {
  const texts = TEXTS[language];
  const title = `${texts.title} ${span(months, language)}`;
  const page = html`<header><h1>${title}</h1><span>${company}</span><span>${texts.printed.replace('{{day}}', dayText(today, language))}</span></header>
<main>${months.map((month) => monthColumn(month, language, size, today))}</main>
<footer>${legend(language)}</footer>`;
  return { html: plainPage({ language, title, company, style: styleOf(size), fonts, look: size }, page), title, fileName: pdfFileName([texts.file, today.slice(0, 7), size]), language };
}

function monthColumn({ month, cells }: PlanMonth, language: Language, size: PlannerSize, today: CalendarDay): Html {
  const name = new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noonOf(`${month}-01`));
  return html`<section><h2>${name}</h2>${cells.map((cell) => dayLine(cell, language, size, today))}</section>`;
}

function dayLine({ day, date, weekday, planned }: PlanCell, language: Language, size: PlannerSize, today: CalendarDay): Html {
  const letter = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'narrow', timeZone: 'UTC' }).format(noonOf(day));
  const kind = [weekday > 5 ? 'free' : '', day === today ? 'today' : '', day < today ? 'past' : ''].filter((name) => name !== '').join(' ');
  return html`<div class="day ${kind}"><b>${date}</b><i>${letter}</i><span>${planned === null ? nothing : entries(planned, NAMES[size])}</span></div>`;
}

function entries({ count, named }: PlannedDay, most: number): Html {
  const shown = named.slice(0, most);
  const more = count - shown.length;
  return html`${shown.map(({ kind, customer, quantity, isPinned }) => html`<em class="${kind}">${isPinned ? '★ ' : ''}${SIGNS[kind]}${quantity === null ? '' : `${quantity}× `}${customer}</em>`)}${more <= 0 ? nothing : html`<small>+${more}</small>`}`;
}

const legend = (language: Language): Html => {
  const { legend: words } = TEXTS[language];
  return html`<span><em class="renewal">${words.renewal}</em></span><span><em class="end">${SIGNS.end}${words.end}</em></span><span><em class="window">${SIGNS.window}${words.window}</em></span><span><em class="takeOver">${SIGNS.takeOver}${words.takeOver}</em></span><span>★ ${words.pinned}</span><span>+3 ${words.more}</span><span>20× ${words.licences}</span>`;
};

function span(months: readonly PlanMonth[], language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { month: 'numeric', year: 'numeric', timeZone: 'UTC' });
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? '' : `${format.format(noonOf(`${first.month}-01`))} – ${format.format(noonOf(`${last.month}-01`))}`;
}

const dayText = (day: CalendarDay, language: Language): string => new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noonOf(day));

/** Thirty-one lines and three of head and foot have to fit; a line of A3 is twice as high as needed for one name. */
const styleOf = (size: PlannerSize): string => `
@page { size: ${size} landscape; margin: ${size === 'A3' ? '10mm' : '7mm'}; }
* { box-sizing: border-box; }
html { font-family: "Inter", "Segoe UI", "Noto Sans", sans-serif; font-size: ${size === 'A3' ? '7pt' : '5pt'}; line-height: 1.2; color: #1b1f24; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; width: ${size === 'A3' ? '400mm' : '283mm'}; height: ${size === 'A3' ? '276mm' : '195mm'}; display: flex; flex-direction: column; overflow: hidden; }
header, footer { display: flex; align-items: baseline; column-gap: 4em; flex: none; }
header { padding-bottom: 0.8em; }
footer { padding-top: 0.8em; color: #454d57; }
h1 { margin: 0; margin-right: auto; font-size: 2.2em; color: #17406d; }
h2 { margin: 0; padding: 0.35em 0.4em; font-size: 1.15em; background: #17406d; color: #fff; white-space: nowrap; overflow: hidden; }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); column-gap: 1mm; }
section { display: grid; grid-template-rows: auto repeat(31, minmax(0, 1fr)); min-height: 0; }
.day { display: grid; grid-template-columns: 1.7em 1.2em minmax(0, 1fr); column-gap: 0.2em; min-height: 0; overflow: hidden; border-bottom: 0.3pt solid #c9d0d8; padding-top: 0.15em; }
.day b { text-align: end; font-variant-numeric: tabular-nums; }
.day i { font-style: normal; color: #5a636e; }
.day span { display: flex; flex-direction: column; min-width: 0; position: relative; }
.A4 .day span { flex-direction: row; column-gap: 0.3em; }
.day em { font-style: normal; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.day small { font-size: 0.9em; color: #454d57; flex: none; position: absolute; right: 0.3em; bottom: 0; background: #fff; padding-inline: 0.2em; }
.A4 .day small { position: static; margin-left: auto; }
em { font-style: normal; }
.end { color: #8a3707; }
.window { color: #a4161a; font-weight: 600; }
.takeOver { color: #4a2a7a; }
.free { background: #eef1f4; }
.free small { background: #eef1f4; }
.past { opacity: 0.5; }
.today { outline: 0.8pt solid #17406d; outline-offset: -0.8pt; }
@media screen { body { margin: 6mm auto; } }
`;

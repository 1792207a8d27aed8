import { GUIDES } from '../../domain/guides/guides.ts';
import { portalLabel } from '../../domain/guides/portal-labels.ts';
import { progressOf } from '../../domain/guides/run.ts';
import type { GuideRun, StepProgress } from '../../domain/guides/run.ts';
import { contactValue } from '../../domain/office/contacts.ts';
import { MAIL_DRAFTS } from '../../domain/office/mail-drafts.ts';
import type { CalendarDay } from '../../domain/time/calendar-day.ts';
import { pdfFileName } from '../file-name.ts';
import type { DocumentFonts } from '../fonts.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { plainPage } from '../plain-page.ts';
import { GUIDE_STYLE } from './style.ts';
import { guideText, guideTitle } from './texts.ts';
import type { GuideText } from './texts.ts';

type Language = 'pl' | 'de' | 'en';

export type GuidePaper = {
  readonly run: GuideRun;
  readonly language: Language;
  /** The day it is printed on, by the office's calendar. */
  readonly today: CalendarDay;
  readonly company: string;
};

/** A checklist as a page: what is done with day and person, what is open with room for both. */
export function renderGuide({ run, language, today, company }: GuidePaper, { fonts }: { readonly fonts: DocumentFonts }) {
  const say = guideText(language);
  const name = guideTitle(say, run.guide);
  const title = run.customerName === '' ? name : `${name}: ${run.customerName}`;
  const { steps, settled, total } = progressOf(run);
  const page = html`<main>
<h1>${name}</h1>
<p class="about">${say(`guide.${run.guide}.about`)}</p>
<div class="facts">
${company === '' ? nothing : html`<span>${company}</span>`}
${run.customerName === '' ? nothing : html`<span>${say('paper.customer', { name: run.customerName })}</span>`}
${run.scenario === null ? nothing : html`<span>${say(`scenario.${run.scenario}`)}</span>`}
<span>${say('paper.settled', { settled, total })}</span>
<span>${say('paper.printed', { day: dayText(today, language) })}</span>
</div>
<table class="steps"><tbody>${steps.map((step, index) => stepRow(step, index + 1, run, language, say))}</tbody></table>
</main>`;
  return { html: plainPage({ language, title, company, style: GUIDE_STYLE, fonts }, page), title, fileName: pdfFileName([say('paper.file'), name, run.customerName]), language };
}

const SIGNS = { open: '', done: '✓', skipped: '–' } as const;

function stepRow({ step, mark, state }: StepProgress, number: number, { guide }: GuideRun, language: Language, say: GuideText): Html {
  const part = (name: string): string => say(`step.${guide}.${step.id}.${name}`);
  const where = [say(`portal.${step.portal}`), ...(step.who === 'office' ? [] : [say(`who.${step.who}`)])].join(' · ');
  return html`<tr class="${state === 'open' ? 'open' : 'settled'}">
<td class="box"><span>${SIGNS[state]}</span></td>
<td><div class="title">${number}. ${part('title')}</div><div class="where">${where}</div>
<div class="todo">${part('todo')}</div>
${step.path.length === 0 ? nothing : html`<div class="path">${step.path.map((label) => portalLabel(label, language)).join(' › ')}</div>`}
${addresses(guide, step.id, say)}
${step.expects ? html`<div class="expect">${say('expect')}: ${part('expect')}</div>` : nothing}
${mark === null || mark.note === '' ? nothing : html`<div class="note">${mark.note}</div>`}</td>
<td class="sign">${mark === null || state === 'open' ? room(say) : html`${say(`state.${state}`)}<br>${mark.day === null ? '' : dayText(mark.day, language)}<br>${mark.by}`}</td>
</tr>`;
}

/** Pages and mailboxes in full: paper has no links. */
function addresses(guide: GuideRun['guide'], id: string, say: GuideText): Html {
  const step = GUIDES[guide].steps.find((one) => one.id === id);
  if (!step) return nothing;
  const lines = [...step.links.map((link) => contactValue(link)), ...(step.mail === null ? [] : [`${say('paper.mailbox')}: ${contactValue(MAIL_DRAFTS[step.mail].to)}`])];
  return lines.length === 0 ? nothing : html`<div class="links">${lines.map((line) => html`<div>${line}</div>`)}</div>`;
}

const room = (say: GuideText): Html => html`<span class="line">${say('paper.date')}</span><span class="line">${say('paper.initials')}</span>`;

const LOCALES: Readonly<Record<Language, string>> = { pl: 'pl-PL', de: 'de-DE', en: 'en-GB' };

const dayText = (day: CalendarDay, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));

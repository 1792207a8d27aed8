import { addressLines } from './address-lines.ts';
import type { PaperFrame } from './frame.ts';
import { html, nothing } from './html.ts';
import type { Html } from './html.ts';
import type { Fact } from './layout/blocks.ts';
import { mm } from './layout/table.ts';
import { textWidth } from './layout/measure.ts';
import { drawn, drawnIn, heightOf, setLabel, setText } from './layout/text.ts';
import { TYPE } from './layout/type.ts';
import type { TypeName } from './layout/type.ts';
import { wrap } from './layout/wrap.ts';
import type { Paper } from './paper.ts';

/** The upper part of the first page and where the words below it begin, in millimetres from the top. */
export type Letterhead = { readonly html: Html; readonly bodyTop: number };

/** Each language has its own custom. */
export function letterhead(frame: PaperFrame, paper: Paper): Letterhead {
  switch (paper.language) {
    case 'de':
      return frame.customer === null ? plainHead(frame, paper) : dinHead(frame, paper);
    case 'pl':
      return frame.customer === null ? plainHead(frame, paper) : sideBySide(frame, paper);
    case 'en':
      return plainHead(frame, paper);
  }
}

/** DIN 5008: measures of the two forms, in millimetres from the sheet's top left corner. */
export const DIN = {
  A: { address: 27, information: 32, subject: 80.5, folds: [87, 192] },
  B: { address: 45, information: 50, subject: 98.5, folds: [105, 210] },
} as const;
const HOLE = 148.5;
/** The address field: 85 × 45 mm, of which the return line has the upper 17.7 mm and the address 27.3 mm. */
const FIELD = { left: 20, width: 85, height: 45, zone: 17.7, lines: 27.3, inset: 5 } as const;

function dinHead(frame: PaperFrame, paper: Paper): Letterhead {
  const { seller } = frame;
  const form = DIN[seller.letterhead.letterForm];
  const back = [seller.companyName, ...addressLines(seller.address, seller.address.country, paper)].join(' · ');
  const returnLines = fitted(back, FIELD.width - 2 * FIELD.inset, 6.25, 3);
  const info = infoTable(frame.info, { label: 25.5, width: 71 });
  const markup = html`${brand(frame, { top: 12, left: LEFT, height: form.address - 16, hasPlace: false })}
    <div class="window" style="top:${mm(form.address)}">
      <div class="return" style="font-size:${returnLines.size}pt">${drawn(returnLines)}</div>
      ${addressField(recipient(frame, paper))}
    </div>
    <div class="information" style="top:${mm(form.information)}">${info.html}</div>
    ${form.folds.map((top) => html`<div class="mark" style="top:${mm(top)}"></div>`)}<div class="mark hole" style="top:${mm(HOLE)}"></div>`;
  return { html: markup, bodyTop: Math.max(form.subject, form.information + info.height + 5) };
}

/** Six lines for the post; an address that needs more is set smaller until it fits. */
function addressField(texts: readonly string[]): Html {
  const set = smaller(texts, FIELD.width - 2 * FIELD.inset, FIELD.lines);
  return html`<address class="recipient" style="font-size:${set.size}pt;line-height:${mm(set.leading)}">${drawn(set)}</address>`;
}

function smaller(texts: readonly string[], width: number, room: number): { readonly lines: readonly string[]; readonly size: number; readonly leading: number } {
  for (let size = 9.75; size > 4; size -= 0.75) {
    const leading = size * 0.466;
    const lines = texts.flatMap((text) => wrap(text, width, { size, leading, weight: 'regular' }));
    if (lines.length * leading <= room) return { lines, size, leading };
  }
  const leading = 1.9;
  return { lines: texts.flatMap((text) => wrap(text, width, { size: 4, leading, weight: 'regular' })).slice(0, Math.floor(room / leading)), size: 4, leading };
}

/** At most `count` lines, in a smaller type where it must be. */
function fitted(text: string, width: number, largest: number, count: number): { readonly lines: readonly string[]; readonly size: number } {
  for (let size = largest; size > 3.5; size -= 0.5) {
    const lines = wrap(text, width, { size, leading: 2.6, weight: 'regular' });
    if (lines.length <= count) return { lines, size };
  }
  return { lines: wrap(text, width, { size: 3.5, leading: 2.6, weight: 'regular' }).slice(0, count), size: 3.5 };
}

const TOP = 14;
const LEFT = 25;

/** Poland: place and date at the top right, seller and buyer side by side. */
function sideBySide(frame: PaperFrame, paper: Paper): Letterhead {
  const { seller } = frame;
  const place = setText(paper.t('documents:fact.placeAndDate', { place: seller.address.city, date: paper.format.longDay(frame.date) }), PLACE_WIDTH, 'body');
  const left = party(paper.label('documents:party.seller'), [seller.companyName, ...addressLines(seller.address, seller.address.country, paper), ...sellerNumbers(frame, paper)]);
  const right = party(paper.label('documents:party.buyer'), [...recipient(frame, paper), ...buyerNumbers(frame, paper)]);
  const heads = brandHeight(frame, true);
  const partiesTop = TOP + Math.max(heads, place.height) + 7;
  const infoTop = partiesTop + Math.max(left.height, right.height) + 5.5;
  const half = Math.ceil(filled(frame.info).length / 2);
  const [one, two] = [infoTable(filled(frame.info).slice(0, half), { label: 34, width: 80 }), infoTable(filled(frame.info).slice(half), { label: 34, width: 80 })];
  const rowHeight = Math.max(one.height, two.height) + 5;
  const markup = html`${brand(frame, { top: TOP, left: LEFT, height: heads, hasPlace: true })}
    <div class="place" style="top:${mm(TOP + 1)}">${drawnIn(place)}</div>
    <div class="parties" style="top:${mm(partiesTop)}">${left.html}${right.html}</div>
    <div class="row" style="top:${mm(infoTop)};height:${mm(rowHeight)}">${one.html}${two.html}</div>`;
  return { html: markup, bodyTop: infoTop + rowHeight + 6 };
}

function plainHead(frame: PaperFrame, paper: Paper): Letterhead {
  const { seller, customer } = frame;
  const hasPlace = paper.language !== 'en';
  const heads = brandHeight(frame, hasPlace);
  const home = addressLines(seller.address, customer?.address?.country ?? seller.address.country, paper).map((line) => setText(line, 100, 'small'));
  const homeTop = TOP + heads + 1;
  const partiesTop = homeTop + heightOf(home) + 7;
  const info = infoTable(frame.info, { label: 32, width: 78 });
  const to = customer === null ? null : party(paper.label('documents:party.buyer'), recipient(frame, paper));
  const place = !hasPlace ? null : setText(paper.t('documents:fact.placeAndDate', { place: seller.address.city, date: paper.format.longDay(frame.date) }), PLACE_WIDTH, 'body');
  const markup = html`${brand(frame, { top: TOP, left: LEFT, height: heads, hasPlace })}
    ${place === null ? nothing : html`<div class="place" style="top:${mm(TOP + 1)}">${drawnIn(place)}</div>`}
    <div class="home quiet" style="top:${mm(homeTop)}">${home.map((line) => drawnIn(line))}</div>
    <div class="parties" style="top:${mm(partiesTop)}">${to === null ? info.html : html`${to.html}<div>${info.html}</div>`}</div>`;
  return { html: markup, bodyTop: partiesTop + Math.max(to?.height ?? 0, info.height) + 9 };
}

type Measured = { readonly html: Html; readonly height: number };

const PARTY = 78;

function party(label: string, texts: readonly string[]): Measured {
  const head = setLabel(label, PARTY, 'head');
  const sets = texts.map((text, index) => setText(text, PARTY, index === 0 ? 'strong' : 'body'));
  return {
    html: html`<section style="width:${mm(PARTY)}"><h2 class="t-head">${drawn(head)}</h2><address>${sets.map((set) => drawnIn(set))}</address></section>`,
    height: head.height + 3 + heightOf(sets),
  };
}

const filled = (entries: readonly Fact[]): readonly Fact[] => entries.filter(({ value }) => value.trim() !== '');

/** Codes are long and need no reading. A name of the net that would be broken is set smaller instead. */
function typeOfValue(value: string, width: number): TypeName {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(value)) return 'guid';
  const isTooLong = /^[\w.@-]+\.[a-z]{2,}$/i.test(value) && textWidth(value, TYPE.small) > width;
  return (isTooLong ? (['code', 'guid'] as const).find((type) => textWidth(value, TYPE[type]) <= width) : undefined) ?? 'small';
}

function infoTable(entries: readonly Fact[], { label, width }: { readonly label: number; readonly width: number }): Measured {
  const rows = filled(entries).map((entry) => {
    const [name, value] = [setLabel(entry.label, label - 2, 'small'), setText(entry.value, width - label, typeOfValue(entry.value, width - label))];
    return { name, value, height: Math.max(name.height, value.height, TYPE.small.leading) + 0.35 };
  });
  return {
    html: html`<table class="facts" style="width:${mm(width)}">${rows.map(({ name, value, height }) => html`<tr style="height:${mm(height)}"><th scope="row" style="width:${mm(label)}">${drawnIn(name)}</th><td>${drawnIn(value)}</td></tr>`)}</table>`,
    height: rows.reduce((sum, { height }) => sum + height, 0),
  };
}

const LOGO_HEIGHT = 16;
/** Beside place and date a narrow column, elsewhere nearly the whole width. */
const firmWidth = (hasPlace: boolean): number => (hasPlace ? 110 : 150);
/** What is left of the text column for place and date. */
const PLACE_WIDTH = 53;

const brandHeight = ({ seller }: PaperFrame, hasPlace: boolean): number => (seller.letterhead.logo === '' ? setText(seller.companyName, firmWidth(hasPlace), 'firm').height : LOGO_HEIGHT);

/** The logo, or the firm's name in letters. */
function brand({ seller }: PaperFrame, at: { readonly top: number; readonly left: number; readonly height: number; readonly hasPlace: boolean }): Html {
  const place = `top:${mm(at.top)};left:${mm(at.left)}`;
  if (seller.letterhead.logo !== '') {
    return html`<img class="logo" alt="${seller.companyName}" src="${seller.letterhead.logo}" style="${place};max-height:${mm(Math.max(10, at.height))}">`;
  }
  return html`<div class="firm" style="${place}">${drawnIn(setText(seller.companyName, firmWidth(at.hasPlace), 'firm'))}</div>`;
}

/** Name, person and address of the customer; an address that is unknown leaves the name alone. */
function recipient({ customer, seller }: PaperFrame, paper: Paper): readonly string[] {
  if (customer === null) return [];
  const person = customer.contact === null ? [] : [paper.t('documents:party.attention', { name: customer.contact })];
  return [customer.name, ...person, ...(customer.address === null ? [] : addressLines(customer.address, seller.address.country, paper))];
}

const sellerNumbers = ({ seller }: PaperFrame, { t }: Paper): readonly string[] => (seller.taxId === '' ? [] : [`${t('documents:party.taxId')}: ${seller.taxId}`]);

/** The buyer's tax number: with the letters of the country across borders, as the office knows it at home. */
function buyerNumbers({ customer, seller }: PaperFrame, { t }: Paper): readonly string[] {
  if (customer === null || customer.registrationNumber === null) return [];
  const { vatId, registrationNumber, address } = customer;
  if (vatId === null) return [`${t('documents:party.registration')}: ${registrationNumber}`];
  return [address?.country === seller.address.country ? `${t('documents:party.taxId')}: ${registrationNumber}` : `${t('documents:party.vatId')}: ${vatId}`];
}

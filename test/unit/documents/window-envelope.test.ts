import { describe, expect, it } from 'vitest';
import { renderPaper } from '../../../core/documents/papers/render-paper.ts';
import { renderQuote } from '../../../core/documents/quote/render-quote.ts';
import type { DocumentAddress } from '../../../core/documents/parties.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { goldenQuote } from '../../builders/golden-quotes.ts';
import { everyPaper, germanLetterhead } from '../../builders/papers.ts';
import { germanOffice } from '../../builders/office.ts';

/**
 * German letters in a DL window envelope (DIN 5008, documents.md 4.3). The window shows the address
 * field of 85 by 45 mm, 20 mm from the left; the real PDF is measured in the window's own tests.
 */

const FORMS = [
  ['A', { address: 27, information: 32, folds: [87, 192] }],
  ['B', { address: 45, information: 50, folds: [105, 210] }],
] as const;

const SHORT: DocumentAddress = { line1: 'Großer Weg 7', line2: null, postalCode: '32609', city: 'Hüllhorst', country: 'DE' };
const ADDRESSES: readonly (readonly [string, string, DocumentAddress])[] = [
  ['a short address', 'Müller GmbH', SHORT],
  ['an address abroad, with city and country in capitals', 'Łódzki Żuraw Sp. z o.o.', { ...SHORT, line2: 'III piętro, lokal 14', city: 'Łódź', postalCode: '90-643', country: 'PL' }],
  ['more words than six lines hold', 'Gesellschaft für Überlänge und Größe '.repeat(8).trim(), { ...SHORT, line1: 'Straße der sehr langen Namen und Hausnummern 123 a bis 127 f', line2: 'Hinterhaus, drittes Obergeschoss, Aufgang C, Tür 17' }],
];

const number = (html: string, pattern: RegExp): number => Number(pattern.exec(html)?.[1] ?? Number.NaN);

describe.each(FORMS)('form %s', (letterForm, form) => {
  const seller = { office: germanOffice({ registerLine: '' }), letterhead: germanLetterhead({ letterForm }) };

  it.each(ADDRESSES)('%s stays inside the window', (_name, name, address) => {
    const model = goldenQuote('de', seller);
    const { html } = renderQuote({ ...model, customer: { ...model.customer, name, address } }, 'de', { fonts: tinyFonts });
    expect(number(html, /class="window" style="top:([\d.]+)mm"/)).toBe(form.address);
    expect(number(html, /class="information" style="top:([\d.]+)mm"/)).toBe(form.information);
    const [, leading = '', lines = ''] = /class="recipient" style="[^"]*line-height:([\d.]+)mm">(.*?)<\/address>/s.exec(html) ?? [];
    const count = lines.split('<br>').length;
    expect(count).toBeGreaterThanOrEqual(4);
    // The return line has the upper 17.7 mm of the field, the address the 27.3 mm below it.
    expect(count * Number(leading)).toBeLessThanOrEqual(27.3);
    expect(lines).toContain(address.country === 'PL' ? 'POLEN' : address.city);
  });

  it('has its fold marks and the hole mark, and no words above the subject line', () => {
    const { html } = renderQuote(goldenQuote('de', seller), 'de', { fonts: tinyFonts });
    expect([...html.matchAll(/class="mark(?: hole)?" style="top:([\d.]+)mm"/g)].map(([, top]) => Number(top))).toEqual([...form.folds, 148.5]);
    expect(number(html, /class="body" style="top:([\d.]+)mm"/)).toBeGreaterThanOrEqual(form.address + 45 + 8.46);
  });
});

it('every paper for a customer has its address there; a sheet for the office itself has none', () => {
  for (const model of everyPaper('de')) expect(renderPaper(model, tinyFonts).html.includes('class="window" style="top:45mm"'), model.kind).toBe(model.kind !== 'emergencySheet');
});

import { addressLines } from '../address-lines.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import type { QuoteDocument } from '../model.ts';
import type { Paper } from '../paper.ts';
import { lines } from '../prose.ts';

/** The upper part of the first page, down to the headline; each language has its own custom. */
export function letterhead(model: QuoteDocument, paper: Paper): Html {
  switch (model.language) {
    case 'de':
      return germanLetterhead(model, paper);
    case 'pl':
      return polishLetterhead(model, paper);
    case 'en':
      return englishLetterhead(model, paper);
  }
}

/** DIN 5008 form B: the address shows in the window of an envelope, the facts stand to its right. */
function germanLetterhead(model: QuoteDocument, paper: Paper): Html {
  const { seller } = model;
  const [name, ...rest] = [seller.companyName, ...addressLines(seller.address, seller.address.country, paper)];
  return html`<header class="head din">
    <div class="firm">${seller.companyName}</div>
    <div class="window"><div class="return"><span>${name}</span>${rest.map((line) => html`<span>· ${line}</span>`)}</div><address>${lines(recipient(model, paper))}</address></div>
    <div class="information">${facts([...numberAndDays(model, paper), ...author(model, paper), ...customerFacts(model, paper)])}</div>
  </header>
  <div class="mark" style="top:105mm"></div><div class="mark hole" style="top:148.5mm"></div><div class="mark" style="top:210mm"></div>`;
}

/** Seller and buyer side by side, place and date at the top right. */
function polishLetterhead(model: QuoteDocument, paper: Paper): Html {
  const { seller } = model;
  const { t, format } = paper;
  return html`<header class="head sides">
    <div class="top"><div class="firm">${seller.companyName}</div>
      <div class="place">${t('documents:fact.placeAndDate', { place: seller.address.city, date: format.longDay(model.date) })}</div></div>
    <div class="parties">
      <section><h2>${t('documents:party.seller')}</h2><address>${lines([seller.companyName, ...addressLines(seller.address, seller.address.country, paper), ...sellerNumbers(model, paper)])}</address></section>
      <section><h2>${t('documents:party.buyer')}</h2><address>${lines([...recipient(model, paper), ...buyerNumbers(model, paper)])}</address></section>
    </div>
    <div class="row">${facts([...numberAndDays(model, paper), ...tenantFacts(model, paper)])}${facts(author(model, paper))}</div>
  </header>`;
}

function englishLetterhead(model: QuoteDocument, paper: Paper): Html {
  const { seller } = model;
  return html`<header class="head plain">
    <div class="top"><div><div class="firm">${seller.companyName}</div>
      <address class="quiet">${lines(addressLines(seller.address, model.customer.address?.country ?? seller.address.country, paper))}</address></div></div>
    <div class="parties">
      <section><h2>${paper.t('documents:party.buyer')}</h2><address>${lines(recipient(model, paper))}</address></section>
      <section>${facts([...numberAndDays(model, paper), ...author(model, paper), ...customerFacts(model, paper)])}</section>
    </div>
  </header>`;
}

type Fact = readonly [label: string, value: string, form?: 'code'];

function facts(entries: readonly Fact[]): Html {
  const filled = entries.filter(([, value]) => value.trim() !== '');
  if (filled.length === 0) return nothing;
  return html`<table class="facts">${filled.map(([label, value, form]) => html`<tr><th scope="row">${label}</th><td class="${form ?? 'plain'}">${value}</td></tr>`)}</table>`;
}

const numberAndDays = (model: QuoteDocument, { t, format }: Paper): readonly Fact[] => [
  [t('documents:fact.number'), model.number ?? t('documents:title.pending')],
  [t('documents:fact.date'), format.day(model.date)],
  [t('documents:fact.validUntil'), format.day(model.validUntil)],
];

const author = ({ seller }: QuoteDocument, { t }: Paper): readonly Fact[] => [
  [t('documents:fact.author'), seller.author],
  [t('documents:fact.phone'), seller.phone],
  [t('documents:fact.email'), seller.email],
];

const tenantFacts = ({ customer }: QuoteDocument, { t }: Paper): readonly Fact[] => [
  [t('documents:fact.tenant'), customer.domain ?? ''],
  [t('documents:fact.customerId'), customer.id, 'code'],
];

const customerFacts = (model: QuoteDocument, paper: Paper): readonly Fact[] => [
  ...tenantFacts(model, paper),
  [paper.t('documents:fact.yourVatId'), model.customer.vatId ?? ''],
];

/** Name, person and address of the customer; an address that is unknown leaves the name alone. */
function recipient({ customer, seller }: QuoteDocument, paper: Paper): readonly string[] {
  const person = customer.contact === null ? [] : [paper.t('documents:party.attention', { name: customer.contact })];
  const rest = customer.address === null ? [] : addressLines(customer.address, seller.address.country, paper);
  return [customer.name, ...person, ...rest];
}

const sellerNumbers = ({ seller }: QuoteDocument, { t }: Paper): readonly string[] => (seller.taxId === '' ? [] : [`${t('documents:party.taxId')}: ${seller.taxId}`]);

/** The buyer's tax number: with the letters of the country across borders, as the office knows it at home. */
function buyerNumbers({ customer, seller }: QuoteDocument, { t }: Paper): readonly string[] {
  const { vatId, registrationNumber, address } = customer;
  if (registrationNumber === null) return [];
  if (vatId === null) return [`${t('documents:party.registration')}: ${registrationNumber}`];
  return [address?.country === seller.address.country ? `${t('documents:party.taxId')}: ${registrationNumber}` : `${t('documents:party.vatId')}: ${vatId}`];
}

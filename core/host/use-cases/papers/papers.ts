import type { PaperRow } from '../../../contract/documents.ts';
import type { SubscriptionDetail } from '../../../contract/subscriptions.ts';
import * as stored from '../../../db/repositories/papers.ts';
import * as subscriptions from '../../../db/repositories/subscriptions.ts';
import { paperIn } from '../../../documents/paper.ts';
import { paperDocument } from '../../../documents/papers/models.ts';
import type { PaperDocument } from '../../../documents/papers/models.ts';
import { unfilledWords } from '../../../documents/papers/letter-words.ts';
import { proofAnswer } from '../../../documents/papers/rule-sentences.ts';
import { paperFileName, paperTitle, renderPaper } from '../../../documents/papers/render-paper.ts';
import { partyOf, sellerOf } from '../../../documents/parties.ts';
import type { Party } from '../../../documents/parties.ts';
import { subscriptionId } from '../../../domain/ids.ts';
import { explain } from '../../../domain/nce/explain.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import { ACTION_KINDS } from '../../../domain/nce/verdict.ts';
import type { LivePaperKind } from '../../../domain/papers/kinds.ts';
import { numberOf, seriesOf } from '../../../domain/papers/paper-number.ts';
import { vatId } from '../../../domain/pricing/vat-id.ts';
import { missingOfficeFields } from '../../../domain/quotes/missing-seller-fields.ts';
import type { DocumentLanguage } from '../../../domain/quotes/quote.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn } from '../../../domain/time/calendar-day.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { letterheadFor } from '../office/locations.ts';
import { keepPages } from './issued-pages.ts';
import { wordsFor } from './letter-texts.ts';
import { readLetterhead } from './letterhead.ts';
import { readNumbers, usedUp } from './numbers.ts';
import { licenceOf } from './licence.ts';
import { daysUntil, instantsOf, renewalSpanOf } from './letters.ts';
import { entryPaper, orderPaper } from './orders.ts';
import { priceChangeLetter, priceQuestionOf } from './price-change.ts';
import { intentOf } from '../quotes/orders.ts';
import type { OrderDesk } from '../quotes/orders.ts';
import { customerOf, officeOf, todayAt } from '../quotes/view.ts';
import type { QuoteDesk } from '../quotes/view.ts';
import { subscriptionVerdicts } from '../rules/subscription-rules.ts';

type Outcome<Value> = Result<Value, DeskError>;

/** Which paper, about what, in which language. */
export type PaperSource = {
  readonly kind: LivePaperKind;
  readonly subjectId: string;
  /** Beside the subject: the price event of a letter, the service's order of a confirmation about a customer; null: nothing. */
  readonly about: string | null;
  readonly language: DocumentLanguage;
  readonly secondLanguage: DocumentLanguage | null;
};

/** What a paper says as things stand: a draft without a number. */
export function draftPaper(desk: OrderDesk, source: PaperSource): Outcome<PaperDocument> {
  switch (source.kind) {
    case 'licenceStatement':
    case 'agreementRecord':
    case 'handOver':
    case 'renewalLetter':
      return customerPaper(desk, source, source.kind);
    case 'emergencySheet':
    case 'proofSheet': {
      const detail = subscriptions.get(desk.mirror, subscriptionId(source.subjectId), desk.clock.now());
      return detail === null ? err({ tag: 'notFound', what: 'subscription', id: source.subjectId }) : subscriptionPaper(desk, source, detail);
    }
    case 'orderReceipt':
    case 'orderConfirmation':
    case 'changeConfirmation':
      if (source.kind === 'orderConfirmation' && source.about !== null) return customerPaper(desk, source, 'orderConfirmation');
      return entryPaper(desk, { kind: source.kind, id: source.subjectId }, (intent) => headOf(desk, source, partyOfIntent(desk, intent)));
    case 'priceChange':
      return customerPaper(desk, source, 'priceChange');
  }
}

/** Whom an entry is for, also when the service does not know that customer yet. */
function partyOfIntent(desk: OrderDesk, intent: Intent): Party {
  const known = knownCustomer(desk, intent);
  if (known !== null) return known;
  const creator = intent.customer.kind === 'created' ? intentOf(desk, intent.customer.by) : null;
  const name = intent.names.customer;
  if (creator?.action.kind !== 'createCustomer') return { ...partyOf({ customerId: intent.id, customerName: name }, null), isNew: true };
  const { companyName, firstName, lastName, address, registrationNumber, domainPrefix } = creator.action.customer;
  const { line1, line2, postalCode, city, country } = address;
  return {
    id: creator.id,
    name: companyName,
    contact: `${firstName} ${lastName}`,
    address: { line1, line2, postalCode, city, country },
    registrationNumber,
    vatId: registrationNumber === null ? null : vatId(country, registrationNumber),
    domain: `${domainPrefix}.onmicrosoft.com`,
    isNew: true,
  };
}

function knownCustomer(desk: OrderDesk, { customer, state, names }: Intent): Party | null {
  const created = customer.kind === 'created' ? intentOf(desk, customer.by)?.state : state;
  const id = customer.kind === 'known' ? customer.id : created?.kind === 'confirmed' ? created.confirmation.customerId : null;
  return id === null ? null : partyOf({ customerId: id, customerName: names.customer }, customerOf(desk, id));
}

function headOf(desk: QuoteDesk, { kind, language, secondLanguage }: PaperSource, customer: Party) {
  const occasion = { customerId: customer.isNew ? null : customer.id };
  return {
    template: 1,
    state: 'draft',
    number: null,
    language,
    secondLanguage: secondLanguage === language ? null : secondLanguage,
    date: todayAt(desk),
    timeZone: desk.place().timeZone,
    seller: sellerOf(officeOf(desk, occasion), letterheadFor(desk, occasion)),
    customer,
    words: wordsFor(desk, kind),
  } as const;
}

type CustomerKind = 'licenceStatement' | 'agreementRecord' | 'handOver' | 'renewalLetter' | 'orderConfirmation' | 'priceChange';

function customerPaper(desk: OrderDesk, source: PaperSource, kind: CustomerKind): Outcome<PaperDocument> {
  const customer = customerOf(desk, source.subjectId);
  if (customer === null) return err({ tag: 'notFound', what: 'customer', id: source.subjectId });
  const head = headOf(desk, source, partyOf({ customerId: customer.id, customerName: customer.name }, customer));
  const rows = customer.subscriptionRows.map(licenceOf);
  const now = desk.clock.now();
  switch (kind) {
    case 'licenceStatement':
      return ok({ kind: 'licenceStatement', ...head, asOf: customer.asOf, licences: rows.filter(({ status }) => status !== 'deleted') });
    case 'agreementRecord':
      return ok({ kind: 'agreementRecord', ...head, asOf: customer.asOf, agreements: customer.agreements });
    case 'handOver':
      return ok({ kind: 'handOver', ...head, domain: customer.domain, email: customer.contact.email });
    case 'renewalLetter': {
      const span = renewalSpanOf(source.about, todayAt(desk));
      if (span === null) return err({ tag: 'validation', issues: [{ path: 'about', problem: 'noSuchDay' }] });
      const { from, until } = instantsOf(span);
      const ending = rows.filter(({ status, endsAt }) => status === 'active' && endsAt !== null && endsAt >= Math.max(from, now) && endsAt < until);
      return ok({ kind: 'renewalLetter', ...head, days: daysUntil(span, todayAt(desk)), licences: ending.toSorted((a, b) => (a.endsAt ?? 0) - (b.endsAt ?? 0)) });
    }
    case 'orderConfirmation':
      return orderPaper(desk, customer, source.about ?? '', () => head);
    case 'priceChange':
      return priceChangeLetter(desk, { customerId: customer.id, question: priceQuestionOf(source.about) }, head);
  }
}

function subscriptionPaper(desk: QuoteDesk, source: PaperSource, detail: SubscriptionDetail): Outcome<PaperDocument> {
  const { customerId, customerName } = detail;
  const head = headOf(desk, source, partyOf({ customerId, customerName }, customerOf(desk, customerId)));
  const licence = licenceOf(detail);
  if (source.kind === 'emergencySheet') return ok({ kind: 'emergencySheet', ...head, licence, reducible: detail.reducible, fromServer: detail.windowFromServer, orderId: detail.orderId });
  const answered = subscriptionVerdicts(desk, { id: source.subjectId, at: null });
  if (!answered.ok) return answered;
  const { verdicts, at, asOf } = answered.value;
  const voice = paperIn(source.language, head.customer.address?.country ?? null);
  const answers = ACTION_KINDS.filter((action) => concerns(verdicts[action])).map((action) =>
    proofAnswer({ explanation: explain(action, verdicts[action]), verdict: verdicts[action].kind }, voice, head.timeZone),
  );
  return ok({ kind: 'proofSheet', ...head, licence, at, asOf, answers });
}

/** Refusals that only say that the action belongs to another kind of subscription prove nothing. */
const ELSEWHERE = new Set(['notATrial', 'notLegacy', 'notExtendedTerm', 'notSuspended', 'notInFamily', 'graceInstead']);
const concerns = (verdict: { readonly kind: string; readonly reason?: { readonly code: string } }): boolean => verdict.kind !== 'refused' || !ELSEWHERE.has(verdict.reason?.code ?? '');

/** Names of the own company's fields without which no paper may leave the house. */
export const missingForPapers = (desk: QuoteDesk): readonly string[] => missingOfficeFields(officeOf(desk, { customerId: null }), readLetterhead(desk));

/** Gives the number and freezes what the paper says. A missing field is named; nothing is kept then. */
export function issuePaper(desk: OrderDesk, source: PaperSource): Outcome<PaperRow> {
  const missing = missingForPapers(desk);
  if (missing.length > 0) return err({ tag: 'validation', issues: missing.map((field) => ({ path: field, problem: 'sellerIncomplete' })) });
  const draft = draftPaper(desk, source);
  if (!draft.ok) return draft;
  const { value: model } = draft;
  const unfilled = unfilledWords(model);
  if (unfilled.length > 0) return err({ tag: 'validation', issues: unfilled.map((name) => ({ path: name, problem: 'placeholderEmpty' })) });
  const today = dayIn(desk.clock.now(), model.timeZone);
  const paper = paperIn(model.language, model.customer?.address?.country ?? null, model.secondLanguage);
  const id = desk.ids.next();
  const numbers = readNumbers(desk);
  const numbered = { kind: model.kind, language: model.language, day: today };
  const row = stored.issue(desk.ledger, {
    id,
    kind: model.kind,
    customerId: model.customer === null || model.customer.isNew ? null : model.customer.id,
    customerName: model.customer?.name ?? '',
    subjectId: source.subjectId,
    language: model.language,
    at: desk.clock.now(),
    template: model.template,
    series: seriesOf(numbers, numbered),
    numberOf: (count) => numberOf(numbers, numbered, count),
    freeze: (number) => {
      const issued: PaperDocument = { ...model, state: 'issued', number };
      keepPages(desk, { kind: 'paper', id }, (fonts) => renderPaper(issued, fonts));
      return { data: JSON.stringify(issued), title: paperTitle(issued, paper), fileName: paperFileName(issued, paper) };
    },
  });
  if (row === null) return usedUp;
  desk.changes.add(['quotes', 'journal']);
  return ok(row);
}

/** An issued paper as it was issued; refused when it is not what was written then. */
export function issuedPaper(desk: Pick<QuoteDesk, 'ledger'>, id: string): Outcome<PaperDocument> {
  const found = stored.get(desk.ledger, id);
  if (!found.ok) return found;
  const parsed = paperDocument.safeParse(JSON.parse(found.value.data));
  return parsed.success ? ok(parsed.data) : err({ tag: 'storage', problem: 'corrupt', store: 'ledger', path: null, keptAs: null });
}

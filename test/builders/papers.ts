import { paperIn } from '../../core/documents/paper.ts';
import { proofAnswer } from '../../core/documents/papers/rule-sentences.ts';
import type { PaperDocument, PaperOf } from '../../core/documents/papers/models.ts';
import type { Licence, OrderLine } from '../../core/documents/papers/head.ts';
import { partyOf, sellerOf } from '../../core/documents/parties.ts';
import { actionsAt } from '../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../core/domain/nce/context.ts';
import { explain } from '../../core/domain/nce/explain.ts';
import { EMPTY_LETTERHEAD } from '../../core/domain/papers/letterhead.ts';
import type { Letterhead } from '../../core/domain/papers/letterhead.ts';
import { PAPER_KINDS, SUBJECT_OF } from '../../core/domain/papers/kinds.ts';
import type { DocumentLanguage } from '../../core/domain/quotes/quote.ts';
import { instant } from '../../core/domain/time/instant.ts';
import { germanCustomer, polishCustomer } from './customer-detail.ts';
import { germanOffice, polishOffice } from './office.ts';
import { aSubscription } from './nce.ts';

export const polishLetterhead = (over: Partial<Letterhead> = {}): Letterhead => ({
  ...EMPTY_LETTERHEAD,
  legalForm: 'spzoo',
  registerCourt: 'Sąd Rejonowy dla Łodzi-Śródmieścia w Łodzi',
  registerNumber: 'KRS 0000123456',
  capital: 50_000,
  ...over,
});

/** Kinds that need nothing but a customer or one of its subscriptions. */
export const SIMPLE_KINDS = PAPER_KINDS.filter((kind) => SUBJECT_OF[kind] !== 'entry' && kind !== 'priceChange');

/** A GmbH & Co. KG, whose letters must say the most. */
/** Every field of every legal form filled in. */
export const completeLetterhead: Letterhead = {
  ...EMPTY_LETTERHEAD,
  seat: 'Hüllhorst',
  registerCourt: 'Amtsgericht Bad Oeynhausen',
  registerNumber: 'HRB 12345',
  capital: 50_000,
  capitalPaid: 50_000,
  managers: 'Jörg Größl',
  chair: 'Änne Weiß',
  partnerName: 'Weserwolke Verwaltungs GmbH',
  partnerCourt: 'Amtsgericht Bad Oeynhausen',
  partnerNumber: 'HRB 999',
  partnerManagers: 'Jörg Größl',
  ownerName: 'Anna Nowak',
};

export const germanLetterhead = (over: Partial<Letterhead> = {}): Letterhead => ({
  ...EMPTY_LETTERHEAD,
  legalForm: 'gmbhCoKg',
  seat: 'Hüllhorst',
  registerCourt: 'Amtsgericht Bad Oeynhausen',
  registerNumber: 'HRA 4711',
  partnerName: 'Weserwolke Verwaltungs GmbH',
  partnerCourt: 'Amtsgericht Bad Oeynhausen',
  partnerNumber: 'HRB 12345',
  partnerManagers: 'Jörg Größl, Änne Weiß',
  ...over,
});

const head = (language: DocumentLanguage) => {
  const isPolish = language === 'pl';
  const customer = isPolish ? polishCustomer() : germanCustomer();
  return {
    template: 1,
    state: 'issued',
    number: isPolish ? 'ZL/2026/0007' : 'LU-2026-0007',
    language,
    secondLanguage: null,
    date: '2026-11-22',
    timeZone: 'Europe/Warsaw',
    seller: isPolish ? sellerOf(polishOffice({ registerLine: '' }), polishLetterhead()) : sellerOf(germanOffice({ registerLine: '', companyName: 'Weserwolke Systemhaus GmbH & Co. KG' }), germanLetterhead()),
    customer: partyOf({ customerId: customer.id, customerName: customer.name }, customer),
    words: null,
  } as const;
};

const AT = Date.UTC(2026, 10, 22, 9);

export const licence = (over: Partial<Licence> = {}): Licence => ({
  id: '00000000-0000-4000-8000-000000000501',
  product: 'Microsoft 365 Business Premium',
  quantity: 42,
  term: 'P1Y',
  billingPlan: 'monthly',
  startsAt: Date.UTC(2025, 11, 4, 10),
  endsAt: Date.UTC(2026, 11, 3, 23, 59, 59),
  autoRenew: true,
  isTrial: false,
  status: 'active',
  windowEndsAt: null,
  hasScheduledChange: false,
  ...over,
});

export const licences: readonly Licence[] = [
  licence({ windowEndsAt: Date.UTC(2026, 10, 27, 10) }),
  licence({ product: 'Exchange Online (Plan 1)', quantity: 1, term: 'P1M', autoRenew: false, endsAt: Date.UTC(2026, 10, 30, 23, 59, 59), hasScheduledChange: true }),
  licence({ product: 'Microsoft 365 E3 EEA (no Teams)', quantity: 1_250, billingPlan: 'annual' }),
  licence({ product: 'Visio Plan 2', quantity: 3, status: 'suspended' }),
];

const orderLine = (over: Partial<OrderLine> = {}): OrderLine => ({
  position: 1,
  title: 'Microsoft 365 Business Premium',
  article: 'CFQ7TTC0LCHC:0002',
  term: 'P1Y',
  billingPlan: 'monthly',
  quantity: 10,
  net: { minor: 21_990, currency: 'EUR' },
  commitment: { minor: 263_880, currency: 'EUR' },
  startsAt: null,
  endsAt: null,
  windowEndsAt: null,
  ...over,
});

const euro = (minor: number) => ({ minor, currency: 'EUR' });
/** 219.90 and 9.75 a month, at 19 %. */
const taxed = { net: euro(22_965), vat: euro(4_363), gross: euro(27_328) };

/** One paper of every kind, in a language. */
export function everyPaper(language: DocumentLanguage): readonly PaperDocument[] {
  const common = head(language);
  const { t } = paperIn(language, null);
  const started = orderLine({ startsAt: AT, endsAt: Date.UTC(2027, 10, 21, 23, 59, 59), windowEndsAt: Date.UTC(2026, 10, 29, 9) });
  return [
    { kind: 'licenceStatement', ...common, asOf: AT, licences: [...licences] },
    { kind: 'agreementRecord', ...common, asOf: AT, agreements: [{ type: 'MicrosoftCustomerAgreement', agreedAt: Date.UTC(2025, 11, 1, 8, 30), contact: 'Sabine Köhler', email: 's.koehler@mueller.example' }] },
    { kind: 'handOver', ...common, domain: 'muellermaschinenbau.onmicrosoft.com', email: 's.koehler@mueller.example' },
    { kind: 'renewalLetter', ...common, days: 30, licences: licences.slice(0, 2) },
    { kind: 'emergencySheet', ...common, licence: licence({ windowEndsAt: Date.UTC(2026, 10, 22, 22, 30) }), reducible: 12, fromServer: true, orderId: 'ABC123456789' },
    proofSheet(common),
    {
      kind: 'priceChange',
      ...common,
      effectiveOn: '2027-04-01',
      lines: [{ product: 'Microsoft 365 Business Premium', quantity: 42, term: 'P1Y', billingPlan: 'monthly', before: { minor: 2_199, currency: 'EUR' }, after: { minor: 2_441, currency: 'EUR' }, from: '2027-12-04' }],
    },
    { kind: 'orderReceipt', ...common, reference: 'Q-17', receivedAt: AT, sendBy: Date.UTC(2026, 10, 27, 10), lines: [orderLine()], asked: null },
    {
      kind: 'orderConfirmation',
      ...common,
      reference: 'Q-17',
      orderId: 'ABC123456789',
      distributorOrderId: null,
      acceptedAt: AT,
      progress: 'accepted',
      quote: { number: 'AN-2026-0042', acceptedOn: '2026-11-20' },
      lines: [started, orderLine({ position: 2, title: 'Exchange Online (Plan 1)', term: 'P1M', quantity: 2, net: { minor: 975, currency: 'EUR' } })],
      commitment: { minor: 264_855, currency: 'EUR' },
      sums: { monthly: { ...taxed, rates: [{ ...taxed, rateBasisPoints: 1_900 }] }, yearly: null, triennial: null, oneTime: null, vat: { kind: 'domestic', rateBasisPoints: 1_900, doubt: null } },
      vies: null,
      differences: [{ position: 1, what: 'quantity', quoted: '12', ordered: '10' }],
    },
    { kind: 'changeConfirmation', ...common, change: 'cancellation', licence: licence(), before: `42 ${t('documents:unit.licence', { count: 42 })}`, after: t('documents:paper.changeConfirmation.ended'), acceptedAt: AT, effectiveAt: AT },
  ];
}

function proofSheet(common: ReturnType<typeof head>): PaperOf<'proofSheet'> {
  const verdicts = actionsAt(aSubscription(), instant(AT), ruleContext());
  const voice = paperIn(common.language, null);
  const answers = (['addSeats', 'reduceSeats', 'cancel', 'switchAutoRenew'] as const).map((action) =>
    proofAnswer({ explanation: explain(action, verdicts[action]), verdict: verdicts[action].kind }, voice, common.timeZone),
  );
  return { kind: 'proofSheet', ...common, licence: licence(), at: AT, asOf: AT - 3_600_000, answers };
}

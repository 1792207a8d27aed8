import { endedWith } from '../closing.ts';
import { sum } from '../../domain/money/arithmetic.ts';
import { rhythmOf, RHYTHMS } from '../../domain/quotes/billing.ts';
import type { Rhythm } from '../../domain/quotes/billing.ts';
import { facts, heading, notice } from '../layout/blocks.ts';
import type { Fact } from '../layout/blocks.ts';
import type { Flow } from '../layout/flow.ts';
import { buildTable } from '../layout/table.ts';
import type { CellText } from '../layout/table.ts';
import type { Paper, Voice } from '../paper.ts';
import { payment, privacy } from '../quote/notes.ts';
import { vatNotes } from '../quote/vat.ts';
import { closing, opening } from './letter-words.ts';
import { orderTable } from './licence-table.ts';
import type { PaperOf } from './models.ts';
import { spoken } from './sentences.ts';

/** What was received and waits here: the service has not answered, so nothing is confirmed (documents.md 2). */
export function orderReceiptFlow(model: PaperOf<'orderReceipt'>, paper: Paper): Flow {
  const { label, format } = paper;
  const { timeZone, sendBy } = model;
  const deadline = sendBy === null ? [] : paper.say(({ t, format: own }) => t('documents:paper.orderReceipt.sendBy', { moment: own.moment(sendBy, timeZone) }));
  return endedWith([
    ...opening(model, paper, () => ''),
    notice(label('documents:paper.orderReceipt.notice'), [...paper.say(({ t }) => t('documents:paper.orderReceipt.noticeText')), ...deadline]),
    ...facts(
      [
        { label: label('documents:paper.fact.reference'), value: model.reference },
        { label: label('documents:paper.fact.receivedAt'), value: format.moment(model.receivedAt, timeZone) },
      ],
      { gap: 5 },
    ),
    ...(model.asked === null ? [orderTable(model.lines, timeZone, paper)] : askedFor(model.asked, paper)),
    ...spoken(paper, ({ t }) => t('documents:statement.notInvoice'), 'small', 4),
  ], closing(model, paper));
}

/** A change that was asked for and is not carried out yet. */
function askedFor(change: NonNullable<PaperOf<'orderReceipt'>['asked']>, { label }: Paper): Flow {
  return facts(
    [
      { label: label('documents:paper.fact.change'), value: label(`documents:paper.changeConfirmation.change.${change.change}`) },
      { label: label('documents:paper.fact.product'), value: change.product },
      { label: label('documents:paper.fact.subscription'), value: change.subscription },
      { label: label('documents:paper.fact.now'), value: change.before },
      { label: label('documents:paper.fact.wanted'), value: change.after },
    ],
    { gap: 3 },
  );
}

/** Only what the service accepted; whatever is not as quoted stands there by name (art. 77¹ KC, § 150 II BGB). */
export function orderConfirmationFlow(model: PaperOf<'orderConfirmation'>, paper: Paper): Flow {
  const { label, format } = paper;
  const { timeZone, commitment } = model;
  return endedWith([
    ...opening(model, paper, ({ t }) => t('documents:paper.orderConfirmation.intro')),
    ...facts([
      { label: label('documents:paper.fact.order'), value: model.orderId },
      { label: label('documents:paper.fact.distributorOrder'), value: model.distributorOrderId ?? '' },
      { label: label('documents:paper.fact.acceptedAt'), value: format.moment(model.acceptedAt, timeZone) },
      { label: label('documents:paper.fact.progress'), value: label(`documents:paper.orderConfirmation.progress.${model.progress}`) },
      { label: label('documents:paper.fact.reference'), value: model.reference },
      { label: label('documents:paper.fact.quote'), value: model.quote?.number ?? '' },
      { label: label('documents:paper.fact.yourOrder'), value: model.quote === null || model.quote.acceptedOn === null ? '' : format.day(model.quote.acceptedOn) },
    ]),
    orderTable(model.lines, timeZone, paper),
    ...sumsByRhythm(model, paper),
    ...(commitment === null ? [] : spoken(paper, ({ t, format: own }) => t('documents:paper.orderConfirmation.commitment', { amount: own.money(commitment) }), 'strong', 2)),
    ...differences(model, paper),
    ...spoken(paper, (voice) => [voice.t('documents:notes.window', { count: 7 }), voice.t('documents:notes.access'), voice.t('documents:paper.orderConfirmation.access'), ...taxNotes(model, voice), ...payment(model, voice), voice.t('documents:statement.notInvoice'), ...privacy(model.seller, voice)].join(' '), 'small', 4),
  ], closing(model, paper));
}

/** What is paid every month, every year and once, never added together: net, VAT per rate, gross (documents.md 2, item 12). */
function sumsByRhythm({ lines, sums }: PaperOf<'orderConfirmation'>, paper: Paper): Flow {
  const sumOf = (rhythm: Rhythm, voice: Voice): string => {
    if (sums !== null) return taxed(sums[rhythm], sums.vat.kind === 'domestic', voice);
    const nets = lines.flatMap(({ billingPlan, net }) => (net !== null && rhythmOf(billingPlan) === rhythm ? [net] : []));
    const [first] = nets;
    return first === undefined ? '' : voice.t('documents:totals.netSuffix', { amount: voice.format.money(sum(first.currency, nets)) });
  };
  return facts(RHYTHMS.map((rhythm) => ({ label: paper.label(`documents:totals.${rhythm}`), ...inBoth(paper, (voice) => sumOf(rhythm, voice)) })), { gap: 4 });
}

/** A value with words in it, in every language of the paper; what reads the same in both stands there once. */
function inBoth(paper: Paper, says: (voice: Voice) => string): Pick<Fact, 'value' | 'also'> {
  const [value = '', also = value] = paper.say(says);
  return also === value ? { value } : { value, also };
}

type Sums = NonNullable<PaperOf<'orderConfirmation'>['sums']>;

function taxed(sum: Sums['monthly'], chargesVat: boolean, { t, format }: Voice): string {
  if (sum === null) return '';
  const net = t('documents:totals.netSuffix', { amount: format.money(sum.net) });
  if (!chargesVat) return net;
  const vat = (sum.rates ?? []).map((rate) => `${t('documents:totals.vat', { rate: format.percent(rate.rateBasisPoints) })} ${format.money(rate.vat)}`);
  return [net, ...vat, t('documents:totals.grossSuffix', { amount: format.money(sum.gross) })].join(' · ');
}

/** The sentences about tax, where the sums say how it is. */
const taxNotes = ({ sums, vies, customer }: PaperOf<'orderConfirmation'>, voice: Voice): readonly string[] => (sums === null ? [] : vatNotes({ totals: sums, vies, customer }, voice));

function differences({ quote, differences: found }: PaperOf<'orderConfirmation'>, paper: Paper): Flow {
  if (quote === null) return [];
  const { label } = paper;
  if (found.length === 0) return spoken(paper, ({ t }) => t('documents:paper.orderConfirmation.noDifferences', { number: quote.number }), 'body', 4);
  const columns = [
    { name: 'position', head: label('documents:column.position'), width: 10, align: 'start' },
    { name: 'what', head: label('documents:column.what'), width: 35, align: 'start' },
    { name: 'quoted', head: label('documents:column.quoted'), width: 60, align: 'start' },
    { name: 'ordered', head: label('documents:column.ordered'), width: 60, align: 'start' },
  ] as const;
  const rows = found.map(({ position, what, quoted, ordered }): readonly CellText[] => [
    [[position === 0 ? '–' : String(position), 'cell']],
    [[label(`documents:paper.orderConfirmation.what.${what}`), 'cellStrong']],
    [[quoted, 'cell']],
    [[ordered, 'cell']],
  ]);
  return [heading(label('documents:paper.orderConfirmation.differences', { number: quote.number }), 2), buildTable({ columns, rows, gap: 2 })];
}

/** A change of a subscription as the service accepted it. */
export function changeConfirmationFlow(model: PaperOf<'changeConfirmation'>, paper: Paper): Flow {
  const { label, format } = paper;
  const { timeZone, licence } = model;
  const isEnd = model.change === 'cancellation';
  return endedWith([
    ...opening(model, paper, ({ t }) => t(isEnd ? 'documents:paper.changeConfirmation.introCancellation' : 'documents:paper.changeConfirmation.intro')),
    notice(label(`documents:paper.changeConfirmation.change.${model.change}`), [[model.before, model.after].filter((text) => text !== '').join(' → ')]),
    ...facts(
      [
        { label: label('documents:paper.fact.product'), value: licence.product },
        { label: label('documents:paper.fact.subscription'), value: licence.id },
        { label: label('documents:paper.fact.acceptedAt'), value: format.moment(model.acceptedAt, timeZone) },
        { label: label('documents:paper.fact.effectiveAt'), value: format.moment(model.effectiveAt, timeZone) },
        { label: label('documents:paper.fact.ends'), value: isEnd || licence.endsAt === null ? '' : format.moment(licence.endsAt, timeZone) },
        { label: label('documents:paper.fact.window'), value: isEnd || licence.windowEndsAt === null ? '' : format.moment(licence.windowEndsAt, timeZone) },
      ],
      { gap: 5 },
    ),
    ...(isEnd ? spoken(paper, ({ t }) => t('documents:paper.changeConfirmation.lost'), 'strong', 5) : []),
  ], closing(model, paper));
}

/** What each subscription will cost and from which renewal on. */
export function priceChangeFlow(model: PaperOf<'priceChange'>, paper: Paper): Flow {
  const { label, format } = paper;
  const columns = [
    { name: 'product', head: label('documents:column.product'), width: 48, align: 'start' },
    { name: 'term', head: label('documents:column.term'), width: 30, align: 'start' },
    { name: 'quantity', head: label('documents:column.quantity'), width: 16, align: 'end' },
    { name: 'before', head: label('documents:column.before'), width: 23, align: 'end' },
    { name: 'after', head: label('documents:column.after'), width: 23, align: 'end' },
    { name: 'from', head: label('documents:column.from'), width: 25, align: 'end' },
  ] as const;
  const rows = model.lines.map((line): readonly CellText[] => [
    [[line.product, 'cellStrong']],
    [[line.term === null ? '' : label(`documents:term.${line.term}`), 'cell'], [line.billingPlan === null ? '' : label(`documents:payment.${line.billingPlan}`), 'note']],
    [[format.count(line.quantity), 'cell']],
    [[format.money(line.before), 'cell']],
    [[format.money(line.after), 'cellStrong']],
    [[format.shortDay(line.from), 'cell']],
  ]);
  return endedWith([
    ...opening(model, paper, ({ t, format: own }) => t('documents:paper.priceChange.intro', { date: own.longDay(model.effectiveOn) })),
    buildTable({ columns, rows, gap: 4 }),
  ], closing(model, paper, ({ t }) => t('documents:paper.priceChange.closing')));
}

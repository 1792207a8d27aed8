import { endedWith } from '../closing.ts';
import { facts, heading, heldTogether, signatures } from '../layout/blocks.ts';
import type { Flow } from '../layout/flow.ts';
import { buildTable } from '../layout/table.ts';
import type { CellText } from '../layout/table.ts';
import type { Paper } from '../paper.ts';
import { closing, opening } from './letter-words.ts';
import { licenceTable } from './licence-table.ts';
import type { PaperOf } from './models.ts';
import { blanks, spoken, spokenPoints } from './sentences.ts';

/** What a customer has: every subscription with its term, renewal and open window. */
export function licenceStatementFlow(model: PaperOf<'licenceStatement'>, paper: Paper): Flow {
  const { licences, timeZone, date, asOf } = model;
  if (licences.length === 0) return spoken(paper, ({ t }) => t('documents:paper.licenceStatement.none'));
  const active = licences.filter(({ status }) => status === 'active');
  const { label, format } = paper;
  return [
    ...spoken(paper, ({ t, format: own }) => t('documents:paper.licenceStatement.intro', { date: own.longDay(date) })),
    licenceTable(licences, timeZone, paper),
    ...facts(
      [
        { label: label('documents:paper.fact.subscriptions'), value: format.count(licences.length) },
        { label: label('documents:paper.fact.licences'), value: format.count(active.reduce((sum, { quantity }) => sum + quantity, 0)) },
        { label: label('documents:paper.fact.asOf'), value: asOf === null ? '' : format.moment(asOf, timeZone) },
      ],
      { gap: 5 },
    ),
    ...spoken(paper, ({ t }) => t('documents:paper.licenceStatement.hint'), 'small', 4),
  ];
}

/** What the renewals of the next days mean and what may be decided until when. */
export function renewalLetterFlow(model: PaperOf<'renewalLetter'>, paper: Paper): Flow {
  const { licences, days, timeZone } = model;
  if (licences.length === 0) return spoken(paper, ({ t }) => t('documents:paper.renewalLetter.none', { count: days }));
  return endedWith([
    ...opening(model, paper, ({ t }) => t('documents:paper.renewalLetter.intro', { count: days })),
    licenceTable(licences, timeZone, paper),
    heading(paper.label('documents:paper.renewalLetter.todo'), 2),
    ...spokenPoints(paper, [
      ({ t }) => t('documents:paper.renewalLetter.point1'),
      ({ t }) => t('documents:paper.renewalLetter.point2'),
      ({ t }) => t('documents:paper.renewalLetter.point3'),
      ({ t }) => t('documents:paper.renewalLetter.point4'),
    ]),
  ], closing(model, paper, ({ t }) => t('documents:paper.renewalLetter.closing')));
}

/** Who accepted Microsoft's agreement and when; a form to sign where nobody has yet. */
export function agreementRecordFlow(model: PaperOf<'agreementRecord'>, paper: Paper): Flow {
  const { label } = paper;
  const customer = model.customer?.name ?? '';
  const statement = spoken(paper, ({ t }) => t('documents:paper.agreementRecord.statement', { customer }), 'body', 6);
  const sign = signatures(label('documents:blank.place'), `${label('documents:blank.signature')}, ${customer}`);
  if (model.agreements.length === 0) {
    const form = [label('documents:blank.name'), label('documents:blank.email'), label('documents:blank.phone'), label('documents:blank.date')];
    return [...spoken(paper, ({ t }) => t('documents:paper.agreementRecord.none')), ...statement, ...heldTogether([...blanks(form), sign])];
  }
  return [...spoken(paper, ({ t }) => t('documents:paper.agreementRecord.intro', { customer })), agreementTable(model, paper), ...heldTogether([...statement, sign])];
}

function agreementTable({ agreements, timeZone }: PaperOf<'agreementRecord'>, { label, format }: Paper): Flow[number] {
  const columns = [
    { name: 'type', head: label('documents:column.type'), width: 49, align: 'start' },
    { name: 'when', head: label('documents:column.when'), width: 42, align: 'start' },
    { name: 'who', head: label('documents:column.who'), width: 34, align: 'start' },
    { name: 'mail', head: label('documents:column.mail'), width: 40, align: 'start' },
  ] as const;
  const rows = agreements.map(({ type, agreedAt, contact, email }): readonly CellText[] => [
    [[type === 'MicrosoftCustomerAgreement' ? label('documents:paper.agreementRecord.typeName') : type, 'cellStrong']],
    [[agreedAt === null ? '–' : format.moment(agreedAt, timeZone), 'cell']],
    [[contact ?? '–', 'cell']],
    [[email ?? '–', 'cell']],
  ]);
  return buildTable({ columns, rows, gap: 4 });
}

/** Name, steps and places for a customer who takes over or links a tenant. */
export function handOverFlow({ domain, email, seller, customer }: PaperOf<'handOver'>, paper: Paper): Flow {
  const { label } = paper;
  const address = 'portal.office.com';
  const login = domain === null ? '' : `admin@${domain}`;
  return [
    ...spoken(paper, ({ t }) => t('documents:paper.handOver.intro')),
    heading(label('documents:paper.handOver.access'), 2),
    ...facts([
      { label: label('documents:paper.fact.domain'), value: domain ?? '' },
      { label: label('documents:paper.fact.login'), value: login },
      { label: label('documents:paper.fact.where'), value: address },
    ], { gap: 1.5 }),
    ...blanks([label('documents:blank.password')]),
    heading(label('documents:paper.handOver.stepsNew'), 2),
    ...spokenPoints(paper, [
      ({ t }) => t('documents:paper.handOver.stepNew1', { address }),
      ({ t }) => t('documents:paper.handOver.stepNew2'),
      ({ t }) => t('documents:paper.handOver.stepNew3'),
    ], 'number'),
    heading(label('documents:paper.handOver.stepsLink'), 2),
    ...spokenPoints(paper, [
      ({ t }) => t('documents:paper.handOver.stepLink1', { email: email ?? '…………………………' }),
      ({ t }) => t('documents:paper.handOver.stepLink2'),
      ({ t }) => t('documents:paper.handOver.stepLink3'),
    ], 'number'),
    ...heldTogether([
      heading(label('documents:paper.handOver.where'), 2),
      ...spokenPoints(paper, [
        ({ t }) => t('documents:paper.handOver.where1'),
        ({ t }) => t('documents:paper.handOver.where2'),
        ({ t }) => t('documents:paper.handOver.where3'),
      ]),
      signatures(`${label('documents:paper.handOver.handed')}: ${seller.author}, ${seller.companyName}`, `${label('documents:paper.handOver.received')}: ${customer?.name ?? ''}`, 18),
    ]),
  ];
}

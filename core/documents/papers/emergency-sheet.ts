import { contactText } from '../../domain/office/contacts.ts';
import { facts, heading, notice } from '../layout/blocks.ts';
import type { Flow } from '../layout/flow.ts';
import type { Paper, Voice } from '../paper.ts';
import type { PaperOf } from './models.ts';
import { blanks, spokenPoints } from './sentences.ts';

/** The distributor's CSP team (S-113), for a call when nothing else goes. */
const CSP_TEAM = { phone: contactText('cspPhone'), email: contactText('cspTeam') };

/** All that a person needs on the phone when a window closes and there is no connection. */
export function emergencySheetFlow(model: PaperOf<'emergencySheet'>, paper: Paper): Flow {
  const { licence, timeZone, customer } = model;
  const { label, format } = paper;
  const closes = licence.windowEndsAt;
  const momentIn = (voice: Voice): string => (closes === null ? '–' : voice.format.moment(closes, timeZone));
  return [
    urgency(model, paper),
    ...facts(
      [
        { label: label('documents:party.buyer'), value: customer?.name ?? '' },
        { label: label('documents:fact.tenant'), value: customer?.domain ?? '' },
        { label: label('documents:fact.customerId'), value: customer?.id ?? '' },
        { label: label('documents:paper.fact.product'), value: licence.product },
        { label: label('documents:paper.fact.subscription'), value: licence.id },
        { label: label('documents:paper.fact.order'), value: model.orderId ?? '' },
        { label: label('documents:paper.fact.quantity'), value: format.count(licence.quantity) },
        { label: label('documents:paper.fact.reducible'), value: model.reducible === null ? '' : format.count(model.reducible) },
        { label: label('documents:paper.fact.ends'), value: licence.endsAt === null ? '' : format.moment(licence.endsAt, timeZone) },
      ],
      { gap: 5, label: 48 },
    ),
    heading(label('documents:paper.emergencySheet.do'), 2),
    ...spokenPoints(
      paper,
      [
        ({ t }) => t('documents:paper.emergencySheet.do1', CSP_TEAM),
        (voice) => voice.t('documents:paper.emergencySheet.do2', { what: wanted(model, voice), moment: momentIn(voice) }),
        ({ t }) => t('documents:paper.emergencySheet.do3', CSP_TEAM),
        ({ t }) => t('documents:paper.emergencySheet.do4'),
      ],
      'number',
    ),
    heading(label('documents:paper.emergencySheet.notes'), 2),
    ...blanks([
      label('documents:blank.decidedBy'),
      label('documents:blank.wanted'),
      label('documents:blank.calledAt'),
      label('documents:blank.spokeWith'),
      label('documents:blank.ticket'),
      label('documents:blank.signature'),
    ]),
  ];
}

function urgency({ licence, timeZone, fromServer }: PaperOf<'emergencySheet'>, paper: Paper): Flow[number] {
  const closes = licence.windowEndsAt;
  if (closes === null) return notice(paper.label('documents:paper.emergencySheet.noWindow'), []);
  const title = paper.say(({ t, format }) => t('documents:paper.emergencySheet.notice', { moment: format.moment(closes, timeZone) })).join('\n');
  const source = paper.say(({ t }) => t(fromServer ? 'documents:paper.emergencySheet.server' : 'documents:paper.emergencySheet.own'));
  return notice(title, [...paper.say(({ t }) => t('documents:paper.emergencySheet.noticeText')), ...source], { look: 'urgent' });
}

const wanted = ({ reducible }: PaperOf<'emergencySheet'>, { t }: Voice): string =>
  reducible === null || reducible === 0 ? t('documents:paper.emergencySheet.cancel') : t('documents:paper.emergencySheet.reduce', { count: reducible });

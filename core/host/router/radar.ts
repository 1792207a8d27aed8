import * as radar from '../../db/repositories/radar.ts';
import * as marks from '../../db/repositories/radar-marks.ts';
import { valueOf } from '../failure.ts';
import { removeTakeOver, saveTakeOver, takeOvers } from '../use-cases/customers/take-overs.ts';
import { withOffice } from './base.ts';

export const radarRouter = {
  page: withOffice.radar.page.handler(({ input, context: { office } }) => radar.page(office, input, office.clock.now())),
  overview: withOffice.radar.overview.handler(({ input, context: { office } }) => radar.overview(office, input.horizon, office.clock.now())),
  chosen: withOffice.radar.chosen.handler(({ input, context: { office } }) => {
    const { customerIds, subscriptionIds } = radar.chosenOf(office, input, office.clock.now());
    return { customerIds: [...customerIds], subscriptionIds: [...subscriptionIds] };
  }),
  pin: withOffice.radar.pin.handler(({ input: { subscriptionId, pinned }, context: { office } }) => {
    marks.pin(office.ledger, { id: subscriptionId, pinned }, office.clock.now());
    office.changes.add(['radarMarks']);
    return { pinned };
  }),
  mute: withOffice.radar.mute.handler(({ input: { subscriptionId, muted }, context: { office } }) => {
    marks.mute(office.ledger, { id: subscriptionId, muted }, office.clock.now());
    office.changes.add(['radarMarks']);
    return { muted };
  }),
  takeOvers: withOffice.radar.takeOvers.handler(({ context: { office } }) => ({ rows: [...takeOvers(office)] })),
  saveTakeOver: withOffice.radar.saveTakeOver.handler(({ input, context: { office } }) => valueOf(saveTakeOver(office, input))),
  removeTakeOver: withOffice.radar.removeTakeOver.handler(({ input, context: { office } }) => removeTakeOver(office, input.id)),
  note: withOffice.radar.note.handler(({ input: { subscriptionId, text }, context: { office } }) => {
    marks.setNote(office.ledger, { id: subscriptionId, text: text.trim() }, office.clock.now());
    office.changes.add(['radarMarks']);
    return { text: text.trim() };
  }),
};

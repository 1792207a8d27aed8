import { implement } from '@orpc/server';
import { radarContract } from '../../contract/radar.ts';
import * as radar from '../../db/repositories/radar.ts';
import * as marks from '../../db/repositories/radar-marks.ts';
import { valueOf } from '../failure.ts';
import { removeTakeOver, saveTakeOver, takeOvers } from '../use-cases/customers/take-overs.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(radarContract).$context<RouterContext>().use(withOffice);

export const radarRouter = {
  page: procedures.page.handler(({ input, context: { office } }) => radar.page(office, input, office.clock.now())),
  overview: procedures.overview.handler(({ input, context: { office } }) => radar.overview(office, input.horizon, office.clock.now())),
  chosen: procedures.chosen.handler(({ input, context: { office } }) => {
    const { customerIds, subscriptionIds } = radar.chosenOf(office, input, office.clock.now());
    return { customerIds: [...customerIds], subscriptionIds: [...subscriptionIds] };
  }),
  pin: procedures.pin.handler(({ input: { subscriptionId, pinned }, context: { office } }) => {
    marks.pin(office.ledger, { id: subscriptionId, pinned }, office.clock.now());
    office.changes.add(['radarMarks']);
    return { pinned };
  }),
  mute: procedures.mute.handler(({ input: { subscriptionId, muted }, context: { office } }) => {
    marks.mute(office.ledger, { id: subscriptionId, muted }, office.clock.now());
    office.changes.add(['radarMarks']);
    return { muted };
  }),
  takeOvers: procedures.takeOvers.handler(({ context: { office } }) => ({ rows: [...takeOvers(office)] })),
  saveTakeOver: procedures.saveTakeOver.handler(({ input, context: { office } }) => valueOf(saveTakeOver(office, input))),
  removeTakeOver: procedures.removeTakeOver.handler(({ input, context: { office } }) => removeTakeOver(office, input.id)),
  note: procedures.note.handler(({ input: { subscriptionId, text }, context: { office } }) => {
    marks.setNote(office.ledger, { id: subscriptionId, text: text.trim() }, office.clock.now());
    office.changes.add(['radarMarks']);
    return { text: text.trim() };
  }),
};

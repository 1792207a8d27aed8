import * as journal from '../../db/repositories/journal.ts';
import { withOffice } from './base.ts';

export const syncRouter = {
  status: withOffice.sync.status.handler(({ context: { office }, signal }) => office.syncStatus.iterate(signal)),
  start: withOffice.sync.start.handler(({ input, context: { office } }) => office.sync.start(input)),
  cancel: withOffice.sync.cancel.handler(({ context: { office } }) => office.sync.cancel()),
  journal: withOffice.sync.journal.handler(({ input, context: { office } }) => journal.page(office.ledger, input)),
};

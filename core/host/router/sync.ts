import { implement } from '@orpc/server';
import { syncContract } from '../../contract/sync.ts';
import * as journal from '../../db/repositories/journal.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(syncContract).$context<RouterContext>().use(withOffice);

export const syncRouter = {
  status: procedures.status.handler(({ context: { office }, signal }) => office.syncStatus.iterate(signal)),
  start: procedures.start.handler(({ input, context: { office } }) => office.sync.start(input)),
  cancel: procedures.cancel.handler(({ context: { office } }) => office.sync.cancel()),
  journal: procedures.journal.handler(({ input, context: { office } }) => journal.page(office.ledger, input)),
};

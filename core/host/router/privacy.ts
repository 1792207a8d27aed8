import { implement } from '@orpc/server';
import { privacyContract } from '../../contract/privacy.ts';
import { valueOf } from '../failure.ts';
import { eraseFromOffice, exportPerson, findInOffice, readRetention, saveRetention } from '../use-cases/office/privacy.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(privacyContract).$context<RouterContext>().use(withOffice);

export const privacyRouter = {
  find: procedures.find.handler(({ input, context: { office } }) => valueOf(findInOffice(office, input.terms))),
  export: procedures.export.handler(({ input, context: { office } }) => valueOf(exportPerson(office, input.terms))),
  erase: procedures.erase.handler(({ input, context: { office } }) => valueOf(eraseFromOffice(office, office.folder, input.terms))),
  retention: procedures.retention.handler(({ context: { office } }) => readRetention(office.ledger)),
  saveRetention: procedures.saveRetention.handler(({ input, context: { office } }) => saveRetention(office, input)),
};

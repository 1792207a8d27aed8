import { valueOf } from '../failure.ts';
import { eraseFromOffice, exportPerson, findInOffice, readRetention, saveRetention } from '../use-cases/office/privacy.ts';
import { withOffice } from './base.ts';

export const privacyRouter = {
  find: withOffice.privacy.find.handler(({ input, context: { office } }) => valueOf(findInOffice(office, input.terms))),
  export: withOffice.privacy.export.handler(({ input, context: { office } }) => valueOf(exportPerson(office, input.terms))),
  erase: withOffice.privacy.erase.handler(({ input, context: { office } }) => valueOf(eraseFromOffice(office, office.folder, input.terms))),
  retention: withOffice.privacy.retention.handler(({ context: { office } }) => readRetention(office.ledger)),
  saveRetention: withOffice.privacy.saveRetention.handler(({ input, context: { office } }) => saveRetention(office, input)),
};

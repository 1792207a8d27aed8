import * as officeProfile from '../../db/repositories/office-profile.ts';
import * as search from '../../db/repositories/search.ts';
import { readToday } from '../../db/repositories/today.ts';
import { valueOf } from '../failure.ts';
import { anytime, withOffice } from './base.ts';

export const officeRouter = {
  state: anytime.office.state.handler(({ context: { host }, signal }) => host.state.iterate(signal)),
  unlock: anytime.office.unlock.handler(async ({ input, context: { host } }) => ({ unlocked: await host.unlock(input.passphrase) })),
  setLedgerAside: anytime.office.setLedgerAside.handler(async ({ context: { host } }) => valueOf(await host.setLedgerAside())),
  profile: withOffice.office.profile.handler(({ context: { office } }) => officeProfile.get(office.ledger)),
  saveProfile: withOffice.office.saveProfile.handler(({ input, context: { office } }) => {
    const saved = officeProfile.save(office.ledger, input);
    office.changes.add(['office']);
    return saved;
  }),
  today: withOffice.office.today.handler(({ context: { office } }) => readToday(office.mirror, office.ledger, office.clock.now())),
  search: withOffice.office.search.handler(({ input, context: { office } }) => ({
    hits: search.everything(office.mirror, office.ledger, input.text, input.limit),
  })),
};

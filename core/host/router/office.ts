import * as search from '../../db/repositories/search.ts';
import { today } from '../../db/repositories/today.ts';
import { dayIn } from '../../domain/time/calendar-day.ts';
import { valueOf } from '../failure.ts';
import { readProfile, saveProfile } from '../use-cases/office/office-profile.ts';
import { anytime, withOffice } from './base.ts';

export const officeRouter = {
  state: anytime.office.state.handler(({ context: { host }, signal }) => host.state.iterate(signal)),
  unlock: anytime.office.unlock.handler(async ({ input, context: { host } }) => ({ unlocked: await host.unlock(input.passphrase) })),
  setLedgerAside: anytime.office.setLedgerAside.handler(async ({ context: { host } }) => valueOf(await host.setLedgerAside())),
  checkConnection: anytime.office.checkConnection.handler(async ({ input, context: { host } }) => valueOf(await host.checkConnection(input))),
  profile: withOffice.office.profile.handler(({ context: { office } }) => readProfile(office)),
  saveProfile: withOffice.office.saveProfile.handler(({ input, context: { office } }) => saveProfile(office, input)),
  today: withOffice.office.today.handler(({ context: { office } }) => {
    const now = office.clock.now();
    return today(office, now, dayIn(now, office.place().timeZone));
  }),
  readiness: withOffice.office.readiness.handler(async ({ context: { office } }) => (await import('../use-cases/rules/readiness.ts')).officeReadiness(office)),
  search: withOffice.office.search.handler(({ input, context: { office } }) => ({
    hits: search.everything(office.mirror, office.ledger, input.text, input.limit),
  })),
};

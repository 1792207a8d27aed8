import { implement } from '@orpc/server';
import { officeContract } from '../../contract/office.ts';
import * as search from '../../db/repositories/search.ts';
import { today } from '../../db/repositories/today.ts';
import { dayIn } from '../../domain/time/calendar-day.ts';
import { valueOf } from '../failure.ts';
import { readProfile, saveProfile } from '../use-cases/office/office-profile.ts';
import { anytime, withOffice, withStores } from './base.ts';
import type { RouterContext } from './base.ts';

const always = implement(officeContract).$context<RouterContext>().use(anytime);
const reading = implement(officeContract).$context<RouterContext>().use(withStores);
const procedures = implement(officeContract).$context<RouterContext>().use(withOffice);

export const officeRouter = {
  state: always.state.handler(({ context: { host }, signal }) => host.state.iterate(signal)),
  unlock: always.unlock.handler(async ({ input, context: { host } }) => ({ unlocked: await host.unlock(input.passphrase) })),
  setLedgerAside: always.setLedgerAside.handler(async ({ context: { host } }) => valueOf(await host.setLedgerAside())),
  checkConnection: always.checkConnection.handler(async ({ input, context: { host } }) => valueOf(await host.checkConnection(input))),
  changePassphrase: procedures.changePassphrase.handler(async ({ input, context: { office } }) => {
    const { changeOfficePassphrase } = await import('../use-cases/office/passphrase.ts');
    return valueOf(await changeOfficePassphrase(office, input));
  }),
  profile: reading.profile.handler(({ context: { office } }) => readProfile(office)),
  saveProfile: procedures.saveProfile.handler(({ input, context: { office } }) => saveProfile(office, input)),
  today: reading.today.handler(({ context: { office } }) => {
    const now = office.clock.now();
    return today(office, now, dayIn(now, office.place().timeZone));
  }),
  readiness: procedures.readiness.handler(async ({ context: { office } }) => (await import('../use-cases/rules/readiness.ts')).officeReadiness(office)),
  search: reading.search.handler(({ input, context: { office } }) => ({
    hits: search.everything(office.mirror, office.ledger, input.text, input.limit),
  })),
};

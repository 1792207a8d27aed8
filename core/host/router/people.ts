import { valueOf } from '../failure.ts';
import { readRules } from '../people/rules.ts';
import { withOffice } from './base.ts';

/** The sign-in stands before the first screen; what changes the list is read when somebody does that. */
const list = () => import('../use-cases/office/people.ts');
const signing = () => import('../use-cases/office/sign-in.ts');

export const peopleRouter = {
  presence: withOffice.people.presence.handler(({ context: { office }, signal }) => office.session.view.iterate(signal)),
  signIn: withOffice.people.signIn.handler(async ({ input, context: { office } }) => (await signing()).signIn(office, input)),
  lock: withOffice.people.lock.handler(({ input, context: { office } }) => ({ locked: office.session.lock(input.because) })),
  list: withOffice.people.list.handler(async ({ context: { office } }) => (await list()).listPeople(office)),
  save: withOffice.people.save.handler(async ({ input, context: { office } }) => valueOf(await (await list()).savePerson(office, input))),
  remove: withOffice.people.remove.handler(async ({ input, context: { office } }) => valueOf((await list()).removePerson(office, input.id))),
  restore: withOffice.people.restore.handler(async ({ input, context: { office } }) => valueOf((await list()).restorePerson(office, input.id))),
  changePin: withOffice.people.changePin.handler(async ({ input, context: { office } }) => valueOf(await (await signing()).changePin(office, input))),
  renewRecovery: withOffice.people.renewRecovery.handler(async ({ context: { office } }) => (await list()).renewRecovery(office)),
  recover: withOffice.people.recover.handler(async ({ input, context: { office } }) => valueOf(await (await signing()).recover(office, input))),
  rules: withOffice.people.rules.handler(({ context: { office } }) => readRules(office.ledger)),
  saveRules: withOffice.people.saveRules.handler(async ({ input, context: { office } }) => (await list()).saveRules(office, input)),
};

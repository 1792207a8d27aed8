import { implement } from '@orpc/server';
import { peopleContract } from '../../contract/people.ts';
import { valueOf } from '../failure.ts';
import { readRules } from '../people/rules.ts';
import { withOffice, withStores } from './base.ts';
import type { RouterContext } from './base.ts';

const reading = implement(peopleContract).$context<RouterContext>().use(withStores);
const procedures = implement(peopleContract).$context<RouterContext>().use(withOffice);

/** The sign-in stands before the first screen; what changes the list is read when somebody does that. */
const list = () => import('../use-cases/office/people.ts');
const signing = () => import('../use-cases/office/sign-in.ts');

export const peopleRouter = {
  presence: reading.presence.handler(({ context: { office }, signal }) => office.session.view.iterate(signal)),
  signIn: procedures.signIn.handler(async ({ input, context: { office } }) => (await signing()).signIn(office, input)),
  lock: reading.lock.handler(({ input, context: { office } }) => ({ locked: office.session.lock(input.because) })),
  list: procedures.list.handler(async ({ context: { office } }) => (await list()).listPeople(office)),
  save: procedures.save.handler(async ({ input, context: { office } }) => valueOf(await (await list()).savePerson(office, input))),
  remove: procedures.remove.handler(async ({ input, context: { office } }) => valueOf((await list()).removePerson(office, input.id))),
  restore: procedures.restore.handler(async ({ input, context: { office } }) => valueOf((await list()).restorePerson(office, input.id))),
  changePin: procedures.changePin.handler(async ({ input, context: { office } }) => valueOf(await (await signing()).changePin(office, input))),
  renewRecovery: procedures.renewRecovery.handler(async ({ context: { office } }) => (await list()).renewRecovery(office)),
  recover: procedures.recover.handler(async ({ input, context: { office } }) => valueOf(await (await signing()).recover(office, input))),
  rules: reading.rules.handler(({ context: { office } }) => readRules(office.ledger)),
  saveRules: procedures.saveRules.handler(async ({ input, context: { office } }) => (await list()).saveRules(office, input)),
};

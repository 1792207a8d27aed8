import { implement } from '@orpc/server';
import type { CustomerFilter } from '../../contract/customer-lists.ts';
import { customersContract } from '../../contract/customers.ts';
import * as customers from '../../db/repositories/customers.ts';
import { customerId } from '../../domain/ids.ts';
import { foundOr, valueOf } from '../failure.ts';
import { systemTurn } from '../system.ts';
import { withOffice, withStores } from './base.ts';
import type { RouterContext } from './base.ts';

const reading = implement(customersContract).$context<RouterContext>().use(withStores);
const procedures = implement(customersContract).$context<RouterContext>().use(withOffice);

export const customersRouter = {
  page: reading.page.handler(({ input, context: { office } }) => customers.page(office.mirror, input, office.clock.now())),
  // Each filter in a turn of its own: together they would hold up whoever types as soon as the list stands.
  counts: reading.counts.handler(async ({ context: { office } }) => {
    const now = office.clock.now();
    const behind = async (filter: CustomerFilter): Promise<number> => {
      await systemTurn();
      return customers.countBehind(office.mirror, filter, now);
    };
    return {
      all: await behind('all'),
      windowOpen: await behind('windowOpen'),
      renewsIn30Days: await behind('renewsIn30Days'),
      attention: await behind('attention'),
      withoutSubscription: await behind('withoutSubscription'),
      removed: await behind('removed'),
    };
  }),
  get: reading.get.handler(({ input, context: { office } }) =>
    foundOr(customers.get(office.mirror, customerId(input.id), office.clock.now()), 'customer', input.id),
  ),
  // Tax numbers of forty countries come with it: not at the start.
  readiness: procedures.readiness.handler(async ({ input, context: { office } }) => {
    const { customerReadiness } = await import('../use-cases/rules/readiness.ts');
    return valueOf(customerReadiness(office, input));
  }),
  officeNotes: reading.officeNotes.handler(async ({ input, context: { office } }) => {
    const { customerFacts } = await import('../use-cases/customers/facts.ts');
    const { kind = null, institution = null, contacts = [], note = '' } = customerFacts(office.ledger, input.id);
    return { kind, institution, contacts: [...contacts], note };
  }),
  special: procedures.special.handler(async ({ input, context: { office } }) => {
    const [{ specialFactsOf }, { customerFacts }] = await Promise.all([import('../use-cases/customers/special.ts'), import('../use-cases/customers/facts.ts')]);
    return { ...specialFactsOf(office.ledger, input.id), institution: customerFacts(office.ledger, input.id).institution ?? null };
  }),
  saveSpecial: procedures.saveSpecial.handler(async ({ input: { id, ...facts }, context: { office } }) => {
    const { saveSpecialFacts } = await import('../use-cases/customers/special.ts');
    return valueOf(saveSpecialFacts(office, id, facts));
  }),
  refresh: procedures.refresh.handler(async ({ input, context: { office } }) => {
    const id = customerId(input.id);
    valueOf(await office.sync.refreshCustomer(id));
    return foundOr(customers.get(office.mirror, id, office.clock.now()), 'customer', input.id);
  }),
};

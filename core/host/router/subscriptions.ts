import { implement } from '@orpc/server';
import { subscriptionsContract } from '../../contract/subscriptions.ts';
import * as subscriptions from '../../db/repositories/subscriptions.ts';
import { subscriptionId } from '../../domain/ids.ts';
import { foundOr, valueOf } from '../failure.ts';
import { courseWithoutCosts, seesFigures, verdictsWithoutMoney } from '../people/figures.ts';
import { withOffice, withStores } from './base.ts';
import type { RouterContext } from './base.ts';

/** The rulebook is read when somebody looks at one subscription. */
const rules = () => import('../use-cases/rules/subscription-rules.ts');

const reading = implement(subscriptionsContract).$context<RouterContext>().use(withStores);
const procedures = implement(subscriptionsContract).$context<RouterContext>().use(withOffice);

export const subscriptionsRouter = {
  page: reading.page.handler(({ input, context: { office } }) => subscriptions.page(office.mirror, input, office.clock.now())),
  counts: reading.counts.handler(({ context: { office } }) => subscriptions.counts(office.mirror, office.clock.now())),
  get: reading.get.handler(({ input, context: { office } }) =>
    foundOr(subscriptions.get(office.mirror, subscriptionId(input.id), office.clock.now()), 'subscription', input.id),
  ),
  verdicts: procedures.verdicts.handler(async ({ input, context: { office } }) => {
    const { subscriptionVerdicts } = await rules();
    const answer = valueOf(subscriptionVerdicts(office, input));
    return seesFigures(office) ? answer : verdictsWithoutMoney(answer);
  }),
  course: procedures.course.handler(async ({ input, context: { office } }) => {
    const { subscriptionCourse } = await rules();
    const course = valueOf(subscriptionCourse(office, input.id));
    return seesFigures(office) ? course : courseWithoutCosts(course);
  }),
};

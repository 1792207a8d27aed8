import { implement } from '@orpc/server';
import { subscriptionsContract } from '../../contract/subscriptions.ts';
import * as subscriptions from '../../db/repositories/subscriptions.ts';
import { subscriptionId } from '../../domain/ids.ts';
import { foundOr, valueOf } from '../failure.ts';
import { subscriptionCourse, subscriptionVerdicts } from '../use-cases/rules/subscription-rules.ts';
import { courseWithoutCosts, seesFigures, verdictsWithoutMoney } from '../people/figures.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(subscriptionsContract).$context<RouterContext>().use(withOffice);

export const subscriptionsRouter = {
  page: procedures.page.handler(({ input, context: { office } }) => subscriptions.page(office.mirror, input, office.clock.now())),
  counts: procedures.counts.handler(({ context: { office } }) => subscriptions.counts(office.mirror, office.clock.now())),
  get: procedures.get.handler(({ input, context: { office } }) =>
    foundOr(subscriptions.get(office.mirror, subscriptionId(input.id), office.clock.now()), 'subscription', input.id),
  ),
  verdicts: procedures.verdicts.handler(({ input, context: { office } }) => {
    const answer = valueOf(subscriptionVerdicts(office, input));
    return seesFigures(office) ? answer : verdictsWithoutMoney(answer);
  }),
  course: procedures.course.handler(({ input, context: { office } }) => {
    const course = valueOf(subscriptionCourse(office, input.id));
    return seesFigures(office) ? course : courseWithoutCosts(course);
  }),
};

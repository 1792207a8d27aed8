import { EDUCATION, NONPROFIT, PERPETUAL } from './definitions/special.ts';
import { LINK_TENANT, NEW_CUSTOMER, NEW_TENANT, TAKE_OVER } from './definitions/customers.ts';
import { PARTNERSHIP } from './definitions/partnership.ts';
import { REGISTRATION } from './definitions/registration.ts';
import type { Guide, GuideId, GuideStep, Scenario } from './guide.ts';

export const GUIDES: Readonly<Record<GuideId, Guide>> = {
  registration: REGISTRATION,
  partnership: PARTNERSHIP,
  newCustomer: NEW_CUSTOMER,
  newTenant: NEW_TENANT,
  linkTenant: LINK_TENANT,
  takeOver: TAKE_OVER,
  education: EDUCATION,
  nonprofit: NONPROFIT,
  perpetual: PERPETUAL,
};

/** The steps of a guide; with scenarios, those of the chosen one, and none before it is chosen. */
export function stepsOf(guide: Guide, scenario: Scenario | null): readonly GuideStep[] {
  if (!guide.hasScenarios) return guide.steps;
  if (scenario === null) return [];
  return guide.steps.filter(({ only }) => only === null || only.includes(scenario));
}

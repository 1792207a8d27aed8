import { step } from '../guide.ts';
import type { Guide } from '../guide.ts';

/** S-032 to S-037 and S-154 to S-164: indirect reseller of Microsoft, with the distributor as provider. */
export const PARTNERSHIP: Guide = {
  id: 'partnership',
  about: 'office',
  hasScenarios: true,
  steps: [
    step('signIn', 'partnerCenter', ['S-154'], { only: ['A'], links: ['partnerDashboard'], expects: true }),
    step('enrol', 'partnerCenter', ['S-159', 'S-160'], { only: ['B'], links: ['joinAsReseller'], expects: true, troubles: ['alreadyRegistered'] }),
    step('join', 'partnerCenter', ['S-163'], { only: ['C'], links: ['joinNetwork'], expects: true }),
    step('agreement', 'partnerCenter', ['S-155', 'S-161', 'S-163'], {
      links: ['partnerDashboard'],
      path: ['accountSettings', 'partnerSettings', 'partnerProfile'],
      expects: true,
      dated: true,
      tools: ['serverState'],
      troubles: ['notAsked'],
    }),
    step('providers', 'partnerCenter', ['S-156', 'S-157', 'S-162', 'S-164'], { path: ['indirectProviders'], links: ['partnerDashboard'], tools: ['serverState'], troubles: ['listed'] }),
    step('request', 'partnerCenter', ['S-158', 'S-162', 'S-164'], {
      links: ['relationshipRequest'],
      tools: ['providerId'],
      expects: true,
      mail: 'partnershipTrouble',
      troubles: ['signInElsewhere', 'refused'],
    }),
    step('ids', 'partnerCenter', ['S-033', 'S-034'], { path: ['accountSettings'], asks: ['partnerId', 'microsoftId'] }),
    step('technicalData', 'technicalCenter', ['S-032', 'S-035'], { path: ['resellerAdministration', 'csp', 'edit'], expects: true }),
    step('report', 'mail', ['S-036'], { mail: 'partnerDataChanged', dated: true }),
  ],
};

import { step } from '../guide.ts';
import type { Guide } from '../guide.ts';

/** S-038 to S-053: an end customer, up to the point where a tenant is needed. */
export const NEW_CUSTOMER: Guide = {
  id: 'newCustomer',
  about: 'customer',
  hasScenarios: false,
  steps: [
    step('collect', 'desk', ['S-040', 'S-041', 'S-042', 'S-043', 'S-044', 'S-045', 'S-046', 'S-047', 'S-048', 'S-049', 'S-050'], { troubles: ['gaps'] }),
    step('openList', 'cloudCenter', ['S-038', 'S-039'], { path: ['factory', 'customerManagement', 'plus'], links: ['cloudCenter'], troubles: ['technicalCenter'] }),
    step('fill', 'cloudCenter', ['S-042', 'S-045', 'S-048'], {}),
    step('save', 'cloudCenter', ['S-051'], { path: ['save'], expects: true }),
    step('synced', 'technicalCenter', ['S-052'], { who: 'distributor', path: ['customerManagement'], expects: true, timer: { after: 'save', minutes: 60 }, mail: 'question', troubles: ['late'] }),
    step('tenant', 'technicalCenter', ['S-053', 'S-055', 'S-057'], { troubles: ['newTenant', 'linkTenant'] }),
    step('agreement', 'desk', ['S-056'], { who: 'customer', dated: true, troubles: ['future'] }),
    step('ready', 'desk', ['S-120', 'S-057'], { expects: true }),
  ],
};

/** S-054 to S-063: a customer who is new to Microsoft 365. */
export const NEW_TENANT: Guide = {
  id: 'newTenant',
  about: 'customer',
  hasScenarios: false,
  steps: [
    step('one', 'desk', ['S-055'], { troubles: ['exists'] }),
    step('agreement', 'desk', ['S-056'], { who: 'customer', dated: true }),
    step('openService', 'technicalCenter', ['S-058'], { path: ['customerManagement', 'serviceSettings', 'csp', 'edit'] }),
    step('prefix', 'technicalCenter', ['S-059', 'S-060'], { path: ['newDomain'] }),
    step('available', 'technicalCenter', ['S-061'], { expects: true, troubles: ['taken'] }),
    step('save', 'technicalCenter', ['S-062'], { path: ['save'], expects: true }),
    step('handOver', 'desk', ['S-062'], { troubles: ['password'] }),
    step('firstSignIn', 'adminCentre', ['S-063', 'S-101'], { who: 'customer', links: ['adminCentre'], expects: true }),
  ],
};

/** S-064 to S-071: a customer who has a tenant already. */
export const LINK_TENANT: Guide = {
  id: 'linkTenant',
  about: 'customer',
  hasScenarios: false,
  steps: [
    step('tell', 'desk', ['S-065'], {}),
    step('findDomain', 'adminCentre', ['S-066'], { who: 'customer', path: ['settings', 'domains'], links: ['adminCentre'], expects: true }),
    step('openService', 'technicalCenter', ['S-058', 'S-064'], { path: ['customerManagement', 'serviceSettings', 'csp', 'edit', 'linkDomain'] }),
    step('enterDomain', 'technicalCenter', ['S-064'], { path: ['save'], expects: true, troubles: ['wrongMailbox'] }),
    step('confirm', 'mail', ['S-067', 'S-068'], { who: 'customer', dated: true, troubles: ['otherAccount', 'noMail'] }),
    step('office', 'adminCentre', ['S-069'], { who: 'customer', path: ['settings', 'partnerRelationships'], expects: true }),
    step('distributor', 'adminCentre', ['S-069'], { who: 'customer', path: ['settings', 'partnerRelationships'], expects: true }),
    step('check', 'technicalCenter', ['S-070', 'S-071'], { path: ['checkAssignment'], expects: true, mail: 'tenantLinkTrouble', troubles: ['error', 'never'] }),
    step('agreement', 'desk', ['S-056'], { who: 'customer', dated: true }),
  ],
};

/** S-130: licences bought elsewhere cannot be moved; they are ordered again. */
export const TAKE_OVER: Guide = {
  id: 'takeOver',
  about: 'customer',
  hasScenarios: false,
  steps: [
    step('terms', 'desk', ['S-130'], { who: 'customer', dated: true, troubles: ['unknownTerm'] }),
    step('plan', 'desk', ['S-130'], { troubles: ['overlap'] }),
    step('stopRenewal', 'microsoft', ['S-130'], { who: 'customer', dated: true }),
    step('customer', 'cloudCenter', ['S-038', 'S-130'], { guide: 'newCustomer' }),
    step('link', 'technicalCenter', ['S-064', 'S-130'], { guide: 'linkTenant' }),
    step('order', 'cloudCenter', ['S-130', 'S-078'], { path: ['marketplace', 'microsoftProducts', 'orderWithObligation'] }),
    step('assign', 'adminCentre', ['S-102', 'S-131'], { who: 'customer', path: ['billing', 'yourProducts'], links: ['adminCentre'], troubles: ['gap'] }),
    step('oldEnds', 'adminCentre', ['S-130', 'S-133'], { dated: true, expects: true }),
  ],
};

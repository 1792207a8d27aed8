import { step } from '../guide.ts';
import type { Guide } from '../guide.ts';

/** S-072 to S-077 and S-125 to S-128. */
export const EDUCATION: Guide = {
  id: 'education',
  about: 'customer',
  hasScenarios: false,
  steps: [
    step('entitled', 'desk', ['S-126'], { troubles: ['kindergarten', 'unsure'], mail: 'segmentStatus' }),
    step('customer', 'cloudCenter', ['S-125'], { guide: 'newCustomer' }),
    step('domainOrder', 'cloudCenter', ['S-073', 'S-074'], { path: ['customerManagement', 'edit'] }),
    step('domainTechnical', 'technicalCenter', ['S-073', 'S-074'], { path: ['customerManagement', 'serviceSettings', 'csp'] }),
    step('ask', 'mail', ['S-076', 'S-125'], { mail: 'educationActivation', dated: true }),
    step('granted', 'mail', ['S-076'], { who: 'distributor', dated: true, expects: true }),
    step('order', 'cloudCenter', ['S-078'], { path: ['marketplace', 'microsoftProducts'] }),
    step('benefits', 'mail', ['S-127', 'S-128'], { mail: 'useBenefits', expects: true, troubles: ['partOfStaff'] }),
  ],
};

/** S-072 to S-075 and S-129. */
export const NONPROFIT: Guide = {
  id: 'nonprofit',
  about: 'customer',
  hasScenarios: false,
  steps: [
    step('apply', 'microsoft', ['S-075', 'S-129'], { who: 'customer', links: ['nonprofitProgramme'], dated: true }),
    step('approved', 'microsoft', ['S-075', 'S-129'], { who: 'customer', dated: true, expects: true, mail: 'segmentStatus', troubles: ['unsure', 'refused'] }),
    step('proof', 'desk', ['S-075'], {}),
    step('customer', 'cloudCenter', ['S-038'], { guide: 'newCustomer' }),
    step('domainOrder', 'cloudCenter', ['S-073', 'S-074'], { path: ['customerManagement', 'edit'] }),
    step('domainTechnical', 'technicalCenter', ['S-073', 'S-074'], { path: ['customerManagement', 'serviceSettings', 'csp'] }),
    step('order', 'cloudCenter', ['S-078', 'S-129'], { path: ['marketplace', 'microsoftProducts'] }),
  ],
};

/** S-072 to S-074, S-100 to S-105 and S-116 to S-118. */
export const PERPETUAL: Guide = {
  id: 'perpetual',
  about: 'customer',
  hasScenarios: false,
  steps: [
    step('choose', 'desk', ['S-116', 'S-117'], { mail: 'perpetualQuestion', troubles: ['unsure'] }),
    step('cals', 'desk', ['S-116'], {}),
    step('customer', 'cloudCenter', ['S-038'], { guide: 'newCustomer' }),
    step('domainOrder', 'cloudCenter', ['S-073', 'S-074'], { path: ['customerManagement', 'edit'] }),
    step('domainTechnical', 'technicalCenter', ['S-073', 'S-074'], { path: ['customerManagement', 'serviceSettings', 'csp'] }),
    step('order', 'cloudCenter', ['S-078', 'S-117'], { path: ['marketplace', 'microsoftProducts'] }),
    step('keys', 'adminCentre', ['S-100', 'S-101', 'S-104', 'S-105'], { who: 'customer', path: ['billing', 'yourProducts', 'software'], links: ['adminCentre'], expects: true, troubles: ['empty'] }),
  ],
};

import { step } from '../guide.ts';
import type { Guide } from '../guide.ts';

/** S-002 to S-031: from no account to colleagues who may sell. */
export const REGISTRATION: Guide = {
  id: 'registration',
  about: 'office',
  hasScenarios: false,
  steps: [
    step('account', 'mail', ['S-004'], { mail: 'newAccount', troubles: ['haveAccount'] }),
    step('customerNo', 'desk', ['S-005'], { asks: ['customerNo'], expects: true }),
    step('openPortal', 'cloudCenter', ['S-001', 'S-002'], { links: ['cloudCenter'], path: ['cloudCenter'], expects: true }),
    step('registerNow', 'cloudCenter', ['S-003'], { path: ['registerNow'] }),
    step('userName', 'cloudCenter', ['S-006'], { asks: ['adminEmail'] }),
    step('password', 'cloudCenter', ['S-007', 'S-008', 'S-009'], { tools: ['password'], troubles: ['special'] }),
    step('contactData', 'cloudCenter', ['S-010', 'S-011'], { tools: ['spelling'] }),
    step('enterCustomerNo', 'cloudCenter', ['S-012', 'S-013'], { path: ['registerAsReseller', 'customerNoField'], expects: true, troubles: ['bankStays'] }),
    step('terms', 'cloudCenter', ['S-014'], { path: ['generalTerms'], dated: true }),
    step('privacy', 'cloudCenter', ['S-015'], { dated: true }),
    step('create', 'cloudCenter', ['S-014', 'S-016', 'S-018', 'S-019'], { path: ['createAccount'], expects: true, troubles: ['noWindow', 'errors'], mail: 'registrationTrouble' }),
    step('mailReceived', 'mail', ['S-017', 'S-018'], { expects: true, troubles: ['noMail'] }),
    step('linkConfirmed', 'mail', ['S-017'], { expects: true }),
    step('technicalAccess', 'technicalCenter', ['S-020', 'S-023', 'S-024'], {
      who: 'distributor',
      expects: true,
      timer: { after: 'linkConfirmed', minutes: 60 },
      mail: 'noTechnicalAccess',
      troubles: ['late'],
    }),
    step('lookAround', 'cloudCenter', ['S-021', 'S-022'], {}),
    step('employees', 'technicalCenter', ['S-025', 'S-026'], { path: ['data', 'userRole', 'resellerEmployee'], tools: ['people'] }),
    step('permissions', 'technicalCenter', ['S-027', 'S-028', 'S-029', 'S-030', 'S-031'], { path: ['userPortal'], tools: ['people'], expects: true, troubles: ['oneMissing'] }),
  ],
};

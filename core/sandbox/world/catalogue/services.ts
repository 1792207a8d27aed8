import { onlineService, pair } from './define.ts';
import type { CatalogueProduct } from './model.ts';
import { APPS_BUSINESS, APPS_ENTERPRISE, BUSINESS_BASIC, BUSINESS_PREMIUM, BUSINESS_STANDARD, M365_E3, M365_E3_NO_TEAMS, M365_E5, M365_E5_NO_TEAMS, M365_F3, OFFICE_E1, OFFICE_E3, OFFICE_E5 } from './suites.ts';

export const EXCHANGE_1 = 'CFQ7TTC0LH16';
export const EXCHANGE_2 = 'CFQ7TTC0LH1P';
export const TEAMS_ESSENTIALS = 'CFQ7TTC0JN4R';
export const TEAMS_ENTERPRISE = 'CFQ7TTC0PLF8';
export const POWER_BI_PRO = 'CFQ7TTC0L3PB';
export const VISIO_1 = 'CFQ7TTC0HD33';
export const VISIO_2 = 'CFQ7TTC0HD32';
export const PROJECT_1 = 'CFQ7TTC0HDB1';
export const PROJECT_3 = 'CFQ7TTC0HDB0';
export const PROJECT_5 = 'CFQ7TTC0HD9Z';
export const DEFENDER_OFFICE_1 = 'CFQ7TTC0LH04';
export const DEFENDER_OFFICE_2 = 'CFQ7TTC0LHXH';
export const DEFENDER_BUSINESS = 'CFQ7TTC0P1Q6';
export const COPILOT = 'CFQ7TTC0MM8R';
export const TEAMS_PHONE = 'CFQ7TTC0LH0T';
export const INTUNE_1 = 'CFQ7TTC0LCH4';
export const ENTRA_1 = 'CFQ7TTC0LFLS';
export const ENTRA_2 = 'CFQ7TTC0LFK5';
export const EMS_E3 = 'CFQ7TTC0LHT4';
export const SHAREPOINT_1 = 'CFQ7TTC0LH0N';
export const WINDOWS_365 = 'CFQ7TTC0HHS9';
export const EXCHANGE_ARCHIVE = 'CFQ7TTC0LH0J';
export const DYNAMICS_SALES = 'CFQ7TTC0HL8W';
export const BUSINESS_CENTRAL = 'CFQ7TTC0HM8B';

const BUSINESS = [pair(BUSINESS_BASIC), pair(BUSINESS_STANDARD), pair(BUSINESS_PREMIUM)];
const ENTERPRISE = [pair(OFFICE_E1), pair(OFFICE_E3), pair(OFFICE_E5), pair(M365_E3), pair(M365_E5), pair(M365_E3_NO_TEAMS), pair(M365_E5_NO_TEAMS)];
const SUITES = [...BUSINESS, ...ENTERPRISE, pair(M365_F3)];

/** Single services and add-ons. */
export const SERVICES: readonly CatalogueProduct[] = [
  onlineService({ id: EXCHANGE_1, title: 'Exchange Online (Plan 1)', description: 'E-mail and calendar with a 50 GB mailbox.', eur: 3.7, nonprofitEur: 1.8, upgrades: [pair(EXCHANGE_2), pair(BUSINESS_BASIC), pair(BUSINESS_STANDARD)] }),
  onlineService({ id: EXCHANGE_2, title: 'Exchange Online (Plan 2)', description: 'E-mail and calendar with a 100 GB mailbox, archive and data loss prevention.', eur: 7.5, upgrades: [pair(OFFICE_E3)] }),
  onlineService({ id: EXCHANGE_ARCHIVE, title: 'Exchange Online Archiving for Exchange Online', description: 'A growing archive mailbox beside the normal one.', eur: 2.8, addOnTo: [pair(EXCHANGE_1), pair(BUSINESS_BASIC), pair(BUSINESS_STANDARD), pair(OFFICE_E1)] }),
  onlineService({ id: TEAMS_ESSENTIALS, title: 'Microsoft Teams Essentials', description: 'Meetings, chat and calls for small businesses.', eur: 3.8, trial: true, maximum: 300, upgrades: [pair(BUSINESS_BASIC), pair(BUSINESS_STANDARD)] }),
  onlineService({ id: TEAMS_ENTERPRISE, title: 'Microsoft Teams Enterprise', description: 'Teams for customers whose suite comes without it.', eur: 8.1, eurBeforeJuly2026: 4.9, threeYears: true }),
  onlineService({ id: TEAMS_PHONE, title: 'Microsoft Teams Phone Standard', description: 'Phone System for Teams.', eur: 9.3, addOnTo: SUITES }),
  onlineService({ id: POWER_BI_PRO, title: 'Power BI Pro', description: 'Publish and share interactive reports.', eur: 13.1, nonprofitEur: 2.8, trial: true }),
  onlineService({ id: VISIO_1, title: 'Visio Plan 1', description: 'Visio for the web.', eur: 4.7, upgrades: [pair(VISIO_2)] }),
  onlineService({ id: VISIO_2, title: 'Visio Plan 2', description: 'Visio for the web and the desktop app.', eur: 14.1, trial: true }),
  onlineService({ id: PROJECT_1, title: 'Planner Plan 1', description: 'Project plans, boards and time lines in the browser. Formerly Project Plan 1.', eur: 9.4, upgrades: [pair(PROJECT_3), pair(PROJECT_5)] }),
  onlineService({ id: PROJECT_3, title: 'Planner and Project Plan 3', description: 'Planner with the Project desktop app. Formerly Project Plan 3.', eur: 28.1, trial: true, upgrades: [pair(PROJECT_5)] }),
  onlineService({ id: PROJECT_5, title: 'Planner and Project Plan 5', description: 'Plan 3 with portfolio and resource management.', eur: 51.5 }),
  onlineService({ id: DEFENDER_OFFICE_1, title: 'Microsoft Defender for Office 365 (Plan 1)', description: 'Safe links, safe attachments and protection against phishing.', eur: 1.9, upgrades: [pair(DEFENDER_OFFICE_2)], addOnTo: [...SUITES, pair(EXCHANGE_1), pair(EXCHANGE_2)] }),
  onlineService({ id: DEFENDER_OFFICE_2, title: 'Microsoft Defender for Office 365 (Plan 2)', description: 'Plan 1 with investigation, response and attack simulation.', eur: 4.7, addOnTo: [...SUITES, pair(EXCHANGE_1), pair(EXCHANGE_2)] }),
  onlineService({ id: DEFENDER_BUSINESS, title: 'Microsoft Defender for Business', description: 'Endpoint protection for up to 300 users.', eur: 2.8, maximum: 300 }),
  onlineService({ id: COPILOT, title: 'Microsoft 365 Copilot', description: 'The assistant in Word, Excel, PowerPoint, Outlook and Teams.', eur: 28.1, costPercent: 85, maximum: 300_000, addOnTo: [...SUITES, pair(APPS_BUSINESS), pair(APPS_ENTERPRISE), pair(EXCHANGE_1), pair(EXCHANGE_2)] }),
  onlineService({ id: INTUNE_1, title: 'Microsoft Intune Plan 1', description: 'Management of computers and mobile devices.', eur: 7.5 }),
  onlineService({ id: ENTRA_1, title: 'Microsoft Entra ID P1', description: 'Conditional access, self-service and hybrid identities.', eur: 5.6, upgrades: [pair(ENTRA_2)] }),
  onlineService({ id: ENTRA_2, title: 'Microsoft Entra ID P2', description: 'P1 with identity protection and privileged identity management.', eur: 8.4 }),
  onlineService({ id: EMS_E3, title: 'Enterprise Mobility + Security E3', description: 'Intune, Entra ID P1 and information protection.', eur: 9.9 }),
  onlineService({ id: SHAREPOINT_1, title: 'SharePoint (Plan 1)', description: 'Sites, lists and 1 TB of storage.', eur: 4.7 }),
  onlineService({ id: WINDOWS_365, title: 'Windows 365 Business 2 vCPU, 8 GB, 128 GB', description: 'A Windows PC in the cloud for one person.', eur: 42.2, maximum: 300 }),
  onlineService({ id: DYNAMICS_SALES, title: 'Dynamics 365 Sales Professional', description: 'Customer relationships and sales pipeline.', eur: 60.9, alsoThreeYears: true }),
  onlineService({ id: BUSINESS_CENTRAL, title: 'Dynamics 365 Business Central Essentials', description: 'Finance, purchasing, stock and projects for small companies.', eur: 74.9, alsoThreeYears: true }),
];

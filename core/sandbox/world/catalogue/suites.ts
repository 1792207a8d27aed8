import { onlineService, pair } from './define.ts';
import type { CatalogueProduct } from './model.ts';

/** The suites. Prices move on 1 July 2026 as says; EUR amounts are plausible, not Microsoft's. */
export const BUSINESS_BASIC = 'CFQ7TTC0LH18';
export const BUSINESS_STANDARD = 'CFQ7TTC0LDPB';
export const BUSINESS_PREMIUM = 'CFQ7TTC0LCHC';
export const APPS_BUSINESS = 'CFQ7TTC0LH1G';
export const APPS_ENTERPRISE = 'CFQ7TTC0LGZT';
export const OFFICE_E1 = 'CFQ7TTC0LF8Q';
export const OFFICE_E3 = 'CFQ7TTC0LF8R';
export const OFFICE_E5 = 'CFQ7TTC0LF8S';
export const M365_F3 = 'CFQ7TTC0LH05';
export const M365_E3 = 'CFQ7TTC0LFLX';
export const M365_E5 = 'CFQ7TTC0LFLZ';
export const M365_E3_NO_TEAMS = 'CFQ7TTC0NT3E';
export const M365_E5_NO_TEAMS = 'CFQ7TTC0NT5E';
export const BUSINESS_STANDARD_NO_TEAMS = 'CFQ7TTC0NTBS';

/** at most 300 seats of a Business SKU. */
const BUSINESS_MAXIMUM = 300;

export const SUITES: readonly CatalogueProduct[] = [
  onlineService({
    id: BUSINESS_BASIC,
    title: 'Microsoft 365 Business Basic',
    description: 'Web and mobile versions of the Office apps, e-mail and calendar with a 50 GB mailbox, Teams and 1 TB of cloud storage. Formerly Office 365 Business Essentials.',
    eur: 6.6,
    eurBeforeJuly2026: 5.6,
    nonprofitEur: 0.9,
    trial: true,
    maximum: BUSINESS_MAXIMUM,
    upgrades: [pair(BUSINESS_STANDARD), pair(BUSINESS_PREMIUM), pair(M365_E3)],
  }),
  onlineService({
    id: BUSINESS_STANDARD,
    title: 'Microsoft 365 Business Standard',
    description: 'Desktop, web and mobile versions of the Office apps, "business class" e-mail, Teams and 1 TB of cloud storage. Formerly Office 365 Business Premium.',
    eur: 13.1,
    eurBeforeJuly2026: 11.7,
    nonprofitEur: 2.8,
    trial: true,
    maximum: BUSINESS_MAXIMUM,
    upgrades: [pair(BUSINESS_PREMIUM), pair(M365_E3), pair(M365_E5)],
  }),
  onlineService({
    id: BUSINESS_STANDARD_NO_TEAMS,
    title: 'Microsoft 365 Business Standard EEA (no Teams)',
    description: 'Microsoft 365 Business Standard without Teams, for the European Economic Area and Switzerland.',
    eur: 10.9,
    eurBeforeJuly2026: 9.7,
    maximum: BUSINESS_MAXIMUM,
    upgrades: [pair(M365_E3_NO_TEAMS)],
  }),
  onlineService({
    id: BUSINESS_PREMIUM,
    title: 'Microsoft 365 Business Premium',
    description: 'Everything in Business Standard, with Intune, Entra ID P1, Defender for Business and information protection. Formerly Microsoft 365 Business.',
    eur: 20.6,
    nonprofitEur: 5.2,
    trial: true,
    maximum: BUSINESS_MAXIMUM,
    upgrades: [pair(M365_E3), pair(M365_E5)],
  }),
  onlineService({
    id: APPS_BUSINESS,
    title: 'Microsoft 365 Apps for business',
    description: 'Desktop, web and mobile versions of the Office apps with 1 TB of cloud storage, without e-mail. Formerly Office 365 Business.',
    eur: 9.8,
    trial: true,
    maximum: BUSINESS_MAXIMUM,
    upgrades: [pair(BUSINESS_STANDARD), pair(BUSINESS_PREMIUM)],
  }),
  onlineService({
    id: APPS_ENTERPRISE,
    title: 'Microsoft 365 Apps for enterprise',
    description: 'Desktop, web and mobile versions of the Office apps with shared computer activation and group policies. Formerly Office 365 ProPlus.',
    eur: 13.4,
    upgrades: [pair(OFFICE_E3), pair(M365_E3)],
  }),
  onlineService({
    id: OFFICE_E1,
    title: 'Office 365 E1',
    description: 'Web versions of the Office apps, Exchange Online with 50 GB, SharePoint Online and Teams.',
    eur: 9.4,
    trial: true,
    upgrades: [pair(OFFICE_E3), pair(OFFICE_E5), pair(M365_E3)],
  }),
  onlineService({
    id: OFFICE_E3,
    title: 'Office 365 E3',
    description: 'Desktop apps, Exchange Online with 100 GB and archive, SharePoint, Teams, data loss prevention and eDiscovery.',
    eur: 24.4,
    eurBeforeJuly2026: 21.6,
    trial: true,
    upgrades: [pair(OFFICE_E5), pair(M365_E3), pair(M365_E5)],
  }),
  onlineService({
    id: OFFICE_E5,
    title: 'Office 365 E5',
    description: 'Office 365 E3 with Power BI Pro, audio conferencing, Phone System and advanced compliance.',
    eur: 35.6,
    upgrades: [pair(M365_E5)],
  }),
  onlineService({
    id: M365_F3,
    title: 'Microsoft 365 F3',
    description: 'For frontline workers: web and mobile apps, 2 GB mailbox, Teams, Intune and Windows Enterprise.',
    eur: 9.4,
    eurBeforeJuly2026: 7.5,
    upgrades: [pair(M365_E3), pair(M365_E5)],
  }),
  onlineService({
    id: M365_E3,
    title: 'Microsoft 365 E3',
    description: 'Office 365 E3, Windows Enterprise E3 and Enterprise Mobility + Security E3 in one licence.',
    eur: 36.6,
    eurBeforeJuly2026: 33.8,
    threeYears: true,
    trial: true,
    upgrades: [pair(M365_E5)],
  }),
  onlineService({
    id: M365_E5,
    title: 'Microsoft 365 E5',
    description: 'Microsoft 365 E3 with Defender XDR, Purview compliance, Phone System, audio conferencing and Power BI Pro.',
    eur: 56.3,
    eurBeforeJuly2026: 53.5,
    threeYears: true,
    trial: true,
  }),
  onlineService({
    id: M365_E3_NO_TEAMS,
    title: 'Microsoft 365 E3 EEA (no Teams)',
    description: 'Microsoft 365 E3 without Teams, for the European Economic Area and Switzerland.',
    eur: 31.9,
    eurBeforeJuly2026: 29.3,
    threeYears: true,
    upgrades: [pair(M365_E5_NO_TEAMS)],
  }),
  onlineService({
    id: M365_E5_NO_TEAMS,
    title: 'Microsoft 365 E5 EEA (no Teams)',
    description: 'Microsoft 365 E5 without Teams, for the European Economic Area and Switzerland.',
    eur: 51.4,
    eurBeforeJuly2026: 48.9,
    threeYears: true,
  }),
];

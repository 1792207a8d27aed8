import { educationSuite, software } from './define.ts';
import type { CatalogueProduct, Plan } from './model.ts';

export const EDUCATION_A1 = 'CFQ7TTC0NEA1';
export const EDUCATION_A3 = 'CFQ7TTC0NEA3';
export const EDUCATION_A5 = 'CFQ7TTC0NEA5';
export const AZURE_PLAN = 'DZH318Z0BPS6';
export const WINDOWS_SERVER = 'DG7GMGF0PWHC';
export const WINDOWS_SERVER_CAL = 'DG7GMGF0PWHF';
export const OFFICE_LTSC = 'DG7GMGF0PN5Z';
export const SQL_SERVER = 'DG7GMGF0M7XW';
export const WINDOWS_SERVER_CAL_SUBSCRIPTION = 'DG7GMGF0DVSV';

const ONCE: readonly Plan[] = [{ term: null, billing: 'oneTime' }];
const YEAR: readonly Plan[] = [{ term: 'P1Y', billing: 'annual' }];
const THREE_YEARS: readonly Plan[] = [
  { term: 'P3Y', billing: 'annual' },
  { term: 'P3Y', billing: 'triennial' },
];

export const EDUCATION: readonly CatalogueProduct[] = [
  educationSuite({ id: EDUCATION_A1, title: 'Office 365 A1', description: 'Web apps, e-mail and Teams for schools, free of charge.', facultyEur: 0, studentEur: 0, useBenefit: false }),
  educationSuite({ id: EDUCATION_A3, title: 'Microsoft 365 A3', description: 'Desktop apps, Windows Education and device management for schools.', facultyEur: 6.1, studentEur: 2.7, useBenefit: true }),
  educationSuite({ id: EDUCATION_A5, title: 'Microsoft 365 A5', description: 'Microsoft 365 A3 with security, analytics and telephony.', facultyEur: 11.3, studentEur: 6.8, useBenefit: true }),
];

export const SOFTWARE: readonly CatalogueProduct[] = [
  software({
    id: WINDOWS_SERVER,
    title: 'Windows Server 2025 Standard',
    description: 'Server licence without time limit; access licences (CALs) are needed besides.',
    kind: 'perpetual',
    editions: [
      { title: 'Windows Server 2025 Standard - 16 Core License Pack', eur: 1042, plans: ONCE },
      { title: 'Windows Server 2025 Standard - 2 Core License Pack', eur: 130.5, plans: ONCE },
    ],
  }),
  software({
    id: WINDOWS_SERVER_CAL,
    title: 'Windows Server 2025 CAL',
    description: 'Access licence without time limit.',
    kind: 'perpetual',
    editions: [
      { title: 'Windows Server 2025 - 1 User CAL', eur: 49.2, plans: ONCE },
      { title: 'Windows Server 2025 - 1 Device CAL', eur: 38.7, plans: ONCE },
    ],
  }),
  software({
    id: OFFICE_LTSC,
    title: 'Office LTSC Standard 2024',
    description: 'Office for one computer without time limit and without cloud services.',
    kind: 'perpetual',
    editions: [{ title: 'Office LTSC Standard 2024', eur: 411, plans: ONCE }],
  }),
  software({
    id: SQL_SERVER,
    title: 'SQL Server 2022 Standard',
    description: 'Database server as a software subscription.',
    kind: 'softwareSubscription',
    editions: [
      { title: 'SQL Server 2022 Standard - 2 Core License Pack - 1 year', eur: 1362, plans: YEAR },
      { title: 'SQL Server 2022 Standard - 2 Core License Pack - 3 year', eur: 3474, plans: THREE_YEARS },
    ],
  }),
  software({
    id: WINDOWS_SERVER_CAL_SUBSCRIPTION,
    title: 'Windows Server CAL subscription',
    description: 'Access licence for one or three years.',
    kind: 'softwareSubscription',
    editions: [
      { title: 'Windows Server CAL - 1 User CAL - 1 year', eur: 18.3, plans: YEAR },
      { title: 'Windows Server CAL - 1 User CAL - 3 year', eur: 46.8, plans: THREE_YEARS },
    ],
  }),
];

export const USAGE: readonly CatalogueProduct[] = [
  software({ id: AZURE_PLAN, title: 'Azure plan', description: 'Azure services billed by use.', kind: 'usage', editions: [{ title: 'Azure plan', eur: 0, plans: [{ term: null, billing: 'monthly' }] }] }),
];

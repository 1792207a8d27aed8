import type { GuideId } from '../../../core/domain/guides/guide.ts';
import type { MailDraftId } from '../../../core/domain/office/mail-drafts.ts';
import type { ContactId } from '../../../core/domain/office/contacts.ts';

export const TOPICS = ['program', 'tools', 'office', 'start', 'customers', 'licences', 'nce', 'prices'] as const;
export type Topic = (typeof TOPICS)[number];
export type Figure = 'timeLine' | 'renames' | 'terms';

export type Article = {
  readonly id: string;
  readonly topic: Topic;
  /** What of the distributor's page it answers; empty for the program's own screens. */
  readonly source: readonly string[];
  readonly figures: readonly Figure[];
  readonly links: readonly ContactId[];
  readonly mail: MailDraftId | null;
  readonly guide: GuideId | null;
  readonly see: readonly string[];
};

const PLAIN = { figures: [], links: [], mail: null, guide: null, see: [] } as const;

const article = (id: string, topic: Topic, source: string, special: Partial<Omit<Article, 'id' | 'topic' | 'source'>> = {}): Article => ({
  ...PLAIN,
  ...special,
  id,
  topic,
  source: source === '' ? [] : source.split(' ').flatMap(idsOf),
});

/** `33-36` → S-033, S-034, S-035, S-036 */
function idsOf(range: string): readonly string[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => `S-${String(first + index).padStart(3, '0')}`);
}

export const ARTICLES: readonly Article[] = [
  article('screenToday', 'program', '', { see: ['window', 'screenNews'] }),
  article('screenNews', 'program', ''),
  article('screenCustomers', 'program', '', { see: ['createCustomer', 'screenDrafts', 'screenImport'] }),
  article('screenCustomer', 'program', '', { see: ['requirements', 'linkTenant', 'agreement'] }),
  article('screenDrafts', 'program', '', { see: ['createCustomer', 'newTenant', 'linkTenant', 'screenImport'] }),
  article('screenImport', 'program', '', { see: ['screenDrafts'] }),
  article('screenSubscriptions', 'program', '', { see: ['window', 'screenBulk'] }),
  article('screenSubscription', 'program', '', { see: ['window', 'cancelLicence', 'terms', 'screenChange'] }),
  article('screenChange', 'program', '', { see: ['window', 'screenOutbox', 'screenBulk'] }),
  article('screenBulk', 'program', '', { see: ['screenChange', 'screenOutbox'] }),
  article('screenCatalogue', 'program', '', { see: ['renames', 'terms', 'screenCarts'] }),
  article('screenCarts', 'program', '', { see: ['screenCatalogue', 'risk', 'screenOutbox'] }),
  article('screenQuotes', 'program', '', { see: ['screenQuote', 'ksef', 'eRechnung', 'risk'] }),
  article('screenQuote', 'program', '', { see: ['screenBooks', 'screenPapers', 'risk'] }),
  article('screenPapers', 'program', '', { see: ['screenLetters', 'screenCompany'] }),
  article('screenLetters', 'program', '', { see: ['screenPapers', 'screenPrices'] }),
  article('screenOutbox', 'program', '', { see: ['window', 'screenOutboxEntry', 'screenWarnings'] }),
  article('screenOutboxEntry', 'program', '', { see: ['screenOutbox', 'window'] }),
  article('screenRadar', 'program', '', { see: ['window', 'risk'] }),
  article('screenGuides', 'program', '', { see: ['requirements'] }),
  article('screenSync', 'program', ''),
  article('screenPrices', 'tools', '', { see: ['prices2023', 'risk', 'screenLetters'] }),
  article('screenPlanner', 'tools', '', { see: ['prices2022', 'prices2023', 'nce'] }),
  article('screenAdviser', 'tools', '', { see: ['terms', 'risk'] }),
  article('screenSeats', 'tools', '', { see: ['window', 'screenBulk'] }),
  article('screenRevenue', 'tools', '', { see: ['screenBooks', 'screenRates'] }),
  article('screenExposure', 'tools', '', { see: ['risk'] }),
  article('screenPriceLists', 'tools', '', { see: ['screenPrices'] }),
  article('screenBooks', 'tools', '', { see: ['screenRates', 'screenRevenue'] }),
  article('screenRates', 'tools', '', { see: ['screenBooks'] }),
  article('screenFirstRun', 'office', '', { see: ['screenConnection', 'screenReadiness'] }),
  article('screenSettings', 'office', '', { see: ['screenFirstRun'] }),
  article('screenWarnings', 'office', '', { see: ['window', 'screenOutbox'] }),
  article('screenConnection', 'office', '', { see: ['screenSync', 'screenFirstRun'] }),
  article('screenCompany', 'office', '', { see: ['partnerIds', 'screenPapers'] }),
  article('screenReadiness', 'office', '', { see: ['requirements', 'agreement'] }),
  article('screenPeople', 'office', '', { see: ['screenPrivacy', 'requirements'] }),
  article('screenSecurity', 'office', '', { see: ['screenPeople', 'screenBackup'] }),
  article('screenBackup', 'office', '', { see: ['screenPrivacy'] }),
  article('screenPrivacy', 'office', '', { see: ['screenBackup', 'screenPeople'] }),
  article('screenAbout', 'office', ''),
  article('portals', 'start', '1 22-24 78-79', { links: ['cloudCenter', 'adminCentre'], see: ['createCustomer', 'marketplace'] }),
  article('requirements', 'start', '120 5 24-32', { guide: 'registration', see: ['partnerIds', 'registrationTrouble'] }),
  article('registrationTrouble', 'start', '6-9 11 18-20', { guide: 'registration', mail: 'registrationTrouble', see: ['requirements'] }),
  article('partnerIds', 'start', '33-36', { guide: 'partnership', links: ['partnerDashboard'], mail: 'partnerDataChanged' }),
  article('offering', 'start', '112-113', { mail: 'question', see: ['microsoft365', 'perpetual', 'azure'] }),
  article('createCustomer', 'customers', '38-52', { guide: 'newCustomer', links: ['cloudCenter'], see: ['newTenant', 'linkTenant'] }),
  article('newTenant', 'customers', '55 57-63', { guide: 'newTenant', links: ['adminCentre'], see: ['linkTenant', 'agreement'] }),
  article('linkTenant', 'customers', '64-65 67-71', { guide: 'linkTenant', mail: 'tenantLinkTrouble', see: ['defaultDomain', 'agreement'] }),
  article('defaultDomain', 'customers', '66', { links: ['adminCentre'], see: ['linkTenant'] }),
  article('agreement', 'customers', '56', { see: ['requirements'] }),
  article('dataLocation', 'customers', '132', { links: ['adminCentre'] }),
  article('takeOver', 'customers', '130', { guide: 'takeOver', see: ['linkTenant', 'window'] }),
  article('manageProducts', 'licences', '54 88 100-101', { links: ['adminCentre'], see: ['findLicences', 'findKeys'] }),
  article('findLicences', 'licences', '100-103', { links: ['adminCentre'], see: ['findKeys', 'mixing'] }),
  article('findKeys', 'licences', '100 104-105', { links: ['adminCentre'], guide: 'perpetual', see: ['perpetual'] }),
  article('marketplace', 'licences', '80-88', { links: ['cloudCenter'], see: ['terms', 'risk'] }),
  article('cancelLicence', 'licences', '121-122 133', { see: ['window'] }),
  article('mixing', 'licences', '131', { see: ['terms'] }),
  article('renames', 'licences', '123-124', { figures: ['renames'] }),
  article('microsoft365', 'licences', '114-115', { see: ['terms'] }),
  article('perpetual', 'licences', '72-74 116-118', { guide: 'perpetual', mail: 'perpetualQuestion', see: ['findKeys'] }),
  article('azure', 'licences', '119', { mail: 'azureEnquiry' }),
  article('education', 'licences', '72-74 76-77 125-128', { guide: 'education', mail: 'educationActivation' }),
  article('nonprofit', 'licences', '72-75 77 129', { guide: 'nonprofit', links: ['nonprofitProgramme'], mail: 'segmentStatus' }),
  article('nce', 'nce', '165-173', { figures: ['timeLine'], see: ['terms', 'window', 'risk'] }),
  article('terms', 'nce', '83 89-99 178', { figures: ['terms'], see: ['nce', 'window'] }),
  article('window', 'nce', '106-111', { figures: ['timeLine'], see: ['cancelLicence', 'nce'] }),
  article('risk', 'nce', '174-177', { see: ['terms'] }),
  article('prices2022', 'prices', '178-189', { see: ['prices2023'] }),
  article('prices2023', 'prices', '134-153', { see: ['prices2022', 'nce'] }),
  article('ksef', 'prices', '', { see: ['eRechnung'] }),
  article('eRechnung', 'prices', '', { see: ['ksef'] }),
];

const BY_ID: ReadonlyMap<string, Article> = new Map(ARTICLES.map((one) => [one.id, one]));

export const articleOf = (id: string): Article | null => BY_ID.get(id) ?? null;

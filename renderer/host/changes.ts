import type { Change } from '../../core/contract/office.ts';

export type ChangedTable = Change['tables'][number];

/** What may be done to a subscription hangs on prices, paths and promotions, too. */
const RULES = [['subscriptions', 'verdicts'], ['subscriptions', 'course']] as const;

/** The first parts of the procedures' paths whose answers depend on a table. */
const READERS: Readonly<Record<ChangedTable, readonly (readonly string[])[]>> = {
  customers: [['customers'], ['radar'], ['subscriptions'], ['office', 'today'], ['office', 'search'], ['quotes', 'page'], ['documents', 'draftLayout']],
  subscriptions: [['documents', 'draftLayout'], ['subscriptions'], ['customers'], ['office', 'today'], ['office', 'search']],
  orders: [['customers', 'get'], ['office', 'search'], ...RULES],
  catalogue: [['catalogue'], ['office', 'search'], ...RULES],
  promotions: [['catalogue', 'get'], ['office', 'today'], ...RULES],
  partner: [['office', 'readiness'], ['guides', 'facts'], ['customers', 'readiness']],
  audit: [],
  quotes: [['quotes'], ['documents'], ['office', 'today'], ['office', 'search']],
  customerDrafts: [['customerDrafts'], ['carts'], ['customers', 'readiness']],
  radarMarks: [['radar']],
  journal: [['sync', 'journal']],
  guides: [['office', 'readiness'], ['guides'], ['customers', 'readiness']],
  outbox: [['outbox'], ['customerDrafts'], ['carts']],
  prices: [['prices'], ['carts'], ['catalogue', 'get']],
  carts: [['carts']],
  news: [['news']],
  people: [['office', 'readiness'], ['people'], ['customers', 'readiness']],
  office: [['backup'], ['documents'], ['locations'], ['office', 'profile'], ['office', 'today'], ['quotes', 'get']],
};

/** Which answers to read again after these tables changed; each path once. */
export function readersOf(tables: Iterable<ChangedTable>): readonly (readonly string[])[] {
  const paths = new Map<string, readonly string[]>();
  for (const table of tables) for (const path of READERS[table]) paths.set(path.join('.'), path);
  return [...paths.values()];
}

import { missingRights } from '../../domain/people/rights.ts';
import type { Need } from '../../domain/people/rights.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { OfficeSession } from './session.ts';

/** By the path of a procedure. */
export type Access = { readonly [name: string]: Need | Access };

/** What each procedure asks of whoever calls it. Every procedure of the contract stands here (a test says which does not). */
export const ACCESS: Access = {
  office: { state: 'anybody', unlock: 'anybody', changePassphrase: 'administrator', setLedgerAside: 'anybody', checkConnection: 'anybody', profile: 'person', saveProfile: 'work', today: 'person', readiness: 'person', search: 'person' },
  // Names of tables, counts and the time: the frame and the deadline guard live on them behind a locked screen, too.
  live: { changes: 'anybody', clock: 'anybody' },
  sync: { status: 'anybody', start: 'person', cancel: 'person', journal: 'person' },
  customers: { page: 'person', counts: 'person', get: 'person', readiness: 'person', officeNotes: 'person', special: 'person', saveSpecial: 'work', refresh: 'person' },
  customerDrafts: {
    list: 'person',
    get: 'person',
    create: 'work',
    save: 'work',
    remove: 'work',
    restore: 'work',
    queue: 'queue',
    domain: 'person',
    address: 'person',
    relationshipLink: 'person',
    link: 'person',
    saveLink: 'work',
    checkLink: 'work',
    confirmAgreement: 'queue',
    duplicates: 'person',
  },
  customerImport: { preview: 'person', run: 'work' },
  subscriptions: { page: 'person', counts: 'person', get: 'person', verdicts: 'person', course: 'person' },
  catalogue: { page: 'person', get: 'person' },
  carts: { list: 'person', get: 'person', create: 'work', add: 'work', save: 'work', remove: 'work', restore: 'work', copy: 'work', promotions: 'person', order: 'queue' },
  quotes: { page: 'person', get: 'person', create: 'work', save: 'work', setCustomerTaxNumber: 'work', issue: 'work', remove: 'work', restore: 'work', order: 'person', copy: 'work' },
  radar: { page: 'person', overview: 'person', chosen: 'person', pin: 'work', note: 'work', mute: 'work', takeOvers: 'person', saveTakeOver: 'work', removeTakeOver: 'work' },
  outbox: {
    status: 'anybody',
    page: 'person',
    one: 'person',
    overlay: 'person',
    following: 'person',
    judge: 'person',
    queue: 'queue',
    edit: 'queue',
    release: 'queue',
    undo: 'queue',
    retry: 'queue',
    decide: 'queue',
    madeCustomers: 'queue',
    // Somebody has seen it; nothing happens by that.
    acknowledge: 'person',
    targets: 'person',
    endDates: 'person',
    bulkPreview: 'person',
    bulkQueue: 'queue',
    undoBatch: 'queue',
    pause: 'queue',
    resume: 'queue',
    pump: 'person',
    credentials: 'queue',
    warningDistances: 'person',
    setWarningDistances: 'work',
    exportJournal: 'person',
  },
  guides: { runs: 'person', get: 'person', start: 'work', choose: 'work', mark: 'work', remove: 'work', restore: 'work', facts: 'person', saveFact: 'work', factsReported: 'work', spelling: 'person', saveSpelling: 'work' },
  locations: { list: 'person', save: 'work', remove: 'work', choice: 'person', choose: 'work' },
  documents: { letterhead: 'person', saveLetterhead: 'work', texts: 'person', saveTexts: 'work', letterTexts: 'person', saveLetterTexts: 'work', quoteExtras: 'person', saveQuoteExtras: 'work', quoteHistory: 'person', markQuote: 'work', reviseQuote: 'work', quoteLayout: 'person', draftLayout: 'person', issue: 'work', priceLetters: 'work', letterCustomers: 'person', mail: 'person', compareQuote: 'person', checkQuote: 'person', numbers: 'person', saveNumbers: 'work', linkOrder: 'work', page: 'person', get: 'person' },
  prices: {
    lists: 'person',
    preview: 'figures',
    importFile: 'work',
    previewSheet: 'figures',
    importSheet: 'work',
    removeList: 'work',
    changes: 'figures',
    onDay: 'figures',
    events: 'person',
    saveEvent: 'work',
    removeEvent: 'work',
    simulate: 'figures',
    simulationRows: 'figures',
    // Answer without the figures where those may not be seen.
    exposure: 'person',
    exposureRows: 'person',
    setLimit: 'figures',
    outputs: { workbook: 'figures', quotes: 'work' },
    legacy: { rows: 'figures', plan: 'figures', note: 'work', quote: 'work' },
    adviser: { advise: 'person', prices: 'person', quote: 'work', keep: 'work' },
    books: { list: 'figures', save: 'figures', remove: 'figures', restore: 'figures', members: 'figures', setGroup: 'figures', sale: 'person' },
    rates: { page: 'person', known: 'person', importTable: 'work', add: 'work', remove: 'work', on: 'person' },
    seats: { page: 'person', totals: 'person', note: 'work', importFile: 'work' },
    revenue: { view: 'figures' },
  },
  backup: { status: 'person' },
  news: { page: 'person', sources: 'person', addSource: 'work', removeSource: 'work', refresh: 'person', add: 'work', remove: 'work', restore: 'work', seen: 'person' },
  privacy: { find: 'administrator', export: 'administrator', erase: 'administrator', retention: 'person', saveRetention: 'administrator' },
  people: {
    presence: 'anybody',
    signIn: 'anybody',
    lock: 'anybody',
    list: 'person',
    save: 'administrator',
    remove: 'administrator',
    restore: 'administrator',
    changePin: 'person',
    renewRecovery: 'administrator',
    recover: 'anybody',
    rules: 'person',
    saveRules: 'administrator',
  },
};

/** A procedure that stands nowhere is taken for one that changes something. */
export function needOf(path: readonly string[]): Need {
  const found = path.reduce<Need | Access | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), ACCESS);
  return typeof found === 'string' ? found : 'work';
}

/** Why this may not be asked now; null when it may. */
export function refusalOf(need: Need, session: Pick<OfficeSession, 'presence'>): DeskError | null {
  if (need === 'anybody') return null;
  const presence = session.presence();
  if (presence.kind === 'closed') return { tag: 'locked', reason: 'personNeeded' };
  const missing = missingRights(need, presence.person);
  return missing.length === 0 ? null : { tag: 'notAllowed', missing, limit: null };
}

import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import type { Requirement } from '../domain/nce/readiness.ts';
import type { DeskError } from '../errors/desk-error.ts';
import { country, currency, guid, instant, procedure } from './base.ts';

/** What stands between the screen and the office's data. */
export const hostState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opening') }),
  /** A passphrase guards the key: `new` asks to choose one, `known` to type it. */
  z.object({ kind: z.literal('locked'), passphrase: z.enum(['new', 'known']), wrong: z.boolean() }),
  z.object({ kind: z.literal('broken'), error: z.custom<DeskError>() }),
  z.object({
    kind: z.literal('ready'),
    office: z.object({ id: z.string(), kind: z.enum(['demo', 'remote']), host: z.string().nullable() }),
    /** Stores that were set aside at this start, with the names they were kept under. */
    setAside: z.array(z.object({ store: z.enum(['ledger', 'mirror']), problem: z.string(), keptAs: z.string() })),
  }),
]);

/** The own company as the papers need it. Gaps are allowed; issuing names them. */
export const officeProfile = z.object({
  companyName: z.string().max(200),
  line1: z.string().max(200),
  line2: z.string().max(200),
  postalCode: z.string().max(20),
  city: z.string().max(100),
  country,
  taxId: z.string().max(40),
  /** Court and number, capital, managers: one line as it stands on letters. */
  registerLine: z.string().max(400),
  bankName: z.string().max(100),
  iban: z.string().max(42),
  phone: z.string().max(40),
  email: z.string().max(200),
  website: z.string().max(200),
  author: z.string().max(100),
  currency,
  quoteValidDays: z.number().int().min(1).max(365),
});

export const today = z.object({
  asOf: instant.nullable(),
  counters: z.object({ windowsOpen: z.number().int(), renewIn30Days: z.number().int(), attention: z.number().int() }),
  windows: z.array(z.object({ subscriptionId: guid, customerId: guid, customerName: z.string(), product: z.string(), quantity: z.number().int(), endsAt: instant })),
  renewals: z.array(
    z.object({ subscriptionId: guid, customerId: guid, customerName: z.string(), product: z.string(), quantity: z.number().int(), endsAt: instant, autoRenew: z.boolean() }),
  ),
  renewalsByRange: z.object({ days30: z.number().int(), days60: z.number().int(), days90: z.number().int() }),
  quotesExpiring: z.array(z.object({ id: guid, number: z.string().nullable(), customerName: z.string(), validUntil: z.string() })),
  promotionsEnding: z.array(z.object({ id: z.string(), name: z.string(), endsAt: instant })),
});

export const searchHit = z.object({
  kind: z.enum(['customer', 'subscription', 'product', 'order', 'quote']),
  /** Id to open: GUID, order id, or `productId:skuId`. */
  id: z.string(),
  customerId: guid.nullable(),
  title: z.string(),
  detail: z.string().nullable(),
  /** Which field met the text. */
  matched: z.enum(['name', 'domain', 'contact', 'taxNumber', 'city', 'product', 'order', 'quote', 'formerName']),
});

const passphrase = z.string().min(1).max(1_000);
const secret = z.string().regex(/^[!-~]{1,20000}$/);

/** A connection as it is typed, before an office is opened with it. */
export const connectionToCheck = z.object({
  url: z.string().max(500),
  country,
  signIn: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('token'), token: secret }),
    z.object({ kind: z.literal('refreshToken'), authority: z.string().max(500), clientId: z.string().max(100), refreshToken: secret }),
  ]),
});

/** The service answered and took the secret. */
export const connectionCheck = z.object({
  /** Who signed in, where the service says so. */
  partner: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** The authority handed out a new refresh token meanwhile; the one that was typed may be void. */
  newRefreshToken: z.string().nullable(),
});

export const officeContract = {
  state: procedure.output(eventIterator(hostState)),
  unlock: procedure.input(z.object({ passphrase })).output(z.object({ unlocked: z.boolean() })),
  /** Another passphrase for the key of this office; the one that is in use has to be named. Refused where the system's key store guards the key. */
  changePassphrase: procedure.input(z.object({ from: passphrase, to: passphrase })).output(z.object({ changed: z.literal(true) })),
  /**
   * A person's decision about a ledger that cannot be opened: keeps the file under another name
   * and starts an empty one. Refused while the office is open.
   */
  setLedgerAside: procedure.output(z.object({ keptAs: z.string().nullable() })),
  /** Asks the service once whether it answers and takes the secret; nothing is kept, the open office stays. */
  checkConnection: procedure.input(connectionToCheck).output(connectionCheck),
  profile: procedure.output(officeProfile),
  saveProfile: procedure.input(officeProfile).output(officeProfile),
  today: procedure.output(today),
  /** What any order of this office needs, whoever orders what for whom: there, missing, or not known here. */
  readiness: procedure.output(z.object({ at: instant, requirements: z.array(z.custom<Requirement>((value) => typeof value === 'object' && value !== null && 'state' in value)) })),
  search: procedure.input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50) })).output(z.object({ hits: z.array(searchHit) })),
};

/** What changed in the stores; screens re-read what they show. */
export const change = z.object({
  tables: z.array(z.enum(['customers', 'subscriptions', 'orders', 'catalogue', 'promotions', 'partner', 'audit', 'quotes', 'customerDrafts', 'radarMarks', 'journal', 'office', 'outbox', 'guides', 'prices', 'carts', 'people', 'news'])),
});

/** The time that rules go by: the server's when known. */
export const clockReading = z.object({ now: instant, source: z.enum(['server', 'computer', 'fixed']), computerIsAheadByMs: z.number().int() });

export const liveContract = {
  changes: procedure.output(eventIterator(change)),
  clock: procedure.output(eventIterator(clockReading)),
};

export type HostState = z.infer<typeof hostState>;
export type ConnectionToCheck = z.infer<typeof connectionToCheck>;
export type ConnectionCheck = z.infer<typeof connectionCheck>;
export type OfficeProfile = z.infer<typeof officeProfile>;
export type Today = z.infer<typeof today>;
export type SearchHit = z.infer<typeof searchHit>;
export type Change = z.infer<typeof change>;
export type ClockReading = z.infer<typeof clockReading>;

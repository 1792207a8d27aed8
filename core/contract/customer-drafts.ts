import * as z from 'zod';
import { CUSTOMER_LANGUAGES } from '../domain/customers/draft.ts';
import type { CustomerDraft } from '../domain/customers/draft.ts';
import { CUSTOMER_KINDS, INSTITUTIONS } from '../domain/customers/kinds.ts';
import type { DraftProblem } from '../domain/customers/draft-problems.ts';
import { country, guid, instant, procedure } from './base.ts';
import type { QueueOutcome } from './outbox.ts';

const text = (length: number) => z.string().max(length);

/** Everything as typed: gaps and slips are kept, never refused. */
export const customerDraftFields = z.object({
  companyName: text(400),
  taxNumber: text(60),
  regon: text(40),
  krs: text(40),
  line1: text(400),
  line2: text(400),
  postalCode: text(40),
  city: text(200),
  country: z.union([country, z.literal('')]),
  region: text(100),
  firstName: text(100),
  lastName: text(100),
  email: text(320),
  phone: text(60),
  language: z.enum(CUSTOMER_LANGUAGES),
  kind: z.enum(CUSTOMER_KINDS),
  institution: z.enum(INSTITUTIONS),
  tenant: z.enum(['new', 'link']),
  prefix: text(100),
  domain: text(260),
  contacts: z.array(z.object({ name: text(200), role: text(100), email: text(320), phone: text(60) })).max(50).readonly(),
  note: text(5_000),
}) satisfies z.ZodType<CustomerDraft>;

export const customerDraft = z.object({
  id: guid,
  /** The customer that is changed; null: a new one. */
  customerId: guid.nullable(),
  fields: customerDraftFields,
  createdAt: instant,
  updatedAt: instant,
  /** The intent in the outbox that carries it out; null: not queued yet. */
  intentId: guid.nullable(),
});

export const customerDraftRow = z.object({
  id: guid,
  customerId: guid.nullable(),
  name: z.string(),
  city: z.string(),
  country: z.string(),
  /** Mandatory fields that are empty or wrong. */
  openFields: z.number().int(),
  updatedAt: instant,
  intentId: guid.nullable(),
});

/** A customer or draft that may be the same company. */
export const duplicateHit = z.object({
  kind: z.enum(['customer', 'draft']),
  id: guid,
  name: z.string(),
  city: z.string().nullable(),
  matched: z.enum(['taxNumber', 'domain', 'name', 'similarName']),
});

/** What came of queueing a draft. `linkOnly`: the customer links its own tenant; nothing can be created. */
export type QueuedDraft =
  | { readonly kind: 'queued'; readonly draft: CustomerDraftView }
  | { readonly kind: 'incomplete'; readonly problems: readonly DraftProblem[] }
  | { readonly kind: 'unchanged' | 'linkOnly' }
  | { readonly kind: 'refused'; readonly outcome: QueueOutcome };

/** `unknown`: nobody could be asked. */
export const domainState = z.enum(['free', 'taken', 'unknown']);

/** The place of a draft, as typed. */
export const addressQuestion = customerDraftFields.pick({ country: true, region: true, city: true, line1: true, line2: true, postalCode: true });

/** What the service says about it; `unknown`: nobody could be asked, or nothing can be made of the answer. */
export const addressAnswer = z.object({
  state: z.enum(['verified', 'interactionRequired', 'streetPartial', 'premisesPartial', 'multiple', 'none', 'notValidated', 'unknown']),
  suggestions: z.array(addressQuestion.omit({ country: true })),
});

/** Who accepted the customer agreement, and on which day (`YYYY-MM-DD`). */
export const agreementInput = z.object({
  /** null: a customer that is only in the queue, by its draft. */
  customerId: guid.nullable(),
  draftId: guid.nullable().default(null),
  day: z.string().max(10),
  firstName: z.string().trim().max(50),
  lastName: z.string().trim().max(50),
  email: z.string().trim().max(320),
  phone: z.string().trim().max(60),
});

/** What somebody noted about linking an existing tenant (S-064 to S-070). */
export const tenantLink = z.object({
  /** Calendar day on which the letter with the link went out. */
  sentOn: z.string().max(10).nullable(),
  officeListed: z.boolean(),
  distributorListed: z.boolean(),
  /** When the server was last asked and knew nothing yet. */
  checkedAt: instant.nullable(),
});

/** What the server says about the domain of a draft. */
export type LinkAnswer = { readonly kind: 'linked'; readonly customerId: string; readonly name: string } | { readonly kind: 'notYet' | 'noDomain' };

const id = z.object({ id: guid });

export const customerDraftsContract = {
  /** Open drafts, the last changed first. */
  list: procedure.output(z.object({ rows: z.array(customerDraftRow) })),
  get: procedure.input(id).output(customerDraft),
  /** A new draft; for a customer, the one that is open already or one filled with what is known. */
  create: procedure.input(z.object({ customerId: guid.nullable() })).output(customerDraft),
  save: procedure.input(z.object({ id: guid, fields: customerDraftFields })).output(customerDraft),
  remove: procedure.input(id).output(id),
  restore: procedure.input(id).output(customerDraft),
  /** Puts a complete draft into the outbox. */
  queue: procedure.input(id).output(z.custom<QueuedDraft>()),
  /** Asks the service whether a prefix is free; offline it stays unknown. */
  domain: procedure.input(z.object({ prefix: text(100) })).output(z.object({ state: domainState })),
  /** Asks the service what it thinks of an address; offline it stays unknown. */
  address: procedure.input(addressQuestion).output(addressAnswer),
  /** The link with which a customer accepts this office as its partner. */
  relationshipLink: procedure.output(z.object({ url: z.string() })),
  link: procedure.input(id).output(tenantLink),
  saveLink: procedure.input(tenantLink.extend({ id: guid })).output(tenantLink),
  /** "Check assignment": reads the server; a customer that is there now is read, and the draft goes. */
  checkLink: procedure.input(id).output(z.custom<LinkAnswer>()),
  /** Queues the acceptance of the customer agreement. */
  confirmAgreement: procedure.input(agreementInput).output(z.custom<QueueOutcome>()),
  /** Who may be the same company: equal tax number or domain, equal or nearly equal name. */
  duplicates: procedure
    .input(z.object({ draftId: guid.nullable(), customerId: guid.nullable(), companyName: text(400), taxNumber: text(60), country: z.string().max(2), domain: text(260) }))
    .output(z.object({ hits: z.array(duplicateHit) })),
};

export type CustomerDraftFields = z.infer<typeof customerDraftFields>;
export type CustomerDraftView = z.infer<typeof customerDraft>;
export type CustomerDraftRow = z.infer<typeof customerDraftRow>;
export type TenantLink = z.infer<typeof tenantLink>;
export type DomainState = z.infer<typeof domainState>;
export type AddressQuestion = z.infer<typeof addressQuestion>;
export type AddressAnswer = z.infer<typeof addressAnswer>;
export type AgreementInput = z.infer<typeof agreementInput>;
export type DuplicateHit = z.infer<typeof duplicateHit>;

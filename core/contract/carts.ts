import * as z from 'zod';
import type { OrderLineProblemCode } from '../domain/nce/order-line.ts';
import type { Requirement } from '../domain/nce/readiness.ts';
import type { RuleId } from '../domain/rulebook/rules.ts';
import { billingPlan, guid, instant, money, procedure, segment, term, unitPrice } from './base.ts';
import { licenceKind } from './catalogue.ts';
import type { QueueOutcome } from './outbox.ts';

/** Lines of one cart: as many as the service takes in one order. */
export const MOST_CART_LINES = 200;

export const cartLineInput = z.object({
  id: guid,
  productId: z.string().max(40),
  skuId: z.string().max(40),
  /** As it was called when it was put in; the catalogue of today may call it otherwise. */
  title: z.string().max(300),
  segment: segment.nullable(),
  term: term.nullable(),
  billingPlan,
  quantity: z.number().int().min(1).max(1_000_000),
});

export const cartInput = z.object({
  id: guid,
  /** Name of the order (S-084); empty takes the proposed one. */
  name: z.string().max(120),
  /** null: nobody chosen yet. */
  customerId: guid.nullable(),
  /** The draft of a customer that is not at the service yet, queued or not; null beside a customer. */
  draftId: guid.nullable().default(null),
  lines: z.array(cartLineInput).max(MOST_CART_LINES),
});

/** One way to buy the article of a line, for its whole quantity. */
const cartChoice = z.object({
  segment: segment.nullable(),
  term: term.nullable(),
  billingPlan,
  /** For one seat and one billing period. */
  list: unitPrice,
  /** What the customer pays for it by the office's price books; the list price where no book says anything. */
  sale: unitPrice,
  /** Twelve months at the sale price; null where nothing repeats. */
  perYear: money.nullable(),
  /** Twelve months at the office's own cost; costs are null for whoever may not see them. */
  costPerYear: money.nullable(),
});

/** Why a line cannot be ordered; the first three are seen in the catalogue, the others are rules with their id. */
export type CartLineIssue = { readonly code: 'gone' | 'notInCatalogue' | 'otherMarket' | 'byEnquiryOnly' } | { readonly code: OrderLineProblemCode; readonly rule: RuleId; readonly figure: number | null };

const cartPromotion = z.object({ id: z.string(), name: z.string(), endsAt: instant.nullable(), /** 0.15 is fifteen per cent off the office's cost. */ discount: z.number().nullable() });

const cartLine = cartLineInput.extend({
  licenceKind: licenceKind.nullable(),
  isAddOn: z.boolean(),
  /** Of the title in the line, where the catalogue knows it under another one now. */
  renamedTo: z.string().nullable(),
  minimumQuantity: z.number().int().nullable(),
  maximumQuantity: z.number().int().nullable(),
  catalogItemId: z.string().nullable(),
  asOf: instant.nullable(),
  choices: z.array(cartChoice),
  list: unitPrice.nullable(),
  sale: unitPrice.nullable(),
  /** The book that made the sale price; null: the list price, or not to be seen. */
  priceBook: z.string().nullable(),
  /** What the customer binds himself to at sale prices: quantity over the whole term. */
  commitment: money.nullable(),
  /** What the office pays over the whole term, promotions aside. */
  cost: money.nullable(),
  /** The same in the currency of the sale price, at the book's rate: what the margin is reckoned with. */
  saleCost: money.nullable(),
  /** A promotion that fits segment, term and plan today. Whether this customer gets it, the service says. */
  promotion: cartPromotion.nullable(),
  prerequisites: z.array(z.object({ title: z.string(), productId: z.string(), skuId: z.string(), state: z.enum(['owned', 'inCart', 'missing']) })),
  issues: z.array(z.custom<CartLineIssue>()),
});

export const cart = cartInput.extend({
  customerName: z.string(),
  /** Customer, product and month (S-084). */
  proposedName: z.string(),
  createdAt: instant,
  updatedAt: instant,
  /** When it went into the queue, and as what; null: still a draft. */
  orderedAt: instant.nullable(),
  intentId: guid.nullable(),
  lines: z.array(cartLine),
  /** Over all lines; null while a part is unknown or currencies differ. */
  commitment: money.nullable(),
  cost: money.nullable(),
  saleCost: money.nullable(),
  /** A price book made the price of a line. */
  byBook: z.boolean(),
  /** What the office owes for this customer's running terms already, in the currency of the cost. */
  owed: money.nullable(),
  limit: z.object({ verdict: z.enum(['near', 'over']), owed: money, limit: money }).nullable(),
  /** If the service took the order now: the first window to close; null where nothing can be given back. */
  cancelUntil: instant.nullable(),
  /** What the rulebook asks of office, customer and products, without what is there. */
  requirements: z.array(z.custom<Requirement>()),
  /** What keeps it from being ordered, before any rule. */
  blockers: z.array(z.enum(['noCustomer', 'notQueued', 'notLinked', 'noLines', 'lineIssues', 'requirements'])),
  /** Entries of the queue after which the order would be carried out, in their order. */
  waitsFor: z.array(z.object({ what: z.enum(['customer', 'agreement']), intentId: guid })),
});

export const cartRow = z.object({
  id: guid,
  name: z.string(),
  customerId: guid.nullable(),
  draftId: guid.nullable(),
  customerName: z.string(),
  lines: z.number().int(),
  seats: z.number().int(),
  /** The first article. */
  title: z.string(),
  updatedAt: instant,
  orderedAt: instant.nullable(),
  intentId: guid.nullable(),
});

/** What the service says about a promotion for this customer; `unknown`: nobody could be asked. */
export const promotionAnswer = z.object({ lineId: guid, promotionId: z.string(), verdict: z.enum(['eligible', 'notEligible', 'unknown']), reasons: z.array(z.string()) });

/** What came of ordering a cart. `changed`: prices or articles are not what was confirmed; look again. */
export type CartOutcome = { readonly kind: 'ordered'; readonly intentId: string } | { readonly kind: 'blocked' | 'changed' } | { readonly kind: 'refused'; readonly outcome: QueueOutcome };

const id = z.object({ id: guid });

export const cartsContract = {
  /** The last changed first; drafts before those that were ordered. */
  list: procedure.output(z.object({ rows: z.array(cartRow) })),
  get: procedure.input(id).output(cart),
  /** A new, empty cart. */
  create: procedure.input(z.object({ customerId: guid.nullable(), draftId: guid.nullable().default(null) })).output(cart),
  /** Puts an article into a cart, or into a new one; the same article in the same way counts up. */
  add: procedure.input(z.object({ cartId: guid.nullable(), line: cartLineInput.omit({ id: true, title: true }) })).output(cart),
  save: procedure.input(cartInput).output(cart),
  remove: procedure.input(id).output(id),
  restore: procedure.input(id).output(cart),
  /** A new draft with the same content, for example after the order was taken back. */
  copy: procedure.input(id).output(cart),
  /** Asks the service which promotions this customer gets; offline they stay unknown. */
  promotions: procedure.input(id).output(z.object({ answers: z.array(promotionAnswer) })),
  /** Into the queue, with the costs that were on the screen when the person confirmed. */
  order: procedure.input(z.object({ id: guid, confirmed: z.array(z.object({ lineId: guid, commitment: money.nullable(), cost: money.nullable() })).max(MOST_CART_LINES) })).output(z.custom<CartOutcome>()),
};

export type CartInput = z.infer<typeof cartInput>;
export type CartLineInput = z.infer<typeof cartLineInput>;
export type CartView = z.infer<typeof cart>;
export type CartLineView = CartView['lines'][number];
export type CartChoice = CartLineView['choices'][number];
export type CartRow = z.infer<typeof cartRow>;
export type PromotionAnswer = z.infer<typeof promotionAnswer>;

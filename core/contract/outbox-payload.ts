import * as z from 'zod';
import type { DeskError } from '../errors/desk-error.ts';
import { cartId, customerId, intentId, orderId, productId, promotionId, skuId, subscriptionId } from '../domain/ids.ts';
import type { Intent } from '../domain/intents/intent.ts';
import type { MoneyEstimate, Share } from '../domain/nce/verdict.ts';
import type { RuleId } from '../domain/rulebook/rules.ts';
import { instant as toInstant } from '../domain/time/instant.ts';
import { billingPlan, instant, money, term, unitPrice } from './base.ts';
import { customerRef, intentAction } from './outbox-actions.ts';

/**
 * An intent as the ledger keeps it, read whole: whatever is missing or of another kind makes it
 * unreadable, which is shown, instead of failing somewhere on its way. Fields that came later
 * have a default, so that older rows stay readable.
 */

const moment = instant.transform(toInstant);
const brand = <Id>(make: (text: string) => Id) => z.string().transform(make);
const count = z.number().int();
/** The taxonomy is our own plain data; a tag that a newer version writes is shown as it comes. */
const deskError = z.custom<DeskError>((value) => typeof value === 'object' && value !== null && 'tag' in value && typeof value.tag === 'string');

const scheduledChange = z.object({
  action: z.enum(['renew', 'cancel', 'extendedServiceTerm', 'transition', 'unknown']),
  effectiveAt: moment.nullable(),
  productId: brand(productId).nullable(),
  skuId: brand(skuId).nullable(),
  term: term.nullable(),
  billingPlan: billingPlan.nullable(),
  quantity: count.nullable(),
  customTermEndsAt: moment.nullable(),
  promotionId: brand(promotionId).nullable(),
});

const subscriptionBase = z.object({
  quantity: count,
  status: z.enum(['none', 'active', 'pending', 'suspended', 'expired', 'disabled', 'deleted', 'unknown']),
  autoRenew: z.boolean(),
  term: term.nullable(),
  billingPlan: billingPlan.nullable(),
  friendlyName: z.string(),
  partnerIdOnRecord: z.string().nullable(),
  isTrial: z.boolean(),
  // What a projected plan leaves out is nothing.
  scheduledChange: scheduledChange.nullable(),
  etag: z.string().nullable(),
});

const text = z.string().nullable();
const address = z.object({ country: z.string(), region: text, state: text, city: z.string(), line1: z.string(), line2: text, postalCode: z.string(), firstName: text, lastName: text, phone: text });
const customerBase = z.object({ companyName: text, firstName: text, lastName: text, email: text, phone: text, address: address.nullable(), language: text, culture: text });

const base = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('subscription'), asOf: moment, subscription: subscriptionBase }),
  z.object({ kind: z.literal('customer'), asOf: moment, customer: customerBase }),
  z.object({ kind: z.literal('prices'), asOf: moment, lines: z.array(z.object({ number: count, extendedPrice: money.nullable() })) }),
]);

/** A rule that this version does not know is shown by its id. */
const ruleRef = z.object({ id: z.custom<RuleId>((value) => typeof value === 'string'), source: z.string(), confidence: z.enum(['A', 'B', 'C', 'D']) });
const deadline = z.object({ at: moment, warnBy: moment.nullable(), basis: z.enum(['server', 'rules', 'projection']), rules: z.array(ruleRef) });

const formula = z.object({ unitPrice, quantity: count, billingDays: count, fullDays: count, fullCycles: count });
const share: z.ZodType<Share> = z.object({ amount: money, formula });
const estimate: z.ZodType<MoneyEstimate> = z.union([
  z.object({ kind: z.enum(['chargePerSeat', 'chargeForSeats', 'creditForSeats', 'creditForAll', 'costOfWaiting', 'firstPayment']), amount: money, formula }),
  z.object({ kind: z.enum(['upgrade', 'newTerm']), amount: money, formula, charge: money, credit: share }),
]);
const missed = z.object({ closedAt: moment, next: moment.nullable(), cost: estimate.nullable() });

const step = z.enum(['cart', 'main']);
const lineProblem = z.object({ lineNumber: count, code: z.string(), description: text });
const confirmation = z.object({
  by: z.enum(['answer', 'readBack', 'person', 'alreadyThere']),
  customerId: brand(customerId).nullable(),
  orderIds: z.array(brand(orderId)),
  subscriptionIds: z.array(brand(subscriptionId)),
  migrationId: text,
  refusedLines: z.array(z.object({ code: text, description: text })),
  correlationId: text,
});

const factValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const fact = z.object({
  field: z.enum([
    'quantity', 'status', 'autoRenew', 'term', 'billingPlan', 'friendlyName', 'partnerOnRecord', 'scheduledChange', 'companyName', 'firstName',
    'lastName', 'email', 'phone', 'address', 'language', 'culture', 'price', 'domain', 'order', 'refusal',
  ]),
  base: factValue,
  mine: factValue,
  theirs: factValue,
  currency: text,
});
const decision = z.object({
  problem: z.enum(['conflict', 'undecided', 'price', 'dependency', 'gone', 'notAllowed', 'partlyRefused', 'tooOften', 'taken']),
  facts: z.array(fact),
  theirs: z.object({ author: text, at: moment.nullable() }),
  fresh: base.nullable(),
  error: deskError.nullable(),
  choices: z.array(z.enum(['sendMine', 'giveUp', 'acceptPrice', 'itHappened', 'itDidNot', 'lookAgain', 'accept'])),
});

const draft = z.object({ kind: z.literal('draft') });
const needsDecision = z.object({ kind: z.literal('needsDecision'), at: moment, decision });
const unknown = z.object({
  kind: z.literal('unknown'),
  step,
  since: moment,
  nextLookAt: moment.nullable(),
  refusal: deskError.nullable(),
  problem: deskError.nullable(),
  resume: z.discriminatedUnion('kind', [draft, needsDecision]).nullable().default(null),
});

const state = z.discriminatedUnion('kind', [
  draft,
  z.object({ kind: z.literal('waiting'), dueAt: moment.nullable(), problem: deskError.nullable() }),
  z.object({ kind: z.literal('sending'), step, since: moment }),
  unknown,
  z.object({ kind: z.literal('confirmed'), at: moment, confirmation }),
  z.object({ kind: z.literal('rejected'), at: moment, error: deskError.nullable(), lines: z.array(lineProblem) }),
  z.object({ kind: z.literal('tooLate'), at: moment, missed }),
  needsDecision,
  z.object({ kind: z.literal('undone'), at: moment, by: z.string() }),
]);

const progress = z.object({
  cart: z.object({ id: brand(cartId), expiresAt: moment.nullable() }).nullable(),
  transitionsBefore: count.nullable(),
  tries: count,
  doubts: count,
  denied: z.boolean().default(false),
  looks: count,
  lastSentAt: moment.nullable(),
});

export const intentPayload = z.object({
  id: brand(intentId),
  action: intentAction,
  customer: customerRef,
  subscriptionId: brand(subscriptionId).nullable(),
  names: z.object({ customer: z.string(), product: text }),
  dependsOn: z.array(brand(intentId)),
  base,
  deadline: deadline.nullable(),
  author: z.string(),
  createdAt: moment,
  requestIds: z.object({ cart: z.string(), main: z.string() }),
  progress,
  state,
  warned: z.number().nullable(),
  acknowledged: z.number().nullable(),
  batch: brand(intentId).nullable().default(null),
}) satisfies z.ZodType<Intent>;

import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { ROLES } from '../domain/people/person.ts';
import { PERMISSIONS } from '../domain/nce/readiness.ts';
import { guid, instant, language, procedure } from './base.ts';

const role = z.enum(ROLES);
const permission = z.enum(PERMISSIONS as readonly ['general', 'dashboard', 'customerManagement', 'csp']);
const basisPoints = z.number().int().min(0).max(10_000);
/** What is wrong with it is said by `core/domain/people/pin.ts`. */
const pin = z.string().max(40);

export const personView = z.object({
  id: guid,
  name: z.string(),
  email: z.string(),
  role,
  language: language.nullable(),
  permissions: z.array(permission),
  seesFigures: z.boolean(),
  mayQueue: z.boolean(),
  systemAccount: z.string().nullable(),
  hasPin: z.boolean(),
  pinIsTemporary: z.boolean(),
});

/** A person as the list is edited; `id` null: somebody new. `pin` null leaves the PIN as it is. */
export const personInput = z.object({
  id: guid.nullable(),
  name: z.string().trim().max(100),
  email: z.string().trim().max(200),
  role,
  language: language.nullable(),
  permissions: z.array(permission).max(4),
  seesFigures: z.boolean(),
  mayQueue: z.boolean(),
  systemAccount: z.string().trim().max(100).nullable(),
  pin: pin.nullable(),
});

/** A name on the sign-in page. */
const signInName = z.object({ id: guid, name: z.string(), role, asksPin: z.boolean(), /** Wrong PINs make everybody wait. */ waitUntil: instant.nullable() });

export const presence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    /** null: the office keeps no list of people, and whoever opened it may do everything. */
    person: personView.nullable(),
    canLock: z.boolean(),
    canChange: z.boolean(),
    discountLimit: basisPoints.nullable(),
  }),
  z.object({ kind: z.literal('closed'), because: z.enum(['start', 'lock', 'idle', 'signOut']), people: z.array(signInName), last: guid.nullable() }),
]);

export const peopleRules = z.object({
  /** The most that a role may give off a line of a quote; null: any. */
  discountLimits: z.record(role, basisPoints.nullable()),
  /** Minutes without a touch before the program locks itself; null: never. */
  idleLockMinutes: z.number().int().min(1).max(240).nullable(),
});

const pinRefusal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('in') }),
  /** `waitUntil` is set when more tries have to wait. */
  z.object({ kind: z.literal('refused'), waitUntil: instant.nullable() }),
]);

/** A code that opens the office when every PIN is forgotten; shown once, when it is made. */
const recovery = z.object({ recoveryCode: z.string().nullable() });

export const peopleContract = {
  /** Who is at this laptop, live. Answers also when nobody is signed in. */
  presence: procedure.output(eventIterator(presence)),
  signIn: procedure.input(z.object({ id: guid, pin: pin.nullable() })).output(pinRefusal),
  /** Nobody is signed in any more. `change`: to let somebody else sign in. */
  lock: procedure.input(z.object({ because: z.enum(['lock', 'signOut']) })).output(z.object({ locked: z.boolean() })),
  list: procedure.output(z.object({ people: z.array(personView), systemAccount: z.string().nullable(), hasRecovery: z.boolean() })),
  save: procedure.input(personInput).output(recovery.extend({ person: personView })),
  /** `restore` brings a person back. */
  remove: procedure.input(z.object({ id: guid })).output(z.object({ id: guid })),
  restore: procedure.input(z.object({ id: guid })).output(personView),
  /** The own PIN; null takes it away. `current` is the one of before, when there is one. */
  changePin: procedure.input(z.object({ current: pin.nullable(), pin: pin.nullable() })).output(recovery.extend({ person: personView })),
  /** A new code; the one of before opens nothing any more. */
  renewRecovery: procedure.output(z.object({ recoveryCode: z.string() })),
  /** A new PIN for an administrator by the code; he is signed in. */
  recover: procedure.input(z.object({ code: z.string().max(100), id: guid, pin })).output(pinRefusal),
  rules: procedure.output(peopleRules),
  saveRules: procedure.input(peopleRules).output(peopleRules),
};

export type PersonView = z.infer<typeof personView>;
export type PersonInput = z.infer<typeof personInput>;
export type PresenceView = z.infer<typeof presence>;
export type PeopleRules = z.infer<typeof peopleRules>;

import type { PersonId } from '../ids.ts';
import { PERMISSIONS } from '../nce/readiness.ts';
import type { Permission } from '../nce/readiness.ts';

/** `resellerEmployee` is what the distributor's portal calls everybody who sells (S-026). */
export const ROLES = ['administrator', 'resellerEmployee', 'accounting', 'reader'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody may do beside looking. */
export type Grants = {
  /** As they are ticked in the distributor's portal (S-028 to S-031). */
  readonly permissions: readonly Permission[];
  /** May see what the office pays, earns and owes. */
  readonly seesFigures: boolean;
  /** May queue orders and changes, once the four permissions are there. */
  readonly mayQueue: boolean;
};

export type Person = Grants & {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: 'pl' | 'de' | 'en' | null;
  /** Account of the computer's system that opens the program as this person; null: none does. */
  readonly systemAccount: string | null;
  readonly hasPin: boolean;
  /** Given by somebody else: to be changed at the next sign-in. */
  readonly pinIsTemporary: boolean;
};

/** What a role usually brings; every tick may be changed for a person. */
export const ROLE_GRANTS: Readonly<Record<Role, Grants>> = {
  administrator: { permissions: PERMISSIONS, seesFigures: true, mayQueue: true },
  resellerEmployee: { permissions: PERMISSIONS, seesFigures: false, mayQueue: true },
  accounting: { permissions: ['general', 'dashboard'], seesFigures: true, mayQueue: false },
  reader: { permissions: ['general'], seesFigures: false, mayQueue: false },
};

/** The most that a role may give off a line of a quote, in hundredths of a per cent; null: any. */
export type DiscountLimits = Readonly<Record<Role, number | null>>;

export const NO_LIMITS: DiscountLimits = { administrator: null, resellerEmployee: null, accounting: null, reader: null };

/** Accounts are compared as Windows compares them: without case. */
export const sameAccount = (one: string | null, other: string | null): boolean => one !== null && other !== null && one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();

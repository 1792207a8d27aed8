import type { PersonId } from '../ids.ts';
import { sameAccount } from './person.ts';
import type { Person } from './person.ts';

/** Why nobody is signed in. */
export type ClosedBecause = 'start' | 'lock' | 'idle' | 'signOut';

/** Who is at this laptop. */
export type Presence =
  /** `person` null: the office keeps no list of people. */
  | { readonly kind: 'open'; readonly person: Person | null }
  | { readonly kind: 'closed'; readonly because: ClosedBecause };

export type PresenceFacts = {
  /** Everybody who was not removed. */
  readonly people: readonly Person[];
  readonly signedIn: PersonId | null;
  readonly closed: ClosedBecause;
  /** The account that this program runs under. */
  readonly systemAccount: string | null;
};

/**
 * An office of one person without a PIN is never asked anything. At the start the account of
 * the system may stand for a person; once locked, only a sign-in opens the office again.
 */
export function presenceOf({ people, signedIn, closed, systemAccount }: PresenceFacts): Presence {
  if (people.length === 0) return { kind: 'open', person: null };
  const [only] = people;
  if (people.length === 1 && only !== undefined && !only.hasPin) return { kind: 'open', person: only };
  const known = people.find(({ id }) => id === signedIn) ?? (closed === 'start' ? people.find((person) => sameAccount(person.systemAccount, systemAccount)) : undefined);
  return known === undefined ? { kind: 'closed', because: closed } : { kind: 'open', person: known };
}

/** Locking protects nothing where whoever sits down may simply go on. */
export const isLockable = (people: readonly Person[]): boolean => people.some(({ hasPin }) => hasPin);

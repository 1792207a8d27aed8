import { PERMISSIONS } from '../nce/readiness.ts';
import type { Permission } from '../nce/readiness.ts';
import type { DiscountLimits, Person } from './person.ts';

/**
 * What a procedure asks of whoever calls it: `anybody` (also before the sign-in), `person`
 * (signed in; reading), `work` (changes of the office's own papers and notes), `queue` (what
 * leaves for the server and costs money), `figures` (cost, margin, debt), `administrator`.
 */
export type Need = 'anybody' | 'person' | 'work' | 'queue' | 'figures' | 'administrator';

/** What somebody can lack. The first four are given in the distributor's portal. */
export type Right = Permission | 'queue' | 'figures' | 'work' | 'administrator' | 'discount';

type Holder = Pick<Person, 'role' | 'permissions' | 'seesFigures' | 'mayQueue'>;

/**
 * Exactly what this person lacks; nothing when he may. `null` stands for an office that keeps no
 * list of people: whoever opened it may do everything. Queueing asks for all four permissions
 * (S-031), whatever the role.
 */
export function missingRights(need: Need, person: Holder | null): readonly Right[] {
  if (person === null) return [];
  switch (need) {
    case 'anybody':
    case 'person':
      return [];
    case 'work':
      return person.role === 'reader' ? ['work'] : [];
    case 'queue':
      return [...PERMISSIONS.filter((permission) => !person.permissions.includes(permission)), ...(person.mayQueue ? [] : (['queue'] as const))];
    case 'figures':
      return person.seesFigures ? [] : ['figures'];
    case 'administrator':
      return person.role === 'administrator' ? [] : ['administrator'];
  }
}

/** The most this person may give off a line, in hundredths of a per cent; null: any. */
export const discountLimitOf = (person: Pick<Person, 'role'> | null, limits: DiscountLimits): number | null => (person === null ? null : limits[person.role]);

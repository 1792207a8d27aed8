import { personId } from '../../core/domain/ids.ts';
import { PERMISSIONS } from '../../core/domain/nce/readiness.ts';
import type { Person } from '../../core/domain/people/person.ts';
import type { PersonInput } from '../../core/contract/people.ts';

/** An employee with all four permissions who may queue and has no PIN. */
export const aPerson = (special: Partial<Person> = {}): Person => ({
  id: personId('11111111-1111-4111-8111-111111111111'),
  name: 'Ewa Wzorowa',
  email: '',
  role: 'resellerEmployee',
  language: null,
  permissions: PERMISSIONS,
  seesFigures: false,
  mayQueue: true,
  systemAccount: null,
  hasPin: false,
  pinIsTemporary: false,
  ...special,
});

/** Somebody new for the list, with everything ticked. */
export const personInput = (special: Partial<PersonInput> = {}): PersonInput => ({
  id: null,
  name: 'Anna Szefowa',
  email: 'anna@example.com',
  role: 'administrator',
  language: null,
  permissions: [...PERMISSIONS],
  seesFigures: true,
  mayQueue: true,
  systemAccount: null,
  pin: null,
  ...special,
});

import type { PersonView } from '../../contract/people.ts';
import type { Person } from '../../domain/people/person.ts';

/** Messages carry lists that may be written to. */
export const toView = (person: Person): PersonView => ({ ...person, permissions: [...person.permissions] });

import type { Person } from './person.ts';

/** Why a change of the list is refused. */
export type StaffProblem =
  /** Nobody could change the list any more. */
  | 'lastAdministrator'
  /** The first person is an administrator. */
  | 'firstIsAdministrator'
  /** With a second person everybody needs a PIN or an account of the system. */
  | 'pinFirst'
  | 'pinNeeded'
  | 'nameMissing'
  | 'nameTaken'
  | 'accountTaken';

type Wanted = Pick<Person, 'id' | 'name' | 'role' | 'systemAccount' | 'hasPin'>;

const isGuarded = ({ hasPin, systemAccount }: Pick<Person, 'hasPin' | 'systemAccount'>): boolean => hasPin || (systemAccount ?? '').trim() !== '';
const folded = (text: string | null): string => (text ?? '').trim().toLowerCase();

/** What speaks against keeping this person as wanted, in an office of these people (himself as he was among them). */
export function savingProblem(wanted: Wanted, people: readonly Person[]): StaffProblem | null {
  const others = people.filter(({ id }) => id !== wanted.id);
  if (wanted.name.trim() === '') return 'nameMissing';
  if (others.some(({ name }) => folded(name) === folded(wanted.name))) return 'nameTaken';
  if (folded(wanted.systemAccount) !== '' && others.some(({ systemAccount }) => folded(systemAccount) === folded(wanted.systemAccount))) return 'accountTaken';
  if (wanted.role !== 'administrator' && !others.some(({ role }) => role === 'administrator')) return people.length === 0 ? 'firstIsAdministrator' : 'lastAdministrator';
  if (others.length === 0) return null;
  if (!isGuarded(wanted)) return 'pinNeeded';
  return others.every(isGuarded) ? null : 'pinFirst';
}

/** Somebody must stay who can change the list. The very last person may go: the office is then open again as it was. */
export function removingProblem(id: Person['id'], people: readonly Person[]): StaffProblem | null {
  const others = people.filter((person) => person.id !== id);
  return others.length > 0 && !others.some(({ role }) => role === 'administrator') ? 'lastAdministrator' : null;
}

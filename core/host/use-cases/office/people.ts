import type { PeopleRules, PersonInput, PersonView } from '../../../contract/people.ts';
import * as people from '../../../db/repositories/people.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { append } from '../../../db/repositories/journal.ts';
import { personId } from '../../../domain/ids.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Person } from '../../../domain/people/person.ts';
import { pinProblem } from '../../../domain/people/pin.ts';
import { isLockable } from '../../../domain/people/session.ts';
import { removingProblem, savingProblem } from '../../../domain/people/staff.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { JournalEvent } from '../../../domain/journal.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { toView } from '../../people/person-view.ts';
import { newRecoveryCode, plainCode } from '../../people/recovery-code.ts';
import { RULES } from '../../people/rules.ts';
import { hashWord } from '../../people/word-hash.ts';
import { authorIn } from '../outbox/author.ts';

type Desk = OpenOffice;
type Outcome<Value> = Result<Value, DeskError>;
type Saved = { readonly person: PersonView; readonly recoveryCode: string | null };

/** Where the hash of the code lies that opens the office when every PIN is forgotten. */
export const RECOVERY = 'people.recovery';

const problemAt = (path: string, problem: string): DeskError => ({ tag: 'validation', issues: [{ path, problem }] });
const noSuchPerson = (id: string): DeskError => ({ tag: 'notFound', what: 'person', id });

/** Everybody, with what the screen needs to explain the sign-in. */
export function listPeople(desk: Desk): { people: PersonView[]; systemAccount: string | null; hasRecovery: boolean } {
  return { people: people.all(desk.ledger).map(toView), systemAccount: desk.session.systemAccount, hasRecovery: settings.get(desk.ledger, RECOVERY) !== null };
}

/** Keeps a person. What would lock the office out, or leave it open to whoever sits down, is refused by name. */
export async function savePerson(desk: Desk, input: PersonInput): Promise<Outcome<Saved>> {
  const staff = people.all(desk.ledger);
  const before = input.id === null ? null : (staff.find(({ id }) => id === input.id) ?? null);
  if (input.id !== null && before === null) return err(noSuchPerson(input.id));
  const badPin = input.pin === null ? null : pinProblem(input.pin);
  if (badPin !== null) return err(problemAt('pin', badPin));
  const account = input.systemAccount?.trim() ?? '';
  const { pin, ...fields } = input;
  const person: Person = {
    ...fields,
    id: before?.id ?? personId(desk.ids.next()),
    systemAccount: account === '' ? null : account,
    hasPin: pin !== null || (before?.hasPin ?? false),
    pinIsTemporary: pin !== null || (before?.pinIsTemporary ?? false),
  };
  const problem = savingProblem(person, staff);
  if (problem !== null) return err(problemAt(PLACE_OF[problem], problem));
  const hash = pin === null ? null : await hashWord(pin, desk.randomBytes);
  desk.ledger.sql.transaction(() => {
    people.save(desk.ledger, person, desk.clock.now());
    // Who gives himself a PIN knows it; a colleague's has to be changed.
    if (hash !== null) people.setPin(desk.ledger, person.id, { pin: hash, isTemporary: isSomebodyElse(desk, person.id) });
    note(desk, { code: before === null ? 'person.added' : 'person.changed', name: person.name, by: authorIn(desk) });
  });
  // The first person is whoever made the entry.
  if (staff.length === 0) desk.session.signIn(person.id);
  return ok({ recoveryCode: await firstRecoveryCode(desk), person: changedPerson(desk, person.id) });
}

const PLACE_OF = { lastAdministrator: 'role', firstIsAdministrator: 'role', pinFirst: 'pin', pinNeeded: 'pin', nameMissing: 'name', nameTaken: 'name', accountTaken: 'systemAccount' } as const;

const isSomebodyElse = (desk: Desk, id: PersonId): boolean => {
  const here = desk.session.person();
  return here !== null && here.id !== id;
};

/** Refused (`validation` at `role`) where nobody would be left to administer the office; `notFound` for a stranger. */
export function removePerson(desk: Desk, id: string): Outcome<{ readonly id: string }> {
  const staff = people.all(desk.ledger);
  const person = staff.find((one) => one.id === id);
  if (person === undefined) return err(noSuchPerson(id));
  const problem = removingProblem(person.id, staff);
  if (problem !== null) return err(problemAt('role', problem));
  desk.ledger.sql.transaction(() => {
    note(desk, { code: 'person.removed', name: person.name, by: authorIn(desk) });
    people.setRemoved(desk.ledger, person.id, desk.clock.now());
  });
  told(desk);
  return ok({ id });
}

/** Takes back `removePerson`; `validation` where the list has changed meanwhile so that the person no longer fits in. */
export function restorePerson(desk: Desk, id: string): Outcome<PersonView> {
  const person = people.find(desk.ledger, personId(id));
  if (person === null) return err(noSuchPerson(id));
  const problem = savingProblem(person, people.all(desk.ledger));
  if (problem !== null) return err(problemAt(PLACE_OF[problem], problem));
  desk.ledger.sql.transaction(() => {
    people.setRemoved(desk.ledger, person.id, null);
    note(desk, { code: 'person.added', name: person.name, by: authorIn(desk) });
  });
  return ok(changedPerson(desk, person.id));
}

/** Keeps a PIN that its owner chose; null takes it away where nobody else works here. */
export async function keepOwnPin(desk: Desk, person: Person, pin: string | null): Promise<Outcome<Saved>> {
  const bad = pin === null ? null : pinProblem(pin);
  if (bad !== null) return err(problemAt('pin', bad));
  const problem = savingProblem({ ...person, hasPin: pin !== null }, people.all(desk.ledger));
  if (problem === 'pinNeeded') return err(problemAt('pin', problem));
  const hash = pin === null ? null : await hashWord(pin, desk.randomBytes);
  people.setPin(desk.ledger, person.id, { pin: hash, isTemporary: false });
  // Signed in by having been alone until now.
  desk.session.signIn(person.id);
  return ok({ recoveryCode: await firstRecoveryCode(desk), person: changedPerson(desk, person.id) });
}

/** A new way back in; the old code opens nothing any more. The plain code is told here and never again. */
export async function renewRecovery(desk: Desk): Promise<{ readonly recoveryCode: string }> {
  const recoveryCode = newRecoveryCode(desk.randomBytes);
  settings.set(desk.ledger, RECOVERY, await hashWord(plainCode(recoveryCode), desk.randomBytes), desk.clock.now());
  desk.changes.add(['people']);
  return { recoveryCode };
}

/** With the first PIN comes the way back in. */
async function firstRecoveryCode(desk: Desk): Promise<string | null> {
  const isNeeded = isLockable(people.all(desk.ledger)) && settings.get(desk.ledger, RECOVERY) === null;
  return isNeeded ? (await renewRecovery(desk)).recoveryCode : null;
}

/** Idle lock in minutes and the limits of discounts; they hold from now on, for whoever is signed in too. */
export function saveRules(desk: Desk, rules: PeopleRules): PeopleRules {
  settings.set(desk.ledger, RULES, rules, desk.clock.now());
  told(desk);
  return rules;
}

function changedPerson(desk: Desk, id: PersonId): PersonView {
  told(desk);
  const person = people.find(desk.ledger, id);
  if (person === null) throw new Error('the person was just kept');
  return toView(person);
}

function told(desk: Desk): void {
  desk.session.changed();
  desk.changes.add(['people', 'journal']);
}

const note = (desk: Desk, event: JournalEvent): void => append(desk.ledger, { at: desk.clock.now(), event, correlationId: null });

import type { PersonView } from '../../../contract/people.ts';
import * as people from '../../../db/repositories/people.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { personId } from '../../../domain/ids.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { sameAccount } from '../../../domain/people/person.ts';
import type { Person } from '../../../domain/people/person.ts';
import { pinProblem, waitAfter } from '../../../domain/people/pin.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { after } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { plainCode } from '../../people/recovery-code.ts';
import { hashWord, isWord, wordHash } from '../../people/word-hash.ts';
import { keepOwnPin, RECOVERY } from './people.ts';

type Desk = OpenOffice;
type SignedIn = { readonly kind: 'in' } | { readonly kind: 'refused'; readonly waitUntil: number | null };

/** Opens the office for a person: by PIN, or without one where the system's account vouches. Wrong PINs wait longer and longer, also after a restart. */
export async function signIn(desk: Desk, { id, pin }: { readonly id: string; readonly pin: string | null }): Promise<SignedIn> {
  const person = people.all(desk.ledger).find((one) => one.id === id);
  if (person === undefined) return { kind: 'refused', waitUntil: null };
  if (!person.hasPin) {
    if (!sameAccount(person.systemAccount, desk.session.systemAccount)) return { kind: 'refused', waitUntil: null };
  } else {
    const refused = await checked(desk, person.id, pin ?? '');
    if (refused !== null) return refused;
  }
  desk.session.signIn(person.id);
  return { kind: 'in' };
}

/** null when the PIN is right. One try at a time counts, whatever comes in parallel. */
async function checked(desk: Desk, id: PersonId, pin: string): Promise<Extract<SignedIn, { kind: 'refused' }> | null> {
  const guard = people.guardOf(desk.ledger, id);
  const stored = wordHash.safeParse(guard?.pin);
  if (guard === null || !stored.success) return { kind: 'refused', waitUntil: null };
  const now = desk.clock.now();
  if (guard.blockedUntil !== null && guard.blockedUntil > now) return { kind: 'refused', waitUntil: guard.blockedUntil };
  // Counted before it is looked at: nobody gets free tries by asking many times at once.
  const failures = guard.failures + 1;
  const wait = waitAfter(failures);
  const blockedUntil = wait === 0 ? null : after(now, wait);
  people.setFailures(desk.ledger, id, { failures, blockedUntil });
  if (await isWord(pin, stored.data)) {
    people.setFailures(desk.ledger, id, { failures: 0, blockedUntil: null });
    return null;
  }
  desk.session.changed();
  return { kind: 'refused', waitUntil: blockedUntil };
}

/** A new own PIN after the one of before; a wrong one counts like any other. */
export async function changePin(desk: Desk, { current, pin }: { readonly current: string | null; readonly pin: string | null }): Promise<Result<{ readonly person: PersonView; readonly recoveryCode: string | null }, DeskError>> {
  const person = desk.session.person();
  if (person === null) return err({ tag: 'notFound', what: 'person', id: '' });
  if (person.hasPin) {
    const refused = await checked(desk, person.id, current ?? '');
    if (refused !== null) return err({ tag: 'validation', issues: [{ path: 'current', problem: refused.waitUntil === null ? 'wrong' : 'wait' }] });
  }
  return keepOwnPin(desk, person, pin);
}

const ATTEMPTS = 'people.recoveryAttempts';

/** An administrator who forgot his PIN gives himself a new one by the code from paper. */
export async function recover(desk: Desk, { code, id, pin }: { readonly code: string; readonly id: string; readonly pin: string }): Promise<Result<SignedIn, DeskError>> {
  const bad = pinProblem(pin);
  if (bad !== null) return err({ tag: 'validation', issues: [{ path: 'pin', problem: bad }] });
  const person: Person | undefined = people.all(desk.ledger).find((one) => one.id === id && one.role === 'administrator');
  const kept = wordHash.safeParse(settings.get(desk.ledger, RECOVERY));
  const tries = attemptsIn(desk);
  const now = desk.clock.now();
  if (tries.blockedUntil !== null && tries.blockedUntil > now) return ok({ kind: 'refused', waitUntil: tries.blockedUntil });
  const failures = tries.failures + 1;
  const wait = waitAfter(failures);
  const blockedUntil = wait === 0 ? null : after(now, wait);
  settings.set(desk.ledger, ATTEMPTS, { failures, blockedUntil }, now);
  if (person === undefined || !kept.success || !(await isWord(plainCode(code), kept.data))) return ok({ kind: 'refused', waitUntil: blockedUntil });
  settings.set(desk.ledger, ATTEMPTS, { failures: 0, blockedUntil: null }, now);
  people.setPin(desk.ledger, personId(id), { pin: await hashWord(pin, desk.randomBytes), isTemporary: false });
  desk.session.changed();
  desk.session.signIn(personId(id));
  desk.changes.add(['people']);
  return ok({ kind: 'in' });
}

function attemptsIn(desk: Desk): { readonly failures: number; readonly blockedUntil: number | null } {
  const kept = settings.get(desk.ledger, ATTEMPTS);
  if (typeof kept !== 'object' || kept === null || !('failures' in kept) || !('blockedUntil' in kept)) return { failures: 0, blockedUntil: null };
  const { failures, blockedUntil } = kept;
  return { failures: typeof failures === 'number' ? failures : 0, blockedUntil: typeof blockedUntil === 'number' ? blockedUntil : null };
}

import type { PresenceView } from '../../contract/people.ts';
import * as people from '../../db/repositories/people.ts';
import type { LedgerDb } from '../../db/handles.ts';
import type { PersonId } from '../../domain/ids.ts';
import { discountLimitOf } from '../../domain/people/rights.ts';
import type { Person } from '../../domain/people/person.ts';
import { isLockable, presenceOf } from '../../domain/people/session.ts';
import type { ClosedBecause, Presence } from '../../domain/people/session.ts';
import { MINUTE, SECOND } from '../../domain/time/instant.ts';
import type { Clock } from '../../ports/system.ts';
import { createBroadcast } from '../broadcast.ts';
import type { Broadcast } from '../broadcast.ts';
import { readRules } from './rules.ts';
import { toView } from './person-view.ts';

/** Who is at this laptop, for as long as the office is open. A restart signs everybody out. */
export type OfficeSession = {
  readonly presence: () => Presence;
  /** null: nobody is signed in, or the office keeps no list of people. */
  readonly person: () => Person | null;
  readonly systemAccount: string | null;
  readonly signIn: (id: PersonId) => void;
  /** Signs out; false where that would protect nothing. */
  readonly lock: (because: Exclude<ClosedBecause, 'start'>) => boolean;
  /** Nobody has touched the computer for so long: locks when the office wants that. */
  readonly idle: (seconds: number) => void;
  /** The list of people or their rules changed. */
  readonly changed: () => void;
  readonly view: Broadcast<PresenceView>;
};

export type SessionParts = { readonly ledger: LedgerDb; readonly clock: Clock; readonly systemAccount: string | null };

/** Open at once for an office without people, for one person without a PIN and by the account of the system; otherwise closed with the reason `start`. */
export function createSession({ ledger, clock, systemAccount }: SessionParts): OfficeSession {
  let signedIn: PersonId | null = null;
  let closed: ClosedBecause = 'start';
  let last: PersonId | null = null;
  let staff = people.all(ledger);

  const presence = (): Presence => presenceOf({ people: staff, signedIn, closed, systemAccount });
  const person = (): Person | null => {
    const now = presence();
    return now.kind === 'open' ? now.person : null;
  };

  const viewOf = (): PresenceView => {
    const now = presence();
    if (now.kind === 'open') {
      return { kind: 'open', person: now.person && toView(now.person), canLock: isLockable(staff), canChange: staff.length > 1, discountLimit: discountLimitOf(now.person, readRules(ledger).discountLimits) };
    }
    const names = staff.map(({ id, name, role, hasPin }) => ({ id, name, role, asksPin: hasPin, waitUntil: waitOf(id) }));
    return { kind: 'closed', because: now.because, people: names, last };
  };
  const waitOf = (id: PersonId): number | null => {
    const until = people.guardOf(ledger, id)?.blockedUntil ?? null;
    return until !== null && until > clock.now() ? until : null;
  };

  const view = createBroadcast(viewOf());
  const lock: OfficeSession['lock'] = (because) => {
    if (!isLockable(staff)) return false;
    last = person()?.id ?? last;
    signedIn = null;
    closed = because;
    view.set(viewOf());
    return true;
  };

  return {
    presence,
    person,
    systemAccount,
    signIn: (id) => {
      signedIn = id;
      last = id;
      view.set(viewOf());
    },
    lock,
    idle: (seconds) => {
      const { idleLockMinutes } = readRules(ledger);
      if (idleLockMinutes !== null && seconds * SECOND >= idleLockMinutes * MINUTE && presence().kind === 'open') lock('idle');
    },
    changed: () => {
      // Whoever is here by the account of the system, or alone, stays when the list changes under him.
      const here = person();
      staff = people.all(ledger);
      if (here !== null && signedIn === null) signedIn = here.id;
      view.set(viewOf());
    },
    view,
  };
}

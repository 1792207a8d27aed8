import type { HostState } from '../contract/office.ts';
import { append as appendToJournal } from '../db/repositories/journal.ts';
import { openStores } from '../db/open.ts';
import { ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { DeskError } from '../errors/desk-error.ts';
import { createAccumulator, createBroadcast } from './broadcast.ts';
import { demoAnchor } from './demo-office.ts';
import type { HostOptions } from './host.ts';
import type { ChangedTable, Place, StoredOffice } from './open-office.ts';
import { createSession } from './people/session.ts';
import { createTrustedClock } from './trusted-clock.ts';
import type { HeardTime } from './trusted-clock.ts';

type SetAside = Extract<HostState, { kind: 'ready' }>['setAside'][number];

/** Opens the stores of an office. Its service, sync and outbox come behind (`connect-office.ts`). */
export function openOffice(options: HostOptions, key: Uint8Array): Result<{ readonly office: StoredOffice; readonly setAside: readonly SetAside[] }, DeskError> {
  // A demo that has grown old throws its mirror away; nobody may have it open by then.
  if (options.connection.kind === 'demo') demoAnchor(options.folder, options.clock.now());
  const stores = openStores({ ...options, key });
  if (!stores.ok) return stores;
  const { ledger, mirror, setAside, close } = stores.value;

  let heard: HeardTime = () => null;
  const clock = createTrustedClock(options.clock, () => heard(), options.clockIsFixed);
  let place: Place = { timeZone: options.timeZone, formatCountry: options.formatCountry };
  const office: StoredOffice = {
    kind: options.office.kind,
    folder: options.folder,
    ledger,
    mirror,
    clock,
    ids: options.ids,
    session: createSession({ ledger, clock, systemAccount: options.systemAccount ?? null }),
    randomBytes: options.randomBytes,
    fetch: options.fetch,
    changes: createAccumulator<ChangedTable>(),
    clockReadings: createBroadcast(clock.reading()),
    place: () => place,
    setPlace: (next) => {
      place = next;
    },
    goBy: (source) => {
      heard = source;
    },
    closeStores: close,
  };
  for (const { store, keptAs } of setAside) {
    appendToJournal(ledger, { at: clock.now(), event: { code: 'store.setAside', store, keptAs }, correlationId: null });
  }
  return ok({ office, setAside });
}

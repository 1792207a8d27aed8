import type { Result } from '../domain/result.ts';
import type { DeskError } from '../errors/desk-error.ts';
import type { ConnectionCheck, ConnectionToCheck, HostState } from '../contract/office.ts';
import type { Ids, Log } from '../ports/system.ts';
import type { Broadcast } from './broadcast.ts';
import type { OpenOffice, StoredOffice } from './open-office.ts';

/** What the router may use: the host's state, and the office while it is open. */
export type HostServices = {
  readonly ids: Ids;
  readonly log: Log;
  readonly state: Broadcast<HostState>;
  /** The office while its stores are open. */
  readonly stored: () => StoredOffice | null;
  /** The same once its service is connected as well; null where there is none. */
  readonly connected: () => Promise<OpenOffice | null>;
  readonly unlock: (passphrase: string) => Promise<boolean>;
  readonly checkConnection: (connection: ConnectionToCheck) => Promise<Result<ConnectionCheck, DeskError>>;
  readonly setLedgerAside: () => Promise<Result<{ readonly keptAs: string | null }, DeskError>>;
};

import { rm } from 'node:fs/promises';
import type { HostOpening } from './host-protocol.ts';
import { ok } from '../core/domain/result.ts';
import type { Result } from '../core/domain/result.ts';
import type { Instant } from '../core/domain/time/instant.ts';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { BridgeCalls, ConnectionInput, Protection } from './bridge.ts';
import type { Cipher } from './cipher.ts';
import { connectionForHost, withoutSecret } from './connections.ts';
import type { HostProcess } from './host-process.ts';
import { keyOf } from './office-key.ts';
import type { Secrets } from './office-secrets.ts';
import { officeFor } from './offices.ts';
import type { StoredConnection, StoredSettings } from './settings-shape.ts';

export type OfficeSessionParts = {
  readonly profile: string;
  readonly host: HostProcess;
  readonly cipher: Cipher;
  readonly secrets: Secrets;
  readonly settings: () => StoredSettings;
  readonly sqliteBinding: string;
  readonly systemAccount: string;
  readonly fixedClock: Instant | null;
  readonly isOnline: () => boolean;
  /** The office has changed for good: remember it. */
  readonly onUsed: (connection: StoredConnection) => Promise<void>;
  readonly newReference: () => string;
};

export type OfficeSession = {
  /** Opens the office of this connection, as at start. A problem is kept as a notice. */
  readonly start: (connection: StoredConnection) => Promise<void>;
  /** Changes over to another office; stays with the one that is open when the other cannot be. */
  readonly use: (input: ConnectionInput) => Promise<BridgeCalls['connection.use']['output']>;
  readonly restart: () => Promise<void>;
  /** Deletes the demo office and nothing else; false when its folder cannot be deleted. */
  readonly discardDemo: () => Promise<boolean>;
  readonly connection: () => StoredConnection;
  readonly hasSecret: () => boolean;
  readonly protection: () => Protection;
  readonly notices: () => readonly DeskError[];
};

type Opened = { readonly connection: StoredConnection; readonly protection: Protection };

/** Which office is open, and the way from one to another. */
export function createOfficeSession(parts: OfficeSessionParts, first: StoredConnection): OfficeSession {
  let current: Opened = { connection: first, protection: first.kind === 'demo' ? 'demo' : 'passphrase' };
  let problem: DeskError | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(job: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(job, job);
    turn = next.catch(() => undefined);
    return next;
  };

  const prepare = async (connection: StoredConnection): Promise<Result<Opened & { opening: HostOpening }, DeskError>> => {
    const office = officeFor(parts.profile, connection);
    const guarded = await keyOf(office, parts.cipher);
    if (!guarded.ok) return guarded;
    const { timeZone, formatCountry } = parts.settings();
    const { folder, ...named } = office;
    const opening: HostOpening = {
      office: named,
      folder,
      key: guarded.value.key,
      connection: connectionForHost(connection, parts.secrets.get(office)),
      timeZone,
      formatCountry,
      systemAccount: parts.systemAccount,
      sqliteBinding: parts.sqliteBinding,
      fixedClock: parts.fixedClock,
      online: parts.isOnline(),
    };
    return ok({ connection, protection: guarded.value.protection, opening });
  };

  const start: OfficeSession['start'] = async (connection) => {
    const prepared = await prepare(connection);
    problem = prepared.ok ? null : prepared.error;
    if (!prepared.ok) {
      parts.host.giveUp();
      return;
    }
    current = { connection, protection: prepared.value.protection };
    await parts.host.open(prepared.value.opening);
  };

  const use: OfficeSession['use'] = async (input) => {
    const connection = withoutSecret(input);
    if (input.kind === 'remote' && input.secret !== null) {
      await parts.secrets.keep(officeFor(parts.profile, connection), input.secret);
    }
    const prepared = await prepare(connection);
    if (!prepared.ok) return prepared;
    if (!(await parts.host.open(prepared.value.opening))) {
      await start(current.connection);
      return { ok: false, error: { tag: 'unexpected', reference: parts.newReference() } };
    }
    problem = null;
    current = { connection, protection: prepared.value.protection };
    await parts.onUsed(connection);
    return { ok: true };
  };

  return {
    start: (connection) => inTurn(() => start(connection)),
    use: (input) => inTurn(() => use(input)),
    restart: () => inTurn(() => start(current.connection)),
    discardDemo: () =>
      inTurn(async () => {
        const isOpen = current.connection.kind === 'demo';
        if (isOpen) await parts.host.close();
        const discarded = await rm(officeFor(parts.profile, { kind: 'demo' }).folder, { recursive: true, force: true }).then(
          () => true,
          () => false,
        );
        if (isOpen) await start(current.connection);
        return discarded;
      }),
    connection: () => current.connection,
    hasSecret: () => parts.secrets.get(officeFor(parts.profile, current.connection)) !== null,
    protection: () => current.protection,
    notices: () => (problem ? [problem] : []),
  };
}

import type { Connection } from '../core/host/connection.ts';
import type { BackupView } from '../core/contract/backup.ts';
import type { BackupJob, FrozenDocument, FrozenFile, KeySource, RenderedDocument } from '../core/host/host.ts';
import type { Instant } from '../core/domain/time/instant.ts';
import type { Result } from '../core/domain/result.ts';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { LogFacts } from '../core/ports/system.ts';
import type { PaperRef, PrintableDocument } from './bridge.ts';

/** What the shell tells the core host's process. Plain data; a `window` message carries a port. */
export type HostOrder =
  | { readonly kind: 'open'; readonly opening: HostOpening }
  | { readonly kind: 'window' }
  | { readonly kind: 'render'; readonly request: number; readonly document: PrintableDocument | PaperRef }
  | { readonly kind: 'frozen'; readonly request: number; readonly document: FrozenDocument }
  | { readonly kind: 'keep'; readonly request: number; readonly document: FrozenDocument; readonly file: { readonly fileName: string; readonly pdf: Uint8Array } }
  | { readonly kind: 'backup'; readonly request: number; readonly job: BackupJob }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'online'; readonly online: boolean }
  /** The computer goes to sleep or is back: time has passed that no clock of ours has seen. */
  | { readonly kind: 'awake'; readonly awake: boolean }
  /** Nobody has touched the computer for so many seconds. */
  | { readonly kind: 'idle'; readonly seconds: number }
  /** The system locked its screen. */
  | { readonly kind: 'lock' }
  | { readonly kind: 'configure'; readonly timeZone: string; readonly formatCountry: string }
  | { readonly kind: 'close' };

/** The very bytes that the shell had sent: megabytes that need not travel back. */
export type KeptAsGiven = Omit<FrozenFile, 'pdf'> & { readonly pdf: 'asGiven' };

/** What the core host's process tells the shell. */
export type HostReport =
  | { readonly kind: 'opened' }
  | { readonly kind: 'rendered'; readonly request: number; readonly result: Result<RenderedDocument, DeskError> }
  /** The kept PDF of an issued paper; null: there is none. */
  | { readonly kind: 'file'; readonly request: number; readonly result: Result<FrozenFile | KeptAsGiven | null, DeskError> }
  | { readonly kind: 'backedUp'; readonly request: number; readonly result: Result<BackupView, DeskError> }
  /** Keep this one in place of the old: the old one may stop working. */
  | { readonly kind: 'newRefreshToken'; readonly refreshToken: string }
  | { readonly kind: 'log'; readonly level: 'debug' | 'info' | 'error'; readonly event: string; readonly facts: LogFacts };

/** The part of `HostOptions` that can cross a process boundary. */
export type HostOpening = {
  readonly office: { readonly id: string; readonly kind: 'demo' | 'remote'; readonly host: string | null };
  readonly folder: string;
  readonly key: KeySource;
  readonly connection: Connection;
  readonly timeZone: string;
  readonly formatCountry: string;
  /** The account of the system under which the program runs. */
  readonly systemAccount: string;
  readonly sqliteBinding: string;
  /** A fixed wall clock for tests, or null for the computer's own. */
  readonly fixedClock: Instant | null;
  readonly online: boolean;
};

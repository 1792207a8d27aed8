/**
 * The one taxonomy of expected failures. A failure is decided where it happens and carries the
 * facts that a screen needs; sentences are made from `tag` and facts in `locales/errors.json`.
 * Everything is plain data, so that it crosses process boundaries as it is.
 */
export type DeskError =
  /** Arguments or a file that cannot be understood; `issues` name path and problem. */
  | { readonly tag: 'validation'; readonly issues: readonly { readonly path: string; readonly problem: string }[] }
  | { readonly tag: 'notFound'; readonly what: Subject; readonly id: string }
  /** What we hold is no longer what is there (stale ETag, changed quantity). */
  | { readonly tag: 'conflict'; readonly what: Subject; readonly id: string }
  /** No token, an expired one or a wrong one. */
  | { readonly tag: 'signInNeeded'; readonly reason: 'missing' | 'expired' | 'rejected' | 'mfa'; readonly code: string | null }
  | { readonly tag: 'forbidden'; readonly code: string | null; readonly correlationId: string | null }
  | { readonly tag: 'rateLimited'; readonly retryAfterMs: number | null }
  /** Nobody answered: no network, name not found, connection refused or reset, time-out. */
  | { readonly tag: 'offline'; readonly reason: 'unreachable' | 'timeout' | 'tls' }
  /** The service answered that it failed, or refused with a code of its own. */
  | {
      readonly tag: 'server';
      readonly status: number;
      readonly code: string | null;
      readonly description: string | null;
      readonly correlationId: string | null;
    }
  /** An answer that is not what the contract promises (HTML, half a JSON, wrong shape). */
  | { readonly tag: 'badAnswer'; readonly reason: 'html' | 'notJson' | 'truncated' | 'shape' | 'empty'; readonly detail: string }
  | { readonly tag: 'cancelled' }
  /** The stores on this laptop. `path` is the file as the user knows it. */
  | { readonly tag: 'storage'; readonly problem: StorageProblem; readonly store: StoreName | null; readonly path: string | null; readonly keptAs: string | null }
  | { readonly tag: 'locked'; readonly reason: 'passphraseNeeded' | 'passphraseWrong' | 'passphraseMissing' | 'personNeeded' }
  /** Whoever is signed in lacks these rights; `limit` is the most he may give off, in hundredths of a per cent. */
  | { readonly tag: 'notAllowed'; readonly missing: readonly MissingRight[]; readonly limit: number | null }
  | { readonly tag: 'notSupported'; readonly feature: string }
  /** A bug. `reference` is written to the log beside the details. */
  | { readonly tag: 'unexpected'; readonly reference: string };

/** The four permissions of the distributor's portal (S-028 to S-031), then the office's own rights. */
export type MissingRight = 'general' | 'dashboard' | 'customerManagement' | 'csp' | 'queue' | 'figures' | 'work' | 'administrator' | 'discount';

export type DeskErrorTag = DeskError['tag'];

export type Subject =
  | 'customer'
  | 'subscription'
  | 'order'
  | 'product'
  | 'quote'
  | 'cart'
  | 'agreement'
  | 'promotion'
  | 'partner'
  | 'document'
  | 'page'
  | 'intent'
  | 'person'
  | 'news';

export type StoreName = 'ledger' | 'mirror' | 'settings' | 'key';

export type StorageProblem =
  | 'corrupt'
  | 'foreign'
  | 'newer'
  | 'wrongKey'
  | 'readOnly'
  | 'full'
  | 'inUse'
  | 'migrationEdited'
  | 'missing'
  | 'unknown';

/** Milliseconds to wait before trying again by itself, or null when only a person can help. */
export function retryDelay(error: DeskError, attempt: number): number | null {
  switch (error.tag) {
    case 'rateLimited':
      return error.retryAfterMs ?? backOff(attempt);
    case 'offline':
    case 'badAnswer':
      return backOff(attempt);
    case 'server':
      return error.status >= 500 && error.status !== 501 ? backOff(attempt) : null;
    case 'validation':
    case 'notFound':
    case 'conflict':
    case 'signInNeeded':
    case 'forbidden':
    case 'cancelled':
    case 'storage':
    case 'locked':
    case 'notAllowed':
    case 'notSupported':
    case 'unexpected':
      return null;
  }
}

/** 1 s, 2 s, 4 s … at most five minutes. Jitter is added by the caller, who owns the random source. */
function backOff(attempt: number): number {
  return Math.min(1_000 * 2 ** Math.max(0, attempt), 300_000);
}

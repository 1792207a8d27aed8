import type { DeskError } from '../errors/desk-error.ts';

const TLS_CODES: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'EPROTO',
]);
const TLS_PREFIXES = ['CERT_', 'ERR_TLS_', 'ERR_SSL_', 'ERR_CERT_', 'UNABLE_TO_'];
const TIMEOUT_CODES: ReadonlySet<string> = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Why nobody answered, read from the error's `code` and the codes of what caused it; never from its text. */
export function offlineReason(thrown: unknown): Extract<DeskError, { tag: 'offline' }>['reason'] {
  const codes = codesOf(thrown);
  if (codes.some(isTls)) return 'tls';
  return codes.some((code) => TIMEOUT_CODES.has(code)) ? 'timeout' : 'unreachable';
}

const isTls = (code: string): boolean => TLS_CODES.has(code) || TLS_PREFIXES.some((prefix) => code.startsWith(prefix));

/** `code` of an error, of its causes and, for several tried addresses, of their errors; at most five deep. */
export function codesOf(thrown: unknown, depth = 0): readonly string[] {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return [];
  const own = 'code' in thrown && typeof thrown.code === 'string' ? [thrown.code] : [];
  const cause = 'cause' in thrown ? codesOf(thrown.cause, depth + 1) : [];
  const tried = 'errors' in thrown && Array.isArray(thrown.errors) ? thrown.errors.flatMap((one) => codesOf(one, depth + 1)) : [];
  return [...own, ...cause, ...tried];
}

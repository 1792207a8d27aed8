import type { DeskError } from '../errors/desk-error.ts';

/** A certificate that was refused: it ends the handshake, before anything of a request is sent. */
const CERTIFICATE_CODES = ['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'HOSTNAME_MISMATCH', 'INVALID_CA', 'INVALID_PURPOSE', 'PATH_LENGTH_EXCEEDED'];
const CERTIFICATE_PREFIXES = ['CERT_', 'ERR_CERT_', 'UNABLE_TO_'];

const TLS_CODES: ReadonlySet<string> = new Set([...CERTIFICATE_CODES, 'EPROTO']);
const TLS_PREFIXES = [...CERTIFICATE_PREFIXES, 'ERR_TLS_', 'ERR_SSL_'];
const TIMEOUT_CODES: ReadonlySet<string> = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Why nobody answered, read from the error's `code` and the codes of what caused it; never from its text. */
export function offlineReason(thrown: unknown): Extract<DeskError, { tag: 'offline' }>['reason'] {
  const codes = codesOf(thrown);
  if (codes.some(isTls)) return 'tls';
  return codes.some((code) => TIMEOUT_CODES.has(code)) ? 'timeout' : 'unreachable';
}

const isTls = (code: string): boolean => TLS_CODES.has(code) || TLS_PREFIXES.some((prefix) => code.startsWith(prefix));

/** Codes that only an attempt to connect ends with: no byte of the request has left. */
const UNCONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  // The same in Chromium's words, which the shell's network passes on.
  'ERR_CONNECTION_REFUSED',
  'ERR_NAME_NOT_RESOLVED',
  'ERR_NAME_RESOLUTION_FAILED',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_PROXY_CONNECTION_FAILED',
  ...CERTIFICATE_CODES,
]);
const UNCONNECTED_PREFIXES = [...CERTIFICATE_PREFIXES, 'ERR_TLS_CERT_'];
const CONNECTING: ReadonlySet<string> = new Set(['connect', 'getaddrinfo']);

/**
 * Is it certain that a request failed before anything of it was sent? Every error in the chain
 * that has a code must be one of connecting; what names no code is never certain. A routing
 * error without `connect` may come in the middle of an answer as well.
 */
export function brokeBeforeSending(thrown: unknown): boolean {
  const found = chainOf(thrown).filter(({ code }) => code !== null);
  return found.length > 0 && found.every(({ code, syscall }) => (syscall === null ? isUnconnected(code ?? '') : CONNECTING.has(syscall)));
}

const isUnconnected = (code: string): boolean => UNCONNECTED.has(code) || UNCONNECTED_PREFIXES.some((prefix) => code.startsWith(prefix));

type Link = { readonly code: string | null; readonly syscall: string | null };

/** An error, its causes and what was tried, at most five deep. */
function chainOf(thrown: unknown, depth = 0): readonly Link[] {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return [];
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
  const syscall = 'syscall' in thrown && typeof thrown.syscall === 'string' ? thrown.syscall : null;
  const cause = 'cause' in thrown ? chainOf(thrown.cause, depth + 1) : [];
  const tried = 'errors' in thrown && Array.isArray(thrown.errors) ? thrown.errors.flatMap((one) => chainOf(one, depth + 1)) : [];
  return [{ code, syscall }, ...cause, ...tried];
}

/** `code` of an error, of its causes and, for several tried addresses, of their errors; at most five deep. */
export const codesOf = (thrown: unknown): readonly string[] => chainOf(thrown).flatMap(({ code }) => (code === null ? [] : [code]));

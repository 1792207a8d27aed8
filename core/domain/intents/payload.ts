import { INTENT_KINDS } from './action.ts';
import type { Intent } from './intent.ts';
import { INTENT_STATES } from './intent.ts';

/** Rises when an older program could no longer read what is written. Readers of old versions are kept for good. */
export const PAYLOAD_VERSION = 1;

export type Payload = { readonly version: number; readonly body: string };

/** Why an intent cannot be read; it is kept and shown, and nothing is done with it. */
export type Unreadable = 'newer' | 'unknownKind' | 'broken';
export type ReadPayload = { readonly ok: true; readonly intent: Intent } | { readonly ok: false; readonly why: Unreadable };

/** An intent as the ledger keeps it, with the version of its shape. */
export const writePayload = (intent: Intent): Payload => ({ version: PAYLOAD_VERSION, body: JSON.stringify(intent) });

/** `read` knows the whole shape of this version, defaults for what came later included; null: it is another one. */
export function readPayload({ version, body }: Payload, read: (value: unknown) => Intent | null): ReadPayload {
  if (version > PAYLOAD_VERSION) return { ok: false, why: 'newer' };
  if (version !== PAYLOAD_VERSION) return { ok: false, why: 'broken' };
  const value = parsed(body);
  const intent = read(value);
  if (intent !== null) return { ok: true, intent };
  const isKnown = isOneOf(INTENT_KINDS, kindIn(value, 'action')) && isOneOf(INTENT_STATES, kindIn(value, 'state'));
  return { ok: false, why: value === null || isKnown ? 'broken' : 'unknownKind' };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isOneOf = (known: readonly unknown[], value: unknown): boolean => known.includes(value);

function kindIn(value: unknown, field: 'action' | 'state'): unknown {
  const part = isRecord(value) ? value[field] : null;
  return isRecord(part) ? part['kind'] : null;
}

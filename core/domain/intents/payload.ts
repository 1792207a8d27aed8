import type { IntentAction } from './action.ts';
import type { Intent, IntentState } from './intent.ts';
import { INTENT_STATES } from './intent.ts';

/** Rises when an older program could no longer read what is written. Readers of old versions are kept for good. */
export const PAYLOAD_VERSION = 1;

export type Payload = { readonly version: number; readonly body: string };

/** Why an intent cannot be read; it is kept and shown, and nothing is done with it. */
export type Unreadable = 'newer' | 'unknownKind' | 'broken';
export type ReadPayload = { readonly ok: true; readonly intent: Intent } | { readonly ok: false; readonly why: Unreadable };

export const writePayload = (intent: Intent): Payload => ({ version: PAYLOAD_VERSION, body: JSON.stringify(intent) });

/** `parseAction` knows the kinds of this version; null: not one of them. */
export function readPayload({ version, body }: Payload, parseAction: (value: unknown) => IntentAction | null): ReadPayload {
  if (version > PAYLOAD_VERSION) return { ok: false, why: 'newer' };
  if (version !== PAYLOAD_VERSION) return { ok: false, why: 'broken' };
  const value = parsed(body);
  if (!isRecord(value) || !isRecord(value['state']) || !isRecord(value['progress']) || !isRecord(value['requestIds'])) return { ok: false, why: 'broken' };
  if (!isStateKind(value['state']['kind'])) return { ok: false, why: 'unknownKind' };
  const action = parseAction(value['action']);
  if (action === null) return { ok: false, why: 'unknownKind' };
  return { ok: true, intent: { ...(value as unknown as Intent), action } };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isStateKind = (value: unknown): value is IntentState['kind'] => (INTENT_STATES as readonly unknown[]).includes(value);

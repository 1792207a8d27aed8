import type { BridgeCalls, BridgeEvents, PdfResult } from '../bridge.ts';

/** Names on the wire between the window and the shell. Both ends import them from here. */
export type CallName = keyof BridgeCalls;
export type EventName = keyof BridgeEvents;

export const callChannel = (name: CallName): string => `desk:call:${name}`;
export const eventChannel = (name: EventName): string => `desk:event:${name}`;

/** The window asks for a port to the core host; the port comes back under the second name. */
export const PORT_REQUEST = 'desk:port-request';
export const PORT_DELIVERY = 'desk:host-port';

/** Answers are data, errors included: nothing is thrown across the process boundary. */
export type CallAnswer<Name extends CallName> =
  | { readonly ok: true; readonly value: BridgeCalls[Name]['output'] }
  | { readonly ok: false; readonly error: Extract<PdfResult, { kind: 'failed' }>['error'] };

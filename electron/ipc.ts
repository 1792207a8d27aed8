import { ipcMain } from 'electron';
import type { IpcMainEvent, IpcMainInvokeEvent, MessagePortMain, WebContents } from 'electron';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { BridgeCalls, BridgeEvents } from './bridge.ts';
import { callChannel, eventChannel, PORT_DELIVERY, PORT_REQUEST } from './preload/channels.ts';
import type { CallAnswer, CallName, EventName } from './preload/channels.ts';

/** One handler per call of the bridge. A missing one does not compile. */
export type CallHandlers = {
  readonly [Name in CallName]: (
    input: BridgeCalls[Name]['input'],
  ) => BridgeCalls[Name]['output'] | Promise<BridgeCalls[Name]['output']>;
};

export type BridgeParts = {
  readonly handlers: CallHandlers;
  readonly isKnownWindow: (contents: WebContents) => boolean;
  readonly onPortRequest: (contents: WebContents) => void;
  /** A refusal or a bug, for the log; gives the reference that the window may show. */
  readonly report: (event: string, channel: string, problem: unknown) => string;
};

/** Channels that libraries open for themselves and that no window of ours needs. */
const FOREIGN = ['electron-store-get-data'];

/** Answers the window's calls: sender first, then the shape of the arguments, then the handler. */
export function answerBridge(parts: BridgeParts): void {
  for (const channel of FOREIGN) ipcMain.removeAllListeners(channel);
  for (const name of namesOf(parts.handlers)) {
    ipcMain.handle(callChannel(name), (event, input: unknown) => answer(parts, name, event, input));
  }
  ipcMain.on(PORT_REQUEST, (event) => {
    if (isTrusted(parts, event)) parts.onPortRequest(event.sender);
    else parts.report('ipc.refused', PORT_REQUEST, event.senderFrame?.url);
  });
}

async function answer<Name extends CallName>(
  parts: BridgeParts,
  name: Name,
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<CallAnswer<Name>> {
  if (!isTrusted(parts, event)) {
    parts.report('ipc.refused', name, event.senderFrame?.url);
    return { ok: false, error: { tag: 'forbidden', code: 'sender', correlationId: null } };
  }
  try {
    // Every shape of every call is made with the first one; a start makes none.
    const { callSchemas } = await import('./call-schemas.ts');
    const parsed = callSchemas[name].safeParse(input);
    if (!parsed.success) return { ok: false, error: validation(parsed.error.issues) };
    return { ok: true, value: await parts.handlers[name](parsed.data) };
  } catch (problem) {
    return { ok: false, error: { tag: 'unexpected', reference: parts.report('ipc.failed', name, problem) } };
  }
}

/** Our own page, in the main frame, in a window that we made. Read at the time of the call. */
function isTrusted(parts: BridgeParts, event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame || !URL.canParse(frame.url)) return false;
  const url = new URL(frame.url);
  return (
    url.protocol === 'app:' &&
    url.host === 'desk' &&
    !url.pathname.startsWith('/document/') &&
    parts.isKnownWindow(event.sender)
  );
}

export function sendEvent<Name extends EventName>(contents: WebContents, name: Name, value: BridgeEvents[Name]): void {
  if (!contents.isDestroyed()) contents.send(eventChannel(name), value);
}

export function deliverPort(contents: WebContents, port: MessagePortMain): void {
  if (!contents.isDestroyed()) contents.postMessage(PORT_DELIVERY, null, [port]);
}

function validation(issues: readonly { readonly path: readonly PropertyKey[]; readonly code?: string }[]): DeskError {
  return {
    tag: 'validation',
    issues: issues.map(({ path, code }) => ({ path: path.map(String).join('.'), problem: code ?? 'invalid' })),
  };
}

const namesOf = (handlers: CallHandlers): CallName[] => Object.keys(handlers) as CallName[];

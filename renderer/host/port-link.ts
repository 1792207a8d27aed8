import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { hostGone } from './failure.ts';

/** A link to one port of the core host. It ends when the port closes or `end` is called. */
export type PortLink = {
  readonly call: ClientLink<ClientContext>['call'];
  readonly end: () => void;
};

/**
 * Calls over a message port. When the link ends, every call and every iterator that is still
 * open fails with `hostGone`, whichever way the end became known.
 */
export function createPortLink(port: MessagePort, onEnd: () => void): PortLink {
  const listeners = new Set<() => void>();
  let ended = false;
  let failOpenCalls: () => void = () => undefined;
  // A call that is still being written when the port goes would never hear of it from the link.
  const gone = new Promise<never>((_, reject) => {
    failOpenCalls = () => reject(hostGone());
  });
  gone.catch(() => undefined);
  const end = (): void => {
    if (ended) return;
    ended = true;
    failOpenCalls();
    for (const listener of listeners) listener();
    port.close();
    onEnd();
  };
  port.addEventListener('close', end);
  const link = new RPCLink<ClientContext>({
    port: {
      on: (event, callback) => {
        if (event === 'message') port.addEventListener('message', (message) => callback({ data: message.data }));
        else listeners.add(() => callback());
      },
      postMessage: (data: unknown) => port.postMessage(data),
    },
  });
  port.start();
  const call = async (path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> => {
    try {
      return await Promise.race([link.call(path, input, options), gone]);
    } catch (error) {
      throw ended ? hostGone() : error;
    }
  };
  return { call, end };
}

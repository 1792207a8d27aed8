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
  const end = (): void => {
    if (ended) return;
    ended = true;
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
      return await link.call(path, input, options);
    } catch (error) {
      throw ended ? hostGone() : error;
    }
  };
  return { call, end };
}

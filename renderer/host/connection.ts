import type { ClientContext, ClientLink } from '@orpc/client';
import { hostGone } from './failure.ts';
import { createPortLink, type PortLink } from './port-link.ts';

/**
 * The window's line to the core host. It outlives the host: while no port is attached, calls
 * wait; when a port goes, the calls on it fail with `hostGone` and the next ones wait for the
 * new port. Once the shell has given up restarting, waiting calls fail too.
 */
export type HostConnection = {
  readonly link: ClientLink<ClientContext>;
  /** A fresh port arrived. */
  readonly attach: (port: MessagePort) => void;
  /** The host stopped; a new port is expected. */
  readonly drop: () => void;
  /** The host stopped for good, until `attach`. */
  readonly giveUp: () => void;
};

type Waiter = { readonly resolve: (link: PortLink) => void; readonly reject: (error: Error) => void };

export function createHostConnection(): HostConnection {
  let current: PortLink | null = null;
  let hopeless = false;
  const waiters = new Set<Waiter>();

  const whenAttached = (signal: AbortSignal | undefined): Promise<PortLink> => {
    if (current) return Promise.resolve(current);
    if (hopeless) return Promise.reject(hostGone());
    return new Promise((resolve, reject) => {
      const waiter = { resolve, reject };
      waiters.add(waiter);
      signal?.addEventListener('abort', () => {
        if (waiters.delete(waiter)) reject(abortError());
      });
    });
  };

  const drop = (): void => {
    const old = current;
    current = null;
    old?.end();
  };

  return {
    link: {
      call: async (path, input, options) => {
        const attached = await whenAttached(options.signal);
        return attached.call(path, input, options);
      },
    },
    attach: (port) => {
      drop();
      hopeless = false;
      const fresh = createPortLink(port, () => {
        if (current === fresh) current = null;
      });
      current = fresh;
      for (const waiter of waiters) waiter.resolve(fresh);
      waiters.clear();
    },
    drop,
    giveUp: () => {
      drop();
      hopeless = true;
      for (const waiter of waiters) waiter.reject(hostGone());
      waiters.clear();
    },
  };
}

const abortError = (): DOMException => new DOMException('cancelled', 'AbortError');

import { serve } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Wire } from './fault-answers.ts';
import type { Sandbox } from './sandbox.ts';

export type Listening = {
  /** `http://127.0.0.1:4010` */
  readonly url: string;
  readonly port: number;
  /** Ends open connections too, hanging ones included. */
  readonly close: () => Promise<void>;
};

/** Serves the sandbox on loopback; port 0 takes any free one. Rejects when the port is taken. */
export function listen(sandbox: Sandbox, { port }: { readonly port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: (request, env) => sandbox.answer(request, wireOf(env as HttpBindings)), port, hostname: '127.0.0.1' },
      (info) => resolve({ url: `http://127.0.0.1:${info.port}`, port: info.port, close }),
    );
    server.once('error', reject);
    const close = (): Promise<void> =>
      new Promise((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
  });
}

const wireOf = ({ incoming }: HttpBindings): Wire => ({
  hang: () =>
    new Promise((resolve) => {
      incoming.socket.once('close', () => resolve(RESPONSE_ALREADY_SENT));
    }),
  reset: () => {
    incoming.socket.destroy();
    return Promise.resolve(RESPONSE_ALREADY_SENT);
  },
});

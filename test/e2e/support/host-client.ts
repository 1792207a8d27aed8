import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../../core/contract/contract.ts';
import { mainWindow, type Desk } from './app.ts';

export type HostClient = ContractRouterClient<typeof contract>;

/** What stands in the main process between the host's port and the test. */
type Mailbox = { readonly post: (message: unknown) => void; readonly take: () => Promise<readonly unknown[]> };

/**
 * The test's own line to the core host, beside the window's: for arranging what a test needs
 * (a quote, a customer) without clicking through screens. It asks for a port as the window
 * would and takes it out of the main process before it is delivered.
 */
export async function connectToHost(desk: Desk): Promise<{ readonly client: HostClient; readonly close: () => void }> {
  await desk.app.evaluate(({ ipcMain }, window) => {
    const contents = window.webContents;
    contents.postMessage = (_channel, _message, [port] = []) => {
      Reflect.deleteProperty(contents, 'postMessage');
      if (!port) throw new Error('no port');
      let waiting: unknown[] = [];
      let wake = (): void => {};
      port.on('message', ({ data }) => {
        waiting.push(data);
        wake();
      });
      port.start();
      const mailbox: Mailbox = {
        post: (message) => port.postMessage(message),
        take: async () => {
          if (waiting.length === 0) {
            await new Promise<void>((resolve) => {
              wake = resolve;
              setTimeout(resolve, 1_000);
            });
          }
          const taken = waiting;
          waiting = [];
          return taken;
        },
      };
      Reflect.set(globalThis, 'testMailbox', mailbox);
    };
    ipcMain.emit('desk:port-request', { sender: contents, senderFrame: contents.mainFrame });
  }, await mainWindow(desk));
  const closed = new AbortController();
  let receive = (_message: { data: unknown }): void => {};
  const post = (message: unknown): Promise<void> =>
    desk.app.evaluate((_electron, data) => (Reflect.get(globalThis, 'testMailbox') as Mailbox).post(data), message);
  const pump = async (): Promise<void> => {
    while (!closed.signal.aborted) {
      const messages = await desk.app.evaluate(() => (Reflect.get(globalThis, 'testMailbox') as Mailbox).take());
      for (const data of messages) receive({ data });
    }
  };
  const link = new RPCLink({
    port: {
      on: (event, listener) => {
        if (event === 'message') receive = listener;
      },
      postMessage: (data: unknown) => void post(data),
    },
  });
  // The program may be closed while a message is awaited.
  void pump().catch(() => undefined);
  return {
    client: createORPCClient(link),
    close: () => closed.abort(),
  };
}

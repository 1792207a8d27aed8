import type { BridgeCalls, ConnectionInput, DeskBridge } from '../../electron/bridge.ts';

/** Changes over to the office of this connection; when that fails the one that is open stays. */
export function openOffice(desk: DeskBridge, connection: ConnectionInput): Promise<BridgeCalls['connection.use']['output']> {
  const { useConnection: open } = desk;
  return open(connection);
}

import type { PresenceView } from '../../core/contract/people.ts';
import type { HostState } from '../../core/contract/office.ts';
import type { DeskBridge } from '../../electron/bridge.ts';
import { createBatcher } from './batch.ts';
import { readersOf, type ChangedTable } from './changes.ts';
import { isSomebodyElse } from './somebody-else.ts';
import { follow, pauseFor } from './follow.ts';
import type { HostLine } from './line.ts';
import { onceStands } from './stands.ts';

/** How long changes are collected before the screens read again. */
const CHANGES_QUIET_MS = 400;

/** Joins the line to the shell: ports come in, the host's health goes to the screen. */
export function joinShell(desk: DeskBridge, line: HostLine): () => void {
  const onMessage = (event: MessageEvent<unknown>): void => {
    const port = event.ports[0];
    if (event.source === window && event.data === 'desk:host-port' && port) line.connection.attach(port);
  };
  window.addEventListener('message', onMessage);
  const stop = desk.onHostStatus((status) => {
    line.status.set(status);
    if (status.status === 'restarting') line.connection.drop();
    if (status.status === 'failed') line.connection.giveUp();
  });
  desk.requestHostPort();
  return () => {
    window.removeEventListener('message', onMessage);
    stop();
  };
}

/**
 * Follows the state of the office. Another office means other answers: what is kept is thrown
 * away before any screen sees the new state. The same office after a restart is read again.
 */
export function followState(line: HostLine): () => void {
  const control = new AbortController();
  let office: string | null = null;
  let reopened = false;
  const open = (signal: AbortSignal) => {
    reopened = true;
    return line.client.office.state(undefined, { signal });
  };
  const onState = (state: HostState): void => {
    if (state.kind === 'ready') {
      if (office !== null && office !== state.office.id) line.queries.clear();
      else if (office !== null && reopened) void line.queries.invalidateQueries();
      office = state.office.id;
      reopened = false;
    }
    line.state.set(state);
  };
  void follow(open, onState, { signal: control.signal, pause: pauseFor });
  return () => control.abort();
}

/** Follows what only an open office tells: changed rows, sync and the clock. */
export function followOffice(line: HostLine): () => void {
  const control = new AbortController();
  const options = { signal: control.signal, pause: pauseFor };
  const changed = createBatcher<ChangedTable>(CHANGES_QUIET_MS, (tables) => {
    for (const path of readersOf(tables)) void line.queries.invalidateQueries({ queryKey: [path] });
  });
  void follow((signal) => line.client.live.changes(undefined, { signal }), (change) => changed.add(change.tables), options);
  onceStands(line.stands, () => {
    void follow((signal) => line.client.sync.status(undefined, { signal }), line.sync.set, options);
    void follow((signal) => line.client.outbox.status(undefined, { signal }), line.outbox.set, options);
  });
  void follow(
    (signal) => line.client.live.clock(undefined, { signal }),
    (reading) => line.clock.set({ reading, at: performance.now() }),
    options,
  );
  let was: PresenceView | null = null;
  const onPresence = (presence: PresenceView): void => {
    if (presence.kind === 'open') {
      // Another person may see other things: nothing of what was read stays.
      if (isSomebodyElse(was, presence)) line.queries.clear();
      else if (line.presence.get()?.kind === 'closed') void line.queries.invalidateQueries();
      was = presence;
    }
    line.presence.set(presence);
  };
  void follow((signal) => line.client.people.presence(undefined, { signal }), onPresence, options);
  return () => {
    control.abort();
    changed.stop();
    line.presence.set(null);
    line.sync.set(null);
    line.outbox.set(null);
  };
}

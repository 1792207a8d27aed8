import { app } from 'electron';

/**
 * For V8 in host and page:
 *
 * - Eight megabytes of room for young objects from the beginning. Most of what a start makes is there to
 *   stay, and was copied five times while V8's room for it grew: reading the host's code took 52 ms of
 *   processor time and takes 45.
 * - Machine code for functions that have run five times as much as V8 asks for by itself. During a start it
 *   is made beside the first screen, on the same two processors, for a hundred functions that are done then:
 *   22 ms of processor time and 8 of the wall (medians of 20 runs). What a scrolling list runs gets it as ever.
 */
const FLAGS = '--min-semi-space-size=8 --invocation-count-for-maglev=2000';
const SWITCH = 'js-flags';

/** As an argument of the host's process. */
export const ENGINE_FLAGS = `--${SWITCH}=${FLAGS}`;

/** The same for the page's processes. Before the app is ready. */
export function setEngineFlags(): void {
  const others = app.commandLine.getSwitchValue(SWITCH);
  app.commandLine.appendSwitch(SWITCH, others === '' ? FLAGS : `${others} ${FLAGS}`);
}

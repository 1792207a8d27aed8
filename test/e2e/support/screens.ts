/**
 * The screens that `npm test` has made in memory, one for each worker. There are none where it
 * makes none, as on macOS and Windows, and when somebody starts the runner by hand: then all
 * tests share the display of the machine, one after the other.
 */
export const screens = (): readonly string[] => (process.env['CSP_DESK_SCREENS'] ?? '').split(' ').filter((display) => display !== '');

/** From now on every program of this worker opens its windows on the worker's own screen. */
export function useOwnScreen(worker: number): void {
  const all = screens();
  const own = all[worker % all.length];
  if (own !== undefined) process.env['DISPLAY'] = own;
}

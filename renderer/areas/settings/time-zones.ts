/** Zones of the offices this program is for; the whole list follows. */
const NEAR: readonly string[] = ['Europe/Warsaw', 'Europe/Berlin', 'Europe/Vienna', 'Europe/London'];

/** Zones to choose from: the near ones first, then all that this system knows; the current one is always among them. */
export function timeZones(current: string): readonly string[] {
  return [...new Set([...NEAR, current, ...Intl.supportedValuesOf('timeZone')])];
}

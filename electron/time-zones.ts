import { readlinkSync } from 'node:fs';
import { once } from '../core/domain/once.ts';

const LINK = '/etc/localtime';
/** Names that every list of zones has; for older ones and for whatever else a link may say, Intl is asked. */
const PLACE = /\/zoneinfo\/((?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][\w/-]*)$/;
const UTC = /\/zoneinfo\/(?:Etc\/)?UTC$/;

/** The zone that a link into the system's list of zones names; null where it does not say so in a way of today. */
export const zoneOfLink = (target: string): string | null => PLACE.exec(target)?.[1] ?? (UTC.test(target) ? 'UTC' : null);

/**
 * IANA name of the system's time zone. Linux and macOS say it with a link; the first question to
 * Intl, which knows it everywhere, takes 12 ms of a start.
 */
export const systemZone = once((): string => (process.env['TZ'] === undefined ? linkedZone() : null) ?? Intl.DateTimeFormat().resolvedOptions().timeZone);

function linkedZone(): string | null {
  try {
    return zoneOfLink(readlinkSync(LINK));
  } catch {
    return null;
  }
}

/** Whether this computer can reckon in the zone of this name. */
export function isTimeZone(text: string): boolean {
  if (text === systemZone()) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

import { readlinkSync } from 'node:fs';
import { once } from '../core/domain/once.ts';

const LINK = '/etc/localtime';
/**
 * The zones of the countries whose papers the program writes: no list of zones is without them. A system may
 * know a zone of last year that Chromium does not know yet, so about all others Intl is asked.
 */
const PLACE = /\/zoneinfo\/(Europe\/(?:Warsaw|Berlin|Vienna|London))$/;
const UTC = /\/zoneinfo\/(?:Etc\/)?UTC$/;

/** The zone that a link into the system's list of zones names; null for a zone that only Intl can vouch for. */
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

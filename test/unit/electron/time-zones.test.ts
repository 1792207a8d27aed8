import { describe, expect, test } from 'vitest';
import { isTimeZone, systemZone, zoneOfLink } from '../../../electron/time-zones.ts';

describe('the zone of a link', () => {
  test.each([
    ['/usr/share/zoneinfo/Europe/Warsaw', 'Europe/Warsaw'],
    ['../usr/share/zoneinfo/Europe/Vienna', 'Europe/Vienna'],
    ['/var/db/timezone/zoneinfo/Europe/London', 'Europe/London'],
    ['/usr/share/zoneinfo/Etc/UTC', 'UTC'],
    ['/usr/share/zoneinfo/UTC', 'UTC'],
  ])('%s is %s', (target, zone) => {
    expect(zoneOfLink(target)).toBe(zone);
    expect(isTimeZone(zone)).toBe(true);
  });

  test.each(['/usr/share/zoneinfo/America/Coyhaique', '/usr/share/zoneinfo/Europe/Berlin/x', '/usr/share/zoneinfo/Poland', '/usr/share/zoneinfo/Etc/GMT+5', '/etc/zones/Europe/Warsaw', '/usr/share/zoneinfo/Europe/', ''])('%s is left to Intl', (target) => {
    expect(zoneOfLink(target)).toBeNull();
  });
});

test('the zone of this computer is one', () => {
  expect(isTimeZone(systemZone())).toBe(true);
});

test.each(['', 'Mars/Phobos', 'Europe/Warsaw; DROP'])('"%s" is no zone', (text) => {
  expect(isTimeZone(text)).toBe(false);
});

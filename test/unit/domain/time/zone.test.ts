import { expect, it } from 'vitest';

it('the tables of the rules run in the zone that their project asks for', () => {
  const asked = process.env['TZ'];
  if (asked !== undefined) expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(asked);
  // Los Angeles is behind, Warsaw ahead of UTC on this summer's day.
  const offsets: Readonly<Record<string, number>> = { UTC: 0, 'Europe/Warsaw': -120, 'America/Los_Angeles': 420 };
  if (asked !== undefined && asked in offsets) expect(new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset()).toBe(offsets[asked]);
});

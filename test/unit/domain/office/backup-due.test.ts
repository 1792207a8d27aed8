import { describe, expect, test } from 'vitest';
import { isBackupDue } from '../../../../core/domain/office/backup-due.ts';
import { DAY, instant } from '../../../../core/domain/time/instant.ts';

const NOW = instant(Date.UTC(2026, 10, 22, 9));
const ago = (days: number) => instant(NOW - days * DAY);

describe('an office is reminded of its backup', () => {
  test.each([
    ['on its first day', null, ago(0), false],
    ['when nothing has happened yet', null, null, false],
    ['a week after it began, when there never was one', null, ago(7), false],
    ['later than a week, when there never was one', null, ago(7.01), true],
    ['a month after the last one', ago(30), ago(400), false],
    ['later than a month after the last one', ago(30.01), ago(400), true],
    ['the day after one, however old the office is', ago(1), ago(4_000), false],
  ])('%s', (_, last, begunAt, due) => {
    expect(isBackupDue({ last, begunAt, now: NOW })).toBe(due);
  });
});

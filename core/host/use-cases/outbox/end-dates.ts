import { byId } from '../../../db/repositories/subscription-copies.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { startOfUtcDay, utcDayOf } from '../../../domain/time/utc-calendar.ts';
import type { UtcDay } from '../../../domain/time/utc-calendar.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { withPatience } from '../patience.ts';

type Desk = Pick<OpenOffice, 'mirror' | 'checks'>;

/**
 * The last days that the service itself allows for the next term of a subscription (R-12.1,
 * ), the earliest first; its word wins over our arithmetic. null: nobody answered in time,
 * and the days of the verdict stand.
 */
export async function nextTermEnds({ mirror, checks }: Desk, id: string, signal?: AbortSignal): Promise<Result<{ readonly days: UtcDay[] | null }, DeskError>> {
  const copy = byId(mirror, id);
  if (copy === null) return err({ tag: 'notFound', what: 'subscription', id });
  const { customerId, term, commitmentEndsAt } = copy.subscription;
  if (term === null || commitmentEndsAt === null) return ok({ days: null });
  const first = utcDayOf(commitmentEndsAt) + 1;
  const answer = await checks.customTermEndDates(customerId, { term, startsAt: startOfUtcDay(first), alignWith: null }, { signal: withPatience(signal) });
  if (!answer.ok) return ok({ days: null });
  return ok({ days: [...new Set(answer.value.map(utcDayOf))].filter((day) => day >= first).toSorted((one, other) => one - other) });
}

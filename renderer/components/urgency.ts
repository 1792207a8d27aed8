import { DAY, HOUR } from '../../core/domain/time/instant.ts';

export type Urgency = 'calm' | 'soon' | 'urgent' | 'over';

/** Two days are two chances to call a customer; in the last twelve hours there is only now. */
export function urgencyOf(left: number): Urgency {
  if (left <= 0) return 'over';
  if (left <= 12 * HOUR) return 'urgent';
  return left <= 2 * DAY ? 'soon' : 'calm';
}

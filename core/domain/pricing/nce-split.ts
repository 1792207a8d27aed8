import { allocate } from '../money/allocate.ts';
import type { Money } from '../money/money.ts';

/**
 * Cuts the amount of a charge cycle into consecutive stretches of days without losing a cent:
 * whatever happens in between, the parts add up to the whole.
 */
export const splitByDays = (amount: Money, days: readonly number[]): readonly Money[] => allocate(amount, days);

import type { TransitionTarget } from '../../../core/contract/outbox.ts';

/** Can it be asked for at all? What the service refuses, or has no availability of, cannot. */
export const isChoosable = ({ catalogItemId, isEligible }: TransitionTarget): boolean => catalogItemId !== null && isEligible !== false;

/** The first that nothing speaks against; null: none. */
export const firstTarget = (targets: readonly TransitionTarget[]): TransitionTarget | null => targets.find(isChoosable) ?? null;

import type { RevenuePart } from '../../../../core/contract/seats.ts';

type Flow = RevenuePart['contracted'];

/** With or without what is only assumed. */
export const flowOf = ({ contracted, assumed }: RevenuePart, renewals: boolean): Flow =>
  renewals ? { revenue: contracted.revenue + assumed.revenue, cost: contracted.cost + assumed.cost } : contracted;

/** Margin as a share of the revenue in hundredths of a per cent; null where nothing is sold. */
export const marginShare = ({ revenue, cost }: Flow): number | null => (revenue === 0 ? null : Math.round(((revenue - cost) * 10_000) / revenue));

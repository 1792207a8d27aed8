import { MONTHS_OF_TERM } from '../catalog/terms.ts';
import type { Term } from '../catalog/terms.ts';
import { addMonths } from '../time/utc-calendar.ts';
import type { UtcDay } from '../time/utc-calendar.ts';

/** The last day, inclusive, of a term that starts on `start`. */
export const lastDayOfTerm = (start: UtcDay, term: Term): UtcDay => addMonths(start, MONTHS_OF_TERM[term]) - 1;

/** The day on which a term must have started to end, inclusive, on `end`. */
export const firstDayOfTerm = (end: UtcDay, term: Term): UtcDay => addMonths(end + 1, -MONTHS_OF_TERM[term]);

import type { Instant } from '../time/instant.ts';
import { utc } from '../time/utc-calendar.ts';

/** The day on which the tables were last compared with their sources. Move it when, and only when, that is done again. */
export const RULES_AS_OF: Instant = utc(2026, 11, 22);

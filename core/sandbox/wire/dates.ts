import { toIso } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { hash } from '../world/random.ts';

/** The service writes dates in several ways (API page, section 5); each place keeps its own. */

const finer = (at: Instant, digits: number): string => String(hash(7, at) % 10 ** digits).padStart(digits, '0');

/** `2026-11-22T09:00:00.1234567Z`: seven digits, the first three are the milliseconds. */
export const stamp = (at: Instant): string => `${toIso(at).slice(0, -1)}${finer(at, 4)}Z`;

/** `2026-11-22T09:00:00.123456Z`: six digits, as in refundable quantities. */
export const microStamp = (at: Instant): string => `${toIso(at).slice(0, -1)}${finer(at, 3)}Z`;

/** `2026-11-22T09:00:00Z` */
export const secondStamp = (at: Instant): string => `${toIso(at).slice(0, 19)}Z`;

/** `2026-11-22T09:00:00`: to be read as UTC. */
export const bareStamp = (at: Instant): string => toIso(at).slice(0, 19);

/** `2026-11-22T09:00:00.1234567+00:00` */
export const offsetStamp = (at: Instant): string => `${stamp(at).slice(0, -1)}+00:00`;

/** `2026-11-22T00:00:00Z` of that day. */
export const dayStart = (at: Instant): string => `${toIso(at).slice(0, 10)}T00:00:00Z`;

/** `2026-11-22T23:59:59Z` of that day: the same end, told exactly. */
export const dayEnd = (at: Instant): string => `${toIso(at).slice(0, 10)}T23:59:59Z`;

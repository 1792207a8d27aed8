import type { Segment } from '../catalog/product.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import { parseInstant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

/** `other`: a word that Microsoft uses and this program does not sell (R-1.1: two years, trials). */
export type Read<Value> = { readonly value: Value } | 'other' | 'unknown';

const TERMS: ReadonlyMap<string, Term | null> = new Map([
  ['', null],
  ['P1M', 'P1M'],
  ['P1Y', 'P1Y'],
  ['P12M', 'P1Y'],
  ['P3Y', 'P3Y'],
  ['P36M', 'P3Y'],
]);

/** A well-formed length that is none of ours is another product, not a mistake. */
export function readTerm(said: string): Read<Term | null> {
  const word = said.toUpperCase();
  const term = TERMS.get(word);
  if (term !== undefined) return { value: term };
  return /^P\d{1,3}[DMY]$/.test(word) ? 'other' : 'unknown';
}

const PLANS: ReadonlyMap<string, BillingPlan> = new Map([
  ['monthly', 'monthly'],
  ['annual', 'annual'],
  ['triennial', 'triennial'],
  ['onetime', 'oneTime'],
]);
const OTHER_PLANS: ReadonlySet<string> = new Set(['none', 'biennial', 'unknown']);

/** Microsoft's word for a plan, in whatever case; nothing said is a single payment where there is no term. */
export function readPlan(said: string, term: Term | null): Read<BillingPlan> {
  const word = said.toLowerCase().replaceAll(/[\s_-]/g, '');
  if (word === '' && term === null) return { value: 'oneTime' };
  const plan = PLANS.get(word);
  if (plan !== undefined) return { value: plan };
  return OTHER_PLANS.has(word) ? 'other' : 'unknown';
}

/** Price lists call non-profit customers "Charity". */
const SEGMENTS: ReadonlyMap<string, Segment> = new Map([
  ['commercial', 'commercial'],
  ['education', 'education'],
  ['government', 'government'],
  ['nonprofit', 'nonprofit'],
  ['charity', 'nonprofit'],
]);

/** A customer segment in any of the spellings of the lists, without regard to case and separators. */
export function readSegment(said: string): Read<Segment> {
  const segment = SEGMENTS.get(said.toLowerCase().replaceAll(/[\s_-]/g, ''));
  return segment === undefined ? 'unknown' : { value: segment };
}

/** The service's ways of saying "no end" and "since ever": the years 9999 and 1. */
const NO_END = Date.UTC(9000, 0);
const NO_START = Date.UTC(1900, 0);

/** A date of a list; null for none, `unknown` for what is no date. */
export function readDate(said: string): Read<Instant | null> {
  if (said === '') return { value: null };
  const at = parseInstant(said);
  if (at === null) return 'unknown';
  return { value: at >= NO_END || at < NO_START ? null : at };
}

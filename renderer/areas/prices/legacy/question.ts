import type { LegacyQuestion } from '../../../../core/contract/legacy.ts';
import type { PriceEventView } from '../../../../core/contract/price-events.ts';
import type { FormatCountry } from '../../../../electron/bridge.ts';
import { readDay, writeDay } from '../../../components/day/day-text.ts';
import { readPercent, writePercent } from '../parts/typed.ts';

/** The question as it is typed. */
export type TypedQuestion = { readonly event: string; readonly riseOn: string; readonly percent: string; readonly months: number; readonly today: string };

/** The rise of the office's page: 11 % from 1 April; the next April, until somebody knows better. */
const PAGE_RISE = 1_100;

/** The next known rise with figures, else an assumption. */
export function firstQuestion(events: readonly PriceEventView[], now: number, country: FormatCountry): TypedQuestion {
  const next = events.find((event) => event.effectiveAt > now && event.change.kind === 'factor');
  if (next !== undefined) return ofEvent(next, { months: 12, today: '' }, country);
  const year = new Date(now).getUTCFullYear();
  const april = Date.UTC(year, 3, 1) > now ? year : year + 1;
  return { event: '', riseOn: writeDay(`${april}-04-01`, country), percent: writePercent(PAGE_RISE, country), months: 12, today: '' };
}

/** Day and share of an event. */
export function ofEvent(event: PriceEventView, rest: Pick<TypedQuestion, 'months' | 'today'>, country: FormatCountry): TypedQuestion {
  const share = event.change.kind === 'factor' ? Math.round((event.change.numerator * 10_000) / event.change.denominator) - 10_000 : 0;
  return { ...rest, event: event.id, riseOn: writeDay(new Date(event.effectiveAt).toISOString().slice(0, 10), country), percent: writePercent(share, country) };
}

const LEAST = -9_000;
const MOST = 90_000;

/** Fields that cannot be understood. */
export function problemsOf({ riseOn, percent, today }: TypedQuestion, country: FormatCountry): ReadonlySet<'riseOn' | 'percent' | 'today'> {
  const found = new Set<'riseOn' | 'percent' | 'today'>();
  const share = readPercent(percent, country);
  if (readDay(riseOn) === null) found.add('riseOn');
  if (share === null || share < LEAST || share > MOST) found.add('percent');
  if (today.trim() !== '' && readDay(today) === null) found.add('today');
  return found;
}

/** What the core is asked; null while a field cannot be understood. */
export function questionOf(typed: TypedQuestion, country: FormatCountry): LegacyQuestion | null {
  const riseOn = readDay(typed.riseOn);
  const basisPoints = readPercent(typed.percent, country);
  if (problemsOf(typed, country).size > 0 || riseOn === null || basisPoints === null) return null;
  return { today: typed.today.trim() === '' ? null : readDay(typed.today), riseOn, basisPoints, months: typed.months };
}

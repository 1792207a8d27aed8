import type { OwnEventInput, PriceEventView } from '../../../../core/contract/price-events.ts';
import { TERMS } from '../../../../core/domain/catalog/terms.ts';
import { parseLocalPercent } from '../../../../core/domain/money/parse-local.ts';
import type { FormatCountry } from '../../../../electron/bridge.ts';
import { readDay, writeDay } from '../../../components/day/day-text.ts';

/** An event as it is being typed. */
export type EventDraft = {
  readonly id: string | null;
  readonly pl: string;
  readonly de: string;
  readonly en: string;
  readonly effective: string;
  readonly announced: string;
  readonly percent: string;
  readonly currency: string;
  readonly term: string;
  readonly product: string;
  readonly source: string;
};

const EMPTY: EventDraft = { id: null, pl: '', de: '', en: '', effective: '', announced: '', percent: '', currency: 'EUR', term: '', product: '', source: '' };

/** A draft of a known event, or an empty one. */
export function draftOf(event: PriceEventView | null, country: FormatCountry): EventDraft {
  if (event === null) return EMPTY;
  const { text, scope, change } = event;
  const day = (at: number | null): string => (at === null ? '' : writeDay(new Date(at).toISOString().slice(0, 10), country));
  const basisPoints = change.kind === 'factor' ? Math.round((change.numerator * 10_000) / change.denominator) - 10_000 : 0;
  return {
    ...EMPTY,
    id: event.id,
    ...(text.kind === 'own' ? { pl: text.pl, de: text.de, en: text.en } : {}),
    effective: day(event.effectiveAt),
    announced: day(event.announcedAt),
    percent: percentText(basisPoints, country),
    currency: scope.currencies?.[0] ?? '',
    term: scope.terms?.[0] ?? '',
    product: scope.productIds?.[0] ?? '',
    source: event.source,
  };
}

function percentText(basisPoints: number, country: FormatCountry): string {
  const text = String(basisPoints / 100);
  return country === 'GB' ? text : text.replace('.', ',');
}

const LEAST = -9_000;
const MOST = 90_000;

/** Fields that cannot be understood yet. */
export function problemsOf(draft: EventDraft, country: FormatCountry): ReadonlySet<'text' | 'effective' | 'announced' | 'percent'> {
  const found = new Set<'text' | 'effective' | 'announced' | 'percent'>();
  const effective = readDay(draft.effective);
  const announced = readDay(draft.announced);
  const percent = readPercent(draft.percent, country);
  if ([draft.pl, draft.de, draft.en].every((said) => said.trim() === '')) found.add('text');
  if (effective === null) found.add('effective');
  if (draft.announced.trim() !== '' && (announced === null || (effective !== null && announced > effective))) found.add('announced');
  if (percent === null || percent < LEAST || percent > MOST) found.add('percent');
  return found;
}

/** The event as the core wants it; null while something cannot be understood. */
export function inputOf(draft: EventDraft, country: FormatCountry): OwnEventInput | null {
  const effective = readDay(draft.effective);
  const announced = readDay(draft.announced);
  const percent = readPercent(draft.percent, country);
  if (effective === null || percent === null) return null;
  const term = TERMS.find((one) => one === draft.term);
  return {
    id: draft.id,
    text: { kind: 'own', pl: draft.pl.trim(), de: draft.de.trim(), en: draft.en.trim() },
    announcedAt: announced === null ? null : startOf(announced),
    effectiveAt: startOf(effective),
    until: null,
    scope: { currencies: draft.currency === '' ? null : [draft.currency], productIds: draft.product === '' ? null : [draft.product], terms: term === undefined ? null : [term], plans: null, segments: null, models: null },
    change: { kind: 'factor', numerator: 10_000 + percent, denominator: 10_000 },
    source: draft.source.trim(),
  };
}

/** "11", "−5 %", "8,6" in hundredths of a per cent. */
const readPercent = (text: string, country: FormatCountry): number | null => parseLocalPercent(text.replace(/^\s*[\u2212\u2013]/, '-').replace(/^\s*\+/, ''), country);

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

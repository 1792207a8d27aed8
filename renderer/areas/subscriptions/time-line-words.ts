import { useTranslation } from 'react-i18next';
import type { EndKind } from '../../../core/domain/nce/course.ts';
import { useFormat } from '../../format/useFormat.ts';
import { utcDay } from '../shared/term-day.ts';
import type { TimePoint } from './time-line.ts';

const END_NAME = {
  renews: 'endRenews',
  changes: 'endChanges',
  cancels: 'endCancels',
  extends: 'endExtends',
  converts: 'endConverts',
  ends: 'endEnds',
  over: 'endOver',
  unknown: 'endUnknown',
} as const;

/** Something follows on the day after the term. */
const FOLLOWED: ReadonlySet<EndKind> = new Set<EndKind>(['renews', 'changes', 'extends', 'converts']);

/** Days of UTC, like the terms that they bound; everything else has an hour. */
const DAYS: ReadonlySet<TimePoint['kind']> = new Set<TimePoint['kind']>(['end', 'nextCharge', 'accessEnds', 'dataEnds']);

export type PointWords = {
  /** The day under the name. */
  readonly day: string;
  /** As exact as it makes sense. */
  readonly when: string;
  /** One or two words over the bar. */
  readonly name: string;
  /** The whole sentence. */
  readonly sentence: string;
};

/** What a point of the time line says at `now`. */
export function usePointWords(): (point: TimePoint, context: { readonly end: EndKind; readonly now: number }) => PointWords {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const dayOf = ({ kind, at }: TimePoint, end: EndKind): string => {
    if (!DAYS.has(kind)) return format.date(at);
    // The first moment after the last day: what follows begins there, what does not has its last day before.
    const isFirstDay = kind === 'nextCharge' || (kind === 'end' && FOLLOWED.has(end));
    return format.day(utcDay(isFirstDay ? at : at - 1));
  };
  return (point, { end, now }) => {
    const day = dayOf(point, end);
    return { day, when: DAYS.has(point.kind) ? day : format.dateTime(point.at), ...said(point, { end, now }) };
  };

  function said(point: TimePoint, { end, now }: { readonly end: EndKind; readonly now: number }): Pick<PointWords, 'name' | 'sentence'> {
    const isOver = point.at <= now;
    switch (point.kind) {
      case 'end': {
        const key = END_NAME[end];
        return { name: t(`short.${key}`), sentence: t(`event.${key}`) };
      }
      case 'windowCloses': {
        const key = isOver ? 'windowClosed' : 'windowCloses';
        return { name: t(`short.${key}`), sentence: t(`event.${key}`) };
      }
      case 'batchCloses': {
        const count = point.seats ?? 0;
        return { name: t('short.batchCloses', { count }), sentence: t(isOver ? 'event.batchClosed' : 'event.batchCloses', { count }) };
      }
      case 'start':
      case 'nextCharge':
      case 'change':
      case 'today':
      case 'nextWindowCloses':
      case 'accessEnds':
      case 'dataEnds':
        return { name: t(`short.${point.kind}`), sentence: t(`event.${point.kind}`) };
    }
  }
}

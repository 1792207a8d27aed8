import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.ts';
import { useTermDays, utcDay } from '../shared/term-day.ts';
import type { EndOfTerm } from './end-of-term.ts';
import type { TimePoint } from './time-line.ts';

const END_NAME = {
  renews: 'endRenews',
  changes: 'endChanges',
  cancels: 'endCancels',
  extends: 'endExtends',
  converts: 'endConverts',
  ends: 'endEnds',
  over: 'endOver',
  none: 'endEnds',
} as const;

/** Something follows on the day after the term. */
const FOLLOWED: ReadonlySet<EndOfTerm['kind']> = new Set(['renews', 'changes', 'extends', 'converts'] as const);

export type PointWords = {
  /** The day under the name. */
  readonly day: string;
  /** As exact as it makes sense: ends of terms and billing periods are days of UTC, everything else has an hour. */
  readonly when: string;
  /** One or two words over the bar. */
  readonly name: string;
  /** The whole sentence. */
  readonly sentence: string;
};

/** What a point of the time line says at `now`. */
export function usePointWords(): (point: TimePoint, context: { readonly end: EndOfTerm; readonly now: number }) => PointWords {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const days = useTermDays();
  const dayOf = (point: TimePoint, end: EndOfTerm): string => {
    if (point.kind === 'nextCharge') return format.day(utcDay(point.at));
    if (point.kind !== 'end') return format.date(point.at);
    return FOLLOWED.has(end.kind) ? days.renewal(point.at) : days.last(point.at);
  };
  return (point, { end, now }) => {
    const day = dayOf(point, end);
    return { day, when: point.kind === 'end' || point.kind === 'nextCharge' ? day : format.dateTime(point.at), ...said(point, { end, now }) };
  };

  function said(point: TimePoint, { end, now }: { readonly end: EndOfTerm; readonly now: number }): Pick<PointWords, 'name' | 'sentence'> {
    const isOver = point.at <= now;
    switch (point.kind) {
      case 'end': {
        const key = END_NAME[end.kind];
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
        return { name: t('short.start'), sentence: t('event.start') };
      case 'nextCharge':
        return { name: t('short.nextCharge'), sentence: t('event.nextCharge') };
      case 'change':
        return { name: t('short.change'), sentence: t('event.change') };
      case 'today':
        return { name: t('short.today'), sentence: t('event.today') };
      case 'nextWindowCloses':
        return { name: t('short.nextWindowCloses'), sentence: t('event.nextWindowCloses') };
    }
  }
}

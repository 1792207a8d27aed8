import { useTranslation } from 'react-i18next';
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

export type PointWords = {
  /** One or two words over the bar. */
  readonly name: string;
  /** The whole sentence. */
  readonly sentence: string;
};

/** What a point of the time line says at `now`. */
export function usePointWords(): (point: TimePoint, context: { readonly end: EndOfTerm; readonly now: number }) => PointWords {
  const { t } = useTranslation('subscriptions');
  return (point, { end, now }) => {
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
      case 'nextCharge':
      case 'change':
      case 'today':
      case 'nextWindowCloses':
        return { name: t(`short.${point.kind}`), sentence: t(`event.${point.kind}`) };
    }
  };
}

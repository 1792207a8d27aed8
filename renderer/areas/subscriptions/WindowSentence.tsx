import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import { DAY } from '../../../core/domain/time/instant.ts';
import { Countdown } from '../../components/Countdown.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { utcDay } from '../shared/term-day.ts';
import { windowFact, windowLength, type NextWindow, type WindowFact } from './window-facts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS, marginBlock: tokens.spacingVerticalS },
  text: { margin: 0, maxWidth: '72ch' },
});

/** Until when cancelling and giving seats back is possible, and who says so. */
export function WindowSentence({ detail, now }: { readonly detail: SubscriptionDetail; readonly now: number }) {
  const styles = useStyles();
  const fact = windowFact(detail, now);
  const days = (windowLength(detail.model) ?? 0) / DAY;
  const sentence = useWindowSentence()(fact, days);
  if (isOver(detail)) return null;
  return (
    <div className={styles.root}>
      {fact.kind === 'open' ? <Countdown endsAt={fact.closesAt} /> : null}
      <p className={styles.text}>{sentence}</p>
    </div>
  );
}

const USE_KEY = { 'cancel and reduce': 'openBoth', reduce: 'openSeats', cancel: 'openCancel' } as const;

const isOver = ({ status }: SubscriptionDetail): boolean => status === 'deleted' || status === 'expired' || status === 'disabled';

function useWindowSentence(): (fact: WindowFact, days: number) => string {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const nextText = (next: NextWindow): string | null => {
    switch (next.kind) {
      case 'renewal':
        return t('window.next', { opensAt: format.day(utcDay(next.opensAt)) });
      case 'any day':
        return t('window.anyDay', { from: format.day(utcDay(next.from)) });
      case 'none':
        return t('window.noNext');
      case 'only one':
        return null;
    }
  };
  return (fact, days) => {
    switch (fact.kind) {
      case 'open': {
        const what = t(`window.${USE_KEY[fact.use]}`, { until: format.dateTime(fact.closesAt) });
        const source = fact.source === 'server' ? t('window.byServer') : t('window.byArithmetic', { days });
        return `${what} ${source}`;
      }
      case 'closed': {
        const last = fact.closedAt === null ? t('window.closed') : t('window.closedOn', { closedAt: format.dateTime(fact.closedAt) });
        const next = nextText(fact.next);
        return next === null ? last : `${last} ${next}`;
      }
      case 'any time':
        return t('window.anyTime');
      case 'any day':
        return t('window.extended');
      case 'none':
        return t('window.none');
    }
  };
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '../../../core/contract/outbox.ts';
import { Countdown } from '../../components/Countdown.tsx';
import { useFormat } from '../../format/useFormat.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  warning: { margin: 0, color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** Until when it has to arrive, who says so, and what missing it means. */
export function DeadlineFacts({ deadline }: { readonly deadline: DeadlineView | null }) {
  const styles = useStyles();
  const { t } = useTranslation('outbox');
  const format = useFormat();
  if (deadline === null) return <p className={styles.quiet}>{t('deadline.none')}</p>;
  const { missed } = deadline;
  return (
    <div className={styles.root}>
      {deadline.nearness === 'passed' ? <p className={styles.warning}>{t('deadline.passed')}</p> : <Countdown endsAt={deadline.at} />}
      <p className={styles.line}>
        {t('deadline.until', { at: format.dateTime(deadline.at) })} <span className={styles.quiet}>({t(`deadline.${deadline.basis}`)})</span>
      </p>
      {deadline.nearness === 'doubtful' ? <p className={styles.warning}>{t('deadline.doubtful')}</p> : null}
      {missed === null ? null : (
        <>
          <p className={styles.line}>{missed.next === null ? t('deadline.noNext') : t('deadline.next', { at: format.dateTime(missed.next) })}</p>
          {missed.cost === null ? null : <p className={styles.line}>{t('deadline.cost', { amount: format.money(missed.cost.amount) })}</p>}
        </>
      )}
      {deadline.rules.length === 0 ? null : <p className={styles.quiet}>{deadline.rules.map(({ id }) => id).join(', ')}</p>}
    </div>
  );
}

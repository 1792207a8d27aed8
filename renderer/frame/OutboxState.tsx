import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClockRegular, PersonAlertRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat.ts';
import { useOutboxStatus } from '../host/hooks.ts';
import { href } from './address.ts';

const useStyles = makeStyles({
  link: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  attention: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { fontSize: '16px', flexShrink: 0 },
});

/** How many changes wait, and how many want a person; nothing when the queue is empty. */
export function OutboxState() {
  const styles = useStyles();
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const status = useOutboxStatus();
  if (status === null) return null;
  const { counts, attention } = status;
  const waiting = counts.waiting + counts.sending + counts.unknown;
  return (
    <>
      {attention === 0 ? null : (
        <Link href={href('/outbox?filter=attention')} appearance="subtle" className={mergeClasses(styles.link, styles.attention)} title={t('bar.title')} data-outbox="attention">
          <PersonAlertRegular className={styles.icon} aria-hidden />
          {t('bar.attention', { count: attention, number: format.number(attention) })}
        </Link>
      )}
      {waiting === 0 ? null : (
        <Link href={href('/outbox')} appearance="subtle" className={styles.link} title={t('bar.title')} data-outbox="waiting">
          <ClockRegular className={styles.icon} aria-hidden />
          {t('bar.waiting', { count: waiting, number: format.number(waiting) })}
        </Link>
      )}
    </>
  );
}

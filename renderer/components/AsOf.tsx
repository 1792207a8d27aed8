import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { DAY } from '../../core/domain/time/instant.ts';
import { useFormat } from '../format/useFormat.ts';
import { useNow } from '../host/hooks.ts';

const useStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  stale: { color: tokens.colorStatusWarningForeground3 },
});

/** How old what is shown is: the hour today, otherwise the date; older than a day is marked. */
export function AsOf({ at }: { readonly at: number | null }) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const format = useFormat();
  const now = useNow();
  if (at === null) return <span className={styles.root}>{t('asOf.never')}</span>;
  const isToday = now !== null && format.sameDay(at, now);
  const isStale = now !== null && now - at > DAY;
  return (
    <time className={mergeClasses(styles.root, isStale && styles.stale)} dateTime={new Date(at).toISOString()} title={format.exact(at)}>
      {t('asOf.at', { at: isToday ? format.time(at) : format.dateTime(at) })}
      {isStale ? ` \u00b7 ${t('asOf.stale')}` : ''}
    </time>
  );
}

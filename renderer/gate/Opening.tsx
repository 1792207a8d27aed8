import { makeStyles, Skeleton, SkeletonItem, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StartNotices } from '../frame/StartNotices.tsx';
import { HostBanner } from '../frame/HostBanner.tsx';
import { useHostStatus } from '../host/hooks.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  top: { display: 'flex', alignItems: 'center', height: '48px', flexShrink: 0, paddingLeft: '212px', backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  search: { width: '520px' },
  middle: { display: 'flex', flexGrow: 1 },
  side: { width: '200px', boxSizing: 'border-box', padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, backgroundColor: tokens.colorNeutralBackground3, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { display: 'grid', placeItems: 'center', flexGrow: 1 },
});

/** An office opens in the blink of an eye; only when it does not, something turns. */
const PATIENCE_MS = 600;

/** The outline of the frame while the stores are opened. */
export function Opening() {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const { status } = useHostStatus();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.root}>
      <Skeleton className={styles.top} animation="pulse" aria-label={t('gate.opening')}>
        <SkeletonItem className={styles.search} size={32} />
      </Skeleton>
      {status === 'running' ? null : <HostBanner />}
      {status === 'failed' ? <StartNotices /> : null}
      <div className={styles.middle}>
        <Skeleton className={styles.side} animation="pulse" aria-hidden>
          {['a', 'b', 'c', 'd', 'e'].map((name) => (
            <SkeletonItem key={name} size={12} />
          ))}
        </Skeleton>
        <main className={styles.main}>{late && status === 'running' ? <Spinner label={t('gate.opening')} /> : null}</main>
      </div>
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { StartNotices } from '../frame/StartNotices.tsx';
import { HostBanner } from '../frame/HostBanner.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  top: { height: '48px', boxSizing: 'border-box', flexShrink: 0, backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  middle: { display: 'flex', flexGrow: 1 },
  side: { width: '200px', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground3, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { flexGrow: 1 },
});

/** The data service cannot be started: the outline of the frame, what happened, and the way on. */
export function NoService() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.top} aria-hidden />
      <HostBanner />
      <StartNotices />
      <div className={styles.middle}>
        <div className={styles.side} aria-hidden />
        <main className={styles.main} />
      </div>
    </div>
  );
}

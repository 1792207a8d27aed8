import { Link, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CloudDismissRegular, CloudOffRegular, CloudSyncRegular, WarningRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AsOf } from '../components/AsOf.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useSyncStatus } from '../host/hooks.ts';
import { href } from './address.ts';
import { syncMood, type SyncMood } from './sync-words.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, whiteSpace: 'nowrap', minWidth: 0 },
  link: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1, fontVariantNumeric: 'tabular-nums' },
  problem: { color: tokens.colorStatusDangerForeground1 },
  offline: { color: tokens.colorStatusWarningForeground3 },
  icon: { fontSize: '16px', flexShrink: 0 },
});

/** Age of the data, what synchronisation is doing, and whether there is a connection. */
export function SyncState() {
  const styles = useStyles();
  const status = useSyncStatus();
  const mood = syncMood(status);
  const text = useMoodText()(mood);
  useAnnounceMood(mood.kind, text);
  return (
    <div className={styles.root}>
      {status ? <AsOf at={status.lastFinishedAt} /> : null}
      {text === null ? null : (
        <Link
          href={href('/sync')}
          appearance="subtle"
          data-sync={mood.kind}
          className={mergeClasses(styles.link, mood.kind === 'problem' && styles.problem, mood.kind === 'offline' && styles.offline)}
        >
          <MoodIcon mood={mood} />
          {text}
        </Link>
      )}
    </div>
  );
}

function useMoodText(): (mood: SyncMood) => string | null {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (mood) => {
    if (mood.kind === 'unknown') return null;
    if (mood.kind !== 'running') return t(`syncState.${mood.kind}`);
    const done = format.number(mood.done);
    return mood.total === null ? t('syncState.running', { done }) : t('syncState.runningOf', { done, total: format.number(mood.total) });
  };
}

function MoodIcon({ mood }: { readonly mood: SyncMood }) {
  const styles = useStyles();
  switch (mood.kind) {
    case 'running':
    case 'cancelling':
      return <Spinner size="extra-tiny" aria-hidden />;
    case 'offline':
      return <CloudOffRegular className={styles.icon} aria-hidden />;
    case 'problem':
      return <WarningRegular className={styles.icon} aria-hidden />;
    case 'never':
      return <CloudSyncRegular className={styles.icon} aria-hidden />;
    case 'idle':
      return <CheckmarkCircleRegular className={styles.icon} aria-hidden />;
    case 'unknown':
      return <CloudDismissRegular className={styles.icon} aria-hidden />;
  }
}

/** A change of state is read out; mere counting is not. */
function useAnnounceMood(kind: SyncMood['kind'], text: string | null): void {
  const { announce } = useAnnounce();
  const last = useRef(kind);
  useEffect(() => {
    if (last.current === kind) return;
    const first = last.current === 'unknown';
    last.current = kind;
    if (!first && text !== null) announce(text, { polite: true });
  }, [kind, text, announce]);
}

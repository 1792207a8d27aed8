import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AsOf } from '../../components/AsOf.tsx';
import type { AreaProps } from '../../frame/area.ts';
import { Page } from '../../frame/Page.tsx';
import { useSyncStatus } from '../../host/hooks.ts';
import { Journal } from './Journal.tsx';
import { SyncActions } from './SyncActions.tsx';
import { SyncPanel } from './SyncPanel.tsx';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(320px, 2fr) minmax(360px, 3fr)', gap: tokens.spacingHorizontalL, flexGrow: 1, minHeight: 0, gridTemplateRows: 'minmax(0, 1fr)' },
  left: { overflowY: 'auto', minHeight: 0 },
});

/** How the copy of the server's data is doing, and what happened so far. */
export function SyncArea(_: AreaProps) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const status = useSyncStatus();
  return (
    <Page title={t('title')} note={status ? <AsOf at={status.lastFinishedAt} /> : null} actions={<SyncActions status={status} />}>
      <div className={styles.columns}>
        <div className={styles.left}>{status ? <SyncPanel status={status} /> : null}</div>
        <Journal />
      </div>
    </Page>
  );
}

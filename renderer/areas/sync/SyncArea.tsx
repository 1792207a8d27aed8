import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Page } from '../../frame/Page.tsx';
import { useSyncStatus } from '../../host/hooks.ts';
import { Journal } from './Journal.tsx';
import { SyncActions } from './SyncActions.tsx';
import { SyncPanel } from './SyncPanel.tsx';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(320px, 2fr) minmax(360px, 3fr)', gap: tokens.spacingHorizontalL, alignItems: 'start', '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  state: { position: 'sticky', top: 0, '@media (max-width: 900px)': { position: 'static' } },
});

/** How the copy of the server's data is doing, and what happened so far. */
export function SyncArea() {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const status = useSyncStatus();
  return (
    <Page title={t('title')} scrolls actions={<SyncActions status={status} />}>
      <div className={styles.columns}>
        <div className={styles.state}>{status ? <SyncPanel status={status} /> : null}</div>
        <Journal />
      </div>
    </Page>
  );
}

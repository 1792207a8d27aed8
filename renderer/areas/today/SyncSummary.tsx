import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { href } from '../../frame/address.ts';
import { useSyncStatus } from '../../host/hooks.ts';
import { SyncBadge, SyncFacts } from '../sync/SyncFacts.tsx';

/** How fresh all this is, and when it will be fresher. */
export function SyncSummary() {
  const { t } = useTranslation(['today', 'common']);
  const status = useSyncStatus();
  if (status === null) return null;
  return (
    <Panel
      title={t('common:area.sync')}
      aside={
        <>
          <SyncBadge status={status} />
          <Link href={href('/sync')}>{t('details')}</Link>
        </>
      }
    >
      <SyncFacts status={status} />
    </Panel>
  );
}

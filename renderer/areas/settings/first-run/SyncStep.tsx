import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../../core/contract/sync.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi, useClient, useSyncStatus } from '../../../host/hooks.ts';
import { useFormStyles } from '../styles.ts';
import { SyncPanel } from '../../sync/SyncPanel.tsx';
import { CompanyTakenOver } from './CompanyTakenOver.tsx';
import { StepActions } from './StepActions.tsx';
import type { FirstRunDesk } from './useFirstRun.ts';

/** The first reading, as it goes on. Nobody has to wait for its end. */
export function SyncStep({ desk }: { readonly desk: FirstRunDesk }) {
  const styles = useFormStyles();
  const { t } = useTranslation(['start', 'sync']);
  const status = useSyncStatus();
  const client = useClient();
  const isIdle = status !== null && status.phase !== 'running' && status.phase !== 'cancelling';
  return (
    <div className={styles.form}>
      <CompanyTakenOver desk={desk} />
      {status === null ? null : <SyncPanel status={status} />}
      {status === null || status.lastFinishedAt === null ? null : <Read status={status} />}
      <StepActions onBack={desk.back} onNext={desk.next}>
        {isIdle && status.lastFinishedAt === null ? <Button onClick={() => void client.sync.start({ full: false })}>{t('sync:action.start')}</Button> : null}
      </StepActions>
    </div>
  );
}

function Read({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('start');
  const format = useFormat();
  const api = useApi();
  const customers = useQuery(api.customers.counts.queryOptions()).data?.['all'] ?? null;
  const subscriptions = useQuery(api.subscriptions.counts.queryOptions()).data?.['all'] ?? null;
  if (customers === null || subscriptions === null) return null;
  return (
    <MessageBar intent="success" data-first-sync={status.phase}>
      <MessageBarBody>
        {t('sync.customers', { count: customers, number: format.number(customers) })} {t('sync.subscriptions', { count: subscriptions, number: format.number(subscriptions) })}
      </MessageBarBody>
    </MessageBar>
  );
}

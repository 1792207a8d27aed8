import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { go } from '../../frame/address.ts';
import { useSyncStatus } from '../../host/hooks.ts';

/** Before anything was ever fetched, empty lists would look like an empty office. */
export function FirstSync() {
  const { t } = useTranslation('today');
  const status = useSyncStatus();
  const isRunning = status?.phase === 'running';
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('first.title')}</MessageBarTitle>
        {isRunning ? t('first.running') : t('first.waiting')}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => go('/sync')}>
          {t('first.open')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

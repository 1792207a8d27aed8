import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../app/settings.tsx';
import { useHostState, useHostStatus } from '../host/hooks.ts';

/** Says when the data service is away, that nothing typed is lost, and helps when it stays away. */
export function HostBanner() {
  const { t } = useTranslation('common');
  const desk = useDesk();
  const { status } = useHostStatus();
  const state = useHostState();
  if (status === 'failed') {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('host.failedTitle')}</MessageBarTitle>
          {t('host.failed')}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" appearance="primary" onClick={() => void desk.restartHost()}>
            {t('host.restart')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (status === 'running' && state?.kind !== 'opening') return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{t('host.restartingTitle')}</MessageBarTitle>
        {t('host.restarting')}
      </MessageBarBody>
      <MessageBarActions>
        <Spinner size="tiny" aria-hidden />
      </MessageBarActions>
    </MessageBar>
  );
}

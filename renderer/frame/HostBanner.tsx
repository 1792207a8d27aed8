import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostState } from '../../core/contract/office.ts';
import { useDesk } from '../app/settings.tsx';
import { useHostState, useHostStatus } from '../host/hooks.ts';

/** Says when the data service is away, that nothing typed is lost, and helps when it stays away. */
export function HostBanner() {
  const { t } = useTranslation('common');
  const desk = useDesk();
  const { status, restarts } = useHostStatus();
  const state = useHostState();
  const { wasOpen, isLate } = useFirstOpening(state);
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
  // The office itself may say sooner that it is open than the shell that its host has come to life.
  const hasCome = status === 'running' || (restarts === 0 && state?.kind === 'ready');
  if (hasCome && state !== null && state.kind !== 'opening') return null;
  if (!wasOpen) return isLate ? <FirstOpening /> : null;
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

/** An office opens in the blink of an eye; only when it does not, something says so. */
const PATIENCE_MS = 600;

function useFirstOpening(state: HostState | null): { readonly wasOpen: boolean; readonly isLate: boolean } {
  const [wasOpen, setWasOpen] = useState(false);
  const [isLate, setLate] = useState(false);
  if (!wasOpen && state?.kind === 'ready') setWasOpen(true);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return { wasOpen, isLate };
}

function FirstOpening() {
  const { t } = useTranslation('common');
  return (
    <MessageBar intent="info" politeness="polite">
      <MessageBarBody>{t('gate.opening')}</MessageBarBody>
      <MessageBarActions>
        <Spinner size="tiny" aria-hidden />
      </MessageBarActions>
    </MessageBar>
  );
}

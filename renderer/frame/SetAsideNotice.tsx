import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostState } from '../host/hooks.ts';

/** Stores that were put aside at this start: said once, with the name of the file that was kept. */
export function SetAsideNotice() {
  const { t } = useTranslation(['common', 'errors']);
  const state = useHostState();
  const [closed, setClosed] = useState(false);
  if (closed || state?.kind !== 'ready' || state.setAside.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('setAside.title')}</MessageBarTitle>
        {state.setAside.map(({ store, keptAs }) => (
          <p key={keptAs} style={{ margin: 0 }}>
            {t(`setAside.${store}`, { keptAs })}
          </p>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setClosed(true)}>
          {t('action.understood')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLayout, useSettings } from '../../app/settings.tsx';
import { go } from '../../frame/address.ts';

const isTrue = (stored: unknown): boolean => stored === true;

/** Offered once to whoever starts with the demo office: begin the own one, or look around first. Nothing waits for an answer. */
export function DemoChoice() {
  const { t } = useTranslation('today');
  const { settings } = useSettings();
  const [isDecided, decide] = useLayout('firstRun.decided', isTrue);
  if (settings.connection.kind !== 'demo' || isDecided) return null;
  return (
    <MessageBar intent="info" layout="multiline" data-demo-choice="">
      <MessageBarBody>
        <MessageBarTitle>{t('demo.title')}</MessageBarTitle>
        {t('demo.text')}
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={t('demo.close')} onClick={() => decide(true)} />}>
        <Button
          appearance="primary"
          onClick={() => {
            decide(true);
            go('/settings/connection');
          }}
        >
          {t('demo.own')}
        </Button>
        <Button onClick={() => decide(true)}>{t('demo.look')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

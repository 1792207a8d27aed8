import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLayout, useSettings } from '../../app/settings.tsx';
import { go } from '../../frame/address.ts';
import { COUNTED_STEPS, FIRST_RUN, FIRST_RUN_PUT_AWAY, firstRunNumber, readFirstRunMark, type FirstRunMark } from '../../gate/first-run-mark.ts';

const WAY = '/settings/start';
const isTrue = (stored: unknown): boolean => stored === true;

/** The program was closed in the middle of the way: the first look at this page goes on there, once. */
const atStart = { isOver: false };

/** Offered to whoever starts with the demo office, and later the way back to where it was left. Nothing waits for an answer. */
export function DemoChoice() {
  const { settings } = useSettings();
  const [isPutAway, putAway] = useLayout(FIRST_RUN_PUT_AWAY, isTrue);
  const [mark] = useLayout(FIRST_RUN, readFirstRunMark);
  const isRunning = mark?.phase === 'running';
  useEffect(() => {
    if (!atStart.isOver && isRunning) go(WAY, { replace: true });
    atStart.isOver = true;
  }, [isRunning]);
  if (isPutAway || mark?.phase === 'done') return null;
  if (mark !== null) return <GoOn mark={mark} onPutAway={() => putAway(true)} />;
  return settings.connection.kind === 'demo' ? <Offer onPutAway={() => putAway(true)} /> : null;
}

function Offer({ onPutAway }: { readonly onPutAway: () => void }) {
  const { t } = useTranslation('today');
  return (
    <MessageBar intent="info" layout="multiline" data-demo-choice="">
      <MessageBarBody>
        <MessageBarTitle>{t('demo.title')}</MessageBarTitle>
        {t('demo.text')}
      </MessageBarBody>
      <MessageBarActions containerAction={<Close onPutAway={onPutAway} />}>
        <Button appearance="primary" onClick={() => go(WAY)}>
          {t('demo.own')}
        </Button>
        <Button onClick={onPutAway}>{t('demo.look')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function GoOn({ mark, onPutAway }: { readonly mark: FirstRunMark; readonly onPutAway: () => void }) {
  const { t } = useTranslation('today');
  return (
    <MessageBar intent="info" layout="multiline" data-demo-choice="going-on">
      <MessageBarBody>
        <MessageBarTitle>{t('demo.goOnTitle')}</MessageBarTitle>
        {t('demo.goOnText', { number: firstRunNumber(mark.step), of: COUNTED_STEPS })}
      </MessageBarBody>
      <MessageBarActions containerAction={<Close onPutAway={onPutAway} />}>
        <Button appearance="primary" onClick={() => go(WAY)}>
          {t('demo.goOn')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Close({ onPutAway }: { readonly onPutAway: () => void }) {
  const { t } = useTranslation('today');
  return <Button appearance="transparent" icon={<DismissRegular />} aria-label={t('demo.close')} onClick={onPutAway} />;
}

import { Button } from '@fluentui/react-components';
import { PauseRegular, PlayRegular, SendRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutboxStatus } from '../../../core/contract/outbox.ts';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';

/** What sending is doing, in a line beside the title. */
export function SendingNote({ status }: { readonly status: OutboxStatus }) {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  if (status.phase === 'paused' && status.pausedBy !== null) return t('phase.pausedBy', { who: status.pausedBy });
  if (status.phase === 'waiting' && status.nextAttemptAt !== null) return t('phase.waitingUntil', { at: format.dateTime(status.nextAttemptAt) });
  return t(`phase.${status.phase}`);
}

/** Hold back what is queued, or send what is due at once. */
export function SendingActions({ status }: { readonly status: OutboxStatus }) {
  const { t } = useTranslation('outbox');
  const client = useClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const onError = (error: unknown): void => notify({ text: errorText(screenErrorOf(error)).what, tone: 'error' });
  const pause = useMutation({ mutationFn: () => client.outbox.pause(), onError, onSuccess: () => notify({ text: t('done.paused') }) });
  const resume = useMutation({ mutationFn: () => client.outbox.resume(), onError, onSuccess: () => notify({ text: t('done.resumed') }) });
  const pump = useMutation({ mutationFn: () => client.outbox.pump(), onError, onSuccess: () => notify({ text: t('done.pumped') }) });
  if (status.phase === 'paused') {
    return (
      <Button appearance="primary" icon={<PlayRegular />} disabled={resume.isPending} onClick={() => resume.mutate()}>
        {t('action.resume')}
      </Button>
    );
  }
  return (
    <>
      <Button icon={<PauseRegular />} disabled={pause.isPending} onClick={() => pause.mutate()}>
        {t('action.pause')}
      </Button>
      <Button appearance="primary" icon={<SendRegular />} disabled={pump.isPending || status.phase === 'sending' || status.counts.waiting + status.counts.unknown === 0} onClick={() => pump.mutate()}>
        {t('action.pump')}
      </Button>
    </>
  );
}

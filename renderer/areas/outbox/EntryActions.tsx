import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ArrowUndoRegular, CheckmarkRegular, SendRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { useReason } from '../../people/usePresence.ts';
import { useEntryActions } from './useEntryActions.ts';

/** What may be done to an entry now; what may not is not offered. */
export function EntryActions({ entry, size = 'medium' }: { readonly entry: OutboxEntry; readonly size?: 'small' | 'medium' }) {
  const { t } = useTranslation('outbox');
  const { undo, retry, release, acknowledge, busy } = useEntryActions(entry);
  const { may } = entry;
  const reason = useReason('queue');
  const barred = { disabled: busy || reason !== null, ...(reason === null ? {} : { title: reason }) };
  return (
    <>
      {may.undo ? (
        <Button size={size} icon={<ArrowUndoRegular />} {...barred} onClick={undo}>
          {t('action.undo')}
        </Button>
      ) : null}
      {may.acknowledge ? (
        <Button size={size} icon={<CheckmarkRegular />} disabled={busy} onClick={acknowledge}>
          {t('action.acknowledge')}
        </Button>
      ) : null}
      {may.retry ? (
        <Button size={size} icon={<ArrowClockwiseRegular />} {...barred} onClick={retry}>
          {t(retryLabel(entry))}
        </Button>
      ) : null}
      {may.release ? (
        <Button size={size} appearance="primary" icon={<SendRegular />} {...barred} onClick={release}>
          {t('action.release')}
        </Button>
      ) : null}
    </>
  );
}

/** The same deed by the name that fits: asking again, sending what has not been sent, or trying once more. */
function retryLabel({ state }: OutboxEntry): 'action.look' | 'action.pump' | 'action.retry' {
  if (state.kind === 'unknown') return 'action.look';
  return state.kind === 'waiting' && state.problem === null ? 'action.pump' : 'action.retry';
}

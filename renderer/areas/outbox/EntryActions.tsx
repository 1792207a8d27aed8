import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ArrowUndoRegular, CheckmarkRegular, SendRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { useEntryActions } from './useEntryActions.ts';

/** What may be done to an entry now; what may not is not offered. */
export function EntryActions({ entry, size = 'medium' }: { readonly entry: OutboxEntry; readonly size?: 'small' | 'medium' }) {
  const { t } = useTranslation('outbox');
  const { undo, retry, release, acknowledge, busy } = useEntryActions(entry);
  const { may } = entry;
  return (
    <>
      {may.undo ? (
        <Button size={size} icon={<ArrowUndoRegular />} disabled={busy} onClick={undo}>
          {t('action.undo')}
        </Button>
      ) : null}
      {may.acknowledge ? (
        <Button size={size} icon={<CheckmarkRegular />} disabled={busy} onClick={acknowledge}>
          {t('action.acknowledge')}
        </Button>
      ) : null}
      {may.retry ? (
        <Button size={size} icon={<ArrowClockwiseRegular />} disabled={busy} onClick={retry}>
          {t(entry.state.kind === 'unknown' ? 'action.look' : 'action.retry')}
        </Button>
      ) : null}
      {may.release ? (
        <Button size={size} appearance="primary" icon={<SendRegular />} disabled={busy} onClick={release}>
          {t('action.release')}
        </Button>
      ) : null}
    </>
  );
}

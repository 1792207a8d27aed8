import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import type { GridSource } from '../../components/grid/types.ts';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { Page } from '../../frame/Page.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi, useClient } from '../../host/hooks.ts';
import { Crumb } from '../shared/Crumb.tsx';
import { useQueueColumns } from './columns.tsx';
import { rowTone } from './row-tone.ts';

const idOf = (row: OutboxEntry): string => row.id;

/** Changes that were decided together: how each stands, and the way back for all that have not left. */
export function BatchPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('outbox');
  const api = useApi();
  const columns = useQueueColumns({ grouped: false });
  const undo = useUndoBatch(id);
  const source: GridSource<OutboxEntry> = (window) => api.outbox.page.queryOptions({ input: { filter: 'all', customerId: null, batch: id, ...window } });
  const open = useCallback((row: OutboxEntry) => go(addressOf('outbox', row.id)), []);
  return (
    <Page
      title={t('batch.title')}
      crumb={<Crumb to="/outbox" text={t('page.back')} />}
      note={t('batch.note')}
      actions={
        <Button icon={<ArrowUndoRegular />} disabled={undo.isPending} onClick={() => undo.mutate()}>
          {t('batch.undo')}
        </Button>
      }
    >
      <DataGrid name="outbox-batch" label={t('batch.title')} columns={columns} rowId={idOf} source={source} selectable={false} onOpen={open} tone={rowTone} empty={<EmptyState icon={<CheckmarkCircleRegular />} title={t('empty.other')} text={t('empty.otherText')} />} />
    </Page>
  );
}

/** Takes back everything that has certainly not been sent, and says what was too late for that. */
function useUndoBatch(batch: string) {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const { outbox } = useClient();
  const notify = useNotify();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: () => outbox.undoBatch({ batch }),
    onSuccess: ({ undone, left }) => {
      const parts = [t('batch.undone', { count: undone, number: format.number(undone) }), left === 0 ? '' : t('batch.left', { count: left, number: format.number(left) })];
      notify({ text: parts.join(' '), tone: undone === 0 ? 'error' : 'success' });
    },
    onError: (error) => {
      const { title, what } = errorText(screenErrorOf(error));
      notify({ text: `${title}. ${what}`, tone: 'error' });
    },
  });
}

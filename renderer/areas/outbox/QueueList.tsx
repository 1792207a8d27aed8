import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular, FilterRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { outboxFilter, type OutboxEntry, type OutboxFilter, type OutboxStatus } from '../../../core/contract/outbox.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterChips, type Chip } from '../../components/FilterChips.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import type { GridSource } from '../../components/grid/types.ts';
import { addressOf, go } from '../../frame/address.ts';
import { Page } from '../../frame/Page.tsx';
import { useApi, useOutboxStatus } from '../../host/hooks.ts';
import { useListView } from '../shared/list-view.ts';
import { useQueueColumns } from './columns.tsx';
import { rowTone } from './row-tone.ts';
import { SendingActions, SendingNote } from './Sending.tsx';

const FILTERS = outboxFilter.options;
const idOf = (row: OutboxEntry): string => row.id;

/** What has been decided and is not confirmed yet, and what became of the rest. */
export function QueueList() {
  const { t } = useTranslation('outbox');
  const api = useApi();
  const status = useOutboxStatus();
  const { filter, setFilter } = useListView(FILTERS, 'open');
  const columns = useQueueColumns({ grouped: true });
  const source: GridSource<OutboxEntry> = (window) => api.outbox.page.queryOptions({ input: { filter, customerId: null, ...window } });
  const open = useCallback((row: OutboxEntry) => go(row.batch === null ? addressOf('outbox', row.id) : `/outbox/batch/${row.batch.id}`), []);
  const chips = FILTERS.map((id): Chip<OutboxFilter> => ({ id, label: t(`filter.${id}`), count: countOf(id, status), ...(id === 'attention' ? { tone: 'danger' as const } : {}) }));
  return (
    <Page title={t('title')} note={status === null ? null : <SendingNote status={status} />} actions={status === null ? null : <SendingActions status={status} />}>
      <DataGrid
        name="outbox"
        label={t('list.label')}
        columns={columns}
        rowId={idOf}
        source={source}
        selectable={false}
        onOpen={open}
        tone={rowTone}
        empty={<Nothing filter={filter} onAll={() => setFilter('all')} />}
        toolbar={<FilterChips label={t('list.filters')} chips={chips} value={filter} onChange={setFilter} />}
      />
    </Page>
  );
}

/** Only what the live status counts; the other chips go without a number. */
function countOf(filter: OutboxFilter, status: OutboxStatus | null): number | null {
  if (status === null) return null;
  const { counts, attention } = status;
  switch (filter) {
    case 'open':
      return counts.draft + counts.waiting + counts.sending + counts.unknown + counts.needsDecision + counts.unreadable;
    case 'attention':
      return attention;
    case 'waiting':
      return counts.waiting;
    case 'closing':
    case 'done':
    case 'all':
      return null;
  }
}

function Nothing({ filter, onAll }: { readonly filter: OutboxFilter; readonly onAll: () => void }) {
  const { t } = useTranslation('outbox');
  if (filter === 'open' || filter === 'all') return <EmptyState icon={<CheckmarkCircleRegular />} title={t('empty.open')} text={t('empty.openText')} />;
  return <EmptyState icon={<FilterRegular />} title={t('empty.other')} text={t('empty.otherText')} actions={<Button onClick={onAll}>{t('empty.showAll')}</Button>} />;
}

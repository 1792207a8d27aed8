import { Button } from '@fluentui/react-components';
import { DocumentTableRegular, TaskListSquareLtrRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { subscriptionFilter, subscriptionSort, type SubscriptionFilter, type SubscriptionRow, type SubscriptionSort } from '../../../core/contract/subscriptions.ts';
import { NOTHING_SELECTED, type GridSelection, type GridSource } from '../../components/grid/types.ts';
import { addressOf, go } from '../../frame/address.ts';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { useStands } from '../../host/useStands.ts';
import { BulkDialog } from '../bulk/BulkDialog.tsx';
import { subjectOf, type BulkSubject } from '../bulk/bulk-wish.ts';
import { sortReader, useListView, useSort } from '../shared/list-view.ts';
import { SearchedGrid } from '../shared/SearchedGrid.tsx';
import { useSubscriptionColumns } from './columns.tsx';
import { EmptySubscriptions } from './EmptySubscriptions.tsx';
import { rowTone } from './row-tone.ts';

const SUBSCRIPTION_FILTERS = subscriptionFilter.options;
const readSort = sortReader<SubscriptionSort>(subscriptionSort.options, { key: 'windowEndsAt', direction: 'asc' });
const TONES: Partial<Record<SubscriptionFilter, 'danger' | 'warning'>> = { windowOpen: 'warning', suspended: 'danger' };
const idOf = (row: SubscriptionRow): string => row.id;

/** Every subscription of every customer. */
export function SubscriptionList() {
  const { t } = useTranslation('subscriptions');
  const api = useApi();
  const { filter, search, setFilter, setSearch } = useListView(SUBSCRIPTION_FILTERS, 'all');
  const [sort, setSort] = useSort('subscriptions', readSort);
  const columns = useSubscriptionColumns({ withCustomer: true });
  const counts = useQuery({ ...api.subscriptions.counts.queryOptions(), enabled: useStands(), placeholderData: keepPreviousData });
  const [selection, setSelection] = useState<GridSelection>(NOTHING_SELECTED);
  const [bulk, setBulk] = useState<BulkSubject | null>(null);
  const picked = selection.inverted ? Math.max(0, (counts.data?.[filter] ?? 0) - selection.ids.size) : selection.ids.size;
  const source: GridSource<SubscriptionRow> = (window) =>
    api.subscriptions.page.queryOptions({ input: { search, filter, sort: sort.key, direction: sort.direction, ...window } });
  const open = useCallback((row: SubscriptionRow) => go(addressOf('subscriptions', row.id)), []);
  const chips = SUBSCRIPTION_FILTERS.map((id) => ({ id, label: t(`filter.${id}`), count: counts.data?.[id] ?? null, tone: TONES[id] }));

  return (
    <Page
      title={t('title')}
      actions={
        <Button icon={<DocumentTableRegular />} onClick={() => setBulk({ of: 'file' })}>
          {t('list.quantityList')}
        </Button>
      }
    >
      <SearchedGrid
        name="subscriptions"
        label={t('list.label')}
        columns={columns}
        rowId={idOf}
        source={source}
        sort={sort}
        onSort={setSort}
        onOpen={open}
        onSelection={setSelection}
        tone={rowTone}
        empty={<EmptySubscriptions search={search} filter={filter} onSearch={setSearch} onFilter={setFilter} />}
        search={{ label: t('list.search'), value: search, onChange: setSearch }}
        filters={{ label: t('list.filters'), chips, value: filter, onChange: setFilter }}
        more={
          selection === NOTHING_SELECTED ? null : (
            <Button size="small" appearance="primary" icon={<TaskListSquareLtrRegular />} onClick={() => setBulk(subjectOf(selection, { search, filter }))}>
              {t('list.changeMany')}
            </Button>
          )
        }
      />
      {bulk === null ? null : <BulkDialog subject={bulk} count={search === '' || !selection.inverted ? picked : null} onClose={() => setBulk(null)} />}
    </Page>
  );
}

import { Button } from '@fluentui/react-components';
import { AddRegular, DocumentTextRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuoteRow } from '../../../../core/contract/quotes.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FilterChips } from '../../../components/FilterChips.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { GridSource } from '../../../components/grid/types.ts';
import { addressOf, go, useAddress } from '../../../frame/address.ts';
import { useContextCommand } from '../../../frame/context-commands.tsx';
import { Page } from '../../../frame/Page.tsx';
import { useApi } from '../../../host/hooks.ts';
import { PaperTabs } from '../../papers/PaperTabs.tsx';
import { useListView } from '../../shared/list-view.ts';
import { useQuoteColumns } from './columns.tsx';
import { NewQuoteDialog } from './NewQuoteDialog.tsx';

const FILTERS = ['all', 'draft', 'issued'] as const;
type Filter = (typeof FILTERS)[number];

const idOf = (row: QuoteRow): string => row.id;
const stateOf = (filter: Filter): 'draft' | 'issued' | null => (filter === 'all' ? null : filter);

/** Every quote of the office, the last touched first. */
export function QuoteList() {
  const { t } = useTranslation('quotes');
  const api = useApi();
  const { query, setQuery } = useAddress();
  const { filter, setFilter } = useListView(FILTERS, 'all');
  const columns = useQuoteColumns();
  const source: GridSource<QuoteRow> = (window) => api.quotes.page.queryOptions({ input: { customerId: null, state: stateOf(filter), ...window } });
  const open = useCallback((row: QuoteRow) => go(addressOf('quotes', row.id)), []);
  const begin = (): void => setQuery({ new: '1' });
  useContextCommand('newQuote', begin);
  const newButton = (
    <Button appearance="primary" icon={<AddRegular />} onClick={begin}>
      {t('list.new')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={newButton}>
      <PaperTabs here="quotes" />
      <DataGrid
        name="quotes"
        label={t('list.label')}
        columns={columns}
        rowId={idOf}
        source={source}
        onOpen={open}
        empty={
          <EmptyState
            icon={<DocumentTextRegular />}
            title={t(filter === 'all' ? 'list.empty' : 'list.emptyFiltered')}
            {...(filter === 'all' ? { text: t('list.emptyText'), actions: newButton } : {})}
          />
        }
        toolbar={<StateChips value={filter} onChange={setFilter} />}
      />
      <NewQuoteDialog open={query.get('new') !== null} onClose={() => setQuery({ new: null })} />
    </Page>
  );
}

function StateChips({ value, onChange }: { readonly value: Filter; readonly onChange: (filter: Filter) => void }) {
  const { t } = useTranslation('quotes');
  const counts: Readonly<Record<Filter, number | null>> = { all: useTotal('all'), draft: useTotal('draft'), issued: useTotal('issued') };
  return <FilterChips label={t('list.filters')} chips={FILTERS.map((id) => ({ id, label: t(`filter.${id}`), count: counts[id] }))} value={value} onChange={onChange} />;
}

function useTotal(filter: Filter): number | null {
  const options = useApi().quotes.page.queryOptions({ input: { customerId: null, state: stateOf(filter), from: 0, count: 1 } });
  return useQuery({ ...options, placeholderData: keepPreviousData }).data?.total ?? null;
}

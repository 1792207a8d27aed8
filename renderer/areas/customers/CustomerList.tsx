import { Link } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CUSTOMER_FILTERS, CUSTOMER_SORTS, type CustomerFilter, type CustomerSort } from '../../../core/contract/customer-lists.ts';
import type { CustomerRow } from '../../../core/contract/customers.ts';
import type { GridSource } from '../../components/grid/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go, href } from '../../frame/address.ts';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { useStands } from '../../host/useStands.ts';
import { sortReader, useListView, useSort } from '../shared/list-view.ts';
import { Beside, PaneToggle, usePane, type Pane } from '../shared/pane.tsx';
import { SearchedGrid } from '../shared/SearchedGrid.tsx';
import { useCustomerColumns } from './columns.tsx';
import { CustomerPane } from './CustomerPane.tsx';
import { NewCustomerButtons } from './drafts/NewCustomerButtons.tsx';
import { EmptyCustomers } from './EmptyCustomers.tsx';

const readSort = sortReader<CustomerSort>(CUSTOMER_SORTS, { key: 'name', direction: 'asc' });
const TONES: Partial<Record<CustomerFilter, 'danger' | 'warning'>> = { windowOpen: 'warning', attention: 'danger' };

const toneOf = (row: CustomerRow): 'normal' | 'muted' | 'attention' => (row.removed ? 'muted' : row.attention ? 'attention' : 'normal');
const idOf = (row: CustomerRow): string => row.id;

/** Every customer of the office: searched, filtered, sorted, with the facts of the chosen one beside. */
export function CustomerList() {
  const { t } = useTranslation('customers');
  const api = useApi();
  const { filter, search, setFilter, setSearch } = useListView(CUSTOMER_FILTERS, 'all');
  const [sort, setSort] = useSort('customers', readSort);
  const columns = useCustomerColumns();
  const pane = usePane<CustomerRow>('customers');
  const counts = useQuery({ ...api.customers.counts.queryOptions(), enabled: useStands(), placeholderData: keepPreviousData });
  const source: GridSource<CustomerRow> = (window) =>
    api.customers.page.queryOptions({ input: { search, filter, sort: sort.key, direction: sort.direction, ...window } });
  const open = useCallback((row: CustomerRow) => go(addressOf('customers', row.id)), []);
  const chips = CUSTOMER_FILTERS.map((id) => ({ id, label: t(`filter.${id}`), count: counts.data?.[id] ?? null, tone: TONES[id] }));

  return (
    <Page title={t('title')} actions={<ListActions pane={pane} />}>
      <Beside
        pane={pane}
        label={t('list.pane')}
        nothing={t('list.nothingSelected')}
        list={
          <SearchedGrid
            name="customers"
            label={t('list.label')}
            columns={columns}
            rowId={idOf}
            source={source}
            sort={sort}
            onSort={setSort}
            onOpen={open}
            onCurrent={pane.show}
            tone={toneOf}
            empty={<EmptyCustomers search={search} filter={filter} onSearch={setSearch} onFilter={setFilter} />}
            search={{ label: t('list.search'), value: search, onChange: setSearch }}
            filters={{ label: t('list.filters'), chips, value: filter, onChange: setFilter }}
          />
        }
      >
        {(row) => <CustomerPane key={row.id} row={row} />}
      </Beside>
    </Page>
  );
}

function ListActions({ pane }: { readonly pane: Pane<CustomerRow> }) {
  return (
    <>
      <DraftsLink />
      <NewCustomerButtons />
      <PaneToggle pane={pane} />
    </>
  );
}

/** The way to what is being written, while there is something. */
function DraftsLink() {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { data } = useQuery({ ...useApi().customerDrafts.list.queryOptions(), enabled: useStands() });
  if (data === undefined || data.rows.length === 0) return null;
  return <Link href={href(addressOf('customers', 'drafts'))}>{t('list.drafts', { number: format.number(data.rows.length) })}</Link>;
}

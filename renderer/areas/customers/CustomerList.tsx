import { Link } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customerFilter, customerSort, type CustomerFilter, type CustomerRow, type CustomerSort } from '../../../core/contract/customers.ts';
import { FilterChips } from '../../components/FilterChips.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import type { GridSource } from '../../components/grid/types.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go, href } from '../../frame/address.ts';
import { MasterDetail } from '../../frame/MasterDetail.tsx';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { sortReader, useListView, useSearchBox, useSort } from '../shared/list-view.ts';
import { EmptyPane, PaneToggle, usePane } from '../shared/pane.tsx';
import { useCustomerColumns } from './columns.tsx';
import { CustomerPane } from './CustomerPane.tsx';
import { NewCustomerButtons } from './drafts/NewCustomerButtons.tsx';
import { EmptyCustomers } from './EmptyCustomers.tsx';

const CUSTOMER_FILTERS = customerFilter.options;
const readSort = sortReader<CustomerSort>(customerSort.options, { key: 'name', direction: 'asc' });
const TONES: Partial<Record<CustomerFilter, 'danger' | 'warning'>> = { windowOpen: 'warning', attention: 'danger' };

const toneOf = (row: CustomerRow): 'normal' | 'muted' | 'attention' => (row.removed ? 'muted' : row.attention ? 'attention' : 'normal');
const idOf = (row: CustomerRow): string => row.id;

/** Every customer of the office: searched, filtered, sorted, with the facts of the chosen one beside. */
export function CustomerList() {
  const { t } = useTranslation('customers');
  const api = useApi();
  const { filter, search, setFilter, setSearch } = useListView(CUSTOMER_FILTERS, 'all');
  const [sort, setSort] = useSort('customers', readSort);
  const [searchBox, typeAhead] = useSearchBox(setSearch);
  const columns = useCustomerColumns();
  const [current, setCurrent] = useState<CustomerRow | null>(null);
  const pane = usePane('customers');
  const counts = useQuery({ ...api.customers.counts.queryOptions(), placeholderData: keepPreviousData });
  const source: GridSource<CustomerRow> = (window) =>
    api.customers.page.queryOptions({ input: { search, filter, sort: sort.key, direction: sort.direction, ...window } });
  const open = useCallback((row: CustomerRow) => go(addressOf('customers', row.id)), []);
  const chips = CUSTOMER_FILTERS.map((id) => {
    const tone = TONES[id];
    return { id, label: t(`filter.${id}`), count: counts.data?.[id] ?? null, ...(tone === undefined ? {} : { tone }) };
  });

  return (
    <Page title={t('title')} actions={<ListActions pane={pane} />}>
      <MasterDetail
        name="customers"
        detailLabel={t('list.pane')}
        detail={pane.isOpen ? current === null ? <EmptyPane text={t('list.nothingSelected')} /> : <CustomerPane key={current.id} row={current} /> : null}
        onClose={() => pane.open(false)}
        list={
          <DataGrid
            name="customers"
            label={t('list.label')}
            columns={columns}
            rowId={idOf}
            source={source}
            sort={sort}
            onSort={setSort}
            onOpen={open}
            onCurrent={setCurrent}
            tone={toneOf}
            onType={typeAhead}
            empty={<EmptyCustomers search={search} filter={filter} onSearch={setSearch} onFilter={setFilter} />}
            toolbar={
              <>
                <SearchField ref={searchBox} label={t('list.search')} value={search} onChange={setSearch} />
                <FilterChips label={t('list.filters')} chips={chips} value={filter} onChange={setFilter} />
              </>
            }
          />
        }
      />
    </Page>
  );
}

function ListActions({ pane }: { readonly pane: ReturnType<typeof usePane> }) {
  return (
    <>
      <DraftsLink />
      <NewCustomerButtons />
      <PaneToggle isOpen={pane.isOpen} onToggle={pane.open} />
    </>
  );
}

/** The way to what is being written, while there is something. */
function DraftsLink() {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { data } = useQuery(useApi().customerDrafts.list.queryOptions());
  if (data === undefined || data.rows.length === 0) return null;
  return <Link href={href(addressOf('customers', 'drafts'))}>{t('list.drafts', { number: format.number(data.rows.length) })}</Link>;
}

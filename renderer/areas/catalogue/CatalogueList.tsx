import { makeStyles, Select } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueRow } from '../../../core/contract/catalogue.ts';
import { SEGMENTS, type Segment } from '../../../core/domain/catalog/product.ts';
import { FilterChips } from '../../components/FilterChips.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import { GRID_WINDOW, type GridSource } from '../../components/grid/types.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { addressOf, go, useAddress } from '../../frame/address.ts';
import { MasterDetail } from '../../frame/MasterDetail.tsx';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { useListView, useSearchBox } from '../shared/list-view.ts';
import { EmptyPane, PaneToggle, usePane } from '../shared/pane.tsx';
import { CataloguePane } from './CataloguePane.tsx';
import { CatalogueTabs } from './CatalogueTabs.tsx';
import { useCatalogueColumns } from './columns.tsx';
import { EmptyCatalogue } from './EmptyCatalogue.tsx';
import { NameHints } from './NameHints.tsx';
import { PricesAsOf } from './PricesAsOf.tsx';

const KINDS = ['all', 'main', 'addOn', 'trial', 'perpetual'] as const;
const FIRST_WINDOW = { from: 0, count: GRID_WINDOW };

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  segment: { width: '190px' },
});

const idOf = (row: CatalogueRow): string => `${row.productId}:${row.skuId}`;
const toneOf = (row: CatalogueRow): 'normal' | 'muted' => (row.isPurchasable ? 'normal' : 'muted');

/** Everything that can be sold; old product names lead to the new ones. */
export function CatalogueList() {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const { query, setQuery } = useAddress();
  const { filter: kind, search, setFilter: setKind, setSearch } = useListView(KINDS, 'all');
  const segment: Segment | null = SEGMENTS.find((name) => name === query.get('segment')) ?? null;
  const setSegment = useCallback((name: string) => setQuery({ segment: name === '' ? null : name }), [setQuery]);
  const [searchBox, typeAhead] = useSearchBox(setSearch);
  const columns = useCatalogueColumns();
  const [current, setCurrent] = useState<CatalogueRow | null>(null);
  const pane = usePane('catalogue');
  const source: GridSource<CatalogueRow> = (window) => api.catalogue.page.queryOptions({ input: { search, kind, segment, ...window } });
  // The same window that the grid asks for first: one answer serves both.
  const first = useQuery({ ...api.catalogue.page.queryOptions({ input: { search, kind, segment, ...FIRST_WINDOW } }), placeholderData: keepPreviousData });
  const open = useCallback((row: CatalogueRow) => go(addressOf('catalogue', row.productId, row.skuId)), []);
  const showAll = (): void => setQuery({ filter: null, segment: null });

  return (
    <Page title={t('title')} note={<PricesAsOf at={first.data === undefined ? undefined : first.data.pricesAsOf} />} actions={<PaneToggle isOpen={pane.isOpen} onToggle={pane.open} />}>
      <CatalogueTabs here="catalogue" />
      <MasterDetail
        name="catalogue"
        detailLabel={t('list.pane')}
        detail={pane.isOpen ? current === null ? <EmptyPane text={t('list.nothingSelected')} /> : <CataloguePane key={idOf(current)} row={current} /> : null}
        onClose={() => pane.open(false)}
        list={
          <div className={styles.list}>
            <NameHints hints={first.data?.hints ?? []} />
            <DataGrid
              name="catalogue"
              label={t('list.label')}
              columns={columns}
              rowId={idOf}
              source={source}
              onOpen={open}
              onCurrent={setCurrent}
              tone={toneOf}
              onType={typeAhead}
              empty={<EmptyCatalogue search={search} kind={kind} segment={segment} onSearch={setSearch} onShowAll={showAll} />}
              toolbar={
                <>
                  <SearchField ref={searchBox} label={t('list.search')} value={search} onChange={setSearch} />
                  <Select size="small" className={styles.segment} aria-label={t('list.segment')} value={segment ?? ''} onChange={(_, data) => setSegment(data.value)}>
                    <option value="">{t('list.allSegments')}</option>
                    {SEGMENTS.map((name) => (
                      <option key={name} value={name}>
                        {t(`segment.${name}`)}
                      </option>
                    ))}
                  </Select>
                  <FilterChips label={t('list.kinds')} chips={KINDS.map((id) => ({ id, label: t(`kind.${id}`), count: null }))} value={kind} onChange={setKind} />
                </>
              }
            />
          </div>
        }
      />
    </Page>
  );
}

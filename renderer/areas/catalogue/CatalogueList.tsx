import { makeStyles, Select } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueRow } from '../../../core/contract/catalogue.ts';
import { SEGMENTS, type Segment } from '../../../core/domain/catalog/product.ts';
import { GRID_WINDOW, type GridSource } from '../../components/grid/types.ts';
import { addressOf, go, useAddress } from '../../frame/address.ts';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { useListView } from '../shared/list-view.ts';
import { Beside, PaneToggle, usePane } from '../shared/pane.tsx';
import { SearchedGrid } from '../shared/SearchedGrid.tsx';
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
  const columns = useCatalogueColumns();
  const pane = usePane<CatalogueRow>('catalogue');
  const source: GridSource<CatalogueRow> = (window) => api.catalogue.page.queryOptions({ input: { search, kind, segment, ...window } });
  // The same window that the grid asks for first: one answer serves both.
  const first = useQuery({ ...api.catalogue.page.queryOptions({ input: { search, kind, segment, ...FIRST_WINDOW } }), placeholderData: keepPreviousData });
  const open = useCallback((row: CatalogueRow) => go(addressOf('catalogue', row.productId, row.skuId)), []);
  const showAll = (): void => setQuery({ filter: null, segment: null });

  return (
    <Page title={t('title')} note={<PricesAsOf at={first.data === undefined ? undefined : first.data.pricesAsOf} />} actions={<PaneToggle pane={pane} />}>
      <CatalogueTabs here="catalogue" />
      <Beside
        pane={pane}
        label={t('list.pane')}
        nothing={t('list.nothingSelected')}
        list={
          <div className={styles.list}>
            <NameHints hints={first.data?.hints ?? []} />
            <SearchedGrid
              name="catalogue"
              label={t('list.label')}
              columns={columns}
              rowId={idOf}
              source={source}
              onOpen={open}
              onCurrent={pane.show}
              tone={toneOf}
              empty={<EmptyCatalogue search={search} kind={kind} segment={segment} onSearch={setSearch} onShowAll={showAll} />}
              search={{ label: t('list.search'), value: search, onChange: setSearch }}
              choice={<SegmentSelect value={segment} onChange={setSegment} />}
              filters={{ label: t('list.kinds'), chips: KINDS.map((id) => ({ id, label: t(`kind.${id}`), count: null })), value: kind, onChange: setKind }}
            />
          </div>
        }
      >
        {(row) => <CataloguePane key={idOf(row)} row={row} />}
      </Beside>
    </Page>
  );
}

function SegmentSelect({ value, onChange }: { readonly value: Segment | null; readonly onChange: (name: string) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  return (
    <Select size="small" className={styles.segment} aria-label={t('list.segment')} value={value ?? ''} onChange={(_, data) => onChange(data.value)}>
      <option value="">{t('list.allSegments')}</option>
      {SEGMENTS.map((name) => (
        <option key={name} value={name}>
          {t(`segment.${name}`)}
        </option>
      ))}
    </Select>
  );
}

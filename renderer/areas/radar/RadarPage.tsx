import { Button } from '@fluentui/react-components';
import { CalendarAddRegular, MailMultipleRegular, RadarRegular, TaskListSquareLtrRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RADAR_HORIZONS, radarFilter, radarSort, type RadarFilter, type RadarHorizon, type RadarRow, type RadarSort } from '../../../core/contract/radar.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterChips } from '../../components/FilterChips.tsx';
import { NOTHING_SELECTED, type GridSelection, type GridSource } from '../../components/grid/types.ts';
import { addressOf, go, useAddress } from '../../frame/address.ts';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { sortReader, useListView, useSort } from '../shared/list-view.ts';
import { Beside, PaneToggle, usePane } from '../shared/pane.tsx';
import { SearchedGrid } from '../shared/SearchedGrid.tsx';
import { useRadarColumns } from './columns.tsx';
import { RadarHead } from './RadarHead.tsx';
import { LettersButton } from '../papers/LettersButton.tsx';
import { PlannerButton } from './PlannerButton.tsx';
import { RadarPane } from './RadarPane.tsx';
import { TakeOvers } from './TakeOvers.tsx';
import { BulkDialog } from '../bulk/BulkDialog.tsx';
import { useCalendarFile } from './useCalendarFile.ts';
import { useChosen, type Chosen } from './useChosen.ts';

const FILTERS = radarFilter.options;
const TONES: Partial<Record<RadarFilter, 'warning'>> = { windows: 'warning' };
const readSort = sortReader<RadarSort>(radarSort.options, { key: 'date', direction: 'asc' });
const idOf = (row: RadarRow): string => row.id;
const toneOf = (row: RadarRow): 'normal' | 'attention' => (row.isPinned ? 'attention' : 'normal');

/** Ends of terms and windows of the year ahead: by date, by customer, by the money behind them. */
export function RadarPage() {
  const { t } = useTranslation('radar');
  const api = useApi();
  const horizon = useHorizon();
  const { filter, search, setFilter, setSearch } = useListView(FILTERS, 'all');
  const [sort, setSort] = useSort('radar', readSort);
  const pane = usePane<RadarRow>('radar');
  const columns = useRadarColumns();
  const overview = useQuery({ ...api.radar.overview.queryOptions({ input: { horizon: horizon.days } }), placeholderData: keepPreviousData });
  const source: GridSource<RadarRow> = (window) =>
    api.radar.page.queryOptions({ input: { horizon: horizon.days, filter, search, sort: sort.key, direction: sort.direction, ...window } });
  const calendar = useCalendarFile({ horizon: horizon.days, filter, search });
  const [selection, setSelection] = useState<GridSelection>(NOTHING_SELECTED);
  const chosen = useChosen(selection, { horizon: horizon.days, filter, search });
  const open = useCallback((row: RadarRow) => go(addressOf('subscriptions', row.subscriptionId)), []);
  const chips = FILTERS.map((id) => ({ id, label: t(`filter.${id}`), count: overview.data?.counts[id] ?? null, tone: TONES[id] }));
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <FilterChips label={t('horizons')} chips={RADAR_HORIZONS.map((days) => ({ id: String(days), label: t(`horizon.${days}`), count: null }))} value={String(horizon.days)} onChange={horizon.choose} />
          <Button icon={<CalendarAddRegular />} disabled={calendar.isBusy} onClick={calendar.save}>
            {t('calendar.save')}
          </Button>
          <PlannerButton />
          <LettersButton days={horizon.days} />
          <PaneToggle pane={pane} />
        </>
      }
    >
      {overview.data === undefined ? null : <RadarHead overview={overview.data} filter={filter} onFilter={setFilter} />}
      <TakeOvers />
      <Beside
        pane={pane}
        label={t('pane.label')}
        nothing={t('pane.empty')}
        list={
          <SearchedGrid
            name="radar"
            label={t('label')}
            columns={columns}
            rowId={idOf}
            source={source}
            sort={sort}
            onSort={setSort}
            onOpen={open}
            onCurrent={pane.show}
            onSelection={setSelection}
            tone={toneOf}
            empty={<EmptyState icon={<RadarRegular />} title={t('empty.title')} text={t('empty.text')} />}
            search={{ label: t('search'), value: search, onChange: setSearch }}
            filters={{ label: t('filters'), chips, value: filter, onChange: setFilter }}
            more={selection === NOTHING_SELECTED ? null : <ChosenActions chosen={chosen} />}
          />
        }
      >
        {(row) => <RadarPane key={row.id} row={row} />}
      </Beside>
      {chosen.bulk === null ? null : <BulkDialog subject={{ of: 'chosen', ids: chosen.bulk }} count={chosen.bulk.length} onClose={chosen.close} />}
    </Page>
  );
}

function ChosenActions({ chosen }: { readonly chosen: Chosen }) {
  const { t } = useTranslation('radar');
  return (
    <>
      <Button size="small" appearance="primary" icon={<MailMultipleRegular />} disabled={chosen.isBusy} onClick={chosen.letters}>
        {t('chosen.letters')}
      </Button>
      <Button size="small" icon={<TaskListSquareLtrRegular />} disabled={chosen.isBusy} onClick={chosen.change}>
        {t('chosen.change')}
      </Button>
    </>
  );
}

/** 90 days unless the address says otherwise. */
function useHorizon(): { readonly days: RadarHorizon; readonly choose: (days: string) => void } {
  const { query, setQuery } = useAddress();
  const days = RADAR_HORIZONS.find((known) => String(known) === query.get('days')) ?? 90;
  return { days, choose: (next) => setQuery({ days: next === '90' ? null : next }) };
}

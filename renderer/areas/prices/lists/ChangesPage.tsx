import { Button } from '@fluentui/react-components';
import { DeleteRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceChangeRow } from '../../../../core/contract/price-lists.ts';
import { CHANGE_MARKS } from '../../../../core/domain/price-lists/compare-lists.ts';
import type { ChangeMark } from '../../../../core/domain/price-lists/compare-lists.ts';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { GRID_WINDOW } from '../../../components/grid/types.ts';
import type { GridSource } from '../../../components/grid/types.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { Page } from '../../../frame/Page.tsx';
import { useApi, useClient } from '../../../host/hooks.ts';
import { Crumb } from '../../shared/Crumb.tsx';
import { useListView } from '../../shared/list-view.ts';
import { SearchedGrid } from '../../shared/SearchedGrid.tsx';
import { useMonthWords } from '../month-words.ts';
import { useChangeColumns } from './change-columns.tsx';

const FILTERS = ['changed', ...CHANGE_MARKS] as const;
type Filter = (typeof FILTERS)[number];
const idOf = (row: PriceChangeRow): string => row.key;
const toneOf = (row: PriceChangeRow): 'normal' | 'muted' => (row.mark === 'DEL' ? 'muted' : 'normal');
const marksOf = (filter: Filter): ChangeMark[] => (filter === 'changed' ? [] : [filter]);

/** A list against the month before it, row by row. */
export function ChangesPage({ id }: { readonly id: number }) {
  const { t } = useTranslation('prices');
  const api = useApi();
  const months = useMonthWords();
  const { filter, search, setFilter, setSearch } = useListView(FILTERS, 'changed');
  const columns = useChangeColumns();
  const head = useQuery(api.prices.lists.queryOptions()).data?.lists.find((list) => list.id === id);
  const asked = { id, marks: marksOf(filter), search };
  const source: GridSource<PriceChangeRow> = (window) => api.prices.changes.queryOptions({ input: { ...asked, ...window } });
  const first = useQuery({ ...api.prices.changes.queryOptions({ input: { ...asked, from: 0, count: GRID_WINDOW } }), placeholderData: keepPreviousData });
  const counts = first.data?.counts;
  const numberOf = (one: Filter): number | null => (counts === undefined ? null : one === 'changed' ? counts.ADD + counts.CHG + counts.DEL : counts[one]);
  const against = first.data === undefined ? null : first.data.comparedWith === null ? t('changes.first') : t('changes.against', { month: months.long(first.data.comparedWith) });
  return (
    <Page
      title={head === undefined ? t('title') : t('changes.title', { month: months.long(head.month), market: head.market, currency: head.currency })}
      crumb={<Crumb to="/prices/lists" text={t('lists.back')} />}
      note={against}
      actions={head === undefined ? null : <RemoveButton id={id} month={months.long(head.month)} currency={head.currency} />}
    >
      <SearchedGrid
        name="prices.changes"
        label={t('changes.label')}
        columns={columns}
        rowId={idOf}
        source={source}
        tone={toneOf}
        empty={<EmptyState icon={<DocumentTableRegular />} title={t('changes.empty')} text={t('changes.emptyText')} />}
        search={{ label: t('changes.search'), value: search, onChange: setSearch }}
        filters={{ label: t('changes.marks'), chips: FILTERS.map((one) => ({ id: one, label: t(`changes.mark.${one}`), count: numberOf(one) })), value: filter, onChange: setFilter }}
      />
    </Page>
  );
}

function RemoveButton({ id, month, currency }: { readonly id: number; readonly month: string; readonly currency: string }) {
  const { t } = useTranslation('prices');
  const client = useClient();
  const notify = useNotify();
  const [isAsked, setAsked] = useState(false);
  const removal = useMutation({
    mutationFn: () => client.prices.removeList({ id }),
    onSuccess: () => {
      notify({ text: t('lists.removed', { month, currency }), tone: 'success' });
      go(addressOf('prices', 'lists'));
    },
  });
  return (
    <>
      <Button icon={<DeleteRegular />} onClick={() => setAsked(true)}>
        {t('lists.remove')}
      </Button>
      <ConfirmDialog open={isAsked} title={t('lists.removeTitle', { month })} confirmLabel={t('lists.remove')} busy={removal.isPending} onConfirm={() => removal.mutate()} onCancel={() => setAsked(false)}>
        {t('lists.removeText')}
      </ConfirmDialog>
    </>
  );
}

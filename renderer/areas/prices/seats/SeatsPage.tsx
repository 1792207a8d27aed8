import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatRow } from '../../../../core/contract/seats.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FilterChips } from '../../../components/FilterChips.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column, GridSource } from '../../../components/grid/types.ts';
import { MoneyText } from '../../../components/MoneyText.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import type { ReadFile } from '../lists/read-file.ts';
import { ImportFile } from '../parts/ImportFile.tsx';
import type { ImportOutcome } from '../parts/ImportFile.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { PricesPage } from '../PricesPage.tsx';
import { SeatDialog } from './SeatDialog.tsx';

const SHOWS = ['idle', 'short', 'unknown', 'all'] as const;
type Show = (typeof SHOWS)[number];
const idOf = (row: SeatRow): string => row.subscriptionId;

/** Seats that are paid for and not used, by the next day on which they can be given back (M-5). */
export function SeatsPage() {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const api = useApi();
  const columns = useColumns();
  const [show, setShow] = useState<Show | null>(null);
  const [current, setCurrent] = useState<SeatRow | null>(null);
  const [edited, setEdited] = useState<SeatRow | null>(null);
  const totals = useQuery(api.prices.seats.totals.queryOptions()).data ?? null;
  const wasted = (totals?.wasted ?? []).filter(({ minor }) => minor > 0);
  // Whoever has counted nothing yet begins with what could be counted.
  const shown = show ?? (totals !== null && totals.unknown === totals.all ? 'unknown' : 'idle');
  const source: GridSource<SeatRow> = (window) => api.prices.seats.page.queryOptions({ input: { show: shown, ...window } });
  return (
    <PricesPage part="seats">
      <div className={styles.fill}>
        <p className={styles.quiet}>{t('seats.intro')}</p>
        {wasted.length === 0 ? null : (
          <p className={styles.plain}>{wasted.map(({ currency, minor, seats }) => t('seats.wasted', { count: seats, number: format.number(seats), amount: format.money({ minor, currency }) })).join(' ')}</p>
        )}
        <Import />
        <DataGrid
          name="prices.seats"
          label={t('seats.label')}
          columns={columns}
          rowId={idOf}
          source={source}
          onCurrent={setCurrent}
          onOpen={(row) => go(addressOf('subscriptions', row.subscriptionId))}
          tone={(row) => (row.isOpen && row.idle !== null && row.idle > 0 ? 'attention' : 'normal')}
          empty={<EmptyState title={t(`seats.none.${shown}`)} text={t('seats.noneText')} />}
          toolbar={
            <div className={styles.buttons}>
              <FilterChips label={t('seats.show.label')} chips={SHOWS.map((id) => ({ id, label: t(`seats.show.${id}`), count: totals?.[id] ?? null }))} value={shown} onChange={setShow} />
              <Button size="small" disabled={current === null} onClick={() => setEdited(current)}>
                {t('seats.note')}
              </Button>
            </div>
          }
        />
      </div>
      {edited === null ? null : <SeatDialog row={edited} onClose={() => setEdited(null)} />}
    </PricesPage>
  );
}

/** A file of seats in use; refused whole, with every line that is wrong. */
function Import() {
  const { t } = useTranslation('prices');
  const format = useFormat();
  const client = useClient();
  const take = async (file: ReadFile): Promise<ImportOutcome> => {
    const outcome = await client.prices.seats.importFile(file);
    if (outcome.kind === 'kept') return { kind: 'kept', text: t('seats.kept', { count: outcome.rows, number: format.number(outcome.rows) }) };
    const lines = outcome.problems.map(({ line, problem, value }) => t('seats.line', { line, problem: t(`seats.problem.${problem}`, { value }) }));
    return { kind: 'refused', text: t('seats.refused', { count: outcome.count, number: format.number(outcome.count) }), lines };
  };
  return <ImportFile label={t('seats.import')} accept=".csv,.txt,.xlsx,text/csv" onFile={take} />;
}

function useColumns(): readonly Column<SeatRow>[] {
  const { t } = useTranslation('prices');
  const format = useFormat();
  return useMemo(() => {
    const known = (value: number | null): string => (value === null ? '–' : format.number(value));
    const window = (row: SeatRow): string => (row.isOpen ? t('seats.openNow') : format.day(row.nextWindowOn));
    return [
      { id: 'customer', header: t('simulator.column.customer'), width: 190, grow: 2, rowHeader: true, cell: (row) => row.customerName, text: (row) => row.customerName },
      { id: 'product', header: t('simulator.column.product'), width: 210, grow: 2, cell: (row) => row.product, text: (row) => row.product },
      { id: 'term', header: t('simulator.column.term'), width: 150, cell: (row) => `${t(`term.${row.term}`)}, ${t(`plan.${row.billingPlan}`)}`, text: (row) => `${t(`term.${row.term}`)}, ${t(`plan.${row.billingPlan}`)}` },
      { id: 'bought', header: t('seats.column.bought'), width: 90, align: 'end', cell: (row) => format.number(row.bought), text: (row) => String(row.bought) },
      { id: 'assigned', header: t('seats.column.assigned'), width: 96, align: 'end', cell: (row) => known(row.assigned), text: (row) => (row.assigned === null ? '' : String(row.assigned)) },
      { id: 'idle', header: t('seats.column.idle'), width: 80, align: 'end', cell: (row) => known(row.idle), text: (row) => (row.idle === null ? '' : String(row.idle)) },
      { id: 'wasted', header: t('seats.column.wasted'), width: 140, align: 'end', cell: (row) => (row.wasted === null ? '–' : <MoneyText value={row.wasted} />), text: (row) => (row.wasted === null ? '' : format.plainMoney(row.wasted)) },
      { id: 'window', header: t('seats.column.window'), width: 150, cell: (row) => (row.isOpen ? <StatusBadge tone="warning" text={window(row)} /> : window(row)), text: window },
      { id: 'source', header: t('seats.column.source'), width: 170, grow: 1, cell: (row) => sourceOf(row), text: sourceOf },
    ];
    function sourceOf({ notedAt, source }: SeatRow): string {
      if (notedAt === null) return '–';
      return source === '' ? t('seats.typed', { day: format.date(notedAt) }) : `${source}, ${format.date(notedAt)}`;
    }
  }, [t, format]);
}

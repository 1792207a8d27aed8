import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimulationInput, SimulationRow } from '../../../../core/contract/simulation.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column, GridSort, GridSource } from '../../../components/grid/types.ts';
import { MoneyText, UnitPriceText } from '../../../components/MoneyText.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useApi } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';

type SortKey = 'customer' | 'product' | 'changesOn' | 'revenue' | 'margin';
const useStyles = makeStyles({ grid: { height: '420px', display: 'flex', flexDirection: 'column', minHeight: 0 } });
const idOf = (row: SimulationRow): string => row.subscriptionId;

/** Every subscription that changes, when, and what may be done before; to be sorted, copied and exported. */
export function SimulatedRows({ input }: { readonly input: SimulationInput }) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const api = useApi();
  const columns = useColumns();
  const [sort, setSort] = useState<GridSort<SortKey>>({ key: 'revenue', direction: 'desc' });
  const source: GridSource<SimulationRow> = (window) => api.prices.simulationRows.queryOptions({ input: { ...input, sort: sort.key, direction: sort.direction, customerId: null, ...window } });
  return (
    <Section title={t('simulator.rows')}>
      <div className={styles.grid}>
        <DataGrid
          name="prices.simulation"
          label={t('simulator.rows')}
          columns={columns}
          rowId={idOf}
          source={source}
          sort={sort}
          onSort={setSort}
          onOpen={(row) => go(addressOf('subscriptions', row.subscriptionId))}
          empty={<EmptyState title={t('simulator.none')} />}
        />
      </div>
    </Section>
  );
}

function useColumns(): readonly Column<SimulationRow, SortKey>[] {
  const { t } = useTranslation('prices');
  const format = useFormat();
  return useMemo(() => {
    const money = (row: SimulationRow, minor: number) => ({ minor, currency: row.currency });
    const advice = (row: SimulationRow): string => {
      const [best] = row.advice;
      if (best === undefined) return t('simulator.advice.none');
      if (best.kind === 'addSeats') return t('simulator.advice.addSeats', { day: format.day(best.protectedUntil) });
      return t(`simulator.advice.${best.kind}`, { term: t(`term.${best.term}`), day: format.day(best.actBy), amount: format.money(money(row, best.savesCustomer)) });
    };
    return [
      { id: 'customer', header: t('simulator.column.customer'), width: 170, grow: 2, sort: 'customer', rowHeader: true, cell: (row) => row.customerName, text: (row) => row.customerName },
      { id: 'product', header: t('simulator.column.product'), width: 190, grow: 2, sort: 'product', cell: (row) => row.product, text: (row) => row.product },
      { id: 'quantity', header: t('simulator.column.quantity'), width: 80, align: 'end', cell: (row) => format.number(row.quantity), text: (row) => String(row.quantity) },
      { id: 'term', header: t('simulator.column.term'), width: 150, cell: (row) => `${t(`term.${row.term}`)}, ${t(`plan.${row.billingPlan}`)}`, text: (row) => `${t(`term.${row.term}`)}, ${t(`plan.${row.billingPlan}`)}` },
      { id: 'changesOn', header: t('simulator.column.changesOn'), width: 122, sort: 'changesOn', cell: (row) => format.day(row.changesOn), text: (row) => format.day(row.changesOn) },
      { id: 'saleBefore', header: t('simulator.column.saleBefore'), width: 110, align: 'end', cell: (row) => <UnitPriceText value={row.saleBefore} />, text: (row) => format.plainUnitPrice(row.saleBefore) },
      { id: 'saleAfter', header: t('simulator.column.saleAfter'), width: 110, align: 'end', cell: (row) => <UnitPriceText value={row.saleAfter} />, text: (row) => format.plainUnitPrice(row.saleAfter) },
      { id: 'revenue', header: t('simulator.column.revenue'), width: 112, align: 'end', sort: 'revenue', firstDirection: 'desc', cell: (row) => <MoneyText value={money(row, row.revenue)} />, text: (row) => format.plainMoney(money(row, row.revenue)) },
      { id: 'margin', header: t('simulator.column.margin'), width: 112, align: 'end', sort: 'margin', firstDirection: 'desc', cell: (row) => <MoneyText value={money(row, row.revenue - row.cost)} />, text: (row) => format.plainMoney(money(row, row.revenue - row.cost)) },
      { id: 'advice', header: t('simulator.column.advice'), width: 260, grow: 3, cell: advice, text: advice },
    ];
  }, [t, format]);
}

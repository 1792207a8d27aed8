import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LegacyQuestion, LegacyRow } from '../../../../core/contract/legacy.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column, GridSource } from '../../../components/grid/types.ts';
import { MoneyText } from '../../../components/MoneyText.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useApi } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { FactsDialog } from './FactsDialog.tsx';
import { PlanOfOrder } from './PlanOfOrder.tsx';

const idOf = (row: LegacyRow): string => row.subscriptionId;

/** The office's own old orders with their plans. */
export function LegacyOrders({ question }: { readonly question: LegacyQuestion }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const api = useApi();
  const columns = useColumns();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isNoting, setNoting] = useState(false);
  const source: GridSource<LegacyRow> = (window) => api.prices.legacy.rows.queryOptions({ input: { question, ...window } });
  // The row as it is now, also after its facts were noted.
  const rows = useQuery(api.prices.legacy.rows.queryOptions({ input: { question, from: 0, count: 500 } })).data?.rows ?? [];
  const current = rows.find((row) => row.subscriptionId === chosen) ?? null;
  return (
    <>
      <Section title={t('legacy.orders')}>
        <div className={styles.grid}>
          <DataGrid
            name="prices.legacy"
            label={t('legacy.orders')}
            columns={columns}
            rowId={idOf}
            source={source}
            selectable={false}
            onCurrent={(row) => setChosen(row?.subscriptionId ?? null)}
            onOpen={(row) => go(addressOf('subscriptions', row.subscriptionId))}
            tone={(row) => (row.facts === null ? 'attention' : 'normal')}
            empty={<EmptyState title={t('legacy.none')} text={t('legacy.noneText')} />}
            toolbar={
              <Button size="small" disabled={current === null} onClick={() => setNoting(true)}>
                {t('legacy.note')}
              </Button>
            }
          />
        </div>
      </Section>
      {current === null ? null : <PlanOfOrder key={current.subscriptionId} row={current} months={question.months} onNote={() => setNoting(true)} />}
      {isNoting && current !== null ? <FactsDialog row={current} onClose={() => setNoting(false)} /> : null}
    </>
  );
}

function useColumns(): readonly Column<LegacyRow>[] {
  const { t } = useTranslation('prices');
  const format = useFormat();
  return useMemo(() => {
    const option = ({ plan }: LegacyRow, kind: 'keep' | 'switchNow' | 'switchBest') => plan?.options.find((one) => one.kind === kind) ?? null;
    const total = (kind: 'keep' | 'switchNow' | 'switchBest', width: number): Column<LegacyRow> => ({
      id: kind,
      header: t(`legacy.way.${kind}`),
      width,
      align: 'end',
      cell: (row) => {
        const found = option(row, kind);
        return found === null ? '–' : <MoneyText value={found.total} />;
      },
      text: (row) => {
        const found = option(row, kind);
        return found === null ? '' : format.plainMoney(found.total);
      },
    });
    const best = (row: LegacyRow): string => {
      const on = option(row, 'switchBest')?.on ?? null;
      return on === null ? '–' : format.day(on);
    };
    // Offers can be so old that the service names them no more.
    const named = ({ product }: LegacyRow): string => (product === '' ? t('legacy.nameless') : product);
    const verdict = ({ plan }: LegacyRow): string => (plan === null ? t('legacy.pricesMissing') : t(`legacy.way.${plan.cheapest}`));
    return [
      { id: 'customer', header: t('simulator.column.customer'), width: 180, grow: 2, rowHeader: true, cell: (row) => row.customerName, text: (row) => row.customerName },
      { id: 'product', header: t('simulator.column.product'), width: 200, grow: 2, cell: named, text: named },
      { id: 'quantity', header: t('simulator.column.quantity'), width: 80, align: 'end', cell: (row) => format.number(row.quantity), text: (row) => String(row.quantity) },
      { id: 'payment', header: t('legacy.payment'), width: 100, cell: (row) => t(`plan.${row.payment}`), text: (row) => t(`plan.${row.payment}`) },
      { id: 'renewsOn', header: t('legacy.renewsOn'), width: 112, cell: (row) => format.day(row.renewsOn), text: (row) => format.day(row.renewsOn) },
      total('keep', 120),
      total('switchNow', 130),
      total('switchBest', 150),
      { id: 'best', header: t('legacy.column.on'), width: 112, cell: best, text: best },
      { id: 'verdict', header: t('legacy.verdictHead'), width: 190, grow: 1, cell: verdict, text: verdict },
    ];
  }, [t, format]);
}

import { Button, Select } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateRow } from '../../../../core/contract/price-books.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column, GridSource } from '../../../components/grid/types.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import type { ReadFile } from '../lists/read-file.ts';
import { ImportFile } from '../parts/ImportFile.tsx';
import type { ImportOutcome } from '../parts/ImportFile.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { PricesPage } from '../PricesPage.tsx';
import { AddRate } from './AddRate.tsx';
import { writeRate } from './rate-text.ts';

const idOf = (row: RateRow): string => `${row.from} ${row.to} ${row.day}`;

/** Dated rates: table A of the National Bank of Poland from its archive, or typed by hand. */
export function RatesPage() {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const api = useApi();
  const client = useClient();
  const columns = useColumns();
  const [currency, setCurrency] = useState<string | null>(null);
  const [current, setCurrent] = useState<RateRow | null>(null);
  const known = useQuery(api.prices.rates.known.queryOptions()).data ?? null;
  const removing = useMutation({ mutationFn: ({ from, to, day }: RateRow) => client.prices.rates.remove({ from, to, day }), onSuccess: () => setCurrent(null) });
  const source: GridSource<RateRow> = (window) => api.prices.rates.page.queryOptions({ input: { currency, ...window } });
  return (
    <PricesPage part="rates">
      <div className={styles.fill}>
        <p className={styles.quiet}>{t('rates.intro')}</p>
        {known?.lastDay === undefined || known.lastDay === null ? null : <p className={styles.plain}>{t('rates.last', { day: format.day(known.lastDay) })}</p>}
        <Import />
        <AddRate />
        {removing.error === null ? null : <ErrorNotice error={screenErrorOf(removing.error)} />}
        <DataGrid
          name="prices.rates"
          label={t('rates.label')}
          columns={columns}
          rowId={idOf}
          source={source}
          selectable={false}
          onCurrent={setCurrent}
          empty={<EmptyState title={t('rates.none')} text={t('rates.noneText')} />}
          toolbar={
            <div className={styles.buttons}>
              <Select size="small" aria-label={t('lists.column.currency')} value={currency ?? ''} onChange={(_, data) => setCurrency(data.value === '' ? null : data.value)}>
                <option value="">{t('rates.all')}</option>
                {(known?.currencies ?? []).map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </Select>
              <Button size="small" disabled={current === null || removing.isPending} onClick={() => (current === null ? undefined : removing.mutate(current))}>
                {t('rates.remove')}
              </Button>
            </div>
          }
        />
      </div>
    </PricesPage>
  );
}

function Import() {
  const { t } = useTranslation('prices');
  const format = useFormat();
  const client = useClient();
  const take = async ({ content }: ReadFile): Promise<ImportOutcome> => {
    const outcome = await client.prices.rates.importTable({ content, currencies: null });
    if (outcome.kind === 'kept') return { kind: 'kept', text: t('rates.kept', { count: outcome.rates, number: format.number(outcome.rates), from: format.day(outcome.firstDay), to: format.day(outcome.lastDay) }) };
    const { line, problem, value } = outcome.problem;
    return { kind: 'refused', text: null, lines: [t('seats.line', { line, problem: t(`rates.problem.${problem}`, { value }) })] };
  };
  return <ImportFile label={t('rates.import')} accept=".csv,text/csv" onFile={take} />;
}

function useColumns(): readonly Column<RateRow>[] {
  const { t } = useTranslation('prices');
  const format = useFormat();
  return useMemo(() => {
    const rate = (row: RateRow): string => writeRate(row, format.country);
    return [
      { id: 'day', header: t('rates.day'), width: 130, rowHeader: true, cell: (row) => format.day(row.day), text: (row) => format.day(row.day) },
      { id: 'from', header: t('rates.from'), width: 120, cell: (row) => `${format.number(row.units)} ${row.from}`, text: (row) => `${row.units} ${row.from}` },
      { id: 'rate', header: t('rates.rate'), width: 130, align: 'end', cell: rate, text: rate },
      { id: 'to', header: t('rates.to'), width: 90, cell: (row) => row.to, text: (row) => row.to },
      { id: 'table', header: t('rates.table'), width: 200, grow: 1, cell: (row) => row.table ?? t('rates.typed'), text: (row) => row.table ?? t('rates.typed') },
    ];
  }, [t, format]);
}

import { Field, Switch } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevenuePart, RevenueView } from '../../../../core/contract/seats.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column } from '../../../components/grid/types.ts';
import { MoneyText } from '../../../components/MoneyText.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useApi } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { localSource } from '../../shared/local-source.ts';
import { Section } from '../../shared/Section.tsx';
import { MonthChart } from '../MonthChart.tsx';
import { useMonthWords } from '../month-words.ts';
import { ExchangeNotes } from '../parts/ExchangeNotes.tsx';
import { MonthsField } from '../parts/MonthsField.tsx';
import { Note } from '../parts/Note.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { PricesPage } from '../PricesPage.tsx';
import { flowOf, marginShare } from './flow.ts';

const GROUPS = ['customer', 'product', 'term'] as const;
type Group = (typeof GROUPS)[number];
const MONTHS = [12, 24, 36] as const;

/** Recurring revenue and margin from what is contracted; renewals are an assumption that can be switched off. */
export function RevenuePage() {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const [months, setMonths] = useState(12);
  const [groupBy, setGroupBy] = useState<Group>('customer');
  const [renewals, setRenewals] = useState(true);
  const query = useQuery({ ...useApi().prices.revenue.view.queryOptions({ input: { months, groupBy } }), placeholderData: keepPreviousData });
  return (
    <PricesPage part="revenue" scrolls>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t('revenue.intro')}</p>
        <div className={styles.controls}>
          <MonthsField label={t('simulator.months')} value={months} options={MONTHS} onChange={setMonths} className={styles.narrow} />
          <ChoiceField label={t('revenue.by')} value={groupBy} options={GROUPS} textOf={(group) => t(`revenue.group.${group}`)} onChange={setGroupBy} className={styles.narrow} />
          <Field label={t('revenue.assumption')}>
            <Switch checked={renewals} label={t('revenue.renewals')} onChange={(_, data) => setRenewals(data.checked)} />
          </Field>
        </div>
        <AnswerGate query={query}>
          {(view) =>
            view.results.length === 0 ? (
              <EmptyState title={t('revenue.none')} />
            ) : (
              <>
                {view.unpriced === 0 ? null : <Note>{t('simulator.unpriced', { count: view.unpriced, number: format.number(view.unpriced) })}</Note>}
                <ExchangeNotes exchange={view.exchange} />
                {view.results.map((result) => (
                  <Currency key={result.currency} view={view} result={result} groupBy={groupBy} renewals={renewals} version={query.dataUpdatedAt} />
                ))}
              </>
            )
          }
        </AnswerGate>
      </div>
    </PricesPage>
  );
}

type Result = RevenueView['results'][number];
type CurrencyProps = { readonly view: RevenueView; readonly result: Result; readonly groupBy: Group; readonly renewals: boolean; readonly version: number };

function Currency({ view, result, groupBy, renewals, version }: CurrencyProps) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const words = useMonthWords();
  const columns = useColumns(result.currency, { renewals, mayMargins: view.mayMargins, groupBy });
  const money = (minor: number): string => format.money({ minor, currency: result.currency });
  const bars = view.months.map((month, index) => {
    const part = result.byMonth[index];
    const sure = part?.contracted.revenue ?? 0;
    const assumed = renewals ? (part?.assumed.revenue ?? 0) : 0;
    const text = t(renewals ? 'revenue.bar' : 'revenue.barSure', { month: words.long(month), contracted: money(sure), assumed: money(assumed) });
    return { month, label: words.short(month), values: renewals ? [sure, sure + assumed] : [sure], text };
  });
  const label = t(`revenue.groups.${groupBy}`, { currency: result.currency });
  return (
    <>
      <Section title={t('revenue.title', { currency: result.currency })}>
        <div className={styles.stack}>
          <Totals total={result.total} currency={result.currency} renewals={renewals} mayMargins={view.mayMargins} />
          <MonthChart label={t('revenue.chart')} bars={bars} legend={renewals ? [t('revenue.contracted'), t('revenue.withRenewals')] : []} />
        </div>
      </Section>
      <Section title={label}>
        <div className={styles.grid}>
          <DataGrid
            name={`prices.revenue.${groupBy}`}
            label={label}
            columns={columns}
            rowId={(row) => row.key}
            source={localSource({ name: ['prices', 'revenue', result.currency, groupBy, String(renewals)], version, rows: result.groups })}
            onOpen={(row) => (groupBy === 'customer' ? go(addressOf('customers', row.key)) : undefined)}
            empty={<EmptyState title={t('revenue.none')} />}
          />
        </div>
      </Section>
    </>
  );
}

type TotalProps = { readonly total: RevenuePart; readonly currency: string; readonly renewals: boolean; readonly mayMargins: boolean };

function Totals({ total, currency, renewals, mayMargins }: TotalProps) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const { revenue, cost } = flowOf(total, renewals);
  const money = (minor: number): string => format.money({ minor, currency });
  const share = marginShare({ revenue, cost });
  return (
    <p className={styles.plain}>
      <span className={styles.strong}>{t('revenue.sum', { revenue: money(revenue) })}</span> {'· '}
      {mayMargins ? t('revenue.margin', { cost: money(cost), margin: money(revenue - cost), share: share === null ? '–' : format.percent(share) }) : t('revenue.noMargins')}
    </p>
  );
}

type Row = Result['groups'][number];
type Shown = { readonly renewals: boolean; readonly mayMargins: boolean; readonly groupBy: Group };

function useColumns(currency: string, { renewals, mayMargins, groupBy }: Shown): readonly Column<Row>[] {
  const { t } = useTranslation('prices');
  const format = useFormat();
  return useMemo(() => {
    const money = (id: string, header: string, of: (row: Row) => number): Column<Row> => ({
      id,
      header,
      width: 150,
      align: 'end',
      cell: (row) => <MoneyText value={{ minor: of(row), currency }} />,
      text: (row) => format.plainMoney({ minor: of(row), currency }),
    });
    const name = ({ key, name: said }: Row): string => (groupBy === 'term' && (key === 'P1M' || key === 'P1Y' || key === 'P3Y') ? t(`term.${key}`) : said);
    const share = (row: Row): string => {
      const part = marginShare(flowOf(row, renewals));
      return part === null ? '–' : format.percent(part);
    };
    const columns: Column<Row>[] = [
      { id: 'name', header: t(`revenue.group.${groupBy}`), width: 260, grow: 3, rowHeader: true, cell: name, text: name },
      money('contracted', t('revenue.contracted'), (row) => row.contracted.revenue),
      ...(renewals ? [money('assumed', t('revenue.assumed'), (row) => row.assumed.revenue)] : []),
      money('revenue', t('simulator.revenue'), (row) => flowOf(row, renewals).revenue),
    ];
    if (!mayMargins) return columns;
    return [
      ...columns,
      money('cost', t('simulator.cost'), (row) => flowOf(row, renewals).cost),
      money('margin', t('simulator.margin'), (row) => flowOf(row, renewals).revenue - flowOf(row, renewals).cost),
      { id: 'share', header: t('revenue.share'), width: 100, align: 'end', cell: share, text: share },
    ];
  }, [t, format, currency, renewals, mayMargins, groupBy]);
}

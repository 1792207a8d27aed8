import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateRow } from '../../../../core/contract/price-books.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column, GridSource } from '../../../components/grid/types.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { readDay } from '../../quotes/editor/day-text.ts';
import { DayInput } from '../events/DayInput.tsx';
import { FilePick } from '../parts/FilePick.tsx';
import { Note } from '../parts/Note.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { PricesPage } from '../PricesPage.tsx';
import { readRate, writeRate } from './rate-text.ts';

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'PLN', 'DKK', 'NOK', 'SEK', 'CZK'] as const;
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
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const client = useClient();
  const notify = useNotify();
  const importing = useMutation({
    mutationFn: ({ content }: { readonly content: string }) => client.prices.rates.importTable({ content, currencies: null }),
    onSuccess: (outcome) => {
      if (outcome.kind === 'kept') notify({ text: t('rates.kept', { count: outcome.rates, number: format.number(outcome.rates), from: format.day(outcome.firstDay), to: format.day(outcome.lastDay) }), tone: 'success' });
    },
  });
  const refused = importing.data?.kind === 'refused' ? importing.data.problem : null;
  return (
    <>
      {importing.error === null ? null : <ErrorNotice error={screenErrorOf(importing.error)} />}
      {refused === null ? null : <Note intent="error">{t('seats.line', { line: refused.line, problem: t(`rates.problem.${refused.problem}`, { value: refused.value }) })}</Note>}
      <div className={styles.buttons}>
        <FilePick label={t('rates.import')} accept=".csv,text/csv" busy={importing.isPending} onFile={(file) => importing.mutate(file)} />
      </div>
    </>
  );
}

/** One rate by hand: how much of the one currency one unit of the other costs. */
function AddRate() {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const { country } = useFormat();
  const client = useClient();
  const [from, setFrom] = useState('EUR');
  const [to, setTo] = useState('PLN');
  const [day, setDay] = useState('');
  const [rate, setRate] = useState('');
  const [isTried, setTried] = useState(false);
  const readOn = readDay(day);
  const read = readRate(rate);
  const adding = useMutation({
    mutationFn: (given: { readonly on: string; readonly amount: number; readonly scale: number }) => client.prices.rates.add({ from, to, day: given.on, amount: given.amount, scale: given.scale }),
    onSuccess: () => {
      setRate('');
      setTried(false);
    },
  });
  const add = (): void => {
    setTried(true);
    if (readOn !== null && read !== null && from !== to) adding.mutate({ on: readOn, ...read });
  };
  const currencies = CURRENCIES.map((one) => <option key={one}>{one}</option>);
  return (
    <form
      className={styles.controls}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={t('rates.from')}>
        <Select value={from} onChange={(_, data) => setFrom(data.value)}>
          {currencies}
        </Select>
      </Field>
      <Field label={t('rates.to')} {...(isTried && from === to ? { validationMessage: t('rates.same') } : {})}>
        <Select value={to} onChange={(_, data) => setTo(data.value)}>
          {currencies}
        </Select>
      </Field>
      <div className={styles.narrow}>
        <DayInput label={t('rates.day')} value={day} isWrong={isTried && readOn === null} onChange={setDay} />
      </div>
      <Field label={t('rates.rate')} className={styles.narrow} {...(isTried && read === null ? { validationMessage: t('rates.rateProblem', { example: writeRate({ amount: 42_615, scale: 4 }, country) }) } : {})}>
        <Input inputMode="decimal" value={rate} onChange={(_, data) => setRate(data.value)} />
      </Field>
      <Field label={t('rates.byHand')}>
        <Button type="submit" disabled={adding.isPending}>
          {t('rates.add')}
        </Button>
      </Field>
      {adding.error === null ? null : <ErrorNotice error={screenErrorOf(adding.error)} />}
    </form>
  );
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

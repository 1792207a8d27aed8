import { Button, mergeClasses } from '@fluentui/react-components';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceOption, AdviceView, AdviserInput } from '../../../../core/contract/adviser.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { Section } from '../../shared/Section.tsx';
import { MonthChart } from '../MonthChart.tsx';
import type { PickedCustomer } from '../parts/CustomerPick.tsx';
import type { Picked } from '../parts/ProductPick.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { PrintAdvice } from './PrintAdvice.tsx';

export type AdviceProps = {
  readonly input: AdviserInput;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly customer: PickedCustomer | null;
  readonly product: Picked | null;
};

/** The ways to buy the forecast side by side, the cheapest first. */
export function Advice(props: AdviceProps) {
  const { input } = props;
  const query = useQuery({ ...useApi().prices.adviser.advise.queryOptions({ input }), placeholderData: keepPreviousData });
  return <AnswerGate query={query}>{(view) => <Options view={view} {...props} />}</AnswerGate>;
}

function Options({ view, ...props }: AdviceProps & { readonly view: AdviceView }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const client = useClient();
  const { customer, product, input } = props;
  const [chosen, setChosen] = useState<AdviceOption['kind'] | null>(null);
  const shown = view.options.find(({ kind }) => kind === chosen) ?? view.options[0];
  const quoting = useMutation({
    mutationFn: ({ to, of, option }: { readonly to: PickedCustomer; readonly of: Picked; readonly option: AdviceOption['kind'] }) => client.prices.adviser.quote({ customerId: to.id, productId: of.productId, skuId: of.skuId, advice: input, option }),
    onSuccess: ({ quoteId }) => go(addressOf('quotes', quoteId)),
  });
  if (shown === undefined) return <p className={styles.quiet}>{t('adviser.nothing')}</p>;
  return (
    <>
      <Section title={t('adviser.options')}>
        <div className={styles.stack}>
          <BreakEven view={view} />
          <OptionTable view={view} shown={shown.kind} onShow={setChosen} />
          <p className={styles.quiet}>{t('adviser.risk')}</p>
          {quoting.error === null ? null : <ErrorNotice error={screenErrorOf(quoting.error)} />}
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabled={customer === null || product === null || quoting.isPending}
              onClick={() => (customer === null || product === null ? undefined : quoting.mutate({ to: customer, of: product, option: shown.kind }))}
            >
              {t('adviser.quote')}
            </Button>
          </div>
          <PrintAdvice {...props} />
          {customer === null || product === null ? <p className={styles.quiet}>{t('adviser.quoteNeeds')}</p> : null}
        </div>
      </Section>
      <Course option={shown} months={props.months} shortMonths={props.shortMonths} />
    </>
  );
}

/** Ten months of twelve at a factor of 1.20. */
function BreakEven({ view: { breakEven } }: { readonly view: AdviceView }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const { annualPaidMonthly: monthly, annualPaidUpfront: upfront } = breakEven;
  return (
    <ul className={styles.list}>
      {monthly === null ? null : <li>{t('adviser.breakEven.annualPaidMonthly', { count: monthly })}</li>}
      {upfront === null ? null : <li>{t('adviser.breakEven.annualPaidUpfront', { count: upfront })}</li>}
    </ul>
  );
}

type TableProps = { readonly view: AdviceView; readonly shown: AdviceOption['kind']; readonly onShow: (kind: AdviceOption['kind']) => void };

function OptionTable({ view, shown, onShow }: TableProps) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const sums = ['likely', 'least', 'most'] as const;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('adviser.options')}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('adviser.column.way')}
            </th>
            {[...sums.map((sum) => t(`adviser.column.${sum}`)), t('adviser.column.flexible'), t('adviser.column.owed'), t('adviser.column.prepaid')].map((head) => (
              <th key={head} scope="col" className={mergeClasses(styles.head, styles.end, styles.headEnd)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.options.map((option, place) => (
            <tr key={option.kind} className={styles.row}>
              <th scope="row" className={styles.cell}>
                <Button size="small" appearance={option.kind === shown ? 'secondary' : 'subtle'} aria-pressed={option.kind === shown} onClick={() => onShow(option.kind)}>
                  {t(`adviser.way.${option.kind}`)}
                </Button>{' '}
                {place === 0 ? <StatusBadge tone="good" text={t('legacy.cheapest')} /> : null}
              </th>
              {sums.map((sum) => (
                <td key={sum} className={mergeClasses(styles.end, sum === 'likely' && styles.strong)}>
                  {format.money(option.cost[sum])}
                </td>
              ))}
              <td className={styles.end}>{format.percent(option.flexible)}</td>
              <td className={styles.end}>{format.money(option.peakOwed)}</td>
              <td className={styles.end}>{format.money(option.peakPrepaid)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is bought when, and how committed and monthly seats stand in each month. */
function Course({ option, months, shortMonths }: { readonly option: AdviceOption; readonly months: readonly string[]; readonly shortMonths: readonly string[] }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const bars = option.committed.map((committed, month) => {
    const monthly = option.monthly[month] ?? 0;
    const name = months[month] ?? '';
    return { month: name, label: shortMonths[month] ?? '', values: [committed, monthly], text: t('adviser.bar', { month: name, committed: format.number(committed), monthly: format.number(monthly), idle: format.number(option.idle[month] ?? 0) }) };
  });
  return (
    <Section title={t('adviser.course', { way: t(`adviser.way.${option.kind}`) })}>
      <div className={styles.stack}>
        <Purchases option={option} months={months} />
        <MonthChart label={t('adviser.chart')} bars={bars} legend={[t('adviser.committed'), t('adviser.monthly')]} />
      </div>
    </Section>
  );
}

function Purchases({ option, months }: { readonly option: AdviceOption; readonly months: readonly string[] }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const most = option.monthly.reduce((so, seats) => Math.max(so, seats), 0);
  return (
    <ul className={styles.list}>
      {option.purchases.map(({ kind, month, months: length, seats }) => (
        <li key={`${kind} ${month} ${length}`}>{t(`adviser.purchase.${kind}`, { count: seats, number: format.number(seats), month: months[month] ?? '', length: t('simulator.monthCount', { count: length }) })}</li>
      ))}
      {most === 0 ? null : <li>{t('adviser.purchase.monthly', { count: most, number: format.number(most) })}</li>}
    </ul>
  );
}

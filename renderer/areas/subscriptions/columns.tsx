import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionRow, SubscriptionSort } from '../../../core/contract/subscriptions.ts';
import { AsOf } from '../../components/AsOf.tsx';
import { Countdown } from '../../components/Countdown.tsx';
import type { Column } from '../../components/grid/types.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { When } from '../../components/When.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTermDays } from '../shared/term-day.ts';
import { TermDay } from '../shared/TermDay.tsx';
import { STATUS_TONE, useNames, useSubscriptionWords } from './words.ts';

type SubscriptionColumn = Column<SubscriptionRow, SubscriptionSort>;

/** Every column of a list of subscriptions; `withCustomer` where the list spans customers. */
export function useSubscriptionColumns({ withCustomer }: { readonly withCustomer: boolean }): readonly SubscriptionColumn[] {
  const { t } = useTranslation('subscriptions');
  const words = useSubscriptionWords();
  const format = useFormat();
  const days = useTermDays();
  const names = useNames();
  return useMemo(() => {
    const day = (at: number | null): string => (at === null ? '' : format.date(at));
    const customer: SubscriptionColumn = {
      id: 'customer', header: t('column.customer'), width: 190, minWidth: 170, grow: 2, sort: 'customer', rowHeader: true,
      cell: (row) => row.customerName, text: (row) => row.customerName,
    };
    const columns: readonly SubscriptionColumn[] = [
      { id: 'product', header: t('column.product'), width: withCustomer ? 230 : 290, minWidth: withCustomer ? 210 : 270, grow: 3, sort: 'product', rowHeader: !withCustomer, cell: (row) => <Product row={row} name={names.product(row)} />, text: names.product },
      { id: 'quantity', header: t('column.quantity'), width: 78, align: 'end', sort: 'quantity', firstDirection: 'desc', cell: (row) => format.number(row.quantity), text: (row) => format.number(row.quantity) },
      { id: 'status', header: t('column.status'), width: 122, sort: 'status', cell: (row) => <StatusBadge tone={STATUS_TONE[row.status]} text={words.status(row.status)} />, text: (row) => words.status(row.status) },
      { id: 'windowEndsAt', header: t('column.windowEndsAt'), width: 148, sort: 'windowEndsAt', cell: (row) => (row.windowEndsAt === null ? null : <Countdown endsAt={row.windowEndsAt} hasTip={false} />), text: (row) => (row.windowEndsAt === null ? '' : format.dateTime(row.windowEndsAt)), tip: (row) => (row.windowEndsAt === null ? '' : format.exact(row.windowEndsAt)) },
      { id: 'reducible', header: t('column.reducible'), width: 96, align: 'end', cell: (row) => <Reducible count={row.reducible} />, text: (row) => (row.reducible === null ? '' : format.number(row.reducible)) },
      { id: 'term', header: t('column.term'), width: 84, cell: (row) => words.term(row.term), text: (row) => words.term(row.term) },
      { id: 'billingPlan', header: t('column.billingPlan'), width: 104, cell: (row) => words.plan(row.billingPlan), text: (row) => words.plan(row.billingPlan) },
      { id: 'endsAt', header: t('column.endsAt'), width: 122, sort: 'endsAt', cell: (row) => (row.endsAt === null ? null : <TermDay endsAt={row.endsAt} day="last" hasTip={false} />), text: (row) => (row.endsAt === null ? '' : days.last(row.endsAt)), tip: (row) => (row.endsAt === null ? '' : format.exact(row.endsAt)) },
      { id: 'autoRenew', header: t('column.autoRenew'), width: 104, cell: (row) => words.onOff(row.autoRenew), text: (row) => words.onOff(row.autoRenew) },
      { id: 'scheduledChange', header: t('column.scheduledChange'), width: 92, cell: (row) => (row.hasScheduledChange ? <StatusBadge tone="info" text={t('cell.scheduled')} /> : null), text: (row) => (row.hasScheduledChange ? t('cell.scheduled') : '') },
      { id: 'startsAt', header: t('column.startsAt'), width: 122, sort: 'startsAt', hidden: withCustomer, cell: (row) => <Day at={row.startsAt} />, text: (row) => day(row.startsAt) },
      { id: 'model', header: t('column.model'), width: 150, hidden: true, cell: (row) => words.model(row.model), text: (row) => words.model(row.model) },
      { id: 'asOf', header: t('column.asOf'), width: 120, hidden: true, cell: (row) => <AsOf at={row.asOf} />, text: (row) => format.dateTime(row.asOf) },
    ];
    return withCustomer ? [customer, ...columns] : columns;
  }, [t, words, format, days, names, withCustomer]);
}

const useStyles = makeStyles({
  product: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  mark: { flexShrink: 0 },
});

/** The product's name gives way, the mark behind it does not. */
function Product({ row, name }: { readonly row: SubscriptionRow; readonly name: string }) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  return (
    <span className={styles.product}>
      <span className={styles.text}>{name}</span>
      {row.isTrial ? (
        <Badge appearance="tint" color="informative" size="small" className={styles.mark}>
          {t('cell.trial')}
        </Badge>
      ) : null}
    </span>
  );
}

function Reducible({ count }: { readonly count: number | null }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  if (count === null) return <span aria-label={t('cell.notSaid')}>–</span>;
  return <span title={count > 0 ? t('cell.reducibleHint', { count }) : undefined}>{format.number(count)}</span>;
}

const Day = ({ at }: { readonly at: number | null }) => (at === null ? null : <When at={at} style="date" />);

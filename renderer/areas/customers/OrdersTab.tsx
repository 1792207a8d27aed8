import { Link, makeStyles } from '@fluentui/react-components';
import { ReceiptRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail, OrderView } from '../../../core/contract/customers.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import type { Column } from '../../components/grid/types.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { When } from '../../components/When.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go, href } from '../../frame/address.ts';
import { localSource } from '../shared/local-source.ts';
import { ORDER_TONE, orderStatus } from './order-status.ts';

const useStyles = makeStyles({ chosen: { fontWeight: 'bold' } });
/** Enter on an order opens what was ordered first. */
const openFirst = (row: OrderView): void => {
  const subscriptionId = row.lines.find((line) => line.subscriptionId !== null)?.subscriptionId ?? null;
  if (subscriptionId !== null) go(addressOf('subscriptions', subscriptionId));
};

const idOf = (row: OrderView): string => row.id;

export type OrdersTabProps = {
  readonly customer: CustomerDetail;
  readonly version: number;
  /** The order that a link asked for stands first. */
  readonly order: string | null;
};

/** The orders of one customer, newest first. */
export function OrdersTab({ customer, version, order }: OrdersTabProps) {
  const { t } = useTranslation('customers');
  const columns = useOrderColumns(customer.id, order);
  const rows = useMemo(() => customer.orders.toSorted((a, b) => Number(b.id === order) - Number(a.id === order) || (b.createdAt ?? 0) - (a.createdAt ?? 0)), [customer.orders, order]);
  return (
    <DataGrid
      name="customer.orders"
      label={t('orders.label', { name: customer.name })}
      columns={columns}
      rowId={idOf}
      source={localSource({ name: ['customer', customer.id, 'orders', order ?? ''], version, rows })}
      onOpen={openFirst}
      tone={(row) => (row.id === order ? 'attention' : 'normal')}
      empty={<EmptyState icon={<ReceiptRegular />} title={t('orders.empty')} text={t('orders.emptyText')} />}
    />
  );
}

function useOrderColumns(customerId: string, order: string | null): readonly Column<OrderView>[] {
  const styles = useStyles();
  const { t } = useTranslation(['customers', 'quotes']);
  const format = useFormat();
  return useMemo(() => {
    const contents = (row: OrderView): string => row.lines.map((line) => t('orders.line', { quantity: format.number(line.quantity), title: line.title })).join(', ');
    const confirm = (row: OrderView): string => `/quotes/papers/new?customer=${customerId}&kind=orderConfirmation&order=${encodeURIComponent(row.id)}`;
    const seats = (row: OrderView): number => row.lines.reduce((sum, line) => sum + line.quantity, 0);
    const status = (row: OrderView): string => {
      const known = orderStatus(row.status);
      return known === 'unknown' ? row.status : t(`orderStatus.${known}`);
    };
    return [
      { id: 'id', header: t('orders.id'), width: 170, rowHeader: true, cell: (row) => <span className={row.id === order ? styles.chosen : undefined}>{row.id}</span>, text: (row) => row.id },
      { id: 'createdAt', header: t('orders.createdAt'), width: 130, cell: (row) => (row.createdAt === null ? null : <When at={row.createdAt} style="date" />), text: (row) => (row.createdAt === null ? '' : format.date(row.createdAt)) },
      { id: 'status', header: t('orders.status'), width: 140, cell: (row) => <StatusBadge tone={ORDER_TONE[orderStatus(row.status)]} text={status(row)} />, text: status },
      { id: 'seats', header: t('orders.seats'), width: 90, align: 'end', cell: (row) => format.number(seats(row)), text: (row) => format.number(seats(row)) },
      { id: 'lines', header: t('orders.lines'), width: 420, grow: 3, cell: (row) => <Lines order={row} />, text: contents },
      { id: 'paper', header: t('quotes:papers.kinds.orderConfirmation'), width: 190, cell: (row) => <Link href={href(confirm(row))}>{t('quotes:papers.print.orderConfirmation')}</Link>, text: () => '' },
    ];
  }, [t, format, customerId, order, styles]);
}

function Lines({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return order.lines.map((line, index) => {
    const text = t('orders.line', { quantity: format.number(line.quantity), title: line.title });
    return (
      <span key={line.number}>
        {index === 0 ? '' : ', '}
        {line.subscriptionId === null ? text : <Link href={href(addressOf('subscriptions', line.subscriptionId))}>{text}</Link>}
      </span>
    );
  });
}

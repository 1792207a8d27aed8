import { StackRegular } from '@fluentui/react-icons';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { subscriptionSort, type SubscriptionRow, type SubscriptionSort } from '../../../core/contract/subscriptions.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go } from '../../frame/address.ts';
import { sortReader, useSort } from '../shared/list-view.ts';
import { localSource } from '../shared/local-source.ts';
import { useSubscriptionColumns } from '../subscriptions/columns.tsx';
import { rowTone } from '../subscriptions/row-tone.ts';
import { sortSubscriptions } from './sort-subscriptions.ts';

const readSort = sortReader<SubscriptionSort>(subscriptionSort.options, { key: 'endsAt', direction: 'asc' });
const idOf = (row: SubscriptionRow): string => row.id;

/** All subscriptions of one customer. */
export function CustomerSubscriptions({ customer, version }: { readonly customer: CustomerDetail; readonly version: number }) {
  const { t } = useTranslation('customers');
  const { language } = useFormat();
  const columns = useSubscriptionColumns({ withCustomer: false });
  const [sort, setSort] = useSort('customer.subscriptions', readSort);
  const rows = useMemo(() => sortSubscriptions(customer.subscriptionRows, sort, language), [customer.subscriptionRows, sort, language]);
  const open = useCallback((row: SubscriptionRow) => go(addressOf('subscriptions', row.id)), []);
  return (
    <DataGrid
      name="customer.subscriptions"
      label={t('subscriptions.label', { name: customer.name })}
      columns={columns}
      rowId={idOf}
      source={localSource({ name: ['customer', customer.id, 'subscriptions', sort.key, sort.direction, language], version, rows })}
      sort={sort}
      onSort={setSort}
      onOpen={open}
      tone={rowTone}
      empty={<EmptyState icon={<StackRegular />} title={t('subscriptions.empty')} text={t('subscriptions.emptyText')} />}
    />
  );
}

import { Button } from '@fluentui/react-components';
import { AddRegular, CartRegular, LibraryRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CartRow } from '../../../../core/contract/carts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column } from '../../../components/grid/types.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { Page } from '../../../frame/Page.tsx';
import { useApi } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { localSource } from '../../shared/local-source.ts';
import { CatalogueTabs } from '../CatalogueTabs.tsx';
import { useCartActions } from './useCartActions.ts';

const idOf = (row: CartRow): string => row.id;
const toneOf = (row: CartRow): 'normal' | 'muted' => (row.orderedAt === null ? 'normal' : 'muted');

/** Orders that are being put together, and the last ones that went into the queue. */
export function CartList() {
  const { t } = useTranslation('orders');
  const query = useQuery(useApi().carts.list.queryOptions());
  const columns = useCartColumns();
  const { create } = useCartActions();
  const open = useCallback((row: CartRow) => go(addressOf('catalogue', 'carts', row.id)), []);
  const begin = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => create()}>
      {t('carts.new')}
    </Button>
  );
  const browse = (
    <Button icon={<LibraryRegular />} onClick={() => go('/catalogue')}>
      {t('carts.addMore')}
    </Button>
  );
  return (
    <Page title={t('carts.title')} actions={begin}>
      <CatalogueTabs here="carts" />
      <AnswerGate query={query}>
        {({ rows }) => (
          <DataGrid
            name="carts"
            label={t('carts.title')}
            columns={columns}
            rowId={idOf}
            source={localSource({ name: ['carts'], version: query.dataUpdatedAt, rows })}
            onOpen={open}
            tone={toneOf}
            empty={<EmptyState icon={<CartRegular />} title={t('carts.empty')} text={t('carts.emptyText')} actions={browse} />}
          />
        )}
      </AnswerGate>
    </Page>
  );
}

function useCartColumns(): readonly Column<CartRow>[] {
  const { t } = useTranslation('orders');
  const format = useFormat();
  return useMemo(() => {
    const customer = (row: CartRow): string => (row.customerName === '' ? t('carts.blocker.noCustomer') : row.customerName);
    const what = (row: CartRow): string => (row.lines === 0 ? t('carts.noLines') : row.lines === 1 ? row.title : t('carts.andMore', { title: row.title, count: row.lines - 1 }));
    const state = (row: CartRow): string => t(row.orderedAt === null ? 'carts.draft' : 'carts.ordered');
    return [
      { id: 'customer', header: t('customer'), width: 230, minWidth: 160, grow: 2, rowHeader: true, cell: customer, text: customer },
      { id: 'what', header: t('column.product'), width: 300, minWidth: 180, grow: 3, cell: what, text: what },
      { id: 'seats', header: t('column.quantity'), width: 96, align: 'end', cell: (row) => format.number(row.seats), text: (row) => format.number(row.seats) },
      { id: 'name', header: t('name'), width: 200, grow: 1, hidden: true, cell: (row) => row.name, text: (row) => row.name },
      { id: 'state', header: t('carts.state'), width: 130, cell: (row) => <StatusBadge tone={row.orderedAt === null ? 'info' : 'good'} text={state(row)} />, text: state },
      { id: 'updatedAt', header: t('carts.updatedAt'), width: 160, cell: (row) => format.dateTime(row.updatedAt), text: (row) => format.dateTime(row.updatedAt) },
    ];
  }, [t, format]);
}

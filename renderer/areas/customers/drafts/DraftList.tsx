import { PeopleAddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDraftRow } from '../../../../core/contract/customer-drafts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column } from '../../../components/grid/types.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { Page } from '../../../frame/Page.tsx';
import { useApi } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { Crumb } from '../../shared/Crumb.tsx';
import { localSource } from '../../shared/local-source.ts';
import { NewCustomerButtons } from './NewCustomerButtons.tsx';

const idOf = (row: CustomerDraftRow): string => row.id;

/** Customers that were begun and not queued yet, the last touched first. */
export function DraftList() {
  const { t } = useTranslation('customers');
  const query = useQuery(useApi().customerDrafts.list.queryOptions());
  const columns = useDraftColumns();
  const open = useCallback((row: CustomerDraftRow) => go(addressOf('customers', 'drafts', row.id)), []);
  return (
    <Page title={t('drafts.title')} crumb={<Crumb to="/customers" text={t('page.back')} />} actions={<NewCustomerButtons />}>
      <AnswerGate query={query}>
        {({ rows }) => (
          <DataGrid
            name="customerDrafts"
            label={t('drafts.label')}
            columns={columns}
            rowId={idOf}
            source={localSource({ name: ['customerDrafts'], version: query.dataUpdatedAt, rows })}
            onOpen={open}
            empty={<EmptyState icon={<PeopleAddRegular />} title={t('drafts.empty')} text={t('drafts.emptyText')} />}
          />
        )}
      </AnswerGate>
    </Page>
  );
}

function useDraftColumns(): readonly Column<CustomerDraftRow>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return useMemo(() => {
    const name = (row: CustomerDraftRow): string => (row.name.trim() === '' ? t('drafts.unnamed') : row.name);
    const kind = (row: CustomerDraftRow): string => t(row.customerId === null ? 'drafts.new' : 'drafts.change');
    const open = (row: CustomerDraftRow): string => (row.intentId !== null ? t('drafts.queued') : row.openFields === 0 ? t('drafts.complete') : t('drafts.openFields', { count: row.openFields }));
    return [
      { id: 'name', header: t('drafts.name'), width: 280, minWidth: 200, grow: 3, rowHeader: true, cell: name, text: name },
      { id: 'city', header: t('drafts.city'), width: 150, grow: 1, cell: (row) => row.city, text: (row) => row.city },
      { id: 'kind', header: t('drafts.kind'), width: 130, cell: kind, text: kind },
      { id: 'open', header: t('drafts.open'), width: 190, cell: (row) => <StatusBadge tone={row.intentId !== null ? 'info' : row.openFields === 0 ? 'good' : 'warning'} text={open(row)} />, text: open },
      { id: 'updatedAt', header: t('drafts.updatedAt'), width: 160, cell: (row) => format.dateTime(row.updatedAt), text: (row) => format.dateTime(row.updatedAt) },
    ];
  }, [t, format]);
}

import { Button } from '@fluentui/react-components';
import { AddRegular, DocumentMultipleRegular, MailMultipleRegular } from '@fluentui/react-icons';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperRow } from '../../../core/contract/documents.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import type { Column, GridSource } from '../../components/grid/types.ts';
import { When } from '../../components/When.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go, useAddress } from '../../frame/address.ts';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { PaperTabs } from './PaperTabs.tsx';

const idOf = (row: PaperRow): string => row.id;

/** Every paper that was issued beside the quotes, the newest first; of one customer when the address names it. */
export function PapersList() {
  const { t } = useTranslation('quotes');
  const api = useApi();
  const { query } = useAddress();
  const customerId = query.get('customer');
  const columns = usePaperColumns();
  const source: GridSource<PaperRow> = (window) => api.documents.page.queryOptions({ input: { customerId, kind: null, ...window } });
  const open = useCallback((row: PaperRow) => go(addressOf('quotes', 'papers', row.id)), []);
  const begin = (): void => go(customerId === null ? '/quotes/papers/new' : `/quotes/papers/new?customer=${customerId}`);
  const button = (
    <Button appearance="primary" icon={<AddRegular />} onClick={begin}>
      {t('papers.new')}
    </Button>
  );
  return (
    <Page
      title={t('papers.title')}
      actions={
        <>
          <Button icon={<MailMultipleRegular />} onClick={() => go('/quotes/papers/letters')}>
            {t('letters.open')}
          </Button>
          {button}
        </>
      }
    >
      <PaperTabs here="papers" />
      <DataGrid
        name="papers"
        label={t('papers.label')}
        columns={columns}
        rowId={idOf}
        source={source}
        onOpen={open}
        empty={<EmptyState icon={<DocumentMultipleRegular />} title={t('papers.empty')} text={t('papers.emptyText')} actions={button} />}
      />
    </Page>
  );
}

function usePaperColumns(): readonly Column<PaperRow>[] {
  const { t } = useTranslation('quotes');
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'number', header: t('column.number'), width: 140, rowHeader: true, cell: (row) => row.number, text: (row) => row.number },
      { id: 'kind', header: t('papers.kind'), width: 220, grow: 2, cell: (row) => t(`papers.kinds.${row.kind}`), text: (row) => t(`papers.kinds.${row.kind}`) },
      { id: 'customer', header: t('column.customer'), width: 200, grow: 3, cell: (row) => row.customerName, text: (row) => row.customerName },
      { id: 'language', header: t('column.language'), width: 100, cell: (row) => t(`language.${row.language}`), text: (row) => t(`language.${row.language}`) },
      { id: 'issuedAt', header: t('papers.issuedAt'), width: 160, cell: (row) => <When at={row.issuedAt} style="dateTime" />, text: (row) => format.dateTime(row.issuedAt) },
    ],
    [t, format],
  );
}

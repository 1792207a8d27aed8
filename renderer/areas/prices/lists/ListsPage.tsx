import { Button } from '@fluentui/react-components';
import { ArrowUploadRegular, CloudArrowDownRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceListHead } from '../../../../core/contract/price-lists.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column } from '../../../components/grid/types.ts';
import { When } from '../../../components/When.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useApi } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { localSource } from '../../shared/local-source.ts';
import { useMonthWords } from '../month-words.ts';
import { PricesPage } from '../PricesPage.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { SheetDialog } from './SheetDialog.tsx';

const idOf = (row: PriceListHead): string => String(row.id);

/** Every kept list, the youngest month first. */
export function ListsPage() {
  const { t } = useTranslation('prices');
  const query = useQuery(useApi().prices.lists.queryOptions());
  const columns = useColumns();
  const [opened, setOpened] = useState<'file' | 'sheet' | null>(null);
  const importButton = (
    <Button appearance="primary" icon={<ArrowUploadRegular />} onClick={() => setOpened('file')}>
      {t('lists.import')}
    </Button>
  );
  return (
    <PricesPage
      part="lists"
      actions={
        <>
          <Button icon={<CloudArrowDownRegular />} onClick={() => setOpened('sheet')}>
            {t('sheet.button')}
          </Button>
          {importButton}
        </>
      }
    >
      <AnswerGate query={query}>
        {({ lists }) => (
          <DataGrid
            name="prices.lists"
            label={t('lists.label')}
            columns={columns}
            rowId={idOf}
            source={localSource({ name: ['prices', 'lists'], version: query.dataUpdatedAt, rows: lists })}
            onOpen={(row) => go(addressOf('prices', 'lists', String(row.id)))}
            selectable={false}
            empty={<EmptyState icon={<DocumentTableRegular />} title={t('lists.empty')} text={t('lists.emptyText')} actions={importButton} />}
          />
        )}
      </AnswerGate>
      {opened === 'file' ? <ImportDialog onClose={() => setOpened(null)} /> : null}
      {opened === 'sheet' ? <SheetDialog onClose={() => setOpened(null)} /> : null}
    </PricesPage>
  );
}

function useColumns(): readonly Column<PriceListHead>[] {
  const { t } = useTranslation('prices');
  const format = useFormat();
  const months = useMonthWords();
  return useMemo(
    () => [
      { id: 'month', header: t('lists.column.month'), width: 150, rowHeader: true, cell: (row) => months.long(row.month), text: (row) => row.month },
      { id: 'market', header: t('lists.column.market'), width: 90, cell: (row) => row.market, text: (row) => row.market },
      { id: 'currency', header: t('lists.column.currency'), width: 100, cell: (row) => row.currency, text: (row) => row.currency },
      { id: 'rows', header: t('lists.column.rows'), width: 100, align: 'end', cell: (row) => format.number(row.rowCount), text: (row) => String(row.rowCount) },
      { id: 'file', header: t('lists.column.file'), width: 260, grow: 2, cell: (row) => row.fileName, text: (row) => row.fileName },
      { id: 'importedAt', header: t('lists.column.importedAt'), width: 150, cell: (row) => <When at={row.importedAt} style="dateTime" />, text: (row) => format.dateTime(row.importedAt) },
    ],
    [t, format, months],
  );
}

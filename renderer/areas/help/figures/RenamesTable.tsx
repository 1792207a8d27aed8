import { useTranslation } from 'react-i18next';
import { RENAMED_PRODUCTS } from '../../../../core/domain/catalog/renames.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { ReferenceTable } from '../ReferenceTable.tsx';
import type { ReferenceColumn } from '../ReferenceTable.tsx';

/** Former names and today's (S-124). */
export function RenamesTable() {
  const { t } = useTranslation('help');
  const format = useFormat();
  const columns: readonly ReferenceColumn<(typeof RENAMED_PRODUCTS)[number]>[] = [
    { id: 'former', header: t('renames.former'), lang: 'en', text: ({ formerName }) => formerName },
    { id: 'now', header: t('renames.now'), lang: 'en', text: ({ name }) => name },
    { id: 'since', header: t('renames.since'), isOneLine: true, text: ({ from }) => format.date(from) },
  ];
  return <ReferenceTable columns={columns} rows={RENAMED_PRODUCTS} rowId={({ formerName }) => formerName} />;
}

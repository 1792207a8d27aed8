import { useTranslation } from 'react-i18next';
import { ReferenceTable } from '../ReferenceTable.tsx';
import type { ReferenceColumn } from '../ReferenceTable.tsx';

const COLUMNS = ['legacyMonthly', 'monthly', 'annualMonthly', 'annual'] as const;

/** Inventory Q, the columns of subscriptions. */
const ROWS = [
  ['increase', ['any', 'any', 'any', 'any']],
  ['reduce', ['any', 'window', 'window', 'window']],
  ['cancel', ['any', 'window', 'window', 'window']],
  ['renewal', ['yearly', 'monthly', 'yearly', 'yearly']],
  ['price', ['term', 'month', 'term', 'term']],
  ['billing', ['monthly', 'fromAddition', 'fromAddition', 'proRata']],
] as const;

/** What each term and payment allows, side by side. */
export function TermsTable() {
  const { t } = useTranslation('help');
  const columns: readonly ReferenceColumn<(typeof ROWS)[number]>[] = [
    { id: 'what', header: t('terms.what'), isName: true, isQuiet: true, text: ([row]) => t(`terms.row.${row}`) },
    ...COLUMNS.map((column, place) => ({ id: column, header: t(`terms.column.${column}`), text: ([, values]: (typeof ROWS)[number]) => t(`terms.value.${values[place] ?? 'any'}`) })),
  ];
  return <ReferenceTable columns={columns} rows={ROWS} rowId={([row]) => row} />;
}

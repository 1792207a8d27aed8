import { mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useTableStyles } from './styles.ts';

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
  const styles = useTableStyles();
  const { t } = useTranslation('help');
  const head = mergeClasses(styles.cell, styles.head);
  return (
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t('terms.what')}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={head}>
                {t(`terms.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([row, values]) => (
            <tr key={row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.quiet)}>
                {t(`terms.row.${row}`)}
              </th>
              {COLUMNS.map((column, place) => (
                <td key={column} className={styles.cell}>
                  {t(`terms.value.${values[place] ?? 'any'}`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
  );
}

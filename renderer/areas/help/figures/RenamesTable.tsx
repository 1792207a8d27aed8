import { mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { RENAMED_PRODUCTS } from '../../../../core/domain/catalog/renames.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useTableStyles } from './styles.ts';

/** Former names and today's (S-124). */
export function RenamesTable() {
  const styles = useTableStyles();
  const { t } = useTranslation('help');
  const format = useFormat();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('renames.former')}
          </th>
          <th scope="col" className={head}>
            {t('renames.now')}
          </th>
          <th scope="col" className={head}>
            {t('renames.since')}
          </th>
        </tr>
      </thead>
      <tbody>
        {RENAMED_PRODUCTS.map(({ formerName, name, from }) => (
          <tr key={formerName}>
            <td className={styles.cell} lang="en">
              {formerName}
            </td>
            <td className={styles.cell} lang="en">
              {name}
            </td>
            <td className={mergeClasses(styles.cell, styles.nowrap)}>{format.date(from)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

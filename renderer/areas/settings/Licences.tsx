import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.ts';
import { LicenceText } from './LicenceText.tsx';
import { useFormStyles } from './styles.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: { textAlign: 'start', padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

const COLUMNS = ['package', 'version', 'licence'] as const;

/** Whose work is inside the program; the list is made from the lock file when the program is built. */
export function Licences() {
  const styles = useStyles();
  const form = useFormStyles();
  const { t } = useTranslation('settings');
  const format = useFormat();
  const count = BUNDLED_PACKAGES.length;
  const [shown, setShown] = useState<{ readonly name: string; readonly version: string } | null>(null);
  return (
    <section className={form.group} aria-labelledby="licences-title">
      <h2 id="licences-title" className={form.heading}>
        {t('licences.title')}
      </h2>
      <p className={form.note}>{`${t('licences.text', { count, number: format.number(count) })} ${t('licences.where')}`}</p>
      <table className={styles.table} aria-labelledby="licences-title">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {t(`licences.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {BUNDLED_PACKAGES.map(({ name, version, licence }) => (
            <tr key={`${name}@${version}`}>
              <th scope="row" className={styles.cell} translate="no">
                <Link as="button" onClick={() => setShown({ name, version })}>
                  {name}
                </Link>
              </th>
              <td className={mergeClasses(styles.cell, styles.quiet)}>{version}</td>
              <td className={styles.cell}>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown === null ? null : <LicenceText name={shown.name} version={shown.version} onClose={() => setShown(null)} />}
    </section>
  );
}

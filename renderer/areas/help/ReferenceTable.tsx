import { mergeClasses } from '@fluentui/react-components';
import { useTableStyles } from './figures/styles.ts';

export type ReferenceColumn<Row> = {
  readonly id: string;
  readonly header: string;
  readonly text: (row: Row) => string;
  /** Names the row. */
  readonly isName?: boolean;
  readonly isQuiet?: boolean;
  readonly isOneLine?: boolean;
  readonly lang?: string;
  readonly headerLang?: string;
};

export type ReferenceTableProps<Row> = { readonly columns: readonly ReferenceColumn<Row>[]; readonly rows: readonly Row[]; readonly rowId: (row: Row) => string; readonly className?: string };

/** A table to look things up in: read from top to bottom, never edited. */
export function ReferenceTable<Row>({ columns, rows, rowId, className }: ReferenceTableProps<Row>) {
  const styles = useTableStyles();
  return (
    <table className={mergeClasses(styles.table, className)}>
      <thead>
        <tr>
          {columns.map(({ id, header, headerLang }) => (
            <th key={id} scope="col" className={mergeClasses(styles.cell, styles.head)} {...(headerLang === undefined ? {} : { lang: headerLang })}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map(({ id, text, isName = false, isQuiet = false, isOneLine = false, lang }) => {
              const Cell = isName ? 'th' : 'td';
              return (
                <Cell key={id} {...(isName ? { scope: 'row' } : {})} className={mergeClasses(styles.cell, isQuiet && styles.quiet, isOneLine && styles.nowrap)} {...(lang === undefined ? {} : { lang })}>
                  {text(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

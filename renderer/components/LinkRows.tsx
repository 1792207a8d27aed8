import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { surfaces } from '../app/surfaces.ts';
import { href } from '../frame/address.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTop: 'none' } },
  link: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: surfaces.hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  detail: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  end: { gridColumn: 2, gridRow: '1 / 3', textAlign: 'end', display: 'flex', flexDirection: 'column', alignItems: 'flex-end' },
});

export type LinkRow = { readonly id: string; readonly to: string; readonly title: string; readonly detail?: string; readonly end?: ReactNode };

/** A short list whose lines lead somewhere. */
export function LinkRows({ rows, label }: { readonly rows: readonly LinkRow[]; readonly label: string }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map(({ id, to, title, detail, end }) => (
        <li key={id} className={styles.item}>
          <a href={href(to)} className={styles.link}>
            <span className={styles.title} title={title}>
              {title}
            </span>
            {detail === undefined ? null : (
              <span className={styles.detail} title={detail}>
                {detail}
              </span>
            )}
            {end === undefined ? null : <span className={styles.end}>{end}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

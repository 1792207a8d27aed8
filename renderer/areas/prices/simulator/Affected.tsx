import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useFormat } from '../../../format/useFormat.ts';
import { href } from '../../../frame/address.ts';

/** So many are worth a glance; the list below has all. */
const SHOWN = 8;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTop: 'none' } },
  name: { overflowWrap: 'anywhere' },
  amount: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

export type AffectedRow = { readonly key: string; readonly name: string; readonly to: string | null; readonly revenueBefore: number; readonly revenueAfter: number };

/** The largest effects on revenue. */
export function Affected({ rows, currency }: { readonly rows: readonly AffectedRow[]; readonly currency: string }) {
  const styles = useStyles();
  const format = useFormat();
  const moved = rows.filter(({ revenueBefore, revenueAfter }) => revenueBefore !== revenueAfter).slice(0, SHOWN);
  return (
    <ul className={styles.list}>
      {moved.map(({ key, name, to, revenueBefore, revenueAfter }) => {
        const minor = revenueAfter - revenueBefore;
        return (
          <li key={key} className={styles.row}>
            <span className={styles.name}>{to === null ? name : <Link href={href(to)}>{name}</Link>}</span>
            <span className={styles.amount}>{`${minor > 0 ? '+' : ''}${format.money({ minor, currency })}`}</span>
          </li>
        );
      })}
    </ul>
  );
}
